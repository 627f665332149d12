import { clear, hint, LANGUAGE, MODELS, strong, type TagRules, topic } from './rule';

/** Running models: speed, serving, decoding, devices, hardware. */
export const INFERENCE: TagRules[] = [
  {
    tag: 'inference',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        'tokens per second',
        '(LLM|language model) inference (system|engine)',
        '(efficient|fast|faster|accelerat*|scalable) (LLM|transformer|large language model) (inference|decoding)',
        'inference throughput, decoding (speed|efficiency)',
      ),
      clear(
        'language-model',
        { needs: LANGUAGE },
        '(LLM|language model|long-context) inference',
        '(accelerat*|efficient|faster|fast|speed*|parallel|collaborative) ... (inference|decoding)',
        'inference (latency|speed|speedup|efficiency|cost|overhead)',
        'accelerat* ... (LLM|language models|generation), prefill, decoding step, TTFT',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'inference, fast ... LLM, throughput, latency'),
      hint(
        'speed',
        { needs: LANGUAGE },
        'speed-up, throughput, latency, inference, decoding, memory usage, GPU memory, (faster|acceleration)',
      ),
    ],
    except: [
      '(bayesian|variational|causal|statistical|type|probabilistic|membership|property|logical|network) inference',
      'natural language inference, multi-step inference, inference time (intervention|scaling|compute|computation)',
      'scaling ... inference, inference scaling, inference compute, inference attack',
    ],
  },
  {
    tag: 'serving',
    lends: { inference: 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'continuous batching, goodput, multi-tenant (serving|LLM), inference serving',
        '(LLM|model|language model|inference|agent) serving, serving (LLM|large language)',
        'disaggregat* ... (serving|inference), serverless inference',
      ),
      clear(
        'requests',
        { needs: LANGUAGE },
        'TTFT, SLO, serving (system|throughput|efficiency), (vLLM|SGLang), serving',
      ),
      hint('load', { needs: LANGUAGE }, '(scheduling|throughput|latency|batching|cluster)'),
    ],
    except: ['serving as'],
  },
  {
    tag: 'speculative-decoding',
    lends: { inference: 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'lookahead decoding, (EAGLE|Medusa), jacobi decoding',
        'speculative (decoding|sampling|inference|decoder), self-speculative, draft (model|token|tree|head)',
        'draft* ... verif*, multi-token prediction, blockwise parallel decoding, jacobi decoding',
      ),
      clear(
        'drafting',
        { needs: LANGUAGE },
        '(speculative|speculation), (drafting|drafter|drafted), parallel ... decoding, SpecDec',
      ),
    ],
    except: ['speculative (execution|RAG)'],
  },
  {
    tag: 'early-exit',
    lends: { inference: 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'early-exit*, layer skip*, skip* ... layer, (dynamic|adaptive) (depth|layer), layer-adaptive',
      ),
      hint('layers', { needs: LANGUAGE }, 'exit, dynamic inference'),
    ],
    except: ['early-exit ... reasoning, thinking ... early-exit'],
  },
  {
    tag: 'on-device',
    lends: { inference: 0.75 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'on-device (LLM|language|large)',
        '(LLM|language model|model|transformer|deployment) ... (on|for) (edge|mobile|consumer|resource-constrained) (device|platform)',
        'CPU inference, edge (LLM|AI|deployment), (mobile|edge) LLM, AI pc',
      ),
      clear(
        'device',
        { needs: LANGUAGE },
        'smartphone, on edge',
        'on-device, (edge|mobile) device, consumer-grade, resource-constrained environment, offload*',
        'limited GPU memory, mobile NPU',
      ),
    ],
    except: [
      '(computation|task) offload*, edge (state|detection)',
      '(computation|task|data|traffic|mobile data) offload*, offload* ... MEC',
    ],
  },
  {
    tag: 'model-routing',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(LLM|query|language model) (routing|cascade), (routing|route|cascade) ... (LLM|models)',
        'weak and strong LLM, small-large (model|language model), collaborative inference ... large',
        'collaborative inference, collaborative (LLM|decoding), model collaboration, RouteLLM',
        'ensembl* (of LLM|LLMs)',
      ),
      clear('router', { needs: LANGUAGE, unless: ['physical-sciences', 'moe'] }, '(router|routing|cascade|cascading)'),
    ],
    except: [
      '(token|moe|vehicle|dynamic expert|soft) rout*, expert ... rout*, rout* ... (expert|token|mechanism)',
      'attention rout*',
    ],
  },
  {
    tag: 'structured-generation',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(grammar|constraint|constraints) ... (decoding|constrained decoding)',
        'JSON (schema|output|mode), (grammar|schema)-(guided|constrained), structured output, constrained (decoding|generation)',
        '(constrained|guided|controlled) (decoding|generation from language model)',
        '(constrained|structured) (text generation|language generation|LLM), structured generation ... LLM',
        'format restriction, constrained sampling',
      ),
    ],
    except: ['structured (data|pruning), constrained optimi*'],
  },
  {
    tag: 'distributed',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(all-reduce|all-to-all), communication overlap, multi-node',
        '(pipeline|sequence|context|expert|data|4d) parallelism, (tensor|hybrid)-parallel',
        'model-parallel inference, distributed (training|inference|LLM|serving), all-gather',
        '(compute|computation) ... overlap*, overlap* ... communication, (Megatron|DeepSpeed|FSDP|ZeRO)',
        'collective communication',
      ),
      clear(
        'cluster',
        { needs: LANGUAGE },
        'parallel training, large-scale (LLM|model) training, multi-gpu, straggler, communication overhead',
        'parallelism strategy, training (system|throughput), heterogeneous gpu, fault-tolerant, checkpointing',
        'parallelism',
      ),
    ],
    except: ['distributed inference with'],
  },
  {
    tag: 'hardware-kernels',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(PIM|CUDA), processing-in-memory',
        '(cuda|Triton|gpu|attention|custom|inference) kernel, kernel optimization, tensor core',
        '(FPGA|ASIC|systolic array), (compute|computing)-in-memory, roofline, (hardware|LLM) accelerator',
        '(software-hardware|algorithm-system) co-design, co-design ... hardware, high bandwidth memory',
      ),
      clear(
        'hardware',
        { needs: LANGUAGE },
        'hardware-aware, hardware efficiency, gpu (utilization|architecture|programming), kernel, accelerator',
        '(NPU|GEMM)',
      ),
    ],
    except: [
      '(heat|linux|reproducing) kernel, kernel (method|regression|hilbert)',
      'kernel (based|method|regression|density|machine|hilbert|estimat*)',
      '(heat|linux|gaussian|reproducing|convolutional|large|markov|rbf|tangent|operating system) kernel',
      'neural tangent kernel, particle accelerator',
    ],
  },
];

import type { TagRules } from './rule';

/** Running models: speed, serving, decoding, devices, hardware. */
export const INFERENCE: TagRules[] = [
  {
    tag: 'inference',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|MLLM|VLM|dLLM|MoE|transformer|model|language model|moe|multi-GPU) inference (acceleration|optimization|system|engine|efficiency|cost|latency|performance|serving|framework|throughput)',
          'inference of (LLM|LLMs|large language models)',
          '(efficient|fast|faster|accelerat*|high-throughput|low-latency|speed* up|cost-efficient|scalable|private|parallel) (LLM|LLMs|MoE|transformer|language model|large language model|large model|generative|autoregressive) (inference|decoding|generation)',
          'accelerat* ... (inference|decoding|generation) of large language models',
          '(token|generation|decoding|prefill|inference) throughput',
          '(decoding|generation) (speed|latency|efficiency), tokens per second, time-to-first-token',
          'inference engine for',
        ],
        needs: ['language-models'],
      },
      {
        name: 'language-model',
        strength: 'clear',
        phrases: [
          '(LLM|LLMs|language model|transformer|MoE|mixture-of-experts|autoregressive|multimodal|reasoning model|long-context|diffusion model|VLM) inference',
          '(accelerat*|efficient|faster|fast|speed*|parallel|collaborative|lossless) ... (inference|decoding)',
          'inference (latency|speed|speedup|acceleration|efficiency|throughput|cost|overhead|optimization)',
          '(LLM|LLMs) (decoding|generation) (latency|speed)',
          '(parallel|fast|faster|accelerated|non-autoregressive) decoding',
          'accelerat* ... (LLM|LLMs|language models|generation|transformer|diffusion)',
          '(auto-regressive|LLM) (decoding|generation) ... (faster|speedup|acceleration), (prefill|prefilling)',
          'decoding step, TTFT, TPOT',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'inference, (faster|fast|accelerat*) ... (LLM|LLMs|decoding)',
          '(generative|transformer|LLM|efficient) (inference|decoding|execution), efficient ... deployment',
          'LLM (scheduling|service), throughput, latency',
        ],
        needs: ['language-models'],
      },
      {
        name: 'speed',
        strength: 'hint',
        phrases: [
          'speedup, speed-up, throughput, latency, inference, decoding',
          'memory (footprint|usage|consumption|overhead), GPU memory, (faster|times faster|acceleration)',
          'without ... retraining',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(bayesian|variational|causal|statistical|type|probabilistic|approximate|posterior|membership|attribute|property|logical|amortized|active|phylogenetic|network|grammar|likelihood|textual|rule|knowledge|fuzzy|simulation-based|selective|exact|graphical) inference',
      'natural language inference, multi-step inference',
      'inference (time|rule) (alignment|intervention|scaling|compute|computation|steering)',
      'inference-time (alignment|intervention|scaling|compute|computation|steering|search)',
      '(scaling|scale) ... inference, inference scaling, inference compute, inference attack',
    ],
  },
  {
    tag: 'serving',
    lends: { inference: 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|model|language model|MoE|inference|DNN|transformer|multi-model|LoRA|generative|agent) serving',
          'serving (LLM|LLMs|MoE|LoRA|large language|language model|large model|generative|multiple lora|foundation model|transformer)',
          'continuous batching, (prefill|prefilling) (and|decode|decoding) ... disaggregat*',
          'disaggregat* ... (prefill|serving|inference|LLM), chunked prefill*, goodput',
          'serverless (LLM|inference|language model), inference serving, LLM (scheduling|service|services)',
          '(online|offline) LLM inference, inference (infrastructure|cluster|platform)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'requests',
        strength: 'clear',
        phrases: [
          '(TTFT|TPOT|TBT), time-to-first-token, time (per output|between) token, (SLO|SLOs)',
          'service level objective, serving (system|engine|framework|throughput|cost|efficiency|cluster|instance)',
          '(vLLM|SGLang|TGI|Orca), request (scheduling|scheduler|batching|routing|arrival)',
          '(inference|concurrent|LLM|user|incoming) request, multi-tenant, head-of-line blocking',
          '(dynamic|iteration-level) batching, serving',
        ],
        needs: ['language-models'],
      },
      {
        name: 'load',
        strength: 'hint',
        phrases: ['(scheduling|scheduler|throughput|latency|batching|preemption|cluster)'],
        needs: ['language-models'],
      },
    ],
    except: ['serving as, serving to, web serving, population serving, serving cell, serving base station'],
  },
  {
    tag: 'speculative-decoding',
    lends: { inference: 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'speculative (decoding|sampling|generation|inference|decoder|verification|drafting|streaming|speculative)',
          'self-speculative, draft (model|token|tree|sequence|head), draft* ... verif*, multi-token prediction',
          'multi-token (generation|decoding), (Medusa|EAGLE) (decoding|head), lookahead decoding',
          'blockwise parallel decoding, jacobi decoding',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'drafting',
        strength: 'clear',
        phrases: [
          '(speculative|speculation|speculator), (drafting|drafter|drafted), (parallel|parallelized) ... decoding',
          'multiple tokens (per|in|at|simultaneously), tokens in parallel, acceptance (rate|length), SpecDec',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      'speculative (execution|rag|retrieval|attack|trading|bubble|design|fiction)',
      '(sequence|list|sequential|syndrome|successive cancellation) decoding',
      '(diffusion|unmask*|masked) ... parallel decoding, parallel decoding ... diffusion',
    ],
  },
  {
    tag: 'early-exit',
    lends: { inference: 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'early-exit*, exit early, (layer|depth) skip*, skip* ... layer, mixture-of-depths',
          '(dynamic|adaptive) (depth|layer), adaptive computation time',
          '(depth-adaptive|layer-adaptive|confident adaptive)',
          '(internal|intermediate|multi-exit) (classifier|exit|network)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'layers',
        strength: 'hint',
        phrases: ['(intermediate|early|earlier|final) layer, exit, adaptive inference, dynamic inference'],
        needs: ['language-models'],
      },
    ],
    except: ['early-exit ... (reasoning|thinking|thought), (reasoning|thinking) ... early-exit'],
  },
  {
    tag: 'on-device',
    lends: { inference: 0.75 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'on-device (inference|LLM|LLMs|language|large|model|deployment|learning|training|AI|generation|intelligence|agent)',
          '(smartphone|mobile phone) ... (inference|LLM|LLMs|model)',
          '(LLM|LLMs|language model|inference|model|transformer|deployment|running|MoE) ... (on|for|at|to) (edge|mobile|consumer|commodity|embedded|resource-constrained) (device|gpu|hardware|platform|system|cpu)',
          '(CPU|cpu|SSD|flash|expert|weight|parameter|model|DRAM|NVMe) offload*',
          'offload* ... (CPU|SSD|NVMe|host memory|cpu memory|DRAM|parameters|weights|experts|experts to)',
          '(CPU|CPU-only|single-GPU|consumer-grade) inference, (single|one) (consumer|commodity) ... GPU',
          'edge (LLM|LLMs|AI|inference|deployment|large language model), (mobile|edge) (LLM|LLMs|language model)',
          'LLM in a flash, (tinyml|microcontroller|raspberry pi), AI (pc|PC|smartphone)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'device',
        strength: 'clear',
        phrases: [
          'on-device, (edge|mobile|iot) device, (smartphone|smartphones), (consumer|commodity)-grade',
          '(memory|resource)-constrained (device|gpu|environment|system|hardware|setting), offload*',
          'limited GPU memory, mobile (NPU|SoC|GPU|CPU), on the edge, edge computing',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(computation|task|data|traffic|mobile data) offload*, graph edge',
      'offload* ... (base station|MEC|edge server|wifi)',
    ],
  },
  {
    tag: 'model-routing',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|model|query|prompt|VLM|inference|language model|agent) (router|routing|cascade|cascading|selection router)',
          '(router|routing|route|cascade|cascading) ... (LLM|LLMs|language models|models|strong model)',
          'rout(e|es|ed|ing) (query|queries|prompts|requests|steps) to',
          '(small|weak|smaller) and (large|strong|larger) (model|language model|LLM)',
          '(small|smaller)-large (model|language model|llm|collaborat*)',
          '(small|smaller|lightweight) model ... (delegat*|defer*|escalat*) ... large',
          'collaborative (inference|decoding|reasoning) ... (small|large|edge|cloud), collaborative inference',
          'collaborative (LLM|decoding), (model|LLM) collaboration',
          '(small|smaller) ... (collaborat*|assist*) ... large, (frugal|frugalgpt|RouteLLM|RouterBench)',
          'deferral (rule|policy), ensembl* (of LLM|LLMs|large language models)',
          '(cloud-edge|edge-cloud|device-cloud) collaborat*',
        ],
        needs: ['language-models'],
      },
      {
        name: 'router',
        strength: 'clear',
        phrases: ['(router|routing|cascade|cascading)'],
        needs: ['language-models'],
        unless: ['other-fields', 'moe'],
      },
    ],
    except: [
      '(token|expert|moe|network|vehicle|packet|dynamic expert|top-k|multicast|soft|hash) rout*, expert ... rout*',
      'rout* ... (expert|token|mechanism), attention rout*, router (logits|weights|network)',
    ],
  },
  {
    tag: 'structured-generation',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(constrained|grammar-constrained|grammar-guided|guided|schema-guided|syntax-guided|lexically constrained|controlled) (decoding|generation from language model)',
          '(constrained|structured|grammar-guided|schema-constrained) (text generation|generation of language|language generation|outputs|output generation|LLM)',
          'structured (generation|output) ... (LLM|LLMs|language|grammar|JSON|schema)',
          '(JSON|json) (schema|mode|output|generation|format)',
          '(context-free|formal|regular) (grammar|language|expression) ... (decoding|constrain*|LLM|generation)',
          'grammar* ... (decoding|constrained|LLM|LLMs), format (constraint|restriction|adherence)',
          '(lexical|hard|syntactic|logical|semantic) constraint ... (decoding|generation|language model)',
          'satisf* ... constraint ... (language model|LLM|generation), constrained generation, constrained sampling',
        ],
        needs: ['language-models'],
      },
    ],
    except: ['structured (pruning|sparsity|data), constrained optimi*'],
  },
  {
    tag: 'distributed',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(tensor|pipeline|model|sequence|context|expert|data|hybrid|3d|4d|5d|zero-bubble) parallelism',
          '(tensor|pipeline|sequence|context|expert|hybrid)-parallel, model-parallel (training|inference|language)',
          'model parallel inference',
          'distributed (training|inference|LLM|LLMs|deep learning|serving|attention|machine learning|optimization of neural|pre-training|pretraining|fine-tuning|GPU)',
          '(all-reduce|all-to-all|all-gather|reduce-scatter), (communication|compute|computation) ... overlap*',
          'overlap* ... (communication|computation), multi-node, (Megatron|DeepSpeed|FSDP|NCCL|ZeRO)',
          '(thousands|hundreds) of GPUs, collective communication',
          '(LLM|large model|large language model|foundation model) training ... (GPUs|cluster|clusters|network|energy|failures|data center|datacenter)',
          'trillion-parameter ... (training|models)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'cluster',
        strength: 'clear',
        phrases: [
          'parallel training, (gpu|GPU|training) cluster, large-scale (LLM|model) training, multi-gpu, multiple gpus',
          'straggler, (inter|intra)-(node|gpu), communication (overhead|cost|bottleneck|volume|compression)',
          '(parallelism|parallelization) (strategy|plan|technique), training (system|infrastructure|throughput)',
          'heterogeneous (gpu|cluster|device), decentralized (training|inference), (fault-tolerant|fault tolerance)',
          'checkpointing, model FLOPs utilization, parallelism',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      'distributed (inference in|inference with|estimation|representation|consensus|storage|control|ledger)',
      'federated, distributed ... (kalman|estimation|sensor)',
    ],
  },
  {
    tag: 'hardware-kernels',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(CUDA|cuda|Triton|GPU|gpu|fused|GEMM|attention|custom|matmul|inference|sparse|mixed-precision|hardware-efficient) kernel',
          'kernel (fusion|generation for gpu|optimization), (tensor|Tensor) core, (FPGA|ASIC|systolic array)',
          '(processing|compute|computing|near)-in-memory, (near|in)-memory (computing|processing), roofline',
          '(hardware|AI|DNN|neural network|transformer|LLM) accelerator',
          '(hardware-software|software-hardware|algorithm-hardware|algorithm-system) co-design',
          'co-design ... hardware, (ML|deep learning|tensor) compiler, (memory|high) bandwidth memory, PTX',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'hardware',
        strength: 'clear',
        phrases: [
          'hardware-aware, hardware (efficiency|utilization|support)',
          '(GPU|gpu) (utilization|architecture|hardware|programming), kernel, accelerator, (NPU|TPU|GEMM)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(kernel|kernels) (based|method|regression|trick|density|space|machine|function|hilbert|estimat*)',
      '(heat|linux|gaussian|reproducing|convolution|convolutional|large|markov|integral|polynomial|rbf|random feature|tangent|operating system|linear|softmax|bergman|dot-product) kernel',
      'neural tangent kernel, particle accelerator',
    ],
  },
];

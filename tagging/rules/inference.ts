import { clear, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Running models: speed, serving, decoding, devices. Machines and hardware: systems.ts. */
export const INFERENCE: TagRules[] = [
  {
    tag: 'inference',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(LLM|large language model|language model|transformer|MLLM|VLM|dLLM|generative model|MoE) (inference|decoding|deployment)',
        'inference (engine|acceleration|optimization|efficiency|latency|cost|framework|system|energy), efficient inference',
        '(LLM|language models|transformers) ... (faster|inference acceleration|low-latency|deployable)',
        '(accelerat*|speed*|fast|faster|turbocharg*) ... (LLM|language model|MLLM|VLM|decoding|prefill|transformer|dLLM)',
        '(prefill|prefilling|pre-filling) ... (LLM|inference|VLM|attention|long-context|acceleration), (low-latency|high-throughput) ... (LLM|generation|language)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        'tokens per second, time to first token, time-to-first-token, time per output token',
        '(LLM|language model) inference (system|engine)',
        '(efficient|fast|faster|accelerat*|scalable|cost-effective) (LLM|transformer|large language model) (inference|decoding)',
        'inference (throughput|acceleration|engine), decoding (speed|efficiency|latency|throughput)',
      ),
      clear(
        'language-model',
        { needs: LANGUAGE },
        '(LLM|language model|long-context|generative) inference',
        '(accelerat*|efficient|faster|fast|speed*|parallel|collaborative) ... (inference|decoding)',
        'inference (latency|speed|speedup|efficiency|cost|overhead)',
        'accelerat* ... (LLM|language models|generation|prefill), prefill, decoding step, TTFT, TPOT',
        '(memory|computational) bottleneck, (end-to-end|wall-clock|generation|decoding) (speedup|latency|overhead), memory-bound',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'inference, fast ... LLM, throughput, latency'),
      hint(
        'speed',
        { needs: LANGUAGE },
        'speed-up, throughput, latency, inference, decoding, memory usage, GPU memory, (faster|acceleration), runtime',
      ),
    ],
    except: [
      '(bayesian|variational|causal|statistical|type|probabilistic|membership|property|logical|network|dataset) inference',
      '(amortized|likelihood|simulation-based|posterior|grammatical|grammar|active|textual|commonsense) inference',
      '(intention|intent|preference|trajectory|user|author|belief|goal|personality|demographic|structure|abductive|inductive|deductive|pragmatic|semantic|physical|perceptual) inference, inference to the best, (contrastive|brain|neural signal|EEG|syndrome) decoding',
      '(phylogenetic|fuzzy|visual|entity|rule|deductive|attribute|data|scientific|spectral|selective|robust) inference',
      'natural language inference, multi-step inference, inference time (intervention|scaling|compute|computation)',
      'scaling ... inference, inference scaling, inference compute, inference attack, inference rule',
    ],
  },
  {
    tag: 'serving',
    lends: { inference: 1 },
    rules: [
      clear('title', { in: 'title', needs: MODELS }, 'serving'),
      sure('model-serving', { in: 'title' }, 'model serving, (LLM|inference) serving'),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(LLM|model|language model|inference|agent|transformer|MoE|LoRA|diffusion|multi-LoRA|large model) serving',
        'serving (LLM|large language|language models|system|generative|transformer|mixture|multiple), disaggregat* ... (serving|inference)',
        '(LLM|language model|inference) (scheduling|service|scheduler|infrastructure), (multi-tenant|serverless) ... (LLM|inference|LoRA)',
        '(scheduling|batching|autoscal*|load balancing) ... (LLM|inference|language model), PagedAttention',
      ),
      strong(
        'named',
        { needs: MODELS },
        'continuous batching, goodput, multi-tenant (serving|LLM), (inference|online) serving, paged-attention',
        '(LLM|model|language model|inference|agent|MoE) serving, serving (LLM|large language)',
        'disaggregat* ... (serving|inference|prefill), serverless (inference|LLM), request (scheduling|scheduler|routing)',
        '(service level|service-level) objective, SLO attainment, (inference|LLM) (cluster|workload|service|server) ... (GPU|requests|scheduling|throughput), (auto-scaling|autoscaling|cold-start|preemption) ... (LLM|inference|requests|models), prefill-decode, KV cache (transfer|migration), spot instance',
      ),
      clear(
        'requests',
        { needs: LANGUAGE },
        'TTFT, TPOT, (SLO|SLOs), serving (system|throughput|efficiency), (vLLM|SGLang|TensorRT-LLM|FasterTransformer), serving',
        '(concurrent|incoming|inference) requests, (dynamic|large) batching, head-of-line blocking',
      ),
      hint('load', { needs: LANGUAGE }, '(scheduling|throughput|latency|batching|cluster|scheduler)'),
    ],
    except: ['serving as', 'serving (size|to)'],
  },
  {
    tag: 'speculative-decoding',
    lends: { inference: 1 },
    rules: [
      sure('unmistakable', {}, 'speculative (decoding|sampling|decoder), self-speculative decoding'),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        'speculative ... (decoding|inference|generation|sampling|drafting|streaming|verification), spec*-decoding, draft* ... (decoding|verif*|LLM)',
        'draft (model|token|tree), lookahead decoding, (blockwise|semi-autoregressive|parallel|jacobi|consistency) ... decoding, aggressive decoding',
        'self-speculation, multi-token ... (prediction|generation|decoding), token tree (verification|decoding), (Medusa|EAGLE) ... (decoding|LLM|inference)',
      ),
      strong(
        'title-word',
        { in: 'title', needs: LANGUAGE, strict: true },
        'drafter, speculation, speculate, drafting, SpecDec',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(EAGLE|Medusa), (lookahead|jacobi|assisted) decoding, draft-then-verify, draft-and-verify',
        'speculative inference, multi-token prediction, draft (model|token|tree|head|length), drafting overhead, accepted length',
        'draft* ... verif*, blockwise parallel decoding, (multiple|several) tokens (simultaneously|per step|at once)',
      ),
      clear(
        'drafting',
        { needs: LANGUAGE },
        '(speculative|speculation), (drafting|drafter|drafted), parallel ... decoding, SpecDec, non-autoregressive decoding',
      ),
      topic('acceptance', { needs: LANGUAGE }, 'acceptance (rate|length)'),
    ],
    except: ['speculative (execution|RAG|design|fiction|attack), list decoding, speculation (in|bubble)'],
  },
  {
    tag: 'early-exit',
    lends: { inference: 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'early-exit*, layer skip*, skip* ... layer, (dynamic|adaptive) (depth|layer), layer-adaptive, multi-exit',
        '(mixture|mixtures)-of-depth, adaptive computation time, depth-adaptive, anytime (prediction|inference)',
        '(confident|adaptive) (adaptive language|early), (LayerSkip|PonderNet|CALM), (halting|exiting) ... (layer|layers|depth|tokens), (adaptive|dynamic|token-level|input-dependent) (computation|compute|halting|depth), adaptive computation, internal classifier, exit (point|layer|strategy|policy)',
      ),
      hint('layers', { needs: LANGUAGE }, 'exit, dynamic inference, (intermediate|unnecessary|fewer) layer'),
    ],
    except: ['early-exit ... reasoning, thinking ... early-exit', 'early exit ... (problem|market)'],
  },
  {
    tag: 'on-device',
    lends: { inference: 0.75 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        'on-device (LLM|language|large|inference|AI|deployment|model|machine|generation|intelligence|training|fine-tuning), (on|for|at) ... (edge|mobile|smartphone|consumer|end) (device|devices|phone|hardware|gpu|cpu)',
        '(LLM|LLMs|models|model|inference|transformers|ai) (on|for|at|to) (smartphones|mobile|microcontrollers|CPU|CPUs|the edge|edge|laptop)',
        '(edge|mobile) (LLM|deployment|intelligence|inference), (cpu|weight|expert|parameter|ssd|flash|model) offload*, (mobile|local) LLM',
        '(tinyML|laptop|laptops|raspberry pi|smartphone|smartphones|iPhone|microcontroller|microcontrollers|NPU|NPUs), (client|embedded|personal|home|low-resource|wearable|everyday) (device|devices|hardware|computers|PCs|GPU|GPUs|clusters), (VRAM|DRAM|memory)-(constrained|limited), single (consumer|commodity) GPU, (consumer-grade|commodity|single|consumer) (GPU|hardware|cpu), (resource-constrained|memory-constrained|memory-limited) ... (device|devices|LLM), edge-cloud, device-cloud',
      ),
      strong(
        'named',
        { needs: MODELS },
        'on-device (LLM|language|large|inference|deployment)',
        '(LLM|language model|model|transformer|deployment|inference) ... (on|for) (edge|mobile|consumer|resource-constrained|memory-constrained) (device|platform|hardware)',
        'CPU inference, edge (LLM|AI|deployment|inference), (mobile|edge) LLM, AI pc, heterogeneous CPU-GPU, (tinyML|Apple Silicon|WebGPU), (mobile|smartphone) (SoC|GPU|NPU|CPU|hardware), (consumer|home|personal) (hardware|devices|computer|PCs), (low-resource|low-end|commodity) (device|hardware|GPU), (limited|constrained) (VRAM|DRAM), embedded (device|platform)',
        'offload* ... (CPU|SSD|host memory|DRAM|disk), (expert|weight|parameter|CPU) offloading',
      ),
      clear(
        'device',
        { needs: LANGUAGE },
        'smartphone, on edge, llama.cpp, (microcontroller|raspberry pi|jetson)',
        'on-device, (edge|mobile|end|resource-constrained) device, consumer-grade, resource-constrained environment, offload*',
        'limited GPU memory, mobile NPU, (single|consumer|commodity) (GPU|CPU), mobile phone',
      ),
    ],
    except: [
      '(computation|task) offload*, edge (state|detection)',
      '(computation|task|data|traffic|mobile data|cognitive|cloud|code|network) offload*, offload* ... MEC',
      '(on|using|with) a single GPU, (device|edge) detection',
    ],
  },
  {
    tag: 'model-routing',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE, unless: ['moe'] },
        '(LLM|query|language model|model|prompt|cost-aware) (routing|router|cascade), (route|routing|router|cascade|cascading|routers) ... (LLM|language models|models|queries)',
        '(LLM|language model) ... (router|routers|routing|cascade), (mixture|ensembl*) of (LLM|LLMs|agents|large language), ensembl* (LLM|LLMs|large language models)',
        '(large and small|small and large|small-large|large-small|weak and strong) ... (model|models|LLM), (collaborative|cooperative) (inference|decoding)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        '(LLM|query|language model) (routing|cascade|router), (routing|route|cascade) ... (LLM|models|queries)',
        'weak and strong LLM, small-large (model|language model), collaborative inference ... large',
        'collaborative inference, collaborative (LLM|decoding), model collaboration, RouteLLM, (router|routing) model',
        'ensembl* (of LLM|LLMs), select* ... (best|appropriate|cheapest|suitable|optimal) (LLM|model), (LLM|model) (selection|ensemble|switching|cascading) ... (query|cost|LLM|LLMs), (FrugalGPT|RouterBench|AutoMix|Mixture-of-Agents), (query|prompt) ... routed, token-level (routing|collaboration), (cost-quality|cost-performance|cost-accuracy) (tradeoff|trade-off) ... (LLM|LLMs|models|routing)',
      ),
      clear(
        'router',
        { needs: LANGUAGE, unless: ['physical-sciences', 'moe'] },
        '(router|routing|cascade|cascading), (query|task) difficulty, defer*, (weaker|smaller|cheaper) ... (stronger|larger|expensive) (model|LLM)',
      ),
    ],
    except: [
      '(token|moe|vehicle|dynamic expert|soft|packet|network|traffic|capsule|wire|pipeline) rout*, expert ... rout*, rout* ... (expert|token|mechanism|problem|protocol)',
      'attention rout*, (diffusion|generation|information) cascade',
    ],
  },
  {
    tag: 'structured-generation',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(grammar|constraint|constraints|lexically) ... (decoding|constrained decoding), lexically constrained',
        'JSON (schema|output|mode|generation), (grammar|schema)-(guided|constrained|aligned|aware decoding), structured output, constrained (decoding|generation|beam search)',
        '(constrained|guided|controlled) (decoding|generation from language model)',
        'constrained (text generation|language generation), structured (text generation|language generation)',
        'structured generation ... (LLM|engine|language), format (restriction|constraint|adherence), constrained sampling, context-free grammar ... (LLM|decoding|language model)',
        '(structured|guided|schema-guided|grammar-guided) decoding, (XGrammar|llguidance|JSONSchemaBench), structured (output|outputs) ... (LLM|LLMs|language models|generation), (syntactic|syntactically|semantic) constraints ... (decoding|generation|language model), (regular expression|finite-state|type-constrained|syntax-constrained) ... (decoding|generation|guided), (valid|well-formed) (JSON|output)',
      ),
    ],
    except: [
      'structured (data|pruning), constrained optimi*',
      '(memory|resource|budget|latency|power|compute)-constrained',
    ],
  },
];

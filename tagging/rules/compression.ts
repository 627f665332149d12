import { clear, ELSEWHERE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Smaller networks. */
export const COMPRESSION: TagRules[] = [
  {
    tag: 'model-compression',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(model|network|LLM|language model|neural network|transformer|CNN|DNN) (compression|slimming|factorization|size reduction|decomposition)',
        'compress* ... (LLM|LLMs|language models|transformer|transformers|BERT|neural network|networks|diffusion model|pre-trained), (low-rank|kronecker|tucker|SVD) ... (compression|decomposition|factorization|LLM), tensor (compression|decomposition|factorization|train|network) ... (network|networks|models|transformers|layers|LLM|LLMs|compression), extreme compression',
        '(resource-efficient|tiny|compact|compressed|slim) (LLM|large language models|language models)',
      ),
      topic(
        'title-efficient',
        { in: 'title', needs: MODELS },
        'efficient (LLM|large language models|language models), (efficiency|efficient) ... large language models',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(model|network|neural network|LLM|language model) compression, compress* ... (network|LLM|models)',
      ),
      topic('compress', { needs: MODELS }, 'SVD, low-rank decomposition', 'compress*, smaller model'),
    ],
    except: [
      '(text|optical|history|evidence) compress*, compress* ... (chain|thought|video|history)',
      'efficient (LLM|LLMs|language model|large language model|language models|large language models) (inference|serving|decoding|training|fine-tuning|pre-training|reasoning|agent|generation|alignment|evaluation|unlearning|watermarking|adaptation), efficient ...5 (fine-tuning|training|reasoning|decoding|alignment|evaluation|generation|inference|memory|streaming|execution) ... language models',
      'compressed sensing, (data|image|video|prompt) compression',
      '(communication|gradient|feature|activation|speech|point cloud|signal|trajectory|graph|document|semantic|experience|memory|dataset|audio|prefix|knowledge|attention|state|file|string|lossy|neural image) compress*, compress* ... (communication|gradients|activations|messages|history|documents|trajectories|audio|states|memory)',
      '(data|image|video|prompt|context|token|kv cache|cache|lossless|text|thought|thinking|cot|chain-of-thought|reasoning|visual token) compress*',
      'compress* sensing, compress* ... (prompt|context|tokens|kv cache|cache|reasoning|cot|image|video)',
    ],
  },
  {
    tag: 'quantization',
    lends: { 'model-compression': 1, inference: 0.6 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS, strict: true },
        '(post-training|weight|activation|mixed-precision|low-bit|extreme|ternary|binary|integer|fp8|fp4|scalar|weight-only|LLM|model|network|extremely low-bit) quantiz*',
        '(1|2|3|4|6|8)-bit, quantized ... (network|model|models|networks|LLM|transformers|training), quantiz* ... (LLM|language models|transformers|networks|models|inference|training|kv)',
        '(quantization-aware|round-to-nearest|rounding), sub-bit',
        '(bitnet|ternary|binarized|binary|bitwise|low-precision) (network|networks|neural|LLM|weights|training|transformer|language), (sub-1-bit|sub-bit|low-bit|low-precision|mixed-precision) ... (LLM|training|inference|network)',
      ),
      strong(
        'title-word',
        { in: 'title', needs: MODELS },
        'quantiz*, quantis*, bit-width, microscaling, (INT4|INT8|FP4|FP8|NVFP4|MXFP4)',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(INT4|INT8|FP4|FP8|GPTQ|AWQ|PTQ|QAT)',
        '(post-training|weight|activation|mixed-precision|low-bit|LLM|model|kv cache|fp4|data-free) quantization',
        'quantization-aware, quantiz* ... (LLM|weights|language models|transformers|networks|cache|model)',
        '(1|2|3|4|8)-bit ... (LLM|quantization|model|activations|kv), (INT4|FP4|FP8|BitNet|GPTQ|AWQ|QLoRA)',
        '(binarized|binary) ... (network|model), (PTQ|QAT), low-bit LLM, bit-width',
      ),
      topic('title', { in: 'title', needs: MODELS, unless: ELSEWHERE }, '*quant, low-bit, 4-bit, binariz*'),
      clear('quantize', { needs: MODELS }, 'quantiz*, (low|mixed|full)-precision, outlier'),
    ],
    except: [
      '(vector|product|geometric) quantis*',
      '(deformation|geometric|canonical|vector|product|uncertainty|signal) quantiz*, one-bit ADC',
      '(deformation|geometric|vector|residual|residual vector|learning vector|brst|color|charge|toeplitz) quantiz*',
    ],
  },
  {
    tag: 'pruning',
    lends: { 'model-compression': 1 },
    rules: [
      sure('lottery', { in: 'title' }, 'lottery ticket*, winning ticket, neural network pruning'),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(structured|unstructured|semi-structured|weight|filter|channel|magnitude|one-shot|layer|head|neuron|expert|depth|width|network|model|LLM|dynamic|iterative|global|gradual) (pruning|sparsity|sparsification)',
        'prun* ... (network|networks|LLM|LLMs|language models|transformers|CNN|CNNs|filters|layers|heads|weights|experts|initialization|neural|deep)',
        '(N:M|2:4|N M|activation|contextual|weight|neuron) (sparsity|sparse), spars* ... (neural networks|LLM|LLMs|network|networks|training|transformers|deep), (layer|depth) (dropping|removal|redundancy), (sub-network|subnetwork), dead neuron',
      ),
      strong(
        'named',
        { needs: MODELS },
        'layer dropping, (dead|redundant) neurons',
        '(structured|weight|network|neural network|model|channel|filter|layer|width|LLM|iterative|neuron) pruning',
        'prun* ... (neural networks|network|weights|LLM|language models|layers|filters|CNN|models)',
        'lottery ticket*, winning ticket, (activation|structured|unstructured) sparsity',
        'sparse (network|training), sparsif* ... (network|model), sub-network',
      ),
      topic(
        'title',
        { in: 'title', needs: MODELS, unless: ['attention-sparsity'] },
        '(sparse|sparsity|slimming|slimmable|supermask)',
      ),
      clear('prune', { needs: MODELS }, 'prun*'),
      clear('sparsity', { needs: MODELS, unless: ['attention-sparsity'] }, 'sparsity'),
    ],
    except: [
      'sparse (attention|transformer|expert|signal|recovery|regression|graph|view|reconstruction|retrieval|auto-encoder), (input|token|frame) sparsif*',
      '(alpha-beta|decision tree|search space|synaptic|plant|data|token|visual token) prun*',
      '(token|visual token|tree|data|context|prompt|kv cache|cache|vision token|path|branch|step) prun*',
      'prun* ... (tokens|context|search space|branches|reasoning|kv cache|paths), (attention|token) spars*',
      'sparse (auto-encoder|MoE|mixture|reward|retrieval|coding|view|point), spars* ... attention',
    ],
  },
  {
    tag: 'distillation',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(knowledge|model|self|dataset|data-free|feature|progressive|consistency|step|adversarial|policy|chain-of-thought|online|attention|diffusion|cross-modal|relational|logit|token-level|sequence-level|multi-teacher|mutual|speculative|rationale|logits|trajectory|score|reasoning|on-policy|symbolic|matching) distill*',
        'distill* ... (model|models|LLM|LLMs|BERT|reasoning|knowledge|transformer|network|student|teacher|step-by-step|language|diffusion|detectors), (student-teacher|teacher-student|teacher-free|teacher-guided), (one|two|few|2|4|1)-step ... (diffusion|text-to-image|generation|video), (consistency|rectified) (model|models|distillation|flow)',
        '(small|student) ... from (large|larger) (language|teacher), deep mutual learning, knowledge transfer ... (network|teacher|student)',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(knowledge|model|self|on-policy|feature|progressive|consistency|step|adversarial|policy|chain-of-thought|online|attention|diffusion) distillation',
        'teacher-student, (student|teacher) (model|network)',
        'distill* ... (knowledge|from|into|teacher|reasoning|language models|LLM|diffusion)',
        'distillation ... (models|network), (few|one|2)-step (text-to-image|diffusion), consistency model',
      ),
      topic(
        'title',
        { in: 'title', needs: MODELS, unless: ELSEWHERE },
        'distill*, teacher, student, privileged information, knowledge transfer',
      ),
      topic('distill', { needs: MODELS }, 'distill*, teacher'),
    ],
    except: [
      'score distillation sampling, (dataset|data) (condensation|distillation)',
      '(entanglement|score) distill*, distill* column, student (learning|performance|response|code)',
      '(human|school|university|high school) (teacher|student)',
    ],
  },
];

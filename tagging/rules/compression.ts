import { clear, ELSEWHERE, MODELS, strong, type TagRules, topic } from './rule';

/** Smaller networks. */
export const COMPRESSION: TagRules[] = [
  {
    tag: 'model-compression',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(model|network|neural network|LLM|language model) compression, compress* ... (network|LLM|models)',
      ),
      topic('compress', { needs: MODELS }, 'SVD, low-rank decomposition', 'compress*, smaller model'),
    ],
    except: [
      'compressed sensing, (data|image|video|prompt) compression',
      '(data|image|video|prompt|context|token|kv cache|cache|lossless|text|thought|thinking|cot|chain-of-thought|reasoning|visual token) compress*',
      'compress* sensing, compress* ... (prompt|context|tokens|kv cache|cache|reasoning|cot|image|video)',
    ],
  },
  {
    tag: 'quantization',
    lends: { 'model-compression': 1, inference: 0.6 },
    rules: [
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
      '(deformation|geometric|canonical|vector|product|uncertainty|signal) quantiz*, one-bit ADC',
      '(deformation|geometric|vector|residual|residual vector|learning vector|brst|color|charge|toeplitz) quantiz*',
    ],
  },
  {
    tag: 'pruning',
    lends: { 'model-compression': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'layer dropping, (dead|redundant) neurons',
        '(structured|weight|network|neural network|model|channel|filter|layer|width|LLM|iterative|neuron) pruning',
        'prun* ... (neural networks|network|weights|LLM|language models|layers|filters|CNN|models)',
        'lottery ticket*, winning ticket, (activation|structured|unstructured) sparsity',
        'sparse (network|training), sparsif* ... (network|model), sub-network',
      ),
      topic('title', { in: 'title', needs: MODELS, unless: ['attention-sparsity'] }, 'sparse, slimming'),
      clear('prune', { needs: MODELS }, 'prun*'),
      clear('sparsity', { needs: MODELS, unless: ['attention-sparsity'] }, 'sparsity'),
    ],
    except: [
      '(alpha-beta|decision tree|search space|synaptic|plant|data|token|visual token) prun*',
      '(token|visual token|tree|data|context|prompt|kv cache|cache|vision token|path|branch|step) prun*',
      'prun* ... (tokens|context|search space|branches|reasoning|kv cache|paths), (attention|token) spars*',
      'sparse (auto-encoder|MoE|mixture|reward|retrieval|coding|view|point), spars* ... attention',
    ],
  },
  {
    tag: 'distillation',
    rules: [
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
      '(entanglement|score) distill*, distill* column, student (learning|performance|response|code)',
      '(human|school|university|high school) (teacher|student)',
    ],
  },
];

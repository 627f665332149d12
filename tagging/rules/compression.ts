import type { TagRules } from './rule';

/** Smaller networks. */
export const COMPRESSION: TagRules[] = [
  {
    tag: 'model-compression',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(model|network|neural network|deep|DNN|CNN|LLM|weight|transformer|parameter|expert|MoE|bert|language model) compression',
          'compress* ... (neural networks|network|LLM|LLMs|language models|models|CNN|CNNs|DNN|weights|BERT|transformers|experts|parameters)',
          'compression of (LLM|LLMs|neural|deep|large|language|transformer)',
          'low-rank (factorization|decomposition|approximation|compression) ... (weight|model|layer|LLM|LLMs|network|language)',
          '(weight|matrix|tensor|layer) (factorization|decomposition) ... (compress*|LLM|network)',
          'SVD ... (LLM|compression|weight)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(compact|compressed|slim|slimming|tiny|lightweight) ... (network|model|LLM|LLMs|transformer|BERT)',
          '(network|model) ... compress*, low-rank ... (LLM|LLMs|network|compression), tensor (decomposition|train)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'compress',
        strength: 'topic',
        phrases: [
          'compress*, low-rank (factorization|decomposition|approximation), parameter reduction, smaller model',
          '(SVD|singular value decomposition)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      '(data|image|video|prompt|context|token|kv cache|cache|gradient|communication|lossless|text|thought|thinking|cot|chain-of-thought|reasoning|file|point cloud|signal|information|input|visual token|neural image) compress*',
      'compress* (sensing|sensed|sampling)',
      'compress* ... (prompt|context|contexts|tokens|kv cache|cache|reasoning|cot|chain-of-thought|image|images|video|document|thoughts)',
      'compression (of context|of prompts|ratio of tokens)',
    ],
  },
  {
    tag: 'quantization',
    lends: { 'model-compression': 1, inference: 0.6 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(post-training|quantization-aware|weight|weight-only|activation|mixed-precision|low-bit|ultra-low-bit|LLM|model|network|neural network|kv cache|cache|vector|extreme|non-uniform|group-wise|mixed-bit|integer|INT8|4-bit|2-bit|8-bit|fp4|fp8|gradient|binary|ternary|data-free) (quantization|quantisation|quantize|quantized)',
          '(quantization|quantisation)-aware',
          'quantiz* ... (LLM|LLMs|neural networks|weights|activations|language models|transformers|CNN|CNNs|networks|kv cache|cache|model|models|BERT|diffusion)',
          '(1|2|3|4|6|8|1.58)-bit ... (LLM|LLMs|quantization|weights|weight|training|model|models|precision|transformer|inference|network|networks|activations|kv)',
          '(one|two|three|four|eight|sub)-bit (LLM|LLMs|quantization|weight|model|transformer)',
          '(INT4|INT8|FP4|FP8|NVFP4|MXFP4|W4A4|W4A8|W4A16|W8A8|BitNet|GPTQ|AWQ|QLoRA)',
          '(binarized|binary|ternary|xnor|binarization of) ... (network|networks|LLM|LLMs|BERT|transformer|weights|model)',
          '(PTQ|QAT), low-precision (training|inference|weights|arithmetic|neural|network|deep|model)',
          'low-bit (LLM|LLMs|width|inference|training|model|weight|precision), bit-width',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'quantiz*, *quant, (low|mixed|reduced|limited)-precision, low-bit, (1|2|3|4|8)-bit, binariz*, quantisation',
          'bitnet',
        ],
        needs: ['language-models', 'neural-networks'],
        unless: ['other-fields'],
      },
      {
        name: 'quantize',
        strength: 'clear',
        phrases: ['quantiz*, quantisation, (low|mixed|full)-precision, outlier'],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      '(deformation|geometric|canonical|vector|product|residual|scalar|residual vector|learning vector|finite scalar|second|signal|uncertainty|loop|brst|lattice|color|flux|landau|charge|conductance|dirac|berezin|toeplitz|discrete|semantic) quantiz*',
      'vector-quantiz*, (VQ-VAE|VQVAE|VQGAN), one-bit (ADC|adc|compressed sensing|feedback)',
      'quantiz* (conductance|hall|codebook)',
    ],
  },
  {
    tag: 'pruning',
    lends: { 'model-compression': 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(structured|unstructured|weight|network|neural network|model|channel|filter|head|layer|depth|width|expert|LLM|magnitude|magnitude-based|iterative|one-shot|post-training|neuron|global|parameter|block|sparsity-aware|connection|semi-structured|movement|attention head) (pruning|prune|pruned)',
          'prun* ... (neural networks|network|networks|weights|LLM|LLMs|language models|layers|heads|experts|filters|channels|parameters|transformers|CNN|CNNs|BERT|models)',
          'lottery ticket*, winning ticket, (N:M|2:4) (sparsity|sparse|structured)',
          '(weight|activation|model|network|neural network|structured|unstructured|semi-structured|contextual|parameter) (sparsity|sparsification)',
          'sparse (neural network|network|LLM|LLMs|training|deep|model|weights|subnetwork|language model|BERT|networks)',
          'sparsif* ... (network|LLM|LLMs|weights|model|models|transformer|activations)',
          'layer (dropping|removal|drop), (SparseGPT|Wanda|LLM-Pruner), (subnetwork|subnetworks|sub-network)',
          'dynamic sparse training, (dead|redundant) (neurons|weights|parameters|filters|layers)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: ['prun*, (sparsity|sparse|sparsify|sparsifying|sparsification), slimming, brain (surgeon|damage)'],
        needs: ['language-models', 'neural-networks'],
        unless: ['attention-sparsity'],
      },
      {
        name: 'prune',
        strength: 'clear',
        phrases: ['prun*'],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'sparsity',
        strength: 'clear',
        phrases: ['(sparsity|sparsification)'],
        needs: ['language-models', 'neural-networks'],
        unless: ['attention-sparsity'],
      },
    ],
    except: [
      '(token|visual token|decision tree|tree|alpha-beta|search space|search|synaptic|plant|data|dataset|context|prompt|kv cache|cache|vision token|path|thought|branch|step|cot|thoughts|retrieval|code|graph|candidate|document|passage) prun*',
      'prun* ... (tokens|visual tokens|context|search space|branches|reasoning|cache|thoughts|kv cache|paths|prompt|passages|documents|candidates)',
      '(attention|token|attentional) spars*',
      'sparse (attention|auto-encoder|autoencoder|MoE|mixture|reward|retrieval|coding|recovery|view|views|expert|token|voxel|point|annotation)',
      'spars* ... attention',
    ],
  },
  {
    tag: 'distillation',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(knowledge|model|self|on-policy|feature|logit|logits|data-free|progressive|sequence-level|reasoning|cot|trajectory|flow|consistency|step|distribution matching|adversarial|cross-tokenizer|white-box|black-box|context|policy|task-agnostic|rationale|layer-wise|LLM|relational|chain-of-thought|online|attention|agent|diffusion|thought|mutual) distillation',
          '(teacher|teachers)-student, (student|teacher) (model|network)',
          'distill* ... (knowledge|student|smaller|small|from|into|teacher|reasoning|language models|step by step|LLM|LLMs|capabilities|diffusion)',
          'distillation ... (LLM|LLMs|language models|diffusion|student|models|network|networks)',
          '(few|one|single|two|2|4)-step (text-to-image|diffusion|image generation|generator|generation)',
          'consistency model, knowledge transfer from',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: ['distill*, teacher, student, privileged information, knowledge transfer'],
        needs: ['language-models', 'neural-networks'],
        unless: ['other-fields'],
      },
      {
        name: 'distill',
        strength: 'topic',
        phrases: ['distill*, teacher, student'],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      '(entanglement|magic state|magic-state|chemical|membrane|score|water|quantum|vacuum|solar|dataset|data) distill*',
      'score distillation, distill* (sampling|column)',
      '(students|student) (learning|performance|essay|feedback|writing|response|answers|programs|code|engagement|teacher interaction)',
      '(human|school|university|high school) (teacher|student)',
    ],
  },
];

import type { TaggableText } from '@/tagging/tag';

/** Papers, in our own words, that must or must not get a tag. A string is a title alone. */
export interface TagExamples {
  gets: (string | TaggableText)[];
  not: (string | TaggableText)[];
}

const paper = (title: string, abstract: string): TaggableText => ({ title, abstract });

export const TAG_EXAMPLES: Record<string, TagExamples> = {
  inference: {
    gets: [
      'Accelerating LLM Inference on Commodity Servers',
      paper(
        'Half the Wait',
        'Large language models answer slowly. We raise decoding throughput and cut inference latency by half, with a speedup of 2.1x in generation speed.',
      ),
    ],
    not: [
      'Bidirectional Intention Inference for Dialogue with LLMs',
      'Contrastive Decoding Against Toxic Language Models',

      'Variational Bayesian inference for mixed models',
      'Causal inference with instrumental variables',
      'Type inference for a lambda calculus',
      'Natural language inference with contrastive examples',
      paper(
        'Membership inference attacks on language models',
        'We study membership inference against large language models and its defences.',
      ),
    ],
  },
  serving: {
    gets: [
      'Elastic Model Serving on Spot Instances',
      'Continuous Batching for LLM Serving',
      paper(
        'Fair Queues',
        'An LLM serving system batches requests to large language models on shared GPUs, so that every tenant meets its SLOs and goodput rises.',
      ),
    ],
    not: ['Letters serving as evidence in court', 'A queueing network serving two customer classes'],
  },
  'kv-cache': {
    gets: [
      'Multi-Query Attention in Large Language Models',
      'KV-Cache Eviction for Long Dialogues with LLMs',
      paper(
        'Less to Remember',
        'The key-value (KV) cache of a language model grows with its input. We evict KV pairs that attention no longer reads.',
      ),
    ],
    not: [
      paper(
        'Hands and Words',
        'Our robot policy MLA is a language-action model. MLA maps touch to action; robots learn manipulation with MLA.',
      ),

      'Web cache replacement under bursty traffic',
      'A distributed key-value store on flash',
      'Cache coherence in many-core CPUs',
    ],
  },
  quantization: {
    gets: [
      '4-bit Weights Are Enough: Post-Training Quantization of LLMs',
      paper(
        'Few Bits',
        'We quantize weights and activations of a large language model to INT8 and FP4 with mixed precision.',
      ),
    ],
    not: [
      'Deformation quantization of Poisson manifolds',
      'Geometric quantization and moduli spaces',
      'Vector quantization codebooks for image codecs',
      'Uncertainty quantification in climate models',
    ],
  },
  pruning: {
    gets: [
      'A Lottery Ticket Seen by a Statistician',
      'Structured Pruning of Large Language Models',
      paper(
        'Smaller Still',
        'We prune attention heads and layers of neural networks; weight sparsity of 60 % costs no accuracy.',
      ),
    ],
    not: [
      'Sparse Signals, Sparse Cameras',

      'Alpha-beta pruning in chess programs',
      'Pruning of apple trees in spring',
      'Visual token pruning in vision-language models',
    ],
  },
  distillation: {
    gets: [
      'Knowledge Distillation from a Large Teacher to a Small Student',
      'Distilling Reasoning into Small Language Models',
    ],
    not: [
      'Entanglement distillation over noisy channels',
      'Magic-state distillation with low overhead',
      'Membrane distillation of sea water',
    ],
  },
  'model-compression': {
    gets: ['A Recipe for Compressing Large Language Models', 'Low-Rank Factorization for Language Model Compression'],
    not: [
      'Communication Compression for Tensor-Parallel LLM Training',
      'Efficient LLM Serving',

      'Lossless data compression with finite automata',
      'Compressed sensing from few measurements',
      'Prompt compression for LLMs',
    ],
  },
  'speculative-decoding': {
    gets: [
      'Speculative Decoding with Two Draft Models',
      paper(
        'Guess, Then Check',
        'A small language model drafts tokens and the large one verifies them: speculative sampling keeps the distribution.',
      ),
    ],
    not: [
      paper(
        'Autocomplete at Work',
        'We ask developers about a code language model. The acceptance rate of its suggestions differs between teams.',
      ),

      'Defending CPUs against speculative execution',
      'List decoding of Reed-Solomon codes',
      'Successive cancellation list decoding of polar codes',
    ],
  },
  'early-exit': {
    gets: [
      'Early Exiting for Transformer Inference',
      paper(
        'Stop When Sure',
        'Easy tokens leave the language model at an early exit; layer skipping saves a third of the depth.',
      ),
    ],
    not: [
      'Early stopping rules for gradient descent',
      'First exit times of Brownian motion',
      'Early warning of floods',
    ],
  },
  'efficient-attention': {
    gets: ['Sub-Quadratic Attention for Language Models', 'FlashAttention on Older GPUs'],
    not: ['Human attention in reading tasks', 'The attention economy of social media'],
  },
  'sparse-attention': {
    gets: [
      paper(
        'Reading Little',
        'Each head of a language model attends to a small subset of tokens. Our dynamic sparsity of attention is learned.',
      ),
      'Block-Sparse Attention for Long Inputs',
      'Trainable Top-k Sparse Attention in LLMs',
    ],
    not: [
      'Thinking-Token Selection in Large Reasoning Models',

      'Sparse coding of natural scenes',
      'Sparse signal recovery by convex relaxation',
      'Sparse autoencoders find features in language models',
    ],
  },
  'linear-attention': {
    gets: ['Gated Linear Attention with Better Recall', 'DeltaNet at Scale: Linear Attention Language Models'],
    not: ['Linear regression with missing covariates', 'Linear operators on Hilbert spaces'],
  },
  'state-space-models': {
    gets: ['Mamba for Long Genomic Sequences', 'Structured State Space Models as Language Models'],
    not: [
      'Kalman filtering in linear Gaussian state-space models',
      'Abstraction of the state space of a Markov decision process',
    ],
  },
  'long-context': {
    gets: ['Long-Context Language Models Read Whole Books', 'Extending the Context Window of LLMs to 1M Tokens'],
    not: [
      'Infinite-Length Video Generation with Diffusion Transformers',

      'Context-free grammars and pushdown automata',
      'Context-aware recommendation on phones',
      'Long-range order in spin systems',
    ],
  },
  'position-encoding': {
    gets: [
      'Rotary Position Embeddings Beyond the Training Length',
      'RoPE Revisited: Positional Encoding in Transformers',
    ],
    not: [
      'Positional games on graphs',
      'Position control of a robot arm',
      'Position: conferences should publish fewer papers',
    ],
  },
  'context-compression': {
    gets: ['Prompt Compression with Gist Tokens', 'Visual Token Pruning for Faster Vision-Language Models'],
    not: [
      'Compressing Large Language Models by Factorization',
      'Lossy image compression with wavelets',
      'KV cache compression for LLM inference',
    ],
  },
  moe: {
    gets: [
      'Mixture-of-Experts Language Models with Fewer Experts',
      paper('Who Answers?', 'MoE models route each token to two experts. We balance expert routing in MoE layers.'),
    ],
    not: [
      paper(
        'Skew Mixtures of Experts',
        'We fit a mixture of experts by the EM algorithm; the MoE keeps its experts robust, and the mixture of experts predicts well.',
      ),
      'Prediction with expert advice',
      'What human experts expect of medical software',
      'Gaussian mixtures for density estimation',
      'The moe of fashion',
    ],
  },
  distributed: {
    gets: [
      'Elastic Training of Large Language Models across Data Centers with DiLoCo',

      'Pipeline Parallelism for Training LLMs on Many Nodes',
      'Overlapping All-Reduce with Compute in Tensor-Parallel LLM Inference',
    ],
    not: [
      'Auto-Regressive Parallel Inference on Large Language Models',
      'Limit theorems for heavy-tailed distributions',
      'Distributed consensus with Byzantine faults',
      'Distributed representations of words',
    ],
  },
  'on-device': {
    gets: [
      'Large Language Models on a Laptop',
      paper('In Your Pocket', 'A language model answers on embedded devices with limited DRAM, and on a raspberry pi.'),
      'On-Device LLM Inference on Smartphones',
      'Running Language Models on Edge Devices',
    ],
    not: [
      'Edge states in topological insulators',
      'Edge detection with Gabor filters',
      'Computation offloading to base stations',
    ],
  },
  'hardware-kernels': {
    gets: ['Fused GPU Kernels for Transformer Inference', 'An FPGA Accelerator for Large Language Models'],
    not: [
      'Heat kernel estimates on manifolds',
      'Reproducing kernel Hilbert spaces in statistics',
      'Patching the Linux kernel at run time',
    ],
  },
  'model-routing': {
    gets: [
      'An Ensemble of Large Language Models That Picks Whom to Ask',

      'LLM Routing: Choosing the Cheapest Model per Query',
      paper(
        'Ask the Small One First',
        'A router sends each query to a small or a large language model; a cascade of LLMs saves half the cost.',
      ),
    ],
    not: ['Vehicle routing with time windows', 'Packet routing in mobile networks', 'Cascades of optical cavities'],
  },
  'structured-generation': {
    gets: [
      'Schema-Guided Decoding of Language Models',

      'Grammar-Constrained Decoding for Language Models',
      paper(
        'Valid by Design',
        'Language models must emit JSON schema outputs. Our constrained decoding follows a context-free grammar.',
      ),
    ],
    not: [
      'Infinite Input for Memory-Constrained LLMs',
      'Constrained optimisation on manifolds',
      'Mining structured data from tables',
      'Structured pruning of networks',
    ],
  },
};

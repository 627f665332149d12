import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/attention.ts`. */
export const ATTENTION_EXAMPLES: Record<string, TagExamples> = {
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
};

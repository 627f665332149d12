import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/compression.ts`. */
export const COMPRESSION_EXAMPLES: Record<string, TagExamples> = {
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
};

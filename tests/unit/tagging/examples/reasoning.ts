import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/reasoning.ts`. */
export const REASONING_EXAMPLES: Record<string, TagExamples> = {
  reasoning: {
    gets: [
      'Large Reasoning Models Under Pressure',
      paper(
        'Many Steps',
        'Multi-step reasoning is hard for language models. We improve their reasoning on logical reasoning tasks.',
      ),
    ],
    not: [
      'Description logic reasoning over ontologies',
      'Case-based reasoning in law',
      'We failed, and for this reason we publish',
    ],
  },
  'chain-of-thought': {
    gets: ['Chain-of-Thought Prompting for Small Models', 'Is Step by Step CoT Faithful?'],
    not: [
      paper(
        'Reading Twice',
        'Large language models with long inputs may emit thinking tokens, yet thinking tokens help them little.',
      ),
      'Markov chains on trees',
      'Supply chain planning',
      'Heisenberg spin chains',
    ],
  },
  'efficient-reasoning': {
    gets: [
      'Large Reasoning Models Answer Without Thinking',
      paper(
        'One Glance',
        'Large reasoning models (LRMs) suffer from inference latency. Our method cuts the inference latency of each reasoning step.',
      ),
      'Overthinking in Reasoning Models and How to Stop It',
      'Concise Reasoning under a Token Budget',
    ],
    not: ['Efficient training of graph networks', 'Fast algorithms for matrix products'],
  },
  'test-time-scaling': {
    gets: ['Test-Time Scaling with Best-of-N Sampling', 'Scaling Test-Time Compute for Language Models'],
    not: [
      'Finite-size scaling near a critical point',
      'Temperature scaling of glass dynamics',
      'Test-time adaptation under domain shift',
    ],
  },
  'latent-reasoning': {
    gets: ['Latent Reasoning in Looped Transformers', 'Implicit Chain-of-Thought Reasoning in Continuous Space'],
    not: ['Latent variable models for ratings', 'Latent diffusion for weather maps'],
  },
  math: {
    gets: ['Solving Math Word Problems with Language Models', 'Formal Theorem Proving in Lean with LLMs'],
    not: [
      'Mathematical analysis of a tumour model',
      paper('A General Method', 'We train a language model; results on benchmarks such as GSM8K improve.'),
    ],
  },
};

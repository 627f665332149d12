import type { TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/systems.ts`. */
export const SYSTEMS_EXAMPLES: Record<string, TagExamples> = {
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
  'hardware-kernels': {
    gets: ['Fused GPU Kernels for Transformer Inference', 'An FPGA Accelerator for Large Language Models'],
    not: [
      'Heat kernel estimates on manifolds',
      'Reproducing kernel Hilbert spaces in statistics',
      'Patching the Linux kernel at run time',
    ],
  },
};

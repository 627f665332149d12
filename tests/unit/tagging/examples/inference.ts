import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/inference.ts`. */
export const INFERENCE_EXAMPLES: Record<string, TagExamples> = {
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

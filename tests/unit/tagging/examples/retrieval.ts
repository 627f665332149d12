import type { TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/retrieval.ts`. */
export const RETRIEVAL_EXAMPLES: Record<string, TagExamples> = {
  rag: {
    gets: [
      'Question Answering over Knowledge Graphs with LLMs',
      'Retrieval-Augmented Generation with Better Chunking',
      'GraphRAG for Company Documents',
    ],
    not: [
      'Phase retrieval from intensity data',
      'Image retrieval with hashing',
      'A rag rug from the last century',
      'Augmented reality in museums',
    ],
  },
  'knowledge-editing': {
    gets: ['Model Editing Breaks Language Models Slowly', 'Editing Factual Knowledge in Large Language Models'],
    not: ['Gene editing with CRISPR', 'Edit distance in subquadratic time', 'Image editing with masks'],
  },
  prompting: {
    gets: ['In-Context Learning with Noisy Demonstrations', 'Automatic Prompt Optimization for LLMs'],
    not: [
      'How to Put Words in Context: Training of Language Models',
      'Prompt gamma rays from neutron capture',
      'Prompt emission of photons',
      'Soft prompt tuning is prompt compression',
    ],
  },
};

import { AGENTS_EXAMPLES } from './agents';
import { ATTENTION_EXAMPLES } from './attention';
import { COMPRESSION_EXAMPLES } from './compression';
import { EVALUATION_EXAMPLES } from './evaluation';
import { INFERENCE_EXAMPLES } from './inference';
import { MODALITIES_EXAMPLES } from './modalities';
import { REASONING_EXAMPLES } from './reasoning';
import { RETRIEVAL_EXAMPLES } from './retrieval';
import { SYSTEMS_EXAMPLES } from './systems';
import type { TagExamples } from './tag-examples';
import { TRAINING_EXAMPLES } from './training';
import { UNDERSTANDING_EXAMPLES } from './understanding';

/** Examples of every tag, one file beside each file of rules. */
export const EXAMPLES: Record<string, TagExamples> = {
  ...INFERENCE_EXAMPLES,
  ...SYSTEMS_EXAMPLES,
  ...ATTENTION_EXAMPLES,
  ...COMPRESSION_EXAMPLES,
  ...REASONING_EXAMPLES,
  ...TRAINING_EXAMPLES,
  ...RETRIEVAL_EXAMPLES,
  ...AGENTS_EXAMPLES,
  ...MODALITIES_EXAMPLES,
  ...EVALUATION_EXAMPLES,
  ...UNDERSTANDING_EXAMPLES,
};

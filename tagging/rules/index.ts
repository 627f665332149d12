import { AGENTS } from './agents';
import { ATTENTION } from './attention';
import { COMPRESSION } from './compression';
import { EVALUATION } from './evaluation';
import { INFERENCE } from './inference';
import { MODALITIES } from './modalities';
import { REASONING } from './reasoning';
import { RETRIEVAL } from './retrieval';
import type { TagRules } from './rule';
import { SYSTEMS } from './systems';
import { TRAINING } from './training';
import { UNDERSTANDING } from './understanding';

/** The rules of every tag, one file per family. */
export const RULES: readonly TagRules[] = [
  ...INFERENCE,
  ...SYSTEMS,
  ...ATTENTION,
  ...COMPRESSION,
  ...REASONING,
  ...TRAINING,
  ...RETRIEVAL,
  ...AGENTS,
  ...MODALITIES,
  ...EVALUATION,
  ...UNDERSTANDING,
];

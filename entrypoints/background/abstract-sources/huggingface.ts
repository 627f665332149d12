import { abstractInHuggingFacePaper } from '@/papers/abstracts/huggingface-paper';
import type { AbstractSource } from './abstract-source';

/**
 * Hugging Face's papers API answers for one paper at a time, so that it serves only where that costs no more requests
 * than arXiv: a single paper on a page of Hugging Face, which the reader is visiting anyway. What it does not have,
 * arXiv is asked for. Anonymous readers have 500 requests per 5 minutes: https://huggingface.co/docs/hub/rate-limits
 */
export const huggingFaceSource: AbstractSource = {
  host: 'huggingface',
  mostPapers: 1,
  pause: 3_000,
  urlOf: ([id = '']) => `https://huggingface.co/api/papers/${encodeURIComponent(id)}`,
  read: abstractInHuggingFacePaper,
};

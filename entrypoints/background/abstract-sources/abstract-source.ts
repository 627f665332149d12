import type { AbstractAnswer } from '@/papers/abstracts/abstract-answer';
import type { AbstractHost } from '@/storage/abstract-hosts';

/** A public API that has abstracts. */
export interface AbstractSource {
  host: AbstractHost;
  /** Papers that one request may name. */
  mostPapers: number;
  /** Between the starts of two requests, in ms. */
  pause: number;
  /**
   * What it means when the API refuses a question for several papers: one of them is malformed to it, and halves are
   * asked for, or it has none of them.
   */
  refusal: 'one-is-wrong' | 'has-none';
  /** The address that answers for papers with these ids. */
  urlOf(ids: readonly string[]): string;
  read(body: string): AbstractAnswer;
}

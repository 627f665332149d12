import type { AbstractAnswer } from '@/papers/abstracts/abstract-answer';
import type { AbstractHost } from '@/storage/abstract-hosts';

/** A public API that has abstracts. */
export interface AbstractSource {
  host: AbstractHost;
  /** Papers that one request may name. */
  mostPapers: number;
  /** Between the starts of two requests, in ms. */
  pause: number;
  /** The address that answers for papers with these ids. */
  urlOf(ids: readonly string[]): string;
  read(body: string): AbstractAnswer;
}

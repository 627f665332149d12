import { type AbstractAnswer, jsonIn, propertyOf } from '@/papers/abstracts/abstract-answer';
import type { AbstractSource } from './abstract-sources/abstract-source';
import { toldWait } from './abstract-sources/told-wait';

/** In ms. */
const LONGEST_REQUEST = 20_000;
/** A hundred notes of OpenReview are 1 MB. In characters. */
const LONGEST_BODY = 20_000_000;

/** What came of a request: an answer, or the server wants us to wait (in ms, when it says how long). */
export type AbstractOutcome = Exclude<AbstractAnswer, { kind: 'unreadable' }> | { kind: 'wait'; told?: number };

/** Statuses that say something about the question; all others say something about the server's state. */
const REFUSALS = [400, 404, 414, 422];

/** OpenReview's word for a paper that only some may see; any other 403 is a server that wants to be left alone. */
const isHidden = (status: number, body: string) =>
  status === 403 && propertyOf(jsonIn(body), 'name') === 'ForbiddenError';

/**
 * Asks a public API for the abstracts of papers with these ids. Nothing is sent but the ids: no cookies, no referrer.
 * A redirect is not followed, because its target was not asked for. Never throws.
 */
export async function requestAbstracts(
  source: AbstractSource,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<AbstractOutcome> {
  try {
    const response = await fetch(source.urlOf(ids), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_REQUEST)]),
    });
    const body = await response.text();
    if (REFUSALS.includes(response.status) || isHidden(response.status, body)) return { kind: 'refused' };
    const answer = response.ok && body.length <= LONGEST_BODY ? source.read(body) : { kind: 'unreadable' as const };
    if (answer.kind !== 'unreadable') return answer;
    return { kind: 'wait', told: toldWait(response.headers, body, Date.now()) };
  } catch (error) {
    // No network, too slow, or stopped by the reader: the server is asked again later, or not at all.
    if (!signal.aborted) console.warn(`Papertags: ${new URL(source.urlOf([])).host} did not answer`, error);
    return { kind: 'wait' };
  }
}

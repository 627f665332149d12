import { type AbstractAnswer, jsonIn, propertyOf } from '@/papers/abstracts/abstract-answer';
import type { AbstractSource } from './abstract-sources/abstract-source';
import { toldWait } from './abstract-sources/told-wait';

/** In ms. */
const LONGEST_REQUEST = 20_000;
/** A hundred notes of OpenReview are 1 MB. In characters. */
const LONGEST_BODY = 20_000_000;

/** What came of a request. */
export type AbstractOutcome =
  | Extract<AbstractAnswer, { kind: 'abstracts' }>
  /** One of the papers is in the way: `hidden` is not for everyone to see, or the answer does not say which. */
  | { kind: 'refused'; hidden?: string }
  /** The server wants us to wait, in ms when it says how long. */
  | { kind: 'wait'; told?: number };

/** Statuses that say something about the question; all others say something about the server's state. */
const REFUSALS = [400, 414, 422];
/** None of the papers is there. */
const NOT_FOUND = 404;

/**
 * OpenReview's answer for a paper that only some may see, also where it is one of many: "User Guest does not have
 * permission to see Note <id>". Any other 403 is a server that wants to be left alone.
 */
function hiddenPaper(status: number, body: string, ids: readonly string[]): AbstractOutcome | undefined {
  const error = status === 403 ? jsonIn(body) : undefined;
  if (propertyOf(error, 'name') !== 'ForbiddenError') return undefined;
  const words: string[] = String(propertyOf(error, 'message')).match(/[\w-]+/g) ?? [];
  return { kind: 'refused', hidden: ids.find((id) => words.includes(id)) };
}

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
    if (REFUSALS.includes(response.status)) return { kind: 'refused' };
    if (response.status === NOT_FOUND) return { kind: 'abstracts', byId: new Map() };
    const hidden = hiddenPaper(response.status, body, ids);
    if (hidden) return hidden;
    const answer = response.ok && body.length <= LONGEST_BODY ? source.read(body) : { kind: 'unreadable' as const };
    if (answer.kind !== 'unreadable') return answer;
    return { kind: 'wait', told: toldWait(response.headers, body, Date.now()) };
  } catch (error) {
    // No network, too slow, or stopped by the reader: the server is asked again later, or not at all.
    if (!signal.aborted) console.warn(`Papertags: ${new URL(source.urlOf([])).host} did not answer`, error);
    return { kind: 'wait' };
  }
}

import { jsonIn, propertyOf } from '@/papers/abstracts/abstract-answer';

/** What says longer than this is taken for a mistake. In ms. */
const LONGEST = 24 * 3_600_000;

/**
 * How long a server that refuses for now asks to wait, in ms; undefined when it does not say. Read from Retry-After
 * (seconds or a date, RFC 9110 § 10.2.3), from the `t` of the RateLimit header that Hugging Face sends, and from
 * `details.resetTime` in the answer of OpenReview.
 */
export function toldWait(headers: Headers, body: string, now: number): number | undefined {
  const retryAfter = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(retryAfter) ? retryAfter : /;\s*t=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
  if (seconds !== undefined) return bounded(Number(seconds) * 1_000);
  const resetTime = propertyOf(propertyOf(jsonIn(body), 'details'), 'resetTime');
  const until = Date.parse(retryAfter || (typeof resetTime === 'string' ? resetTime : ''));
  return Number.isNaN(until) ? undefined : bounded(until - now);
}

const bounded = (wait: number) => Math.min(LONGEST, Math.max(0, wait));

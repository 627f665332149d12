import { expect, test } from 'vitest';
import { toldWait } from '@/entrypoints/background/abstract-sources/told-wait';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;
const openreview = (resetTime: unknown) =>
  JSON.stringify({ name: 'RateLimitError', status: 429, details: { limit: 36, used: 37, resetTime } });

test.each<[string, Record<string, string>, string, number | undefined]>([
  ['seconds', { 'retry-after': '120' }, '', 120_000],
  ['a date', { 'retry-after': 'Mon, 23 Nov 2026 12:05:00 GMT' }, '', 300_000],
  ['a date in the past', { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, '', 0],
  ['more than a day', { 'retry-after': '99999999' }, '', 24 * HOUR],
  ['a word', { 'retry-after': 'soon' }, '', undefined],
  ['what Hugging Face sends', { ratelimit: '"api";r=0;t=55' }, '', 55_000],
  ['both: Retry-After counts', { 'retry-after': '7', ratelimit: '"api";r=0;t=55' }, '', 7_000],
  ['what OpenReview sends', {}, openreview('2026-11-23T13:00:00.000Z'), HOUR],
  ['a reset time that is no text', {}, openreview({}), undefined],
  ['nothing', {}, 'Rate exceeded.', undefined],
])('a server that says %s', (_, headers, body, wait) => {
  expect(toldWait(new Headers(headers), body, NOW)).toBe(wait);
});

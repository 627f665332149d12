import { expect, test } from 'vitest';
import { RestoreLimit } from '@/entrypoints/listing.content/restore-limit';

const card = {} as Element;

test('ten restorations in ten seconds, then a pause of two', () => {
  const limit = new RestoreLimit();
  for (let i = 0; i < 10; i++) expect(limit.delay(card, i * 100)).toBe(0);
  expect(limit.delay(card, 1_000)).toBe(2_000);
  expect(limit.delay(card, 2_500)).toBe(500);
  expect(limit.delay(card, 3_000)).toBe(0);
});

test('restorations that are spread out are never paused', () => {
  const limit = new RestoreLimit();
  for (let i = 0; i < 100; i++) expect(limit.delay(card, i * 1_001)).toBe(0);
});

test('one card that is fought over does not stop the others', () => {
  const limit = new RestoreLimit();
  for (let i = 0; i <= 10; i++) limit.delay(card, i);
  expect(limit.delay({} as Element, 11)).toBe(0);
});

/** How often a row comes back when the page removes it at once, every time, for so long. */
function restorations(limit: RestoreLimit, from: number, until: number): number {
  let count = 0;
  for (let now = from; now < until; now += 10) if (limit.delay(card, now) === 0) count++;
  return count;
}

test('a page that never stops is let alone more and more', () => {
  const limit = new RestoreLimit();
  const first = restorations(limit, 0, 60_000);
  restorations(limit, 60_000, 600_000);
  const later = restorations(limit, 600_000, 660_000);
  expect(first).toBeLessThanOrEqual(60);
  expect(later).toBeLessThanOrEqual(10);
  expect(restorations(limit, 660_000, 4_000_000)).toBeGreaterThan(0);
});

test('a page that stopped long ago is met with trust again', () => {
  const limit = new RestoreLimit();
  restorations(limit, 0, 60_000);
  const calm = 60_000 + 15 * 60_000;
  for (let i = 0; i < 10; i++) expect(limit.delay(card, calm + i)).toBe(0);
  expect(limit.delay(card, calm + 10)).toBe(2_000);
});

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

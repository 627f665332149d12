import { expect, it } from 'vitest';
import { isoDateIn, yearOf } from '@/papers/iso-date';

it.each([
  ['2025-09-29', '2025-09-29'],
  ['2025-09-29T22:15:00.000Z', '2025-09-29'],
  ['2025-09', '2025-09'],
  ['2025', '2025'],
  ['Sep 28, 2025', '2025-09-28'],
  ['Published on March 3, 2026', '2026-03-03'],
  ['Submitted 2 December, 2025; v1 submitted 1 January, 2024', '2025-12-02'],
  ['Mon, 1 Jan 2024 (showing 5 of 5 entries)', '2024-01-01'],
  ['originally announced September 2025.', '2025-09'],
  ['31 February 2024', undefined],
  ['2024-13-01', undefined],
  ['no date here', undefined],
  ['', undefined],
  [null, undefined],
])('%s → %s', (text, date) => expect(isoDateIn(text)).toBe(date));

it.each([
  ['2025-09-29', '2025'],
  ['2025', '2025'],
  [undefined, undefined],
])('the year of %s is %s', (date, year) => expect(yearOf(date)).toBe(year));

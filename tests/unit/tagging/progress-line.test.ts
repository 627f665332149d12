import { expect, test } from 'vitest';
import { ProgressLine } from '@/scripts/progress-line';

function progressOn(isTTY: boolean | undefined) {
  const written: string[] = [];
  const clock = { now: 0 };
  const progress = new ProgressLine({ isTTY, write: (text) => written.push(text) }, () => clock.now);
  const count = (papers: number, seconds: number) => {
    for (let i = 0; i < papers; i++) {
      clock.now += (seconds * 1_000) / papers;
      progress.count();
    }
  };
  return { progress, written, count };
}

test('a terminal sees one line that rewrites itself once a second and goes at the end', () => {
  const { progress, written, count } = progressOn(true);
  count(2_000, 1);
  count(1_000, 1);
  progress.clear();
  progress.clear();
  expect(written).toEqual([
    '\r\x1b[K2,000 papers, 2,000 per second',
    '\r\x1b[K3,000 papers, 1,000 per second',
    '\r\x1b[K',
  ]);
});

test('what is done at once shows nothing', () => {
  const { progress, written, count } = progressOn(true);
  count(500, 0.5);
  progress.clear();
  expect(written).toEqual([]);
});

test('a file or a pipe gets nothing', () => {
  const { progress, written, count } = progressOn(undefined);
  count(10_000, 5);
  progress.clear();
  expect(written).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { averagePrecision, simulatedUsers } from '@/scripts/simulated-users';
import { thresholdOf } from '@/tagging/suggest/threshold';

describe('average precision', () => {
  test.each([
    ['fitting papers first', [3, 2, 1, 0], [0, 1], 1],
    ['fitting papers last', [0, 1, 2, 3], [0, 1], (1 / 3 + 2 / 4) / 2],
    ['equal scores, counted against the fitting ones', [1, 1, 1, 1], [0], 1 / 4],
    ['nothing that fits', [1, 2], [], 0],
  ])('of %s', (_, scores, fitting, expected) => {
    expect(averagePrecision(scores, (position) => fitting.includes(position))).toBeCloseTo(expected, 10);
  });
});

describe('simulated users', () => {
  const listsOf = [...Array(40).fill(['a']), ...Array(15).fill(['b']), ...Array(100).fill([]), ['a', 'b']];
  const users = simulatedUsers(listsOf, 10, 2);

  test('exist for lists with papers enough to rank, one for each seed', () => {
    expect(users.map(({ list }) => list)).toEqual(['a', 'a']);
    expect(users[0]?.tagged).not.toEqual(users[1]?.tagged);
  });

  test('never learn from a paper that is ranked, and rank every paper of the list that was not learned', () => {
    for (const { tagged, others, fitting, random } of users) {
      const all = [...tagged, ...others, ...fitting, ...random];
      expect(new Set(all).size).toBe(all.length);
      expect([tagged.length, others.length, fitting.length]).toEqual([10, 50, 31]);
      expect([...others, ...random].some((position) => listsOf[position]?.includes('a'))).toBe(false);
    }
  });
});

describe('the threshold of a suggestion', () => {
  const near = (middle: number) => [-0.2, -0.1, 0, 0.1, 0.2].map((step) => middle + step);

  test('lies above every other paper and below most papers with the tag when the two are apart', () => {
    const threshold = thresholdOf({ tagged: near(1), others: near(-1) });
    expect(threshold).toBeGreaterThan(-0.8);
    expect(threshold).toBeLessThan(1);
  });

  test('gives up papers with the tag when the two overlap', () => {
    expect(thresholdOf({ tagged: near(0.1), others: near(0) })).toBeGreaterThanOrEqual(0.2);
  });
});

import { describe, expect, test } from 'vitest';
import { addCounts, countsLine, playwrightCounts, vitestCounts } from '@/scripts/test-counts';

const vitestReport = (changes: object = {}) =>
  JSON.stringify({
    numPassedTests: 10,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
    ...changes,
  });

const playwrightReport = (stats: object = {}, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('counts', () => {
  test.each([
    ['all passed', vitestReport(), '10 passed, 0 failed'],
    ['one failed', vitestReport({ numFailedTests: 1 }), '10 passed, 1 failed'],
    ['some skipped', vitestReport({ numPendingTests: 2, numTodoTests: 1 }), '10 passed, 0 failed, 3 skipped'],
    [
      'a file that does not load',
      vitestReport({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      '10 passed, 1 failed',
    ],
  ])('vitest: %s', (_, report, line) => {
    expect(countsLine(vitestCounts(report))).toBe(line);
  });

  test.each([
    ['all passed', playwrightReport(), '4 passed, 0 failed'],
    ['one failed', playwrightReport({ unexpected: 1 }), '4 passed, 1 failed'],
    ['passed at the second try', playwrightReport({ flaky: 1 }), '5 passed, 0 failed'],
    ['skipped', playwrightReport({ skipped: 3 }), '4 passed, 0 failed, 3 skipped'],
    ['a spec that does not load', playwrightReport({}, [{}]), '4 passed, 1 failed'],
  ])('Playwright: %s', (_, report, line) => {
    expect(countsLine(playwrightCounts(report))).toBe(line);
  });

  test('add up', () => {
    const sum = addCounts(
      vitestCounts(vitestReport()),
      playwrightCounts(playwrightReport({ skipped: 1, unexpected: 2 })),
    );
    expect(countsLine(sum)).toBe('14 passed, 2 failed, 1 skipped');
  });
});

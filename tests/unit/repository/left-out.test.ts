import { beforeEach, expect, test, vi } from 'vitest';
import { findFirefox } from '@/scripts/browsers';
import { leftOut, leftOutLine } from '@/tests/e2e/left-out';

vi.mock('@/scripts/browsers');

const FIREFOX_SPECS = '**/firefox*.spec.ts';
const specsLeftOut = () => leftOut().map(({ specs }) => specs);

beforeEach(() => vi.stubEnv('CI', ''));

test('the Firefox specs are left out where there is no Firefox, and that is said', () => {
  expect(specsLeftOut()).toContain(FIREFOX_SPECS);
  expect(leftOut().map(leftOutLine)).toContain(
    '  Not run: tests/e2e/firefox*.spec.ts, since there is no Firefox on this machine.',
  );
});

test('they run where there is one', () => {
  vi.mocked(findFirefox).mockReturnValue('/usr/bin/firefox');
  expect(specsLeftOut()).not.toContain(FIREFOX_SPECS);
});

test('in CI they run, and fail without one', () => {
  vi.stubEnv('CI', '1');
  expect(specsLeftOut()).not.toContain(FIREFOX_SPECS);
});

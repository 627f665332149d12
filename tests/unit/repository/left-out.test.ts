import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { findChromium, findFirefox } from '@/scripts/browsers';
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

test('the toolbar is left out where Chromium is too old to have it pressed, and only there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papertags-chromium-'));
  const chromium = join(folder, 'chromium');
  vi.mocked(findChromium).mockReturnValue(chromium);
  const isLeftOutBy = (version: string) => {
    writeFileSync(chromium, `#!/bin/sh\necho "Chromium ${version}"\n`, { mode: 0o755 });
    return specsLeftOut().includes('**/toolbar.spec.ts');
  };
  expect(isLeftOutBy('131.0.6778.85')).toBe(true);
  expect(isLeftOutBy('156.0.8078.79')).toBe(false);
  expect(isLeftOutBy('of unknown make')).toBe(false);
  rmSync(folder, { recursive: true });
});

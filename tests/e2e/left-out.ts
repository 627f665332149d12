import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from '@/scripts/browsers';
import { areCapturedPagesThere, CAPTURED_PAGES } from '../captured-pages';

/** The first Chromium in which the command that presses the button of the toolbar was seen to work. */
const CHROMIUM_WITH_TOOLBAR = 156;

/** Whether this Chromium is too old for its toolbar to be pressed; one that does not tell its version is tried. */
function isToolbarOutOfReach(): boolean {
  const chromium = findChromium();
  if (!chromium) return false;
  const { stdout } = spawnSync(chromium, ['--version'], { encoding: 'utf8' });
  const major = Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1]);
  return major < CHROMIUM_WITH_TOOLBAR;
}

/** Specs that this machine cannot run. */
export interface LeftOut {
  /** Glob of their files. */
  specs: string;
  reason: string;
}

/** What is left out, for whoever runs the tests to be told. In CI there has to be a Firefox. */
export function leftOut(): LeftOut[] {
  const missing: LeftOut[] = [];
  if (!areCapturedPagesThere())
    missing.push({
      specs: '**/corpus.spec.ts',
      reason: `the captured pages are not there (${CAPTURED_PAGES}); set PAPERTAGS_CORPUS to test with them`,
    });
  if (!findFirefox() && !process.env.CI)
    missing.push({ specs: '**/firefox*.spec.ts', reason: 'there is no Firefox on this machine' });
  if (spawnSync('openssl', ['version']).status !== 0)
    missing.push({ specs: '**/prerendered-page.spec.ts', reason: 'there is no openssl for its certificate' });
  if (isToolbarOutOfReach())
    missing.push({
      specs: '**/toolbar.spec.ts',
      reason: `only a Chromium from ${CHROMIUM_WITH_TOOLBAR} on lets the button of its toolbar be pressed`,
    });
  return missing;
}

/** A line for the reader on what is left out. */
export function leftOutLine({ specs, reason }: LeftOut): string {
  return `  Not run: ${specs.replace('**/', 'tests/e2e/')}, since ${reason}.`;
}

import { findFirefox } from '@/scripts/browsers';
import { areCapturedPagesThere, CAPTURED_PAGES } from '../captured-pages';

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
  return missing;
}

/** A line for the reader on what is left out. */
export function leftOutLine({ specs, reason }: LeftOut): string {
  return `  Not run: ${specs.replace('**/', 'tests/e2e/')}, since ${reason}.`;
}

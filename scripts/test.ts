// `npm test`: every check there is, in the order of what is quickest to know. The last line is for CI systems:
// `N passed, N failed` or `N passed, N failed, N skipped`, counted from what vitest and Playwright report.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { leftOut, leftOutLine } from '@/tests/e2e/left-out';
import { ensureChromium, ensureFirefox } from './browsers';
import { build, packageFile } from './extension-build';
import { addCounts, type Counts, countsLine, playwrightCounts, vitestCounts } from './test-counts';

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(path.join(tmpdir(), 'papertags-test-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Why a step failed, when there is more to say than what it printed. */
class StepFailure extends Error {}

/** Runs a program of a package, its output to ours. @throws StepFailure unless it exits with 0 */
function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [packageFile(program), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const stop = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of STOPS) process.on(signal, stop);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const each of STOPS) process.off(each, stop);
      if (code === 0) resolve();
      else reject(new StepFailure(`${program} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

function installBrowsers(): void {
  process.env.PAPERTAGS_BROWSER = ensureChromium();
  const firefox = ensureFirefox();
  if (firefox) process.env.PAPERTAGS_FIREFOX = firefox;
  else if (process.env.CI) throw new StepFailure('In CI the Firefox tests must run: install firefox-esr.');
}

const steps: [name: string, step: () => void | Promise<void>][] = [
  ['Browsers', installBrowsers],
  ['Types (tsc)', () => run('typescript/bin/tsc', ['--noEmit'])],
  ['Lint and format (biome)', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  [
    'Unit tests (vitest)',
    () =>
      run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]),
  ],
  ['Build for Chromium', () => build('chrome')],
  ['Build for Firefox', () => build('firefox')],
  [
    'End-to-end tests (Playwright)',
    () =>
      run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
      }),
  ],
];

async function runSteps(): Promise<boolean> {
  for (const [name, step] of steps) {
    console.log(`\n▶ ${name}`);
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    try {
      await step();
      console.log(`✔ ${name}: ${seconds()}`);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      console.log(`✘ ${name}: failed after ${seconds()}`);
      return false;
    }
  }
  return true;
}

const counted = (file: string, count: (report: string) => Counts) =>
  existsSync(file) ? count(readFileSync(file, 'utf8')) : NOTHING;

const passed = await runSteps();
const counts = addCounts(counted(vitestReport, vitestCounts), counted(playwrightReport, playwrightCounts));
rmSync(reports, { recursive: true, force: true });
// A step that is no test (types, lint, build), or one that broke before it could count, is one failure.
const failed = passed ? counts.failed : Math.max(1, counts.failed);
process.exitCode = failed > 0 ? 1 : 0;
// Above the counts, which do not know of them.
for (const each of leftOut()) console.log(leftOutLine(each));
console.log(`\n${countsLine({ ...counts, failed })}`);

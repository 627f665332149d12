import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Chromium builds that load an unpacked extension from the command line. Branded Chrome and Edge are missing on
 * purpose, they dropped the switch: https://playwright.dev/docs/chrome-extensions
 */
const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...inWindowsFolders('Chromium\\Application\\chrome.exe'),
];

const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...inWindowsFolders('Mozilla Firefox\\firefox.exe'),
];

function inWindowsFolders(file: string): string[] {
  return [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, file));
}

/** @throws when the variable names a file that is not there: silently taking another browser would mislead. */
function chosen(variable: 'PAPERTAGS_BROWSER' | 'PAPERTAGS_FIREFOX'): string | undefined {
  const file = process.env[variable];
  if (file && !existsSync(file)) throw new Error(`$${variable} names ${file}, which does not exist.`);
  return file || undefined;
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** A Chromium on this machine: $PAPERTAGS_BROWSER, an installed one, or the one that Playwright downloaded. */
export function findChromium(): string | undefined {
  return chosen('PAPERTAGS_BROWSER') ?? CHROMIUM_PLACES.find((file) => existsSync(file)) ?? playwrightsOwn();
}

/** A Firefox on this machine: $PAPERTAGS_FIREFOX or an installed one. */
export function findFirefox(): string | undefined {
  return chosen('PAPERTAGS_FIREFOX') ?? FIREFOX_PLACES.find((file) => existsSync(file));
}

/** A downloaded Chromium starts only where its system libraries are installed too. */
function starts(file: string): boolean {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function downloadChromium(): string | undefined {
  console.error('No Chromium found. Downloading one with `playwright install chromium` (about 170 MB) …');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const { status, stderr } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    // Its progress bars, for somebody who watches; a log would only fill with tries.
    stdio: ['ignore', process.stderr.isTTY ? 2 : 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  const file = playwrightsOwn();
  if (status === 0 && file && starts(file)) return file;
  const reason = status === 0 ? 'it does not start here' : stderr.match(/Error: .*/)?.[0];
  console.error(`  That did not work (${reason ?? `exit code ${status}`}).`);
  return undefined;
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Debian's own package. @throws when apt fails */
function installWithApt(name: string): void {
  console.error(`Installing ${name} with apt-get (one to three minutes) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name],
  ];
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync('apt-get', step, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`apt-get ${step.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/**
 * Path of a Chromium that can load the extension; downloads or installs one when there is none.
 * @throws with one sentence on what to install when there is no way to get one
 */
export function ensureChromium(): string {
  const found = findChromium() ?? downloadChromium();
  if (found) return found;
  if (canUseApt()) {
    installWithApt('chromium');
    const installed = CHROMIUM_PLACES.find((file) => existsSync(file));
    if (installed) return installed;
  }
  throw new Error(
    'Papertags needs Chromium (Chrome and Edge load no extension from the command line): install the package ' +
      '"chromium" of your system, or set PAPERTAGS_BROWSER to the path of a Chromium.',
  );
}

/** Path of a Firefox for the tests, installed by apt where root; undefined when this machine has none. */
export function ensureFirefox(): string | undefined {
  const found = findFirefox();
  if (found || !canUseApt()) return found;
  installWithApt('firefox-esr');
  return findFirefox();
}

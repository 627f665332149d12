// Playwright cannot load extensions into Firefox; puppeteer-core drives a stock Firefox over WebDriver BiDi.
import { setTimeout as wait } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type CreatePageOptions, type Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browsers';
import { buildFolder } from '@/scripts/extension-build';
import { temporaryProfile } from './extension';

export const EXTENSION_ID = 'papertags@papertags.example';
/** Firefox gives each profile its own random address of an extension, unless it is told one. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** How long Firefox may take to start, milliseconds. */
const START_LIMIT = 60_000;
/** How long an extension page may take, milliseconds. */
const ARRIVAL_LIMIT = 40_000;

export interface FirefoxOptions {
  /** Folder of a profile that is kept; without one Firefox starts with an empty one and throws it away. */
  profile?: string;
  /** Settings of about:config. */
  prefs?: Record<string, unknown>;
}

/**
 * A Firefox with the built extension, as a temporary add-on: a stock Firefox takes no other without a signature. It is
 * installed anew at each start; the settings keep its data and its address as those of a signed one are kept:
 * https://extensionworkshop.com/documentation/develop/testing-persistent-and-restart-features/
 */
async function launch(executablePath: string | undefined, options: FirefoxOptions): Promise<Browser> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: START_LIMIT,
    args: ['--remote-allow-system-access'], // lets us open moz-extension:// pages and look at the background
    ...(options.profile && { userDataDir: options.profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...options.prefs,
    },
  });
  await firefox.installExtension(buildFolder('firefox'));
  return firefox;
}

interface FirefoxFixtures {
  /** Starts a Firefox that ends with the test. */
  launchFirefox(options?: FirefoxOptions): Promise<Browser>;
  /** A Firefox with nothing in its library. */
  firefox: Browser;
  /** Folder of an empty profile that is deleted after the test. */
  profile: string;
}

export const test = base.extend<FirefoxFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  profile: async ({}, use) => {
    const { profile, remove } = temporaryProfile();
    await use(profile);
    remove();
  },
  // Asks for the profile so that Firefox ends before its folder is deleted.
  launchFirefox: async ({ profile: _ }, use, info) => {
    const executable = findFirefox();
    info.setTimeout(180_000);
    const started: Browser[] = [];
    await use(async (options = {}) => {
      const firefox = await launch(executable, options);
      started.push(firefox);
      return firefox;
    });
    for (const firefox of started) if (firefox.connected) await firefox.close();
  },
  firefox: async ({ launchFirefox }, use) => use(await launchFirefox()),
});

export const expect = test.expect;

/** Ends Firefox at once, without any clean-up. */
export async function killFirefox(firefox: Browser): Promise<void> {
  const process = firefox.process();
  if (!process) throw new Error('This Firefox was not started by us');
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
}

/** One of the extension's own pages in a tab. */
export async function extensionPage(
  firefox: Browser,
  name: 'popup' | 'library' | 'options',
  options?: CreatePageOptions,
): Promise<Page> {
  const page = await firefox.newPage(options);
  // It arrives, but the promise never settles: Firefox does not tell about loads of moz-extension:// pages.
  page.goto(`moz-extension://${UUID}/${name}.html`).catch(() => undefined);
  const end = Date.now() + ARRIVAL_LIMIT;
  while (Date.now() < end) {
    // A question that meets the end of the blank page before is answered with an error: it is asked again.
    if (await page.evaluate(() => document.querySelector('main') !== null).catch(() => false)) return page;
    await wait(50);
  }
  throw new Error(`${name}.html did not arrive`);
}

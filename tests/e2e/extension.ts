import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/browsers';
import { extensionIdOf, launchWithExtension, serveOnly } from '@/scripts/launch';
import { ListingTab } from './listing-tab';
import { servedPages } from './pages';

/** A folder for a profile, and how to throw it away. */
export function temporaryProfile(): { profile: string; remove: () => void } {
  const profile = mkdtempSync(path.join(tmpdir(), 'papertags-'));
  return { profile, remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Chromium with the built extension; every request of pages and extension is answered locally. */
export async function launch(profile: string, extension?: string, args?: string[]): Promise<BrowserContext> {
  const browser = findChromium();
  if (!browser) throw new Error('No Chromium on this machine: `npm test` gets one.');
  const context = await launchWithExtension({ browser, profile, headless: true, offline: true, extension, args });
  await serveOnly(context, servedPages());
  return context;
}

/** Empties library and settings through an extension page. */
async function forgetEverything(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name ?? '');
        request.onsuccess = request.onerror = done;
      });
    await chrome.storage.local.clear();
    localStorage.clear();
  });
  await page.close();
}

interface SharedFixtures {
  shared: BrowserContext;
  extensionId: string;
}

interface TestFixtures {
  emptied: undefined;
  openListing: (url: string, papers?: number) => Promise<ListingTab>;
  openPage: (name: 'popup' | 'library' | 'options') => Promise<Page>;
  openPopupOn: (tab: ListingTab) => Promise<Page>;
}

export const test = base.extend<TestFixtures, SharedFixtures>({
  // One browser for all tests of a Playwright worker: starting it takes longer than most tests.
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const { profile, remove } = temporaryProfile();
      const context = await launch(profile);
      await use(context);
      await context.close();
      remove();
    },
    { scope: 'worker' },
  ],
  extensionId: [async ({ shared }, use) => use(await extensionIdOf(shared)), { scope: 'worker' }],
  context: async ({ shared }, use) => use(shared),
  emptied: [
    async ({ shared, extensionId }, use) => {
      await forgetEverything(shared, extensionId);
      await use(undefined);
      for (const page of shared.pages().slice(1)) await page.close();
    },
    { auto: true },
  ],
  openListing: async ({ context, extensionId }, use) =>
    use((url, papers) => ListingTab.open(context, extensionId, url, papers)),
  openPage: async ({ context, extensionId }, use) =>
    use(async (name) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}.html`);
      return page;
    }),
  openPopupOn: async ({ context, extensionId }, use) => use((tab) => openPopupOn(context, extensionId, tab)),
});

/**
 * The popup as a page of its own that takes `tab` for the active one: Playwright cannot drive a real popup, and in a
 * tab of its own the popup would itself be the active tab.
 */
async function openPopupOn(context: BrowserContext, extensionId: string, tab: ListingTab): Promise<Page> {
  const tabId = await tab.tabId();
  const popup = await context.newPage();
  await popup.addInitScript((id) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async (filter: object) => {
      const tabs = await query({});
      return 'active' in filter ? tabs.filter((each) => each.id === id) : tabs;
    };
  }, tabId);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

export const expect = test.expect;

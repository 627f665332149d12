import type { Browser, Page } from 'puppeteer-core';
import { EXTENSION_ID, expect, extensionPage, test } from './firefox';
import { evaluateInFirefox } from './firefox-bidi';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_RECENT, PAPERS, servedPages } from './pages';
import { READING_LIST, readingList } from './reading-list';

const ISSUE = 'https://github.com/someone/awesome-papers/issues/7';
const pages = { ...servedPages(), [READING_LIST]: readingList(PAPERS), [ISSUE]: readingList(PAPERS) };
const LAB = 'https://lab.example/*';

const openTab = async (firefox: Browser, url: string) => (await FirefoxListing.open(firefox, url, pages, 0)).page;

const tagged = (page: Page) => page.$$eval('paper-tags', (rows) => rows.length);

/** Presses the button in the toolbar, as a reader does on the page in front. */
async function pressToolbarButton(firefox: Browser, page: Page): Promise<void> {
  await page.bringToFront();
  await evaluateInFirefox(
    firefox,
    `(() => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
}

/** What the popup's button asks of the background, for the tab at this address. */
async function tagTab(firefox: Browser, url: string): Promise<unknown> {
  const popup = await extensionPage(firefox, 'popup');
  const answer = await popup.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    const message = { id: 1, type: 'tagPage', data: { tabId: tab?.id ?? 0 }, timestamp: Date.now() };
    return (await chrome.runtime.sendMessage(message)) as { res?: unknown };
  }, url);
  await popup.close();
  return answer.res;
}

test('Firefox: the button of the toolbar lets us tag the papers of any page', async ({ firefox }) => {
  const page = await openTab(firefox, READING_LIST);
  expect(await tagged(page)).toBe(0);
  await pressToolbarButton(firefox, page);
  await expect.poll(() => tagTab(firefox, READING_LIST)).toEqual({ ok: true });
  await expect.poll(() => tagged(page)).toBe(PAPERS.length);
});

test('Firefox: a page of a site that is no listing goes by links while it is asked for', async ({ firefox }) => {
  const page = await openTab(firefox, ISSUE);
  expect(await tagged(page)).toBe(0);
  await expect.poll(() => tagTab(firefox, ISSUE)).toEqual({ ok: true });
  await expect.poll(() => tagged(page)).toBe(PAPERS.length);
  await page.evaluate(() => history.pushState(null, '', '/someone/awesome-papers/issues/8'));
  await expect.poll(() => tagged(page)).toBe(0);
  await page.evaluate(() => history.back());
  await expect.poll(() => tagged(page)).toBe(PAPERS.length);
});

test('Firefox: a place is tagged every time while it is allowed, and Undo asks in the click itself', async ({
  launchFirefox,
}) => {
  // Firefox answers its own question with yes: a window of its own cannot be pressed from here.
  const firefox = await launchFirefox({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  const options = await extensionPage(firefox, 'options');
  await options.evaluate((place) => chrome.storage.local.set({ 'setting.taggedPlaces': [place] }), LAB);
  await options.locator('button[aria-label="Allow lab.example"]').click();
  await expect.poll(async () => tagged(await openTab(firefox, READING_LIST))).toBe(PAPERS.length);

  await options.bringToFront();
  await options.locator('button[aria-label="Remove lab.example"]').click();
  await expect.poll(async () => tagged(await openTab(firefox, READING_LIST))).toBe(0);
  expect(await options.evaluate((place) => chrome.permissions.contains({ origins: [place] }), LAB)).toBe(false);

  await options.bringToFront();
  await options.locator('.toast-undo').click();
  await expect
    .poll(() => options.evaluate((place) => chrome.permissions.contains({ origins: [place] }), LAB))
    .toBe(true);
  await expect.poll(async () => tagged(await openTab(firefox, READING_LIST))).toBe(PAPERS.length);
});

test('Firefox: a site that is off gets nothing; switched on, its papers get tags in tabs that are open', async ({
  firefox,
}) => {
  const options = await extensionPage(firefox, 'options');
  const setOff = (off: string[]) =>
    options.evaluate((ids) => chrome.storage.local.set({ 'setting.disabledSites': ids }), off);
  await setOff(['arxiv']);
  await expect
    .poll(() =>
      options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)),
    )
    .not.toContain('arxiv');
  const page = await openTab(firefox, ARXIV_RECENT);
  expect(await tagged(page)).toBe(0);
  await setOff([]);
  await expect.poll(() => tagged(page)).toBe(PAPERS.length);
});

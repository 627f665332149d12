import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionIdOf, servePage } from '@/scripts/launch';
import { grantedBuild } from '@/scripts/tag-page';
import { test as base, expect, launch, temporaryProfile } from './extension';
import { ListingTab } from './listing-tab';
import { PAPERS } from './pages';
import { READING_LIST, readingList } from './reading-list';

const LOCAL = 'http://localhost/papers.html';
const EMPTY = 'https://lab.example/contact';
const REFUSED = 'https://elsewhere.example/reading';
const keys = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`);

/** A browser that lets us read two places, as after the click on the toolbar button. */
const test = base.extend<object, { granted: BrowserContext }>({
  granted: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const { profile, remove } = temporaryProfile();
      const build = grantedBuild('chrome', ['https://lab.example/*', 'http://localhost/*']);
      const context = await launch(profile, build);
      for (const url of [READING_LIST, LOCAL, REFUSED]) await servePage(context, url, readingList(PAPERS));
      await servePage(context, EMPTY, '<!doctype html><title>Contact</title><p>Room 4.12</p>');
      await use(context);
      await context.close();
      remove();
      rmSync(build, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shared: [async ({ granted }, use) => use(granted), { scope: 'worker' }],
});

const open = async (context: BrowserContext, url: string) =>
  ListingTab.open(context, await extensionIdOf(context), url, 0);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const tagButton = (popup: Page) => popup.getByRole('button', { name: 'Tag the papers on this page' });

test('the toolbar button tags the papers of any page', async ({ context, openPopupOn }) => {
  const tab = await open(context, READING_LIST);
  expect(tab.scriptStarts).toBe(0);
  const popup = await openPopupOn(tab);
  await tagButton(popup).click();
  await expect(popup.getByText(`Found ${PAPERS.length} papers`)).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('lab.example · 4 papers · 0 saved');
  expect((await tab.rows()).map(({ paper }) => paper)).toEqual(keys);
  expect((await tab.row(keys[1] ?? '')).tags).toContain('quantization');
  await tab.click(keys[0] ?? '', '.bookmark');
  await expect.poll(() => tab.pressed(keys[0] ?? '')).toBe('true');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the popup on any page, ${colorScheme}, has no accessibility violation`, async ({ context, openPopupOn }) => {
    const popup = await openPopupOn(await open(context, READING_LIST));
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(tagButton(popup)).toBeVisible();
    await expectAccessible(popup);
    await tagButton(popup).click();
    await expect(popup.getByRole('button', { name: /every time/ })).toBeVisible();
    await expectAccessible(popup);
  });

test('a page that links to no paper is told as that, and stays as it is', async ({ context, openPopupOn }) => {
  const tab = await open(context, EMPTY);
  const popup = await openPopupOn(tab);
  await tagButton(popup).click();
  await expect(popup.getByText('No papers were found on this page.')).toBeVisible();
  await expect(tab.page.locator('paper-tags')).toHaveCount(0);
});

test('a page of no https is tagged once, and not offered for every time', async ({ context, openPopupOn }) => {
  const tab = await open(context, LOCAL);
  const popup = await openPopupOn(tab);
  await tagButton(popup).click();
  await expect(popup.getByText(`Found ${PAPERS.length} papers`)).toBeVisible();
  await expect(popup.getByRole('button', { name: /every time/ })).toHaveCount(0);
});

test('a place is tagged every time while the reader wants it', async ({ context, openPopupOn }) => {
  const tab = await open(context, READING_LIST);
  const popup = await openPopupOn(tab);
  await tagButton(popup).click();
  await popup.getByRole('button', { name: 'Tag pages of lab.example every time' }).click();
  const stop = popup.getByRole('button', { name: 'Stop tagging lab.example' });
  await expect(stop).toBeVisible();

  const second = await context.newPage();
  await expect(async () => {
    await second.goto(READING_LIST);
    await expect(second.locator('paper-tags')).toHaveCount(PAPERS.length, { timeout: 3_000 });
  }).toPass();

  await stop.click();
  await expect(popup.getByRole('button', { name: 'Tag pages of lab.example every time' })).toBeVisible();
  await expect(async () => {
    const third = await open(context, READING_LIST);
    expect(third.scriptStarts).toBe(0);
    await expect(third.page.locator('paper-tags')).toHaveCount(0);
  }).toPass();
});

test('where the browser lets us read nothing, the answer says so', async ({ context, openPage }) => {
  await (await context.newPage()).goto(REFUSED);
  const popup = await openPage('popup');
  const answer = await popup.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url === undefined);
    return chrome.runtime.sendMessage({ id: 1, type: 'tagPage', data: { tabId: tab?.id }, timestamp: Date.now() });
  });
  expect(answer.res).toEqual({ ok: false, message: expect.stringContaining('lets no extension work on this page') });
});

import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { extensionIdOf, servePage } from '@/scripts/launch';
import { test as base, expect, launch, temporaryProfile } from './extension';
import { PAPERS } from './pages';
import { READING_LIST, readingList } from './reading-list';
import { TOOLBAR_SWITCH, ToolbarPopup } from './toolbar-popup';

const LOCAL = 'http://localhost/papers.html';

/** The shipped build, in a browser whose toolbar button can be pressed. */
const test = base.extend<object, { shared: BrowserContext }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const { profile, remove } = temporaryProfile();
      const context = await launch(profile, undefined, [TOOLBAR_SWITCH]);
      for (const url of [READING_LIST, LOCAL]) await servePage(context, url, readingList(PAPERS));
      await use(context);
      await context.close();
      remove();
    },
    { scope: 'worker' },
  ],
});

async function pressOn(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(url);
  return { page, popup: await ToolbarPopup.open(context, await extensionIdOf(context), page) };
}

for (const url of [READING_LIST, LOCAL])
  test(`the button of the toolbar tags the papers of ${url}, with no standing permission`, async ({ context }) => {
    const { page, popup } = await pressOn(context, url);
    await expect(page.locator('paper-tags')).toHaveCount(0);
    await popup.press('Tag the papers on this page');
    await expect.poll(() => popup.text()).toContain(`Found ${PAPERS.length} papers`);
    await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
    await expect.poll(async () => (await popup.text()).includes('every time')).toBe(url.startsWith('https:'));
  });

test('a page of the browser and a file are told as what they are', async ({ context }) => {
  const { popup } = await pressOn(context, 'chrome://version/');
  await expect
    .poll(() => popup.text())
    .toContain('belongs to the browser, or the browser lets no extension work on it');
  const { popup: onFile } = await pressOn(context, pathToFileURL('tests/fixtures/arxiv/list-recent.html').href);
  await expect.poll(() => onFile.text()).toContain('a file on your computer');
});

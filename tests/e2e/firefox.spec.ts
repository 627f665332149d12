import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browsers';
import { extensionPage, launchFirefox, listing, rowsOn } from './firefox';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const executable = findFirefox();
const [{ arxivId, title }, { arxivId: otherId }] = PAPERS;
const paged = `arxiv:${arxivId}`;
let firefox: Browser;

test.describe.configure({ mode: 'serial', timeout: 60_000 });
test.skip(!executable && !process.env.CI, 'no Firefox on this machine');

test.beforeAll(async () => {
  firefox = await launchFirefox(executable);
});

test.afterAll(async () => {
  await firefox?.close();
});

async function pressed(page: Page, paper: string): Promise<string | undefined> {
  return (await rowsOn(firefox, page)).find((row) => row.paper === paper)?.pressed;
}

/** Clicks the first element that matches and has the text. */
async function clickText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, words) => [...document.querySelectorAll(css)].some((element) => element.textContent?.includes(words)),
    {},
    selector,
    text,
  );
  await page.evaluate(
    (css, words) => {
      const found = [...document.querySelectorAll<HTMLElement>(css)].find((each) => each.textContent?.includes(words));
      found?.click();
    },
    selector,
    text,
  );
}

test('Firefox: tags stand on the cards of both sites', async () => {
  for (const url of [HF_DAILY, ARXIV_RECENT]) {
    const page = await listing(firefox, url);
    await expect.poll(async () => (await rowsOn(firefox, page)).length).toBe(PAPERS.length);
    const [first, second] = await rowsOn(firefox, page);
    expect(first?.paper).toBe(paged);
    expect(first?.tags).toContain('kv-cache');
    expect(first?.chips.length).toBeGreaterThan(0);
    expect(second?.tags).toContain('quantization');
    await page.close();
  }
});

test('Firefox: a click saves, and the mark turns on in a second tab and on the other site', async () => {
  const daily = await listing(firefox, HF_DAILY);
  const second = await listing(firefox, HF_DAILY);
  const recent = await listing(firefox, ARXIV_RECENT);
  await daily.bringToFront();
  const row = (await rowsOn(firefox, daily)).find(({ paper }) => paper === paged);
  await row?.clickBookmark();
  for (const page of [daily, second, recent]) await expect.poll(() => pressed(page, paged)).toBe('true');
  expect(await pressed(second, `arxiv:${otherId}`)).toBe('false');
  for (const page of [daily, second, recent]) await page.close();
});

test('Firefox: the popup lists the saved paper and keeps its note', async () => {
  const note = 'Blocks, like the pages of a book.';
  const popup = await extensionPage(firefox, 'popup');
  await clickText(popup, '[role=tab]', 'Saved');
  await clickText(popup, 'ul[aria-label="Saved papers"] button', title);
  await popup.waitForSelector('textarea');
  await popup.focus('textarea');
  await popup.keyboard.type(note);
  await popup.close();

  const again = await extensionPage(firefox, 'popup');
  await clickText(again, '[role=tab]', 'Saved');
  await clickText(again, 'ul[aria-label="Saved papers"] button', title);
  await again.waitForSelector('textarea');
  expect(await again.$eval('textarea', (field) => field.value)).toBe(note);
  await again.close();
});

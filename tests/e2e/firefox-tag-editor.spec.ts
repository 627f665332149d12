import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from './firefox';
import { named, press } from './firefox-library';
import { FirefoxListing } from './firefox-listing-tab';
import { HF_DAILY, PAPERS } from './pages';

const [paged, gptq] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string];

/** The window of the editor that the "+" of a card opens. */
async function editorFrom(firefox: Browser, tab: FirefoxListing, paper: string): Promise<Page> {
  const before = new Set(await firefox.pages());
  await tab.click(paper, '.plus');
  const opened = async () => (await firefox.pages()).find((page) => !before.has(page));
  await expect.poll(async () => Boolean(await opened())).toBe(true);
  const editor = await opened();
  if (!editor) throw new Error('No window was opened');
  // Keys that come before the name has the focus go nowhere.
  await expect.poll(() => editor.evaluate(() => document.activeElement?.tagName).catch(() => '')).toBe('INPUT');
  return editor;
}

test('Firefox: a tag made from a card counts its hits, closes its window and marks the cards', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const editor = await editorFrom(firefox, tab, gptq);
  await editor.keyboard.type('Small weights');
  await editor.locator(named('textbox', 'Words to look for')).fill('quantiz*, PagedAttention');
  const preview = () => editor.$eval('.query-preview [role=status]', ({ textContent }) => textContent);
  await expect
    .poll(() => preview().catch(() => ''))
    .toBe('Hits 2 of 4 papers on this page and 0 of 0 in your library.');
  expect(await editor.$$eval('.query-preview mark', (marks) => marks.map(({ textContent }) => textContent))).toContain(
    'PagedAttention',
  );
  await press(editor, 'button', 'Save');
  for (const paper of [paged, gptq])
    await expect.poll(async () => (await tab.row(paper)).own).toEqual(['Small weights']);
  // Puppeteer still lists a window that closed itself; asking it fails.
  const isThere = () => editor.evaluate(() => true).catch(() => false);
  await expect.poll(isThere).toBe(false);
});

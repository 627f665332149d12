import { expect, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const keys = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string, string];
const [paged, gptq, , rag] = keys;

test('Firefox: tags stand on the cards of both sites', async ({ firefox }) => {
  for (const url of [HF_DAILY, ARXIV_RECENT]) {
    const rows = await (await FirefoxListing.open(firefox, url)).rows();
    expect(rows.map(({ paper }) => paper)).toEqual(keys);
    expect(rows.map(({ tags }) => tags)).toEqual([
      expect.arrayContaining(['kv-cache']),
      expect.arrayContaining(['quantization']),
      expect.arrayContaining(['reasoning']),
      expect.arrayContaining(['rag']),
    ]);
    for (const { chips } of rows) expect(chips.length).toBeGreaterThan(0);
  }
});

test('Firefox: the pointer on a tag shows the words that gave it', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  await tab.hover(rag, '.tag');
  await expect.poll(async () => (await tab.row(rag)).marked).toContain('Retrieval-Augmented Generation');
  expect((await tab.row(rag)).explanation).toContain('In the title');
  await tab.page.mouse.move(5, 5);
  await expect.poll(async () => (await tab.row(rag)).explanation).toBeUndefined();
});

test('Firefox: the focus on a tag shows the words that gave it, until Escape', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, ARXIV_RECENT);
  await tab.page.bringToFront();
  await tab.evaluate(`roots[1].querySelector('.bookmark').focus()`);
  await tab.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await tab.row(gptq)).marked.join()).toMatch(/quantization/i);
  await tab.page.keyboard.press('Escape');
  await expect.poll(async () => (await tab.row(gptq)).explanation).toBeUndefined();
});

test('Firefox: a click saves, and the mark turns on in a second tab and on the other site', async ({ firefox }) => {
  const daily = await FirefoxListing.open(firefox, HF_DAILY);
  const second = await FirefoxListing.open(firefox, HF_DAILY);
  const recent = await FirefoxListing.open(firefox, ARXIV_RECENT);
  await daily.click(paged, '.bookmark');
  for (const tab of [daily, second, recent]) await expect.poll(() => tab.pressed(paged)).toBe('true');
  for (const tab of [second, recent]) expect(await tab.pressed(gptq)).toBe('false');
});

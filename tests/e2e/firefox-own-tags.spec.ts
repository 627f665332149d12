import type { Browser, Page } from 'puppeteer-core';
import { expect, extensionPage, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { putOwnTags } from './own-tag-rows';
import { expectNothingRead, probePage } from './page-probe';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const [paged, gptq, , rag] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string, string];
const SECRET = 'zanzibar quokka';
const button = (text: string) => `[data-text=${JSON.stringify(text)}]`;

async function haveOwnTag(firefox: Browser): Promise<void> {
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [{ name: SECRET, colour: 'olive', query: 'PagedAttention' }]);
  await options.close();
}

const markedInPage = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('papertags-evidence') ?? [])].map((range) => (range as Range).toString()),
  );

test('Firefox: the page can read nothing of an own tag', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  await haveOwnTag(firefox);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const { page } = tab;
  // The probe is good enough to read what stands as text in a closed root.
  await tab.click(paged, '.tag');
  const description = await tab.evaluate<string>(`return roots[0].querySelector('.explanation p').textContent`);
  expect((await page.evaluate(probePage, [description])).found).toEqual([description]);
  await page.keyboard.press('Escape');

  const words = [SECRET, 'zanz', 'quokka', 'Edit tag', 'Your tag', 'Removed', 'Undo'];
  const expectNothing = async () => expectNothingRead(words, await page.evaluate(probePage, words));
  await expectNothing();
  await tab.click(paged, '.own');
  await expect.poll(async () => (await tab.row(paged)).explanation).toContain(SECRET);
  await expectNothing();
  await tab.click(paged, button('Not this'));
  await expect.poll(async () => (await tab.row(paged)).notice).toBe('Removed.Undo');
  expect((await tab.row(paged)).own).toEqual([]);
  await expectNothing();
  await tab.click(paged, button('Undo'));
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
});

test('Firefox: "Not this" and "Never show this tag" hold on the other site', async ({ firefox }) => {
  const daily = await FirefoxListing.open(firefox, HF_DAILY);
  const [notThis, never] = [(await daily.row(gptq)).chips[0], (await daily.row(rag)).chips[0]];
  await daily.click(gptq, '.tag');
  await daily.click(gptq, button('Not this'));
  await expect.poll(async () => (await daily.row(gptq)).chips).not.toContain(notThis);
  await daily.click(rag, '.tag');
  await daily.click(rag, button('Never show this tag'));
  await expect.poll(async () => (await daily.row(rag)).chips).not.toContain(never);
  const recent = await FirefoxListing.open(firefox, ARXIV_RECENT);
  await expect.poll(async () => (await recent.row(gptq)).chips).not.toContain(notThis);
  await expect.poll(async () => (await recent.row(rag)).chips).not.toContain(never);
});

test('Firefox: the words that gave a tag are marked in the card, until its explanation closes', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  await tab.click(rag, '.tag');
  await expect.poll(() => markedInPage(tab.page)).toContain('Retrieval-Augmented Generation');
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => markedInPage(tab.page)).toEqual([]);
});

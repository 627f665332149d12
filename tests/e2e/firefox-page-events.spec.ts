import { expect, extensionPage, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { putOwnTags } from './own-tag-rows';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';
import { expectNoneIn, leaksByActing, outsideOfPrivate, privateWords } from './reader-acts';

const paged = `arxiv:${PAPERS[0].arxivId}`;
const SECRET = 'zanzibar quokka';
const SEMINAR = { name: SECRET, colour: 'olive', query: 'PagedAttention' };

test('Firefox: events lead the page into a row, but to nothing of the user', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const { ways, nested, texts } = await leaksByActing(tab, paged);
  // The listener is good enough to read what stands in the row's own root.
  expect(ways).toEqual(expect.arrayContaining(['click originalTarget', 'keydown originalTarget']));
  const [label] = (await tab.row(paged)).chips;
  expect(texts).toContain(label);
  expect(nested).toEqual([]);
  expectNoneIn(privateWords(SECRET), texts);
});

test('Firefox: what stands around private texts is the same whatever they are', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const other = await FirefoxListing.open(firefox, ARXIV_RECENT);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const before = await outsideOfPrivate(tab);
  await other.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  await options.evaluate(putOwnTags, [{ ...SEMINAR, colour: 'pink' }]);
  await expect.poll(() => tab.evaluate(`return all(roots[0], '.pill')[0]?.className`)).toContain('pink');
  expect(await outsideOfPrivate(tab)).toEqual(before);
});

import { expect, test } from './extension';
import { putOwnTags } from './own-tag-rows';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';
import { expectNoneIn, leaksByActing, outsideOfPrivate, privateWords } from './reader-acts';

const paged = `arxiv:${PAPERS[0].arxivId}`;
const SECRET = 'zanzibar quokka';
const SEMINAR = { name: SECRET, colour: 'olive', query: 'PagedAttention' };

test('no event and no function leads the page into a row', async ({ openListing, openPage }) => {
  const options = await openPage('options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  const tab = await openListing(HF_DAILY);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const { ways, nested, texts } = await leaksByActing(tab, paged);
  expect([...ways, ...nested]).toEqual([]);
  expectNoneIn(privateWords(SECRET), texts);
});

test('what stands around private texts is the same whatever they are', async ({ openListing, openPage }) => {
  const options = await openPage('options');
  await options.evaluate(putOwnTags, [SEMINAR]);
  const tab = await openListing(HF_DAILY);
  const other = await openListing(ARXIV_RECENT);
  await expect.poll(async () => (await tab.row(paged)).own).toEqual([SECRET]);
  const before = await outsideOfPrivate(tab);
  await other.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  await options.evaluate(putOwnTags, [{ ...SEMINAR, colour: 'pink' }]);
  await expect.poll(() => tab.evaluate(`return all(roots[0], '.pill')[0]?.className`)).toContain('pink');
  expect(await outsideOfPrivate(tab)).toEqual(before);
});

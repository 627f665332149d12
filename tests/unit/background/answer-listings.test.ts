import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerListings } from '@/entrypoints/background/answer-listings';
import { toPaper } from '@/papers/key';
import { identityOf } from '@/papers/same-paper';
import { library } from '@/storage/database';
import { writeSetting } from '@/storage/settings';
import { KV_PAPER } from '../storage/sample-papers';
import { deliver, LISTING, type Sender } from './deliver';

answerListings();

beforeEach(async () => {
  await library.papers.clear();
  await fakeBrowser.storage.local.clear();
});

const save = (sender?: Sender) => deliver('savePaper', { paper: KV_PAPER, site: 'huggingface' }, sender);

test('a save is answered when the paper is stored', async () => {
  expect((await save()).res).toEqual({ ok: true, saved: true });
  expect(await library.papers.get(KV_PAPER.key)).toMatchObject({ site: 'huggingface' });
});

test('whatever a card holds, the paper that is read from it is accepted', async () => {
  const paper = toPaper({
    title: 'x'.repeat(10_000),
    abstract: 'y'.repeat(300_000),
    authors: Array.from({ length: 5_000 }, () => ({ name: 'z'.repeat(10_000) })),
    authorCount: -1,
    upvotes: 1.5,
    venue: 'v'.repeat(10_000),
    arxivId: '2501.00001',
    url: `https://arxiv.org/abs/2501.00001?${'q'.repeat(10_000)}`,
    pdfUrl: 'javascript:alert(1)',
  });
  expect((await deliver('savePaper', { paper, site: 'arxiv' })).res).toEqual({ ok: true, saved: true });
});

test('a paper that the site names no page of, such as a citation on Google Scholar, can be saved', async () => {
  const paper = toPaper({ title: 'Computing machinery', authors: [{ name: 'Alan Turing' }], url: '' });
  expect(paper.url).toBe('');
  expect((await deliver('savePaper', { paper, site: 'scholar' })).res).toEqual({ ok: true, saved: true });
  expect(await library.papers.get(paper.key)).toMatchObject({ title: 'Computing machinery' });
});

test('saved marks follow saving and deleting', async () => {
  const ask = async () => (await deliver('savedAmong', { papers: [identityOf(KV_PAPER)] })).res;
  expect(await ask()).toEqual([]);
  await save();
  expect(await ask()).toEqual([KV_PAPER.key]);
  expect((await deliver('deletePaper', { paper: identityOf(KV_PAPER) })).res).toEqual({ ok: true, saved: false });
  expect(await ask()).toEqual([]);
});

test('nothing is stored from a private window, and the reader is told why', async () => {
  const answer = await save({ ...LISTING, tab: { id: 1, incognito: true } });
  expect(answer.res).toEqual({ ok: false, message: expect.stringContaining('private windows') });
  expect(await library.papers.count()).toBe(0);
});

test('a private window cannot delete either', async () => {
  await save();
  const answer = await deliver(
    'deletePaper',
    { paper: identityOf(KV_PAPER) },
    { ...LISTING, tab: { id: 1, incognito: true } },
  );
  expect(answer.res).toMatchObject({ ok: false });
  expect((await library.papers.get(KV_PAPER.key))?.deletedAt).toBeUndefined();
});

test('a listing learns the settings of its own site only', async () => {
  await writeSetting('disabledSites', ['arxiv']);
  expect((await deliver('listingSettings', { site: 'huggingface' })).res).toMatchObject({ siteEnabled: true });
  expect((await deliver('listingSettings', { site: 'arxiv' })).res).toMatchObject({ siteEnabled: false });
});

describe('is refused', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...LISTING, id: 'somebody-else' }],
    ['a page of an extension in a tab', { ...LISTING, url: 'chrome-extension://abc/library.html' }],
    ['a file of this machine', { ...LISTING, url: 'file:///papers.html' }],
    ['a frame inside a page', { ...LISTING, frameId: 3 }],
    ['something without a tab', { id: LISTING.id, url: LISTING.url }],
    ['something without an address', { ...LISTING, url: undefined }],
  ])('%s', async (_, sender) => {
    expect((await save(sender)).err?.message).toContain('listing pages only');
    expect(await library.papers.count()).toBe(0);
  });

  test.each<[string, string, unknown]>([
    ['a title that is no text', 'savePaper', { paper: { ...KV_PAPER, title: { toString: 1 } }, site: 'arxiv' }],
    ['a field that does not exist', 'savePaper', { paper: { ...KV_PAPER, status: 'read' }, site: 'arxiv' }],
    ['a script as link', 'savePaper', { paper: { ...KV_PAPER, url: 'javascript:alert(1)' }, site: 'arxiv' }],
    ['a title of 1 MB', 'savePaper', { paper: { ...KV_PAPER, title: 'x'.repeat(1_000_000) }, site: 'arxiv' }],
    ['a key of no kind', 'savePaper', { paper: { ...KV_PAPER, key: '__proto__' }, site: 'arxiv' }],
    ['no payload', 'savePaper', undefined],
    ['a list that is none', 'savedAmong', { papers: 'all' }],
    ['10,000 papers to tag at once', 'tagPapers', { papers: Array(10_000).fill({ title: 'x' }) }],
  ])('%s', async (_, type, data) => {
    expect((await deliver(type, data)).err?.message).toMatch(new RegExp(`"${type}" at `));
    expect(await library.papers.count()).toBe(0);
  });
});

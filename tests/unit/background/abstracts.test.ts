import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { library } from '@/storage/database';
import { TAGS_REVISION_KEY } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { writeSetting } from '@/storage/settings';
import { paperWith } from '../storage/sample-papers';
import {
  ABSTRACT,
  answerAsAbstractApis,
  apis,
  feedOf,
  newsOf,
  notesOf,
  onAdded,
  paperNo,
  papersTo,
  pass,
  switchOn,
  tag,
} from './abstract-apis';
import { LISTING } from './deliver';

answerAsAbstractApis();

describe('while it is on', () => {
  beforeEach(switchOn);

  test('a paper on OpenReview that guests may not see costs no other its abstract', async () => {
    const ids = ['aVh9KRZdRk', 'hiddenPaper', 'rJl4b3RcF7'];
    apis.answer = (_, wanted) => {
      const message = 'User Guest does not have permission to see Note hiddenPaper';
      const body = JSON.stringify({ name: 'ForbiddenError', message });
      return wanted.includes('hiddenPaper') ? new Response(body, { status: 403 }) : notesOf(wanted);
    };
    const papers = ids.map((openreviewId) => paperWith({ title: openreviewId, openreviewId }));
    await tag(papers);
    await pass(60_000);
    expect((await tag(papers)).map(({ all }) => all.includes('kv-cache'))).toEqual([true, false, true]);
    expect(await library.abstracts.get('openreview:hiddenPaper')).not.toHaveProperty('text');
    expect(apis.asked).toHaveLength(3); // all, all but the hidden one, and the hidden one of the older API
  });

  test('forty papers are one request, and their cards have the tags of the abstract afterwards', async () => {
    const papers = papersTo(40);
    const before = await tag(papers);
    expect(before.every(({ waitsForAbstract, all }) => waitsForAbstract && !all.includes('kv-cache'))).toBe(true);
    await pass(1_000);
    expect(apis.asked).toEqual([{ host: 'export.arxiv.org', ids: papers.map(({ arxivId }) => arxivId) }]);
    expect((await newsOf())?.keys).toEqual(papers.map(({ key }) => key));
    const [after] = await tag(papers);
    expect(after?.all).toContain('kv-cache');
    expect(after).not.toHaveProperty('waitsForAbstract');
    const place = after?.shown.find(({ tag: id }) => id === 'kv-cache')?.evidence[0];
    expect(place?.field).toBe('abstract');
    expect(after?.abstract?.slice(place?.start, place?.end)).toMatch(/cache/i);
    await pass(120_000);
    expect(apis.asked).toHaveLength(1);
  });

  test('a listing that asks in pieces makes one request; more than a hundred papers make two', async () => {
    const papers = papersTo(130);
    for (let start = 0; start < 130; start += 10) {
      await tag(papers.slice(start, start + 10));
      await pass(100);
    }
    await pass(10_000);
    expect(apis.asked.map(({ ids }) => ids.length)).toEqual([100, 30]);
  });

  test('a paper that two listings ask for is fetched once, and both are told', async () => {
    const byDoi = paperWith({ title: 'Paper number 0', doi: '10.1000/x', url: 'https://arxiv.org/abs/2601.10000' });
    const other = { ...byDoi, key: 'doi:10.1000/x' as const };
    await tag([paperNo(0)]);
    await tag([other]);
    await pass(1_000);
    expect(apis.asked).toHaveLength(1);
    expect((await newsOf())?.keys.sort()).toEqual([paperNo(0).key, other.key].sort());
  });

  test('a paper without abstract waits no longer, and is not apis.asked for again today', async () => {
    apis.answer = () => feedOf([]);
    await tag([paperNo(0), paperNo(1)]);
    await pass(1_000);
    expect((await newsOf())?.keys).toHaveLength(2);
    expect((await tag([paperNo(0)]))[0]).not.toHaveProperty('waitsForAbstract');
    await pass(120_000);
    expect(apis.asked).toHaveLength(1);
  });

  test('a single paper on Hugging Face is apis.asked for there, and of arXiv only what it does not have', async () => {
    apis.answer = (host, ids) => (host === 'huggingface.co' ? new Response('', { status: 404 }) : feedOf(ids));
    await tag([paperNo(0)], LISTING);
    await pass(5_000);
    expect(apis.asked.map(({ host }) => host)).toEqual(['huggingface.co', 'export.arxiv.org']);
    expect((await tag([paperNo(0)], LISTING))[0]?.all).toContain('kv-cache');
  });

  test('several papers on Hugging Face are one request to arXiv', async () => {
    await tag(papersTo(3), LISTING);
    await pass(5_000);
    expect(apis.asked.map(({ host, ids }) => [host, ids.length])).toEqual([['export.arxiv.org', 3]]);
  });

  test('papers of OpenReview are apis.asked for there, older ones of its first version', async () => {
    const papers = ['aVh9KRZdRk', 'rJl-b3RcF7'].map((openreviewId) => paperWith({ title: 'T', openreviewId }));
    apis.answer = (host, ids) =>
      host === 'api2.openreview.net'
        ? notesOf(ids.filter((id) => id === 'aVh9KRZdRk'))
        : new Response(JSON.stringify({ notes: ids.map((id) => ({ id, content: { abstract: ABSTRACT } })) }));
    await tag(papers);
    await pass(20_000);
    expect(apis.asked).toEqual([
      { host: 'api2.openreview.net', ids: ['aVh9KRZdRk', 'rJl-b3RcF7'] },
      { host: 'api.openreview.net', ids: ['rJl-b3RcF7'] },
    ]);
    expect((await tag(papers)).map(({ all }) => all.includes('kv-cache'))).toEqual([true, true]);
  });

  test('a paper that arXiv has no abstract of is apis.asked for at OpenReview, where it stands as well', async () => {
    apis.answer = (host, ids) => (host === 'export.arxiv.org' ? feedOf([]) : notesOf(ids));
    const paper = paperWith({ title: 'T', arxivId: '2601.10000', openreviewId: 'aVh9KRZdRk' });
    await tag([paper]);
    await pass(5_000);
    await tag([paper]);
    await pass(5_000);
    expect(apis.asked.map(({ host }) => host)).toEqual(['export.arxiv.org', 'api2.openreview.net']);
    expect((await tag([paper]))[0]?.all).toContain('kv-cache');
  });

  test('a background that was stopped asks when a page asks again', async () => {
    apis.answer = () => new Promise(() => {});
    await tag([paperNo(0)]);
    await pass(100);
    await writeSetting('fetchAbstracts', false); // forgets what waits, as a stop of the background does
    await switchOn();
    apis.answer = (_, ids) => feedOf(ids);
    expect((await tag([paperNo(0)]))[0]?.waitsForAbstract).toBe(true);
    await pass(5_000);
    expect((await tag([paperNo(0)]))[0]?.all).toContain('kv-cache');
  });

  test('own tags hit the words of the fetched abstract, with their places in it', async () => {
    await saveOwnTag({ name: 'Blocks', colour: 'red', query: '"small blocks"', titleOnly: false }, undefined, library);
    await tag([paperNo(0)]);
    await pass(1_000);
    const [tags] = await tag([paperNo(0)]);
    const [place] = tags?.own[0]?.evidence ?? [];
    expect(tags?.abstract?.slice(place?.start, place?.end)).toBe('small blocks');
  });

  test('a permission that is given later has open listings ask again', async () => {
    const revision = async () => (await fakeBrowser.storage.local.get(TAGS_REVISION_KEY))[TAGS_REVISION_KEY];
    const before = await revision();
    for (const listener of onAdded) listener({ origins: ['https://elsewhere.example/*'] });
    await pass(100);
    expect(await revision()).toBe(before);
    for (const listener of onAdded) listener({ origins: ['https://api2.openreview.net/*'] });
    await pass(100);
    expect(await revision()).not.toBe(before);
  });

  test('a library that cannot be read still gives tags, and asks for nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(library.abstracts, 'bulkGet').mockRejectedValue(new Error('broken'));
    const paper = paperWith({ title: 'Evicting the KV cache', arxivId: '2601.10000' });
    expect((await tag([paper]))[0]?.all).toContain('kv-cache');
    await pass(10_000);
    expect(apis.asked).toEqual([]);
    vi.restoreAllMocks();
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchAbstractSetting } from '@/entrypoints/background/abstracts';
import { answerListings } from '@/entrypoints/background/answer-listings';
import type { Paper } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { ABSTRACT_ORIGINS } from '@/storage/abstract-hosts';
import { keepAbstracts } from '@/storage/abstracts';
import { library } from '@/storage/database';
import { ABSTRACTS_KEY, type AbstractsNews, TAGS_REVISION_KEY, type TagsOnCard } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { writeSetting } from '@/storage/settings';
import { paperWith } from '../storage/sample-papers';
import { deliver, LISTING, PRIVATE, type Sender } from './deliver';

let granted: string[];
const onAdded: ((added: { origins?: string[] }) => void)[] = [];
Object.assign(fakeBrowser.permissions, {
  contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.includes(origin)),
  onAdded: { addListener: (listener: (typeof onAdded)[0]) => onAdded.push(listener) },
});

answerListings();

const ON_ARXIV: Sender = { ...LISTING, url: 'https://arxiv.org/list/cs.CL/recent' };
const ABSTRACT = 'We propose KV cache compression for language models. The KV cache is kept in small blocks.';
const paperNo = (i: number) => paperWith({ title: `Paper number ${i}`, arxivId: `2601.${10_000 + i}` });
const papersTo = (count: number) => Array.from({ length: count }, (_, i) => paperNo(i));

const feedOf = (ids: string[]) =>
  new Response(
    `<feed>${ids.map((id) => `<entry><id>http://arxiv.org/abs/${id}v1</id><summary>${ABSTRACT}</summary></entry>`).join('')}</feed>`,
  );
const notesOf = (ids: string[]) =>
  new Response(JSON.stringify({ notes: ids.map((id) => ({ id, content: { abstract: { value: ABSTRACT } } })) }));

/** Every request that was made, as host and ids. */
let asked: { host: string; ids: string[] }[];
let answer: (host: string, ids: string[]) => Response | Promise<Response>;

function idsIn({ searchParams, pathname }: URL): string[] {
  const list = searchParams.get('id_list') ?? searchParams.get('ids');
  return list?.split(',') ?? [decodeURIComponent(pathname.split('/').at(-1) ?? '')];
}

const realImmediate = setImmediate;
/** Lets time pass, and the database do its work in it. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    await vi.advanceTimersByTimeAsync(Math.min(100, left));
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => realImmediate(resolve));
  }
}

beforeEach(async () => {
  fakeBrowser.storage.resetState();
  watchAbstractSetting(); // listeners went with the storage
  await Promise.all(library.tables.map((table) => table.clear()));
  await fakeBrowser.storage.session.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  granted = [...ABSTRACT_ORIGINS];
  asked = [];
  answer = (host, ids) => (host === 'export.arxiv.org' ? feedOf(ids) : notesOf(ids));
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address);
    asked.push({ host: url.host, ids: idsIn(url) });
    return answer(url.host, idsIn(url));
  });
});
afterEach(async () => {
  await writeSetting('fetchAbstracts', false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const switchOn = () => writeSetting('fetchAbstracts', true);

async function tag(papers: readonly Paper[], sender: Sender = ON_ARXIV): Promise<TagsOnCard[]> {
  const texts = papers.map((paper) => ({ ...identityOf(paper), abstract: paper.abstract }));
  return (await deliver('tagPapers', { papers: texts }, sender)).res as TagsOnCard[];
}

async function newsOf(): Promise<AbstractsNews | undefined> {
  return (await fakeBrowser.storage.local.get(ABSTRACTS_KEY))[ABSTRACTS_KEY] as AbstractsNews | undefined;
}

describe('no request at all', () => {
  test('while it is off, as it is at first', async () => {
    const [tags] = await tag(papersTo(40));
    await pass(120_000);
    expect(asked).toEqual([]);
    expect(tags).not.toHaveProperty('waitsForAbstract');
  });

  test('for a page in a private window, also not from what is kept', async () => {
    await switchOn();
    await keepAbstracts(new Map([['arxiv:2601.10000', ABSTRACT]]));
    const [tags] = await tag([paperNo(0)], PRIVATE);
    await tag(papersTo(40), { ...PRIVATE, tab: undefined as never });
    await pass(120_000);
    expect(asked).toEqual([]);
    expect(tags?.all).not.toContain('kv-cache');
    expect(tags).not.toHaveProperty('abstract');
  });

  test('to a host that the browser does not allow; no card waits for it', async () => {
    await switchOn();
    granted = [];
    const [tags] = await tag([paperNo(0)]);
    await pass(120_000);
    expect(asked).toEqual([]);
    expect(tags).not.toHaveProperty('waitsForAbstract');
  });

  test('for papers that bring an abstract, or have no id that an API knows', async () => {
    await switchOn();
    await tag([
      paperWith({ title: 'With abstract', arxivId: '2601.10001', abstract: 'It is here.' }),
      paperWith({ title: 'With a DOI', doi: '10.1038/nature14539' }),
      paperWith({ title: 'With nothing' }),
    ]);
    await pass(120_000);
    expect(asked).toEqual([]);
  });

  test('any more when it is switched off, and nothing that was on its way is kept', async () => {
    await switchOn();
    answer = (_, ids) => new Promise((resolve) => setTimeout(() => resolve(feedOf(ids)), 2_000));
    await tag(papersTo(90));
    await tag(papersTo(180).slice(90));
    await pass(1_000);
    expect(asked).toHaveLength(1);
    await writeSetting('fetchAbstracts', false);
    await pass(120_000);
    expect(asked).toHaveLength(1);
    expect(await library.abstracts.count()).toBe(0);
    expect(await newsOf()).toBeUndefined();
  });
});

describe('when a site is switched off', () => {
  beforeEach(switchOn);
  const onlyOn = (host: string) => asked.filter((request) => request.host === host).flatMap(({ ids }) => ids);
  const idsOf = (papers: readonly Paper[]) => papers.map(({ arxivId }) => arxivId);

  test('what waits for its cards is not asked for any more; what another site waits for as well, is', async () => {
    const papers = papersTo(130);
    await tag(papers.slice(0, 65));
    await tag(papers.slice(65));
    await pass(1_000);
    expect(asked).toHaveLength(1);
    await tag(papers.slice(110, 120), LISTING);
    await pass(1_000);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(120_000);
    expect(onlyOn('export.arxiv.org')).toEqual([...idsOf(papers.slice(0, 100)), ...idsOf(papers.slice(110, 120))]);
    expect((await newsOf())?.keys).toEqual(papers.slice(110, 120).map(({ key }) => key));
  });

  test('nothing is asked for of what was just about to be', async () => {
    await tag([paperNo(0)]);
    await pass(100);
    await writeSetting('disabledSites', ['arxiv', 'huggingface']);
    await pass(120_000);
    expect(asked).toEqual([]);
  });

  test('a question of its page that comes late asks for nothing, and is still answered from what is kept', async () => {
    await keepAbstracts(new Map([['arxiv:2601.10000', ABSTRACT]]));
    await writeSetting('disabledSites', ['arxiv']);
    const [known, unknown] = await tag([paperNo(0), paperNo(1)]);
    await pass(120_000);
    expect(asked).toEqual([]);
    expect(known?.all).toContain('kv-cache');
    expect(unknown).not.toHaveProperty('waitsForAbstract');
  });

  test('what its own API does not have is not asked for elsewhere, nor taken for missing there', async () => {
    answer = (host, ids) =>
      new Promise((resolve) =>
        setTimeout(() => resolve(host === 'huggingface.co' ? new Response('', { status: 404 }) : feedOf(ids)), 2_000),
      );
    await tag([paperNo(0)], LISTING);
    await pass(1_000);
    await writeSetting('disabledSites', ['huggingface']);
    await pass(120_000);
    expect(asked.map(({ host }) => host)).toEqual(['huggingface.co']);
    expect(await library.abstracts.count()).toBe(0);
  });

  test('pages of no site go on', async () => {
    await tag([paperNo(0)], { ...LISTING, url: 'https://lab.example/reading' });
    await pass(100);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(5_000);
    expect(onlyOn('export.arxiv.org')).toEqual(idsOf([paperNo(0)]));
  });

  test('its papers are asked for again when it is switched on again', async () => {
    await tag([paperNo(0)]);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(5_000);
    await writeSetting('disabledSites', []);
    expect((await tag([paperNo(0)]))[0]?.waitsForAbstract).toBe(true);
    await pass(5_000);
    expect(asked).toHaveLength(1);
  });
});

describe('while it is on', () => {
  beforeEach(switchOn);

  test('a paper on OpenReview that guests may not see costs no other its abstract', async () => {
    const ids = ['aVh9KRZdRk', 'hiddenPaper', 'rJl4b3RcF7'];
    answer = (_, wanted) => {
      const message = 'User Guest does not have permission to see Note hiddenPaper';
      const body = JSON.stringify({ name: 'ForbiddenError', message });
      return wanted.includes('hiddenPaper') ? new Response(body, { status: 403 }) : notesOf(wanted);
    };
    const papers = ids.map((openreviewId) => paperWith({ title: openreviewId, openreviewId }));
    await tag(papers);
    await pass(60_000);
    expect((await tag(papers)).map(({ all }) => all.includes('kv-cache'))).toEqual([true, false, true]);
    expect(await library.abstracts.get('openreview:hiddenPaper')).not.toHaveProperty('text');
    expect(asked).toHaveLength(3); // all, all but the hidden one, and the hidden one of the older API
  });

  test('forty papers are one request, and their cards have the tags of the abstract afterwards', async () => {
    const papers = papersTo(40);
    const before = await tag(papers);
    expect(before.every(({ waitsForAbstract, all }) => waitsForAbstract && !all.includes('kv-cache'))).toBe(true);
    await pass(1_000);
    expect(asked).toEqual([{ host: 'export.arxiv.org', ids: papers.map(({ arxivId }) => arxivId) }]);
    expect((await newsOf())?.keys).toEqual(papers.map(({ key }) => key));
    const [after] = await tag(papers);
    expect(after?.all).toContain('kv-cache');
    expect(after).not.toHaveProperty('waitsForAbstract');
    const place = after?.shown.find(({ tag: id }) => id === 'kv-cache')?.evidence[0];
    expect(place?.field).toBe('abstract');
    expect(after?.abstract?.slice(place?.start, place?.end)).toMatch(/cache/i);
    await pass(120_000);
    expect(asked).toHaveLength(1);
  });

  test('a listing that asks in pieces makes one request; more than a hundred papers make two', async () => {
    const papers = papersTo(130);
    for (let start = 0; start < 130; start += 10) {
      await tag(papers.slice(start, start + 10));
      await pass(100);
    }
    await pass(10_000);
    expect(asked.map(({ ids }) => ids.length)).toEqual([100, 30]);
  });

  test('a paper that two listings ask for is fetched once, and both are told', async () => {
    const byDoi = paperWith({ title: 'Paper number 0', doi: '10.1000/x', url: 'https://arxiv.org/abs/2601.10000' });
    const other = { ...byDoi, key: 'doi:10.1000/x' as const };
    await tag([paperNo(0)]);
    await tag([other]);
    await pass(1_000);
    expect(asked).toHaveLength(1);
    expect((await newsOf())?.keys.sort()).toEqual([paperNo(0).key, other.key].sort());
  });

  test('a paper without abstract waits no longer, and is not asked for again today', async () => {
    answer = () => feedOf([]);
    await tag([paperNo(0), paperNo(1)]);
    await pass(1_000);
    expect((await newsOf())?.keys).toHaveLength(2);
    expect((await tag([paperNo(0)]))[0]).not.toHaveProperty('waitsForAbstract');
    await pass(120_000);
    expect(asked).toHaveLength(1);
  });

  test('a single paper on Hugging Face is asked for there, and of arXiv only what it does not have', async () => {
    answer = (host, ids) => (host === 'huggingface.co' ? new Response('', { status: 404 }) : feedOf(ids));
    await tag([paperNo(0)], LISTING);
    await pass(5_000);
    expect(asked.map(({ host }) => host)).toEqual(['huggingface.co', 'export.arxiv.org']);
    expect((await tag([paperNo(0)], LISTING))[0]?.all).toContain('kv-cache');
  });

  test('several papers on Hugging Face are one request to arXiv', async () => {
    await tag(papersTo(3), LISTING);
    await pass(5_000);
    expect(asked.map(({ host, ids }) => [host, ids.length])).toEqual([['export.arxiv.org', 3]]);
  });

  test('papers of OpenReview are asked for there, older ones of its first version', async () => {
    const papers = ['aVh9KRZdRk', 'rJl-b3RcF7'].map((openreviewId) => paperWith({ title: 'T', openreviewId }));
    answer = (host, ids) =>
      host === 'api2.openreview.net'
        ? notesOf(ids.filter((id) => id === 'aVh9KRZdRk'))
        : new Response(JSON.stringify({ notes: ids.map((id) => ({ id, content: { abstract: ABSTRACT } })) }));
    await tag(papers);
    await pass(20_000);
    expect(asked).toEqual([
      { host: 'api2.openreview.net', ids: ['aVh9KRZdRk', 'rJl-b3RcF7'] },
      { host: 'api.openreview.net', ids: ['rJl-b3RcF7'] },
    ]);
    expect((await tag(papers)).map(({ all }) => all.includes('kv-cache'))).toEqual([true, true]);
  });

  test('a paper that arXiv has no abstract of is asked for at OpenReview, where it stands as well', async () => {
    answer = (host, ids) => (host === 'export.arxiv.org' ? feedOf([]) : notesOf(ids));
    const paper = paperWith({ title: 'T', arxivId: '2601.10000', openreviewId: 'aVh9KRZdRk' });
    await tag([paper]);
    await pass(5_000);
    await tag([paper]);
    await pass(5_000);
    expect(asked.map(({ host }) => host)).toEqual(['export.arxiv.org', 'api2.openreview.net']);
    expect((await tag([paper]))[0]?.all).toContain('kv-cache');
  });

  test('a background that was stopped asks when a page asks again', async () => {
    answer = () => new Promise(() => {});
    await tag([paperNo(0)]);
    await pass(100);
    await writeSetting('fetchAbstracts', false); // forgets what waits, as a stop of the background does
    await switchOn();
    answer = (_, ids) => feedOf(ids);
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
    expect(asked).toEqual([]);
    vi.restoreAllMocks();
  });
});

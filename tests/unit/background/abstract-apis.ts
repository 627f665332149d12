import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchAbstractSetting } from '@/entrypoints/background/abstracts';
import { answerListings } from '@/entrypoints/background/answer-listings';
import type { Paper } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { ABSTRACT_ORIGINS } from '@/storage/abstract-hosts';
import { library } from '@/storage/database';
import { ABSTRACTS_KEY, type AbstractsNews, type TagsOnCard } from '@/storage/messages';
import { writeSetting } from '@/storage/settings';
import { paperWith } from '../storage/sample-papers';
import { deliver, LISTING, type Sender } from './deliver';

/** The public APIs and the browser's permission to ask them; set anew before each test. */
export const apis = {
  /** Every request that was made, as host and ids. */
  asked: [] as { host: string; ids: string[] }[],
  answer: answerOf as (host: string, ids: string[]) => Response | Promise<Response>,
  /** Origins that the browser lets us ask. */
  granted: [] as string[],
};
/** Listeners for permissions that are given. */
export const onAdded: ((added: { origins?: string[] }) => void)[] = [];

export const ON_ARXIV: Sender = { ...LISTING, url: 'https://arxiv.org/list/cs.CL/recent' };
export const ABSTRACT = 'We propose KV cache compression for language models. The KV cache is kept in small blocks.';
export const paperNo = (i: number) => paperWith({ title: `Paper number ${i}`, arxivId: `2601.${10_000 + i}` });
export const papersTo = (count: number) => Array.from({ length: count }, (_, i) => paperNo(i));

export const feedOf = (ids: string[]) =>
  new Response(
    `<feed>${ids.map((id) => `<entry><id>http://arxiv.org/abs/${id}v1</id><summary>${ABSTRACT}</summary></entry>`).join('')}</feed>`,
  );
export const notesOf = (ids: string[]) =>
  new Response(JSON.stringify({ notes: ids.map((id) => ({ id, content: { abstract: { value: ABSTRACT } } })) }));

function answerOf(host: string, ids: string[]): Response {
  return host === 'export.arxiv.org' ? feedOf(ids) : notesOf(ids);
}

function idsIn({ searchParams, pathname }: URL): string[] {
  const list = searchParams.get('id_list') ?? searchParams.get('ids');
  return list?.split(',') ?? [decodeURIComponent(pathname.split('/').at(-1) ?? '')];
}

const realImmediate = setImmediate;
/** Lets time pass, and the database do its work in it. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    await vi.advanceTimersByTimeAsync(Math.min(100, left));
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => realImmediate(resolve));
  }
}

/** Puts the APIs in the place of the web, and the background behind messages, before each test of a file. */
export function answerAsAbstractApis(): void {
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => apis.granted.includes(origin)),
    onAdded: { addListener: (listener: (typeof onAdded)[0]) => onAdded.push(listener) },
  });
  answerListings();
  beforeEach(async () => {
    fakeBrowser.storage.resetState();
    watchAbstractSetting(); // listeners went with the storage
    await Promise.all(library.tables.map((table) => table.clear()));
    await fakeBrowser.storage.session.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    Object.assign(apis, { asked: [], answer: answerOf, granted: [...ABSTRACT_ORIGINS] });
    vi.stubGlobal('fetch', async (address: string) => {
      const url = new URL(address);
      apis.asked.push({ host: url.host, ids: idsIn(url) });
      return apis.answer(url.host, idsIn(url));
    });
  });
  afterEach(async () => {
    await writeSetting('fetchAbstracts', false);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

export const switchOn = () => writeSetting('fetchAbstracts', true);

export async function tag(papers: readonly Paper[], sender: Sender = ON_ARXIV): Promise<TagsOnCard[]> {
  const texts = papers.map((paper) => ({ ...identityOf(paper), abstract: paper.abstract }));
  return (await deliver('tagPapers', { papers: texts }, sender)).res as TagsOnCard[];
}

export async function newsOf(): Promise<AbstractsNews | undefined> {
  return (await fakeBrowser.storage.local.get(ABSTRACTS_KEY))[ABSTRACTS_KEY] as AbstractsNews | undefined;
}

import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AbstractQueue } from '@/entrypoints/background/abstract-queue';
import type { AbstractSource } from '@/entrypoints/background/abstract-sources/abstract-source';

/** A host that answers with lines `id=abstract`. */
export const SOURCE: AbstractSource = {
  host: 'arxiv',
  mostPapers: 3,
  pause: 3_000,
  urlOf: (ids) => `https://api.example/?ids=${ids.join(',')}`,
  read: (body) =>
    body.startsWith('sorry')
      ? { kind: 'unreadable' }
      : { kind: 'abstracts', byId: new Map(body.split('\n').map((line) => line.split('=') as [string, string])) },
};

/** What the host is asked, and what it does; set anew before each test. */
export const host = {
  /** When which ids were asked for, in ms since the start. */
  asked: [] as [number, string[]][],
  answer: textsOf as (ids: string[]) => Response | Promise<Response>,
  /** Whether the browser and the reader let us ask. */
  allowed: true,
};
/** What the queue told. */
export const found = vi.fn(async (_: Map<string, string | undefined>) => {});
export const dropped = vi.fn((_: readonly string[]) => {});

export function textsOf(ids: string[]): Response {
  return new Response(ids.map((id) => `${id}=Abstract of ${id}.`).join('\n'));
}
export const status = (code: number, headers: Record<string, string> = {}, body = '') =>
  new Response(body, { status: code, headers });

export const newQueue = (source = SOURCE) =>
  new AbstractQueue({ source, mayFetch: async () => host.allowed, onFound: found, onDropped: dropped });

/** Lets time pass, in ms. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export const allFound = () => Object.fromEntries(found.mock.calls.flatMap(([map]) => [...map]));

/** Puts the host in the place of the web, before each test of a file. */
export function answerAsAbstractHost(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const start = Date.now();
    Object.assign(host, { asked: [], allowed: true, answer: textsOf });
    found.mockClear();
    dropped.mockClear();
    vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
      const ids = new URL(url).searchParams.get('ids')?.split(',') ?? [];
      host.asked.push([Date.now() - start, ids]);
      signal?.throwIfAborted();
      return host.answer(ids);
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

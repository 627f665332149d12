import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AbstractQueue } from '@/entrypoints/background/abstract-queue';
import type { AbstractSource } from '@/entrypoints/background/abstract-sources/abstract-source';

/** A host that answers with lines `id=abstract`. */
const SOURCE: AbstractSource = {
  host: 'arxiv',
  mostPapers: 3,
  pause: 3_000,
  urlOf: (ids) => `https://api.example/?ids=${ids.join(',')}`,
  read: (body) =>
    body.startsWith('sorry')
      ? { kind: 'unreadable' }
      : { kind: 'abstracts', byId: new Map(body.split('\n').map((line) => line.split('=') as [string, string])) },
};

/** When which ids were asked for, in ms since the start. */
let asked: [number, string[]][];
let answer: (ids: string[]) => Response | Promise<Response>;
let start: number;
let allowed: boolean;
const found = vi.fn(async (_: Map<string, string | undefined>) => {});
const dropped = vi.fn((_: readonly string[]) => {});

const textsOf = (ids: string[]) => new Response(ids.map((id) => `${id}=Abstract of ${id}.`).join('\n'));
const status = (code: number, headers: Record<string, string> = {}, body = '') =>
  new Response(body, { status: code, headers });

const newQueue = (source = SOURCE) =>
  new AbstractQueue({ source, mayFetch: async () => allowed, onFound: found, onDropped: dropped });

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  start = Date.now();
  asked = [];
  allowed = true;
  answer = textsOf;
  found.mockClear();
  dropped.mockClear();
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    const ids = new URL(url).searchParams.get('ids')?.split(',') ?? [];
    asked.push([Date.now() - start, ids]);
    signal?.throwIfAborted();
    return answer(ids);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const allFound = () => Object.fromEntries(found.mock.calls.flatMap(([map]) => [...map]));

test('asks in batches, with the pause of the host between them', async () => {
  newQueue().want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  await pass(2_900);
  expect(asked).toEqual([[0, ['a', 'b', 'c']]]);
  await pass(10_000);
  expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
  const times = asked.map(([time]) => time);
  expect(times).toEqual([0, 3_000, 6_000]);
  expect(Object.keys(allFound())).toHaveLength(7);
});

test('a paper that is wanted twice, or while it is being asked for, is asked for once', async () => {
  const queue = newQueue();
  answer = (ids) => new Promise((resolve) => setTimeout(() => resolve(textsOf(ids)), 1_000));
  queue.want(['a', 'b']);
  queue.want(['b', 'a']);
  await pass(500);
  expect(queue.has('a')).toBe(true);
  queue.want(['a']);
  await pass(20_000);
  expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b']]);
  expect(queue.has('a')).toBe(false);
});

test('what comes meanwhile goes into one batch after the pause', async () => {
  const queue = newQueue();
  queue.want(['a']);
  await pass(1_000);
  queue.want(['b']);
  await pass(1_000);
  queue.want(['c']);
  await pass(5_000);
  expect(asked).toEqual([
    [0, ['a']],
    [3_000, ['b', 'c']],
  ]);
});

test('papers that the host does not have are told as such', async () => {
  answer = () => textsOf(['b']);
  newQueue().want(['a', 'b']);
  await pass(0);
  expect(allFound()).toEqual({ a: undefined, b: 'Abstract of b.' });
});

describe('papers that only some may see', () => {
  const forbidden = (about: string) =>
    status(
      403,
      {},
      JSON.stringify({ name: 'ForbiddenError', message: `User Guest does not have permission to ${about}` }),
    );

  test('have none, and are not asked for again', async () => {
    answer = () => forbidden('see Note a');
    newQueue().want(['a']);
    await pass(600_000);
    expect(asked).toEqual([[0, ['a']]]);
    expect(allFound()).toEqual({ a: undefined });
  });

  test('do not cost the others of their batch theirs: those are asked for without them, with the usual pause', async () => {
    const hidden = ['note-b', 'note-c'];
    answer = (ids) => {
      const first = ids.find((id) => hidden.includes(id));
      return first ? forbidden(`see Note ${first}`) : textsOf(ids);
    };
    newQueue().want(['note-a', 'note-b', 'note-c']);
    await pass(60_000);
    expect(asked).toEqual([
      [0, ['note-a', 'note-b', 'note-c']],
      [3_000, ['note-a', 'note-c']],
      [6_000, ['note-a']],
    ]);
    expect(allFound()).toEqual({ 'note-a': 'Abstract of note-a.', 'note-b': undefined, 'note-c': undefined });
  });

  test('are found by halves where the answer does not name them', async () => {
    answer = (ids) => (ids.includes('b') ? forbidden('see this') : textsOf(ids));
    newQueue().want(['a', 'b', 'c']);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['c']]);
    expect(allFound()).toEqual({ a: 'Abstract of a.', b: undefined, c: 'Abstract of c.' });
  });
});

describe('a host that refuses for now', () => {
  test.each<[string, () => Response | Promise<Response>, number]>([
    ['with 429 and a time', () => status(429, { 'retry-after': '90' }), 90_000],
    ['with 503 and a shorter time than ours', () => status(503, { 'retry-after': '1' }), 20_000],
    ['with 500', () => status(500), 20_000],
    ['with 403', () => status(403), 20_000],
    ['with a line for people', () => new Response('sorry'), 20_000],
    ['by not answering', () => Promise.reject(new TypeError('Failed to fetch')), 20_000],
  ])('%s is asked for the same again after it, and no sooner', async (_, refuse, wait) => {
    answer = () => (asked.length === 1 ? refuse() : textsOf(['a']));
    newQueue().want(['a']);
    await pass(wait - 1);
    expect(asked).toEqual([[0, ['a']]]);
    expect(found).not.toHaveBeenCalled();
    await pass(1);
    expect(asked).toEqual([
      [0, ['a']],
      [wait, ['a']],
    ]);
    expect(allFound()).toEqual({ a: 'Abstract of a.' });
  });

  test('again and again is asked less and less often, then not at all until a page asks', async () => {
    answer = () => status(429);
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd']);
    await pass(24 * 3_600_000);
    expect(asked.map(([time]) => time)).toEqual([0, 20_000, 60_000, 140_000]);
    expect(dropped.mock.calls.flat(2).sort()).toEqual(['a', 'b', 'c', 'd']);
    answer = textsOf;
    queue.want(['a']);
    await pass(0);
    expect(allFound()).toEqual({ a: 'Abstract of a.' });
  });

  test('is not asked sooner by a background that was stopped and started', async () => {
    answer = () => status(429, { 'retry-after': '600' });
    newQueue().want(['a']);
    await pass(0);
    vi.clearAllTimers(); // stopped: what it held is gone
    newQueue().want(['a']);
    answer = textsOf;
    await pass(599_000);
    expect(asked).toHaveLength(1);
    await pass(1_000);
    expect(asked).toHaveLength(2);
  });

  test('and is asked with the usual pause once it answers', async () => {
    answer = () => (asked.length === 1 ? status(429) : textsOf(['a']));
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd']);
    await pass(40_000);
    expect(asked.map(([time]) => time)).toEqual([0, 20_000, 23_000]);
  });
});

describe('a question that is refused', () => {
  test('is put in halves, until the one that is wrong is found', async () => {
    answer = (ids) => (ids.includes('b') ? status(400) : textsOf(ids));
    newQueue().want(['a', 'b', 'c']);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['c']]);
    expect(allFound()).toEqual({ a: 'Abstract of a.', b: undefined, c: 'Abstract of c.' });
  });

  test('means "none" where the host says that it has not found them', async () => {
    answer = () => status(404);
    newQueue().want(['a', 'b']);
    await pass(60_000);
    expect(asked).toHaveLength(1);
    expect(allFound()).toEqual({ a: undefined, b: undefined });
  });
});

describe('papers that nobody waits for any more', () => {
  test('are not asked for, the others of their batch are', async () => {
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    await pass(100);
    queue.forget(['d', 'e', 'g']);
    expect(queue.has('d')).toBe(false);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['f']]);
    expect(Object.keys(allFound())).toEqual(['a', 'b', 'c', 'f']);
  });

  test('are not asked for again when the request that runs has to be', async () => {
    const queue = newQueue();
    answer = async (ids) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return asked.length === 1 ? status(503) : textsOf(ids);
    };
    queue.want(['a', 'b']);
    await pass(500);
    queue.forget(['a']);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b'], ['b']]);
  });

  test('are not asked for in halves', async () => {
    const queue = newQueue();
    answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return status(400);
    };
    queue.want(['a', 'b', 'c']);
    await pass(4_500); // the first half is being asked for, the second waits
    queue.forget(['b', 'c']);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']]);
  });

  test('are not sent for when they were all there was', async () => {
    answer = () => (asked.length === 1 ? status(503) : textsOf([]));
    const queue = newQueue();
    queue.want(['a', 'b']);
    await pass(100);
    queue.forget(['a', 'b']);
    await pass(600_000);
    expect(asked).toHaveLength(1);
    queue.want(['c']);
    await pass(0);
    expect(asked.at(-1)?.[1]).toEqual(['c']);
  });

  test('and are waited for again meanwhile, are answered by the request that runs', async () => {
    const queue = newQueue();
    answer = (ids) => new Promise((resolve) => setTimeout(() => resolve(textsOf(ids)), 1_000));
    queue.want(['a', 'b']);
    await pass(500);
    queue.forget(['a']);
    queue.want(['a']);
    await pass(60_000);
    expect(asked.map(([, ids]) => ids)).toEqual([['a', 'b']]);
    expect(queue.has('a')).toBe(false);
  });
});

describe('nothing is asked for', () => {
  test('while it is not allowed', async () => {
    allowed = false;
    newQueue().want(['a']);
    await pass(60_000);
    expect(asked).toEqual([]);
    expect(dropped).toHaveBeenCalledWith(['a']);
  });

  test('any more when it is forbidden between two batches', async () => {
    newQueue().want(['a', 'b', 'c', 'd']);
    await pass(100);
    allowed = false;
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });

  test('any more after a stop, which ends the request that runs', async () => {
    const queue = newQueue();
    let signal: AbortSignal | undefined;
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      signal = init.signal ?? undefined;
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)));
    });
    queue.want(['a', 'b', 'c', 'd']);
    await pass(0);
    queue.stop();
    await pass(60_000);
    expect(signal?.aborted).toBe(true);
    expect(found).not.toHaveBeenCalled();
    expect(queue.has('d')).toBe(false);
  });
});

test('a request carries no cookies, no referrer, and follows no redirect', async () => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => textsOf(['a']));
  vi.stubGlobal('fetch', fetched);
  newQueue().want(['a']);
  await pass(0);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
});

test('an answer that cannot be kept ends the asking, and says so', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  found.mockRejectedValueOnce(new Error('disk full'));
  newQueue().want(['a', 'b', 'c', 'd']);
  await pass(60_000);
  expect(asked).toHaveLength(1);
  expect(told).toHaveBeenCalled();
});

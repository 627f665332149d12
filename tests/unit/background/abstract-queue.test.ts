import { describe, expect, test, vi } from 'vitest';
import { allFound, answerAsAbstractHost, dropped, found, host, newQueue, pass, status, textsOf } from './abstract-host';

answerAsAbstractHost();

test('asks in batches, with the pause of the host between them', async () => {
  newQueue().want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  await pass(2_900);
  expect(host.asked).toEqual([[0, ['a', 'b', 'c']]]);
  await pass(10_000);
  expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
  const times = host.asked.map(([time]) => time);
  expect(times).toEqual([0, 3_000, 6_000]);
  expect(Object.keys(allFound())).toHaveLength(7);
});

test('a paper that is wanted twice, or while it is being host.asked for, is host.asked for once', async () => {
  const queue = newQueue();
  host.answer = (ids) => new Promise((resolve) => setTimeout(() => resolve(textsOf(ids)), 1_000));
  queue.want(['a', 'b']);
  queue.want(['b', 'a']);
  await pass(500);
  expect(queue.has('a')).toBe(true);
  queue.want(['a']);
  await pass(20_000);
  expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b']]);
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
  expect(host.asked).toEqual([
    [0, ['a']],
    [3_000, ['b', 'c']],
  ]);
});

test('papers that the host does not have are told as such', async () => {
  host.answer = () => textsOf(['b']);
  newQueue().want(['a', 'b']);
  await pass(0);
  expect(allFound()).toEqual({ a: undefined, b: 'Abstract of b.' });
});

describe('papers that nobody waits for any more', () => {
  test('are not host.asked for, the others of their batch are', async () => {
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    await pass(100);
    queue.forget(['d', 'e', 'g']);
    expect(queue.has('d')).toBe(false);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['f']]);
    expect(Object.keys(allFound())).toEqual(['a', 'b', 'c', 'f']);
  });

  test('are not host.asked for again when the request that runs has to be', async () => {
    const queue = newQueue();
    host.answer = async (ids) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return host.asked.length === 1 ? status(503) : textsOf(ids);
    };
    queue.want(['a', 'b']);
    await pass(500);
    queue.forget(['a']);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b'], ['b']]);
  });

  test('are not host.asked for in halves', async () => {
    const queue = newQueue();
    host.answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return status(400);
    };
    queue.want(['a', 'b', 'c']);
    await pass(4_500); // the first half is being host.asked for, the second waits
    queue.forget(['b', 'c']);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']]);
  });

  test('are not sent for when they were all there was', async () => {
    host.answer = () => (host.asked.length === 1 ? status(503) : textsOf([]));
    const queue = newQueue();
    queue.want(['a', 'b']);
    await pass(100);
    queue.forget(['a', 'b']);
    await pass(600_000);
    expect(host.asked).toHaveLength(1);
    queue.want(['c']);
    await pass(0);
    expect(host.asked.at(-1)?.[1]).toEqual(['c']);
  });

  test('and are waited for again meanwhile, are answered by the request that runs', async () => {
    const queue = newQueue();
    host.answer = (ids) => new Promise((resolve) => setTimeout(() => resolve(textsOf(ids)), 1_000));
    queue.want(['a', 'b']);
    await pass(500);
    queue.forget(['a']);
    queue.want(['a']);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b']]);
    expect(queue.has('a')).toBe(false);
  });
});

describe('nothing is host.asked for', () => {
  test('while it is not allowed', async () => {
    host.allowed = false;
    newQueue().want(['a']);
    await pass(60_000);
    expect(host.asked).toEqual([]);
    expect(dropped).toHaveBeenCalledWith(['a']);
  });

  test('any more when it is forbidden between two batches', async () => {
    newQueue().want(['a', 'b', 'c', 'd']);
    await pass(100);
    host.allowed = false;
    await pass(60_000);
    expect(host.asked).toHaveLength(1);
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
  expect(host.asked).toHaveLength(1);
  expect(told).toHaveBeenCalled();
});

import { describe, expect, test, vi } from 'vitest';
import { allFound, answerAsAbstractHost, dropped, found, host, newQueue, pass, status, textsOf } from './abstract-host';

answerAsAbstractHost();

describe('papers that only some may see', () => {
  const forbidden = (about: string) =>
    status(
      403,
      {},
      JSON.stringify({ name: 'ForbiddenError', message: `User Guest does not have permission to ${about}` }),
    );

  test('have none, and are not host.asked for again', async () => {
    host.answer = () => forbidden('see Note a');
    newQueue().want(['a']);
    await pass(600_000);
    expect(host.asked).toEqual([[0, ['a']]]);
    expect(allFound()).toEqual({ a: undefined });
  });

  test('do not cost the others of their batch theirs: those are host.asked for without them, with the usual pause', async () => {
    const hidden = ['note-b', 'note-c'];
    host.answer = (ids) => {
      const first = ids.find((id) => hidden.includes(id));
      return first ? forbidden(`see Note ${first}`) : textsOf(ids);
    };
    newQueue().want(['note-a', 'note-b', 'note-c']);
    await pass(60_000);
    expect(host.asked).toEqual([
      [0, ['note-a', 'note-b', 'note-c']],
      [3_000, ['note-a', 'note-c']],
      [6_000, ['note-a']],
    ]);
    expect(allFound()).toEqual({ 'note-a': 'Abstract of note-a.', 'note-b': undefined, 'note-c': undefined });
  });

  test('are found by halves where the answer does not name them', async () => {
    host.answer = (ids) => (ids.includes('b') ? forbidden('see this') : textsOf(ids));
    newQueue().want(['a', 'b', 'c']);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['c']]);
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
  ])('%s is host.asked for the same again after it, and no sooner', async (_, refuse, wait) => {
    host.answer = () => (host.asked.length === 1 ? refuse() : textsOf(['a']));
    newQueue().want(['a']);
    await pass(wait - 1);
    expect(host.asked).toEqual([[0, ['a']]]);
    expect(found).not.toHaveBeenCalled();
    await pass(1);
    expect(host.asked).toEqual([
      [0, ['a']],
      [wait, ['a']],
    ]);
    expect(allFound()).toEqual({ a: 'Abstract of a.' });
  });

  test('again and again is host.asked less and less often, then not at all until a page asks', async () => {
    host.answer = () => status(429);
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd']);
    await pass(24 * 3_600_000);
    expect(host.asked.map(([time]) => time)).toEqual([0, 20_000, 60_000, 140_000]);
    expect(dropped.mock.calls.flat(2).sort()).toEqual(['a', 'b', 'c', 'd']);
    host.answer = textsOf;
    queue.want(['a']);
    await pass(0);
    expect(allFound()).toEqual({ a: 'Abstract of a.' });
  });

  test('is not host.asked sooner by a background that was stopped and started', async () => {
    host.answer = () => status(429, { 'retry-after': '600' });
    newQueue().want(['a']);
    await pass(0);
    vi.clearAllTimers(); // stopped: what it held is gone
    newQueue().want(['a']);
    host.answer = textsOf;
    await pass(599_000);
    expect(host.asked).toHaveLength(1);
    await pass(1_000);
    expect(host.asked).toHaveLength(2);
  });

  test('and is host.asked with the usual pause once it answers', async () => {
    host.answer = () => (host.asked.length === 1 ? status(429) : textsOf(['a']));
    const queue = newQueue();
    queue.want(['a', 'b', 'c', 'd']);
    await pass(40_000);
    expect(host.asked.map(([time]) => time)).toEqual([0, 20_000, 23_000]);
  });
});

describe('a question that is refused', () => {
  test('is put in halves, until the one that is wrong is found', async () => {
    host.answer = (ids) => (ids.includes('b') ? status(400) : textsOf(ids));
    newQueue().want(['a', 'b', 'c']);
    await pass(60_000);
    expect(host.asked.map(([, ids]) => ids)).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['c']]);
    expect(allFound()).toEqual({ a: 'Abstract of a.', b: undefined, c: 'Abstract of c.' });
  });

  test('means "none" where the host says that it has not found them', async () => {
    host.answer = () => status(404);
    newQueue().want(['a', 'b']);
    await pass(60_000);
    expect(host.asked).toHaveLength(1);
    expect(allFound()).toEqual({ a: undefined, b: undefined });
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCorrections } from '@/entrypoints/background/answer-corrections';
import { identityOf } from '@/papers/same-paper';
import { library } from '@/storage/database';
import { TAGS_REVISION_KEY } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { savedAmong, savePapers } from '@/storage/papers';
import { changeSetting, readSettings, writeSetting } from '@/storage/settings';
import { KV_PAPER } from '../storage/sample-papers';
import { deliver, LISTING, PRIVATE, type Sender } from './deliver';

answerCorrections();

beforeEach(async () => {
  fakeBrowser.storage.resetState();
  fakeBrowser.windows.resetState();
  await Promise.all(library.tables.map((table) => table.clear()));
  await saveOwnTag({ name: 'Edge AI', colour: 'red', query: '', titleOnly: false });
});

const accept = (fields: object = {}) =>
  deliver('acceptTag', {
    paper: KV_PAPER,
    site: 'arxiv',
    tag: 'Edge AI',
    accepted: true,
    deletePaper: false,
    ...fields,
  });

const ASKED = {
  rejectTag: { paper: KV_PAPER, tag: 'kv-cache', rejected: true },
  hideTag: { tag: 'kv-cache', hidden: true },
  acceptTag: { paper: KV_PAPER, site: 'arxiv', tag: 'Edge AI', accepted: true, deletePaper: false },
  openTagEditor: { paper: identityOf(KV_PAPER), tag: 'Edge AI' },
};

const nothingChanged = async () => {
  expect(await library.papers.count()).toBe(0);
  expect(await library.rejections.count()).toBe(0);
  expect((await readSettings()).disabledTags).toEqual([]);
};

describe('“never show”', () => {
  test('switches the tag off and on again, once each', async () => {
    await writeSetting('disabledTags', ['math']);
    for (const _ of [1, 2]) await deliver('hideTag', { tag: 'kv-cache', hidden: true });
    expect((await readSettings()).disabledTags).toEqual(['math', 'kv-cache']);
    expect((await deliver('hideTag', { tag: 'kv-cache', hidden: false })).res).toEqual({ ok: true });
    expect((await readSettings()).disabledTags).toEqual(['math']);
  });

  test('of two tags at once, and a change in the options, loses none', async () => {
    await Promise.all([
      deliver('hideTag', { tag: 'kv-cache', hidden: true }),
      deliver('hideTag', { tag: 'rag', hidden: true }),
      changeSetting('disabledTags', (stored) => [...stored, 'math']),
    ]);
    expect((await readSettings()).disabledTags.toSorted()).toEqual(['kv-cache', 'math', 'rag']);
  });
});

describe('an accepted suggestion', () => {
  test('tells whether it saved the paper, and taking it back takes the paper back', async () => {
    expect((await accept()).res).toEqual({ ok: true, saved: true });
    expect((await library.papers.get(KV_PAPER.key))?.addedTags).toEqual(['Edge AI']);
    expect((await accept({ accepted: false, deletePaper: true })).res).toEqual({ ok: true, saved: false });
    expect(await savedAmong([KV_PAPER])).toEqual([]);
  });

  test('on a saved paper leaves it saved when it is taken back', async () => {
    await savePapers([KV_PAPER], 'arxiv');
    expect((await accept()).res).toEqual({ ok: true, saved: false });
    expect((await accept({ accepted: false })).res).toEqual({ ok: true, saved: true });
    expect(await savedAmong([KV_PAPER])).toEqual([KV_PAPER.key]);
  });

  test('never takes away a paper that the reader saved, whatever the card knew of it', async () => {
    await savePapers([KV_PAPER], 'arxiv');
    await accept();
    expect((await accept({ accepted: false, deletePaper: true })).res).toEqual({ ok: true, saved: true });
    expect(await savedAmong([KV_PAPER])).toEqual([KV_PAPER.key]);
    expect((await library.papers.get(KV_PAPER.key))?.addedTags).toEqual([]);
  });

  test('that is sent twice, because the background was stopped before it answered, can be taken back', async () => {
    await accept();
    await accept();
    await accept({ accepted: false, deletePaper: true });
    expect(await savedAmong([KV_PAPER])).toEqual([]);
  });

  test('of a tag that was deleted meanwhile says so and saves nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await accept({ tag: 'Gone' })).res).toEqual({ ok: false, message: expect.stringContaining('no longer') });
    await nothingChanged();
  });
});

test('all listings hear of a correction', async () => {
  const revision = async () => (await fakeBrowser.storage.local.get(TAGS_REVISION_KEY))[TAGS_REVISION_KEY];
  const before = await revision();
  await deliver('rejectTag', ASKED.rejectTag);
  expect(await revision()).not.toBe(before);
});

describe('the editor', () => {
  test('opens for the paper and the listing it was asked from', async () => {
    const create = vi.spyOn(fakeBrowser.windows, 'create');
    expect((await deliver('openTagEditor', ASKED.openTagEditor)).res).toEqual({ ok: true });
    const [options] = create.mock.calls[0] ?? [];
    const { url = '', type } = options as { url?: string; type?: string };
    expect(type).toBe('popup');
    expect(url).toContain('/tag-editor.html#');
    expect(JSON.parse(decodeURIComponent(url.split('#')[1] ?? ''))).toEqual({
      tabId: 1,
      paperKey: KV_PAPER.key,
      title: KV_PAPER.title,
      tag: 'Edge AI',
    });
  });

  test('for the same subject comes to the front, for another one is a second window', async () => {
    const create = vi.spyOn(fakeBrowser.windows, 'create');
    const update = vi.spyOn(fakeBrowser.windows, 'update');
    await deliver('openTagEditor', ASKED.openTagEditor);
    await deliver('openTagEditor', ASKED.openTagEditor);
    expect(create).toHaveBeenCalledTimes(1);
    expect(update).toHaveBeenLastCalledWith(expect.any(Number), { focused: true });
    await deliver('openTagEditor', { paper: identityOf(KV_PAPER) });
    expect(create).toHaveBeenCalledTimes(2);
  });

  test('that was closed is opened again', async () => {
    const create = vi.spyOn(fakeBrowser.windows, 'create');
    await deliver('openTagEditor', ASKED.openTagEditor);
    vi.spyOn(fakeBrowser.windows, 'update').mockRejectedValue(new Error('No window with id'));
    await deliver('openTagEditor', ASKED.openTagEditor);
    expect(create).toHaveBeenCalledTimes(2);
  });

  test('takes a title with half a character', async () => {
    const paper = { ...identityOf(KV_PAPER), title: `${'x'.repeat(299)}😀` };
    expect((await deliver('openTagEditor', { paper })).res).toEqual({ ok: true });
  });
});

describe.each(Object.entries(ASKED))('%s is refused', (type, data) => {
  test('from a private window, in words', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await deliver(type, data, PRIVATE)).res).toEqual({
      ok: false,
      message: expect.stringContaining('private windows'),
    });
    await nothingChanged();
  });

  test.each<[string, Sender]>([
    ['another extension', { ...LISTING, id: 'somebody-else' }],
    ['a page of an extension in a tab', { ...LISTING, url: 'chrome-extension://abc/library.html' }],
    ['a frame inside a page', { ...LISTING, frameId: 3 }],
    ['something without a tab', { id: LISTING.id, url: LISTING.url }],
  ])('from %s', async (_, sender) => {
    expect((await deliver(type, data, sender)).err?.message).toContain('listing pages only');
    await nothingChanged();
  });

  test('with a field that does not exist', async () => {
    expect((await deliver(type, { ...data, more: 1 })).err?.message).toMatch(new RegExp(`"${type}" at more`));
  });

  test('without payload', async () => {
    expect((await deliver(type, undefined)).err?.message).toMatch(new RegExp(`"${type}" at `));
  });

  const wrong = [
    ['tag', 'x'.repeat(81)],
    ['tag', { toString: 1 }],
    ['paper', { ...identityOf(KV_PAPER), title: 'x'.repeat(1_000_000) }],
    ['paper', { ...KV_PAPER, key: '__proto__' }],
    ['site', 'https://arxiv.org'],
    ['rejected', 'yes'],
    ['hidden', 1],
    ['accepted', 'no'],
    ['deletePaper', null],
  ] as const;
  test.each(wrong.filter(([field]) => field in data))('with a wrong %s', async (field, value) => {
    expect((await deliver(type, { ...data, [field]: value })).err?.message).toContain(`"${type}" at ${field}`);
    await nothingChanged();
  });
});

test('“never show” is for tags of the catalogue', async () => {
  expect((await deliver('hideTag', { tag: 'Edge AI', hidden: true })).err?.message).toContain('No such tag');
});

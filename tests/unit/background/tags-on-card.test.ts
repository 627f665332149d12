import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCorrections } from '@/entrypoints/background/answer-corrections';
import { answerListings } from '@/entrypoints/background/answer-listings';
import type { Paper } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { library } from '@/storage/database';
import type { TagsOnCard } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { addTag, removeTag } from '@/storage/paper-tags';
import { deletePapers, savePapers } from '@/storage/papers';
import { writeSetting } from '@/storage/settings';
import { KV_PAPER, paperWith } from '../storage/sample-papers';
import { deliver } from './deliver';

answerListings();
answerCorrections();

beforeEach(async () => {
  fakeBrowser.storage.resetState();
  await Promise.all(library.tables.map((table) => table.clear()));
});

const TITLE_ONLY = { ...identityOf(KV_PAPER), abstract: undefined };

async function ask(paper: ReturnType<typeof identityOf> = TITLE_ONLY): Promise<TagsOnCard> {
  const { res } = await deliver('tagPapers', { papers: [paper] });
  const [tags] = res as TagsOnCard[];
  if (!tags) throw new Error('no answer');
  return tags;
}
const shown = async (paper?: ReturnType<typeof identityOf>) => (await ask(paper)).shown.map(({ tag }) => tag);
const own = async (paper?: ReturnType<typeof identityOf>) => (await ask(paper)).own.map(({ name, by }) => [name, by]);
const saveTag = (name: string, query = '') =>
  saveOwnTag({ name, colour: 'red', query, titleOnly: false }, undefined, library);
const reject = (tag: string, rejected: boolean, paper: Paper = KV_PAPER) =>
  deliver('rejectTag', { paper, tag, rejected });

describe('catalogue tags', () => {
  test('come with the words that gave them, and without the tags that are switched off', async () => {
    const chip = (await ask()).shown.find(({ tag }) => tag === 'kv-cache');
    const words = chip?.evidence.map(({ start, end }) => KV_PAPER.title.slice(start, end));
    expect(words).toContainEqual(expect.stringMatching(/kv cache/i));
    await writeSetting('disabledTags', ['kv-cache']);
    const after = await ask();
    expect(after.shown.map(({ tag }) => tag)).not.toContain('kv-cache');
    expect(after.all).toContain('kv-cache');
  });

  test('that were rejected are gone until that is taken back, saved or not', async () => {
    for (const isSaved of [false, true]) {
      if (isSaved) await savePapers([KV_PAPER], 'arxiv');
      expect((await reject('kv-cache', true)).res).toEqual({ ok: true });
      expect((await ask()).all).not.toContain('kv-cache');
      expect((await reject('kv-cache', false)).res).toEqual({ ok: true });
      expect(await shown()).toContain('kv-cache');
    }
  });

  test('that are rejected take along the umbrella that the same words gave', async () => {
    expect((await ask()).all).toContain('inference');
    await reject('kv-cache', true);
    expect((await ask()).all).not.toContain('inference');
    await reject('kv-cache', false);
    expect((await ask()).all).toContain('inference');
  });

  test('that are rejected let the umbrella show that has words of its own, or another tag below it', async () => {
    const own = paperWith({ title: 'Fast LLM inference by evicting the KV cache', arxivId: '2501.00001' });
    const both = paperWith({ title: 'KV cache and speculative decoding', arxivId: '2501.00002' });
    for (const paper of [own, both]) {
      expect(await shown(identityOf(paper))).toContain('kv-cache');
      await reject('kv-cache', true, paper);
      expect((await ask(identityOf(paper))).all).toContain('inference');
    }
    expect(await shown(identityOf(own))).toContain('inference');
  });

  test('that were taken off in the library are off the card, also after the paper was deleted', async () => {
    await savePapers([KV_PAPER], 'arxiv');
    await removeTag([KV_PAPER.key], 'kv-cache');
    expect(await shown()).not.toContain('kv-cache');
    await deletePapers([KV_PAPER.key]);
    expect(await shown()).not.toContain('kv-cache');
  });

  test('that were given by hand come as what is private to the reader', async () => {
    await savePapers([KV_PAPER], 'arxiv');
    await addTag([KV_PAPER.key], 'quantization');
    const tags = await ask();
    expect(tags.all).not.toContain('quantization');
    expect(tags.own).toMatchObject([{ name: 'Quantization', by: 'given', catalogueTag: 'quantization' }]);
    await reject('Quantization', true);
    expect(await own()).toEqual([]);
    await writeSetting('disabledTags', ['quantization']);
    await reject('Quantization', false);
    expect(await own()).toEqual([]);
  });

  test('come even when the library cannot be read', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(library.papers, 'where').mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await shown()).toContain('kv-cache');
    expect(told).toHaveBeenCalled();
  });
});

describe('own tags', () => {
  test('come given ones first, then those whose query hits, with its words', async () => {
    await saveTag('By words', '"attention mass"');
    await savePapers([KV_PAPER], 'arxiv');
    await addTag([KV_PAPER.key], 'By hand');
    const tags = (await ask()).own;
    expect(tags).toMatchObject([
      { name: 'By hand', by: 'given', evidence: [] },
      { name: 'By words', by: 'query', colour: 'red' },
    ]);
    const [place] = tags[1]?.evidence ?? [];
    expect(KV_PAPER.title.slice(place?.start, place?.end)).toBe('attention mass');
  });

  test('hit by words of the saved abstract stay on a card without it', async () => {
    await saveTag('By words', 'compress*');
    expect(await own()).toEqual([]);
    await savePapers([KV_PAPER], 'arxiv');
    expect(await own()).toEqual([['By words', 'query']]);
  });

  test('that were rejected are gone; taken back, a given one is given again', async () => {
    await saveTag('By words', '"attention mass"');
    await savePapers([KV_PAPER], 'arxiv');
    await addTag([KV_PAPER.key], 'By hand');
    for (const name of ['By words', 'By hand', 'By hand']) await reject(name, true);
    expect(await own()).toEqual([]);
    for (const name of ['By words', 'By hand']) await reject(name, false);
    expect(await own()).toEqual([
      ['By hand', 'given'],
      ['By words', 'query'],
    ]);
    expect((await library.papers.get(KV_PAPER.key))?.addedTags).toEqual(['By hand']);
  });

  test('given to a paper are on its card on every site, and go with the saved paper', async () => {
    const elsewhere = paperWith({ title: KV_PAPER.title, authors: KV_PAPER.authors, published: '2025' });
    await savePapers([KV_PAPER], 'arxiv');
    await addTag([KV_PAPER.key], 'By hand');
    expect(await own(identityOf(elsewhere))).toEqual([['By hand', 'given']]);
    await deletePapers([KV_PAPER.key]);
    expect(await own(identityOf(elsewhere))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { suggestionsFor } from '@/entrypoints/background/suggestions';
import { learnSuggestions } from '@/entrypoints/background/suggestions-learning';
import type { Paper } from '@/papers/paper';
import type { LibraryDatabase, StoredPaper } from '@/storage/database';
import { type PaperToTag, TAGS_REVISION_KEY } from '@/storage/messages';
import { rejectionRow } from '@/storage/rejected-tags';
import { writeSetting } from '@/storage/settings';
import { forgetSuggestions } from '@/storage/suggestion-models';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { storedPaper } from '../../stored-paper';
import { eventually } from '../eventually';
import { freshDatabase, paperWith } from '../storage/sample-papers';
import { type Topic, topicPaper } from '../tagging/suggest-examples';

const TAG = 'Bee Work';
let db: LibraryDatabase;

function topicPaperOf(topic: Topic, number: number): Paper {
  const year = { bees: '01', ice: '02', queues: '03' }[topic];
  return paperWith({ ...topicPaper(topic, number), arxivId: `25${year}.${String(10_000 + number)}` });
}

function toTag({ key, title, abstract, authors, arxivId }: Paper): PaperToTag {
  return { key, title, abstract, authors, arxivId };
}

/** Saves papers of a topic, with the tag or without. */
async function savePapersOf(topic: Topic, count: number, tags: Partial<StoredPaper> = {}): Promise<void> {
  const papers = Array.from({ length: count }, (_, i) => storedPaper(topicPaperOf(topic, i), tags));
  await db.papers.bulkPut(papers);
}

/** Papers of a topic that are not saved. */
const unseen = (topic: Topic, count = 12) =>
  Array.from({ length: count }, (_, i) => toTag(topicPaperOf(topic, 500 + i)));

async function suggestedOn(papers: PaperToTag[]): Promise<string[][]> {
  return (await suggestionsFor(papers, db)).map((tags) => tags.map(({ name }) => name));
}

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  db = freshDatabase();
  await db.ownTags.put({
    name: TAG,
    nameKey: ownTagKey(TAG),
    colour: 'teal',
    query: '',
    titleOnly: false,
    createdAt: 1,
    updatedAt: 1,
  });
  await savePapersOf('ice', 30);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete(); // learning that still waits for its quiet moment finds nothing
});

describe('an own tag', () => {
  test('is suggested on papers like those that carry it, with its colour and the words that made it so', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    await learnSuggestions(db);
    const papers = unseen('bees');
    const suggested = (await suggestionsFor(papers, db)).flat();
    expect(suggested.length).toBeGreaterThan(6);
    expect(suggested[0]).toMatchObject({ name: TAG, colour: 'teal', by: 'suggested' });
    expect(suggested[0]?.evidence.length).toBeGreaterThan(0);
    expect((await suggestedOn(unseen('ice'))).flat()).toEqual([]);
  });

  test('is learned from papers that its query hits, too', async () => {
    await savePapersOf('bees', 12, { ruleTags: [TAG] });
    await learnSuggestions(db);
    expect((await suggestedOn(unseen('bees'))).flat()).toContain(TAG);
  });

  test.each([
    ['too few papers', 9, {}],
    ['papers that it was taken off', 12, { ruleTags: [TAG], addedTags: [], removedTags: [TAG] }],
    ['deleted papers', 12, { deletedAt: 5 }],
  ])('is not learned from %s', async (_, count, tags) => {
    await savePapersOf('bees', count, { addedTags: [TAG], ...tags });
    await learnSuggestions(db);
    expect(await db.suggestionModels.count()).toBe(0);
  });

  test('is learned from the saved papers among many deleted ones', async () => {
    await savePapersOf('bees', 450, { addedTags: [TAG], deletedAt: 5 });
    await savePapersOf('bees', 15, { addedTags: [TAG] });
    await learnSuggestions(db);
    expect(await db.suggestionModels.count()).toBe(1);
  });

  test('is not suggested on a paper that carries or rejects it, saved or not', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    await learnSuggestions(db);
    const papers = unseen('bees');
    const before = await suggestedOn(papers);
    const [first, second, third] = papers.filter((_, i) => before[i]?.includes(TAG));
    if (!first || !second || !third) throw new Error('Nothing was suggested');
    const full = (paper: PaperToTag) => ({ ...paper, url: 'https://example.org/paper' });
    await db.papers.bulkPut([
      storedPaper(full(first), { addedTags: [TAG] }),
      storedPaper(full(second), { removedTags: [TAG] }),
    ]);
    await db.rejections.put(rejectionRow({ tag: TAG, paper: full(third), rejectedAt: 1 }));
    expect(await suggestedOn([first, second, third])).toEqual([[], [], []]);
  });

  test('is learned anew when papers or corrections changed, and only then', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    expect(await learnSuggestions(db)).toBe(true);
    expect(await learnSuggestions(db)).toBe(false);
    await db.rejections.put(rejectionRow({ tag: TAG, paper: topicPaperOf('queues', 1), rejectedAt: 1 }));
    expect(await learnSuggestions(db)).toBe(true);
    await savePapersOf('bees', 12, { addedTags: [], updatedAt: 2 });
    expect(await learnSuggestions(db)).toBe(true);
    expect(await db.suggestionModels.count()).toBe(0);
  });
});

describe('the switch', () => {
  test('off: nothing is learned and nothing suggested', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    await writeSetting('suggestOwnTags', false);
    expect(await learnSuggestions(db)).toBe(false);
    expect(await db.suggestionModels.count()).toBe(0);
    await writeSetting('suggestOwnTags', true);
    await learnSuggestions(db);
    await writeSetting('suggestOwnTags', false);
    expect((await suggestedOn(unseen('bees'))).flat()).toEqual([]);
  });

  test('what was learned can be deleted', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    await learnSuggestions(db);
    await forgetSuggestions(db);
    expect(await db.suggestionModels.count()).toBe(0);
    expect((await suggestedOn(unseen('bees'))).flat()).toEqual([]);
  });

  test('what was deleted while it is on is learned anew', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    await learnSuggestions(db);
    await forgetSuggestions(db);
    expect(await learnSuggestions(db)).toBe(true);
    expect(await learnSuggestions(db)).toBe(false);
  });

  test('off and forgotten while it is learned: nothing is left', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    const learning = learnSuggestions(db);
    await writeSetting('suggestOwnTags', false);
    await forgetSuggestions(db);
    await learning;
    expect(await db.suggestionModels.count()).toBe(0);
  });
});

describe('a listing', () => {
  const revision = async () => (await fakeBrowser.storage.local.get(TAGS_REVISION_KEY))[TAGS_REVISION_KEY];

  test('is answered with what is known, and hears of suggestions that were learned after', async () => {
    await savePapersOf('bees', 12, { addedTags: [TAG] });
    vi.resetModules(); // a background that has just started: it has seen no paper yet
    const background = await import('@/entrypoints/background/suggestions');
    expect((await background.suggestionsFor(unseen('bees'), db)).flat()).toEqual([]);
    expect(await revision()).toBeUndefined();
    await eventually(async () => expect(await revision()).toBeDefined());
    expect((await background.suggestionsFor(unseen('bees'), db)).flat()[0]?.name).toBe(TAG);
  }, 15_000);

  test('has its cards without suggestions when the database fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(db.suggestionModels, 'toArray').mockRejectedValue(new Error('The disk is gone'));
    expect(await suggestionsFor(unseen('bees', 2), db)).toEqual([[], []]);
    expect(console.error).toHaveBeenCalledOnce();
  });
});

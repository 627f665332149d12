import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tagsOf } from '@/papers/saved-paper';
import { acceptTag, rejectTag, unacceptTag, unrejectTag } from '@/storage/corrections';
import type { LibraryDatabase } from '@/storage/database';
import { deleteEverything } from '@/storage/delete-everything';
import { saveOwnTag } from '@/storage/own-tags';
import { addTag, removeTag, undoTagChange } from '@/storage/paper-tags';
import { deletePapers, restorePapers, savedAmong, savePapers } from '@/storage/papers';
import { TagDecisions } from '@/storage/tag-decisions';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const ELSEWHERE = paperWith({ title: KV_PAPER.title, authors: KV_PAPER.authors, published: '2025' });
const stored = async () => {
  const paper = await db.papers.get(KV_PAPER.key);
  expect(paper).toBeDefined();
  return paper as NonNullable<typeof paper>;
};
const removedOn = async (paper = KV_PAPER) => [...(await TagDecisions.of([paper], db)).on(paper).removed];
const ownTag = (name = 'Edge AI') => saveOwnTag({ name, colour: 'red', query: '', titleOnly: false }, undefined, db);

describe('“not this” on a paper that is not saved', () => {
  test('is known on every site that shows the paper, and not on another paper', async () => {
    await rejectTag(KV_PAPER, 'kv-cache', db);
    expect(await removedOn(ELSEWHERE)).toEqual(['kv-cache']);
    expect(await removedOn(paperWith({ title: KV_PAPER.title, arxivId: '2501.00001' }))).toEqual([]);
  });

  test('twice, from two sites, is taken back by one undo', async () => {
    await rejectTag(KV_PAPER, 'kv-cache', db);
    await rejectTag(ELSEWHERE, 'kv-cache', db);
    await unrejectTag(ELSEWHERE, 'kv-cache', false, db);
    expect(await removedOn()).toEqual([]);
  });

  test('moves into the paper when it is saved, and can still be undone there', async () => {
    await rejectTag(ELSEWHERE, 'kv-cache', db);
    await rejectTag(ELSEWHERE, 'quantization', db);
    await savePapers([KV_PAPER], 'arxiv', db);
    expect(await db.rejections.count()).toBe(0);
    expect((await stored()).removedTags.toSorted()).toEqual(['kv-cache', 'quantization']);
    expect(tagsOf(await stored())).not.toContain('kv-cache');
    await unrejectTag(KV_PAPER, 'kv-cache', false, db);
    expect(tagsOf(await stored())).toContain('kv-cache');
  });
});

describe('“not this” on a saved paper', () => {
  test('keeps off a tag that only later rules will find', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await rejectTag(KV_PAPER, 'quantization', db);
    await savePapers(
      [
        {
          ...KV_PAPER,
          abstract: `Post-training quantization of large language models to 4 bits. ${KV_PAPER.abstract} Quantization of weights and of the cache.`,
        },
      ],
      'arxiv',
      db,
    );
    expect((await stored()).ruleTags).toContain('quantization');
    expect(tagsOf(await stored())).not.toContain('quantization');
  });

  test('outlives deleting and restoring the paper', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await rejectTag(KV_PAPER, 'kv-cache', db);
    await deletePapers([KV_PAPER.key], db);
    expect(await removedOn()).toEqual(['kv-cache']);
    await restorePapers([KV_PAPER.key], db);
    expect(tagsOf(await stored())).not.toContain('kv-cache');
  });

  test('takes a given tag off, and its undo gives it again', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'Edge AI', db);
    const given = await rejectTag(KV_PAPER, 'Edge AI', db);
    expect(await stored()).toMatchObject({ addedTags: [], removedTags: ['Edge AI'] });
    await unrejectTag(KV_PAPER, 'Edge AI', given, db);
    expect(await stored()).toMatchObject({ addedTags: ['Edge AI'], removedTags: [] });
  });

  test('on a suggestion leaves it undecided when it is undone', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await ownTag();
    const given = await rejectTag(KV_PAPER, 'Edge AI', db);
    await unrejectTag(KV_PAPER, 'Edge AI', given, db);
    expect(await stored()).toMatchObject({ addedTags: [], removedTags: [] });
  });
});

test('a tag that does not exist is refused in words', async () => {
  await expect(rejectTag(KV_PAPER, 'no such tag', db)).rejects.toMatchObject({ code: 'no-tag' });
  await expect(acceptTag(KV_PAPER, 'arxiv', 'no such tag', db)).rejects.toMatchObject({ code: 'no-tag' });
  expect(await db.papers.count()).toBe(0);
});

describe('an accepted suggestion', () => {
  test('saves the paper with the tag; taken back, the library is as before', async () => {
    await ownTag();
    expect(await acceptTag(KV_PAPER, 'arxiv', 'Edge AI', db)).toBe(true);
    expect(tagsOf(await stored())).toContain('Edge AI');
    await unacceptTag(KV_PAPER, 'Edge AI', true, db);
    expect(await savedAmong([KV_PAPER], db)).toEqual([]);
    expect(await stored()).toMatchObject({ addedTags: [], removedTags: [] });
  });

  test('on a saved paper keeps it saved when it is taken back', async () => {
    await ownTag();
    await savePapers([KV_PAPER], 'arxiv', db);
    expect(await acceptTag(KV_PAPER, 'arxiv', 'Edge AI', db)).toBe(false);
    await unacceptTag(KV_PAPER, 'Edge AI', false, db);
    expect(await savedAmong([KV_PAPER], db)).toEqual([KV_PAPER.key]);
    expect(tagsOf(await stored())).not.toContain('Edge AI');
  });

  test('counts more than an earlier “not this”', async () => {
    await ownTag();
    await rejectTag(KV_PAPER, 'Edge AI', db);
    await acceptTag(KV_PAPER, 'arxiv', 'Edge AI', db);
    expect(await stored()).toMatchObject({ addedTags: ['Edge AI'], removedTags: [] });
  });
});

describe('a tag edit in the library', () => {
  test('taken back leaves each paper as it was', async () => {
    const other = paperWith({ title: 'Growing tomatoes', arxivId: '2501.00001' });
    await savePapers([KV_PAPER, other], 'arxiv', db);
    await removeTag([KV_PAPER.key], 'kv-cache', db);
    const before = await stored();
    const undo = await addTag([KV_PAPER.key, other.key], 'kv-cache', db);
    expect(tagsOf(await stored())).toContain('kv-cache');
    await undoTagChange(undo, db);
    expect(await stored()).toMatchObject({ addedTags: before.addedTags, removedTags: ['kv-cache'] });
    expect(await db.papers.get(other.key)).toMatchObject({ addedTags: [], removedTags: [] });
  });

  test('taken back leaves no tag that it had made, as long as nothing else has it', async () => {
    const other = paperWith({ title: 'Growing tomatoes', arxivId: '2501.00001' });
    await savePapers([KV_PAPER, other], 'arxiv', db);
    await undoTagChange(await addTag([KV_PAPER.key], 'Edge AI', db), db);
    expect(await db.ownTags.count()).toBe(0);
    const undo = await addTag([KV_PAPER.key], 'Edge AI', db);
    await undoTagChange(await addTag([other.key], 'Edge AI', db), db);
    expect(await db.ownTags.count()).toBe(1);
    await addTag([other.key], 'Edge AI', db);
    await undoTagChange(undo, db);
    expect(await db.ownTags.count()).toBe(1);
    const third = await addTag([KV_PAPER.key], 'Thesis', db);
    await saveOwnTag({ query: 'kv cache' }, 'thesis', db);
    await undoTagChange(third, db);
    expect(await db.ownTags.count()).toBe(2);
  });

  test('cannot give back a tag that was deleted or renamed since, and says so', async () => {
    await ownTag();
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'Edge AI', db);
    const undo = await removeTag([KV_PAPER.key], 'Edge AI', db);
    await saveOwnTag({ name: 'On phones' }, 'edge ai', db);
    await expect(undoTagChange(undo, db)).rejects.toMatchObject({ code: 'no-tag' });
    expect(await stored()).toMatchObject({ addedTags: [], removedTags: ['On phones'] });
  });

  test('that takes off a tag given by hand keeps it from being suggested again', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'Edge AI', db);
    await removeTag([KV_PAPER.key], 'Edge AI', db);
    expect(await removedOn()).toEqual(['edge ai']);
  });
});

test('papers saved apart keep the corrections of both when they turn out to be one', async () => {
  const byDoi = paperWith({ title: 'A', doi: '10.1145/1.1', url: 'https://example.org/a' });
  const byArxiv = paperWith({ title: 'B', arxivId: '2509.24002' });
  await savePapers([byDoi, byArxiv], 'arxiv', db);
  await rejectTag(byDoi, 'kv-cache', db);
  await rejectTag(byArxiv, 'math', db);
  const both = paperWith({ title: 'B', arxivId: '2509.24002', doi: '10.1145/1.1' });
  const [joined] = await savePapers([both], 'arxiv', db);
  expect(joined?.removedTags.toSorted()).toEqual(['kv-cache', 'math']);
});

test('deleting everything deletes own tags, corrections and what was learned', async () => {
  await ownTag();
  await rejectTag(KV_PAPER, 'kv-cache', db);
  await savePapers([paperWith({ title: 'Other', arxivId: '2501.00001' })], 'arxiv', db);
  vi.stubGlobal('localStorage', { clear: () => {} });
  await fakeBrowser.storage.session.set({ tagEditors: { 'tag-editor.html#Edge AI': 3 } });
  await deleteEverything(db);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
});

import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type SavedPaper, tagsOf } from '@/papers/saved-paper';
import { rejectTag } from '@/storage/corrections';
import type { LibraryDatabase } from '@/storage/database';
import { importLibrary, type LibraryFile } from '@/storage/import-library';
import { libraryExtras } from '@/storage/library-extras';
import { NOTE_CONFLICT_DIVIDER, saveNote } from '@/storage/notes';
import { addTag, removeTag } from '@/storage/paper-tags';
import { deletePapers, savePapers, setStatus } from '@/storage/papers';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const saved = (fields: Partial<SavedPaper> = {}): SavedPaper => ({
  ...KV_PAPER,
  savedAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
  site: 'huggingface',
  ruleTags: [],
  addedTags: [],
  removedTags: [],
  status: 'reading',
  citationKey: 'byronEvicting2025',
  ...fields,
});
const note = (markdown: string) => ({ paperKey: KV_PAPER.key, markdown, updatedAt: 1_700_000_000_000 });

test('an empty library becomes the file', async () => {
  const report = await importLibrary(
    { papers: [saved({ addedTags: ['mine'] })], notes: [note('Hello')] },
    undefined,
    undefined,
    db,
  );
  expect(report).toMatchObject({ added: 1, updated: 0, unchanged: 0, notes: 1 });
  expect(await db.papers.get(KV_PAPER.key)).toMatchObject({
    savedAt: 1_700_000_000_000,
    addedTags: ['mine'],
    status: 'reading',
    citationKey: 'byronEvicting2025',
  });
});

test('a second import of the same file changes nothing', async () => {
  const file = { papers: [saved()], notes: [note('Hello')] };
  await importLibrary(file, undefined, undefined, db);
  const before = await db.papers.toArray();
  expect(await importLibrary(file, undefined, undefined, db)).toMatchObject({
    added: 0,
    updated: 0,
    unchanged: 1,
    notes: 0,
  });
  expect(await db.papers.toArray()).toEqual(before);
});

test("what the user did here stays, and the file's tags and note come along", async () => {
  await savePapers([KV_PAPER], 'arxiv', db);
  await setStatus([KV_PAPER.key], 'read', db);
  await addTag([KV_PAPER.key], 'here', db);
  await removeTag([KV_PAPER.key], 'kv-cache', db);
  await saveNote(KV_PAPER.key, 'Here', 0, db);
  await importLibrary(
    { papers: [saved({ addedTags: ['there', 'kv-cache'] })], notes: [note('There')] },
    undefined,
    undefined,
    db,
  );
  const paper = await db.papers.get(KV_PAPER.key);
  expect(paper).toMatchObject({ status: 'read', addedTags: ['here', 'there'], removedTags: ['kv-cache'] });
  expect((await db.notes.get(KV_PAPER.key))?.markdown).toBe(`Here${NOTE_CONFLICT_DIVIDER}There`);
});

test('a note without its paper is reported by key and nothing else is lost', async () => {
  const loose = { paperKey: 'arxiv:0000.00000' as const, markdown: 'x', updatedAt: 1 };
  const report = await importLibrary({ papers: [saved()], notes: [loose] }, undefined, undefined, db);
  expect(report).toMatchObject({ added: 1, notesWithoutPaper: ['arxiv:0000.00000'] });
});

test('a paper that was deleted here comes back from a backup that holds it', async () => {
  await savePapers([KV_PAPER], 'arxiv', db);
  await deletePapers([KV_PAPER.key], db);
  const report = await importLibrary({ papers: [saved()], notes: [] }, undefined, undefined, db);
  expect(report).toMatchObject({ updated: 1, unchanged: 0 });
  expect((await db.papers.get(KV_PAPER.key))?.deletedAt).toBeUndefined();
});

test('an old file does not turn the votes back', async () => {
  await savePapers([{ ...KV_PAPER, upvotes: 50 }], 'huggingface', db);
  await importLibrary({ papers: [saved({ upvotes: 3 })], notes: [] }, undefined, undefined, db);
  expect((await db.papers.get(KV_PAPER.key))?.upvotes).toBe(50);
});

test('a note finds its paper under another of its identities', async () => {
  const titleOnly = paperWith({ title: KV_PAPER.title, published: '2025', authors: [{ name: 'Ada Byron' }] });
  await savePapers([titleOnly, KV_PAPER], 'scholar', db);
  const report = await importLibrary({ papers: [], notes: [note('Found')] }, undefined, undefined, db);
  expect(report).toMatchObject({ notes: 1, notesWithoutPaper: [] });
  expect((await db.notes.get(titleOnly.key))?.markdown).toBe('Found');
});

test('a clashing citation key is replaced for the newcomer', async () => {
  await importLibrary({ papers: [saved()], notes: [] }, undefined, undefined, db);
  const other = { ...saved(), ...paperWith({ title: 'Other', arxivId: '2501.00001' }) };
  await importLibrary({ papers: [other], notes: [] }, undefined, undefined, db);
  const keys = (await db.papers.toArray()).map(({ citationKey }) => citationKey);
  expect(new Set(keys).size).toBe(2);
});

test('tells progress, and stops between steps when asked', async () => {
  const papers = Array.from({ length: 450 }, (_, i) => ({
    ...saved({ citationKey: `key${i}` }),
    ...paperWith({ title: `Paper ${i}`, arxivId: `2501.${String(i).padStart(5, '0')}` }),
  }));
  const stop = new AbortController();
  const seen: number[] = [];
  const report = await importLibrary(
    { papers, notes: [] },
    (done, total) => {
      seen.push(done);
      expect(total).toBe(450);
      if (done >= 400) stop.abort();
    },
    stop.signal,
    db,
  );
  expect(seen).toEqual([200, 400]);
  expect(report.added).toBe(400);
  expect(await db.papers.count()).toBe(400);
});

describe('own tags and corrections of a file', () => {
  const tag: OwnTag = {
    ...{ name: 'Edge AI', nameKey: 'edge ai', colour: 'teal', query: '"attention mass"', titleOnly: false },
    ...{ createdAt: 1, updatedAt: 2 },
  };
  const rejection = { tag: 'kv-cache', paper: KV_PAPER, rejectedAt: 5 };
  const importFile = (file: Partial<LibraryFile>) =>
    importLibrary({ papers: [], notes: [], ...file }, undefined, undefined, db);

  test('make an empty library whole: what is exported again is the same', async () => {
    const papers = [saved({ addedTags: ['Mine'] })];
    const other = { ...rejection, paper: paperWith({ title: 'Not saved', arxivId: '2501.00009' }) };
    const report = await importFile({ papers, ownTags: [tag], rejections: [other] });
    expect(report).toMatchObject({ ownTags: 1, rejections: 1 });
    const { ownTags, rejections } = await libraryExtras('everything', db);
    expect(ownTags).toMatchObject([
      { ...tag, updatedAt: expect.any(Number) },
      { name: 'Mine', query: '' },
    ]);
    expect(rejections).toEqual([other]);
    const paper = await db.papers.get(KV_PAPER.key);
    expect(paper && tagsOf(paper)).toEqual(expect.arrayContaining(['kv-cache', 'Edge AI', 'Mine']));
    expect(await importFile({ papers, ownTags: [tag], rejections: [other] })).toMatchObject({
      ...{ added: 0, updated: 0, unchanged: 1, ownTags: 0, rejections: 0 },
    });
  });

  test('hit the papers that were here before', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await importFile({ ownTags: [tag] });
    expect((await db.papers.get(KV_PAPER.key))?.ruleTags).toContain('Edge AI');
  });

  test('leave a tag as it is here, and complete one that has no query', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'edge ai', db);
    expect(await importFile({ ownTags: [tag] })).toMatchObject({ ownTags: 1 });
    expect(await importFile({ ownTags: [{ ...tag, query: 'other' }] })).toMatchObject({ ownTags: 0 });
    expect(await db.ownTags.toArray()).toMatchObject([{ name: 'edge ai', query: '"attention mass"', colour: 'teal' }]);
  });

  test('keep a tag off a paper that is saved here, but not one that the user gave to it', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'math', db);
    const report = await importFile({ rejections: [rejection, { ...rejection, tag: 'math' }] });
    expect(report.rejections).toBe(1);
    expect(await db.papers.get(KV_PAPER.key)).toMatchObject({ addedTags: ['math'], removedTags: ['kv-cache'] });
  });

  test('what was rejected here stays off a paper that the file brings', async () => {
    await rejectTag(KV_PAPER, 'kv-cache', db);
    await importFile({ papers: [saved()] });
    expect((await db.papers.get(KV_PAPER.key))?.removedTags).toEqual(['kv-cache']);
    expect(await db.rejections.count()).toBe(0);
  });

  test('names of the file take the spelling that they have here', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'Edge AI', db);
    const other = {
      ...saved({ addedTags: ['EDGE AI', 'KV cache'] }),
      ...paperWith({ title: 'B', arxivId: '2501.00001' }),
    };
    await importFile({ papers: [other] });
    expect((await db.papers.get(other.key))?.addedTags).toEqual(['Edge AI', 'kv-cache']);
  });

  test('what was taken off in the file stays off under the spelling that it has here', async () => {
    await importFile({ ownTags: [tag] });
    await importFile({ papers: [saved({ removedTags: ['EDGE AI', 'KV cache', 'Of long ago'] })] });
    const paper = await db.papers.get(KV_PAPER.key);
    expect(paper?.removedTags).toEqual(['Edge AI', 'kv-cache', 'Of long ago']);
    expect(paper && tagsOf(paper)).not.toContain('Edge AI');
    expect(await db.ownTags.count()).toBe(1);
  });
});

test('an export of some papers names the own tags that they carry, and nothing else', async () => {
  await savePapers([KV_PAPER, paperWith({ title: 'B', arxivId: '2501.00001' })], 'arxiv', db);
  await addTag([KV_PAPER.key], 'Mine', db);
  await addTag(['arxiv:2501.00001'], 'Other', db);
  await rejectTag(paperWith({ title: 'Not saved' }), 'kv-cache', db);
  const paper = await db.papers.get(KV_PAPER.key);
  expect(await libraryExtras(paper ? [paper] : [], db)).toMatchObject({ ownTags: [{ name: 'Mine' }], rejections: [] });
});

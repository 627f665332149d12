import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LibraryDatabase } from '@/storage/database';
import { mergeNotes, NOTE_CONFLICT_DIVIDER, saveNote } from '@/storage/notes';
import { savePapers } from '@/storage/papers';
import { freshDatabase, KV_PAPER } from './sample-papers';

let db: LibraryDatabase;
beforeEach(async () => {
  fakeBrowser.reset();
  db = freshDatabase();
  await savePapers([KV_PAPER], 'arxiv', db);
});

test('a note follows its own writer', async () => {
  const first = await saveNote(KV_PAPER.key, 'One', 0, db);
  const second = await saveNote(KV_PAPER.key, 'Two', first.updatedAt, db);
  expect(second.markdown).toBe('Two');
});

test('two writers who did not see each other lose nothing', async () => {
  const first = await saveNote(KV_PAPER.key, 'Start', 0, db);
  await saveNote(KV_PAPER.key, 'Start, from the popup', first.updatedAt, db);
  const merged = await saveNote(KV_PAPER.key, 'Written in the library', first.updatedAt, db);
  expect(merged.markdown).toBe(`Start, from the popup${NOTE_CONFLICT_DIVIDER}Written in the library`);
});

test.each([
  ['a', 'a b', 'a b'],
  ['a b', 'a', 'a b'],
  ['', 'x', 'x'],
  ['x', '', 'x'],
  ['x', 'y', `x${NOTE_CONFLICT_DIVIDER}y`],
])('mergeNotes(%j, %j)', (stored, written, merged) => expect(mergeNotes(stored, written)).toBe(merged));

test('a note of a paper that is not saved is refused with a reason', async () => {
  await expect(saveNote('arxiv:0000.00000', 'x', 0, db)).rejects.toMatchObject({ code: 'not-saved' });
});

test('a note of 1 MB with any characters comes back equal', async () => {
  const markdown = '# 量化 \u202e\u0000 <script>alert(1)</script> 🚀\n'.repeat(25_000);
  await saveNote(KV_PAPER.key, markdown, 0, db);
  expect((await db.notes.get(KV_PAPER.key))?.markdown).toBe(markdown);
});

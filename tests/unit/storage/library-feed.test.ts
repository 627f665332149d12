import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LibraryDatabase } from '@/storage/database';
import { LibraryFeed } from '@/storage/library-feed';
import { saveNote } from '@/storage/notes';
import { deletePapers, savePapers } from '@/storage/papers';
import { announceCleared } from '@/storage/revision';
import { eventually } from '../eventually';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    paperWith({ title: `Paper ${i}`, arxivId: `2501.${String(i).padStart(5, '0')}` }),
  );

test('shows the newest papers first and then all of them', async () => {
  await savePapers(many(1_100), 'arxiv', db);
  const feed = new LibraryFeed(db);
  const sizes: number[] = [];
  const stop = feed.subscribe(() => sizes.push(feed.getSnapshot().papers.size));
  await eventually(() => expect(feed.getSnapshot().complete).toBe(true));
  expect(sizes[0]).toBe(50);
  expect(sizes.at(-1)).toBe(1_100);
  stop();
});

test('follows saves, notes and deletions made elsewhere', async () => {
  const feed = new LibraryFeed(db);
  const stop = feed.subscribe(() => {});
  await eventually(() => expect(feed.getSnapshot().complete).toBe(true));
  await savePapers([KV_PAPER], 'arxiv', db);
  await eventually(() => expect(feed.getSnapshot().papers.has(KV_PAPER.key)).toBe(true));
  await saveNote(KV_PAPER.key, 'Hello', 0, db);
  await eventually(() => expect(feed.getSnapshot().papers.get(KV_PAPER.key)?.note?.markdown).toBe('Hello'));
  await deletePapers([KV_PAPER.key], db);
  await eventually(() => expect(feed.getSnapshot().papers.get(KV_PAPER.key)?.paper.deletedAt).toBeDefined());
  stop();
});

test('nothing of a cleared library comes back from a reading that was under way', async () => {
  await savePapers(many(1_500), 'arxiv', db);
  const feed = new LibraryFeed(db);
  const stop = feed.subscribe(() => {});
  await eventually(() => expect(feed.getSnapshot().papers.size).toBeGreaterThan(0));
  await db.papers.clear();
  await announceCleared();
  await eventually(() => expect(feed.getSnapshot()).toMatchObject({ complete: true }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(feed.getSnapshot().papers.size).toBe(0);
  stop();
});

test('a library that cannot be opened is told, with what to do', async () => {
  vi.spyOn(db.papers, 'orderBy').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  const feed = new LibraryFeed(db);
  feed.subscribe(() => {});
  await eventually(() => expect(feed.getSnapshot().error?.message).toMatch(/try again|restart/i));
});

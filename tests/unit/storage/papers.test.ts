import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identityOf } from '@/papers/same-paper';
import { tagsOf } from '@/papers/saved-paper';
import type { LibraryDatabase } from '@/storage/database';
import { REVISION_KEY, TAGS_REVISION_KEY } from '@/storage/messages';
import { saveNote } from '@/storage/notes';
import { saveOwnTag } from '@/storage/own-tags';
import { addTag, removeTag } from '@/storage/paper-tags';
import { deletePapers, deleteShownPaper, restorePapers, savedAmong, savePapers, setStatus } from '@/storage/papers';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const only = async () => {
  const papers = await db.papers.toArray();
  expect(papers).toHaveLength(1);
  return papers[0] as (typeof papers)[number];
};

describe('saving', () => {
  test('gives rule tags, a citation key, a status and the time', async () => {
    await savePapers([KV_PAPER], 'huggingface', db);
    const paper = await only();
    expect(paper.ruleTags).toContain('kv-cache');
    expect(paper).toMatchObject({ status: 'to-read', site: 'huggingface', addedTags: [], removedTags: [] });
    expect(paper.citationKey).toMatch(/^byron.*2025$/);
    expect(Math.abs(paper.savedAt - Date.now())).toBeLessThan(5_000);
  });

  test('twice is once', async () => {
    await savePapers([KV_PAPER], 'huggingface', db);
    const { savedAt, citationKey } = await only();
    await savePapers([KV_PAPER], 'huggingface', db);
    expect(await only()).toMatchObject({ savedAt, citationKey });
  });

  test('the same paper from two sites becomes one, and the richer field wins', async () => {
    const onHuggingFace = paperWith({ ...KV_PAPER, abstract: 'Short.', authors: [], authorCount: 3 });
    const onArxiv = paperWith({
      ...KV_PAPER,
      url: 'https://arxiv.org/abs/2509.24002v2',
      authors: [{ name: 'Ada Byron' }, { name: 'Grace Murray' }, { name: 'Joan Clarke' }],
    });
    await savePapers([onHuggingFace], 'huggingface', db);
    await savePapers([onArxiv], 'arxiv', db);
    const paper = await only();
    expect(paper.abstract).toBe(KV_PAPER.abstract);
    expect(paper.authors).toHaveLength(3);
    expect(paper.site).toBe('huggingface');
  });

  test('a title-only paper is found again under its arXiv id, and keeps its address in the library', async () => {
    const titleOnly = paperWith({ title: KV_PAPER.title, published: '2025', authors: [{ name: 'Ada Byron' }] });
    await savePapers([titleOnly], 'scholar', db);
    await savePapers([KV_PAPER], 'arxiv', db);
    const paper = await only();
    expect(paper).toMatchObject({ key: titleOnly.key, arxivId: '2509.24002' });
    expect(await savedAmong([identityOf(KV_PAPER)], db)).toEqual([KV_PAPER.key]);
  });

  test('equal titles of different authors stay two papers', async () => {
    const one = paperWith({ title: 'Attention', authors: [{ name: 'Ada Byron' }], published: '2020' });
    const other = paperWith({ title: 'Attention', authors: [{ name: 'Joan Clarke' }], published: '2024' });
    await savePapers([one, other], 'scholar', db);
    expect(await db.papers.count()).toBe(2);
    expect(await savedAmong([one, other, paperWith({ title: 'Attention' })], db)).toEqual([one.key, other.key]);
  });

  test('two papers that turn out to be one are joined, with tags and notes of both', async () => {
    const byDoi = paperWith({ title: 'A', doi: '10.1145/1.1', url: 'https://example.org/a' });
    const byArxiv = paperWith({ title: 'B', arxivId: '2509.24002' });
    await savePapers([byDoi, byArxiv], 'arxiv', db);
    await addTag([byDoi.key], 'one', db);
    await addTag([byArxiv.key], 'other', db);
    await saveNote(byDoi.key, 'First', 0, db);
    await saveNote(byArxiv.key, 'Second', 0, db);
    const both = paperWith({ title: 'B', arxivId: '2509.24002', doi: '10.1145/1.1' });
    const [joined] = await savePapers([both], 'arxiv', db);
    expect(joined?.addedTags.toSorted()).toEqual(['one', 'other']);
    const note = (await db.notes.get(joined?.key ?? both.key))?.markdown;
    expect(note).toContain('First');
    expect(note).toContain('Second');
    expect((await db.papers.toArray()).filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(1);
  });

  test('never touches what the user wrote', async () => {
    await savePapers([KV_PAPER], 'huggingface', db);
    await removeTag([KV_PAPER.key], 'kv-cache', db);
    await addTag([KV_PAPER.key], 'thesis chapter 2', db);
    await setStatus([KV_PAPER.key], 'reading', db);
    await saveNote(KV_PAPER.key, 'Mine', 0, db);
    await savePapers([{ ...KV_PAPER, abstract: `${KV_PAPER.abstract} And the KV cache again.` }], 'arxiv', db);
    const paper = await only();
    expect(paper.status).toBe('reading');
    expect(tagsOf(paper)).toContain('thesis chapter 2');
    expect(tagsOf(paper)).not.toContain('kv-cache');
    expect((await db.notes.get(KV_PAPER.key))?.markdown).toBe('Mine');
  });

  test('papers that would get the same citation key get different ones', async () => {
    const papers = ['2501.00001', '2501.00002', '2501.00003'].map((arxivId) =>
      paperWith({ title: 'Scaling laws', arxivId, authors: [{ name: 'Ada Byron' }], published: '2025' }),
    );
    await savePapers(papers, 'arxiv', db);
    const keys = (await db.papers.toArray()).map(({ citationKey }) => citationKey);
    expect(new Set(keys).size).toBe(3);
  });

  test('forty at once are one action: all or none', async () => {
    const papers = Array.from({ length: 40 }, (_, i) => paperWith({ arxivId: `2501.${String(i).padStart(5, '0')}` }));
    const put = db.papers.put.bind(db.papers);
    let calls = 0;
    vi.spyOn(db.papers, 'put').mockImplementation((row) => {
      if (++calls === 30) throw new Dexie.QuotaExceededError('full');
      return put(row);
    });
    await expect(savePapers(papers, 'arxiv', db)).rejects.toMatchObject({ code: 'quota' });
    vi.restoreAllMocks();
    expect(await db.papers.count()).toBe(0);
  });

  test('many at once keep the order of the page, newest first', async () => {
    const page = ['2501.00003', '2501.00001', '2501.00002'].map((arxivId) => paperWith({ arxivId }));
    await savePapers(page, 'arxiv', db);
    const newestFirst = await db.papers.orderBy('savedAt').reverse().toArray();
    expect(newestFirst.map(({ key }) => key)).toEqual(page.map(({ key }) => key));
  });

  test('tells listing pages that something changed', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    const { [REVISION_KEY]: first } = await fakeBrowser.storage.local.get(REVISION_KEY);
    await deletePapers([KV_PAPER.key], db);
    const { [REVISION_KEY]: second } = await fakeBrowser.storage.local.get(REVISION_KEY);
    expect(first).toBeTruthy();
    expect(second).not.toBe(first);
  });
});

describe('deleting', () => {
  test('can be undone, with the note', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveNote(KV_PAPER.key, 'Keep me', 0, db);
    await deletePapers([KV_PAPER.key], db);
    expect(await savedAmong([KV_PAPER], db)).toEqual([]);
    await restorePapers([KV_PAPER.key], db);
    expect(await savedAmong([KV_PAPER], db)).toEqual([KV_PAPER.key]);
    expect((await db.notes.get(KV_PAPER.key))?.markdown).toBe('Keep me');
  });

  test('saving a deleted paper again brings it back with its note', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveNote(KV_PAPER.key, 'Keep me', 0, db);
    await deleteShownPaper(KV_PAPER, db);
    await savePapers([KV_PAPER], 'huggingface', db);
    expect((await only()).deletedAt).toBeUndefined();
    expect((await db.notes.get(KV_PAPER.key))?.markdown).toBe('Keep me');
  });

  test('one press unsaves all copies of a paper that was saved under two names', async () => {
    const byDoi = paperWith({ title: 'A', doi: '10.1145/1.1', url: 'https://example.org/a' });
    const byArxiv = paperWith({ title: 'B', arxivId: '2509.24002' });
    await savePapers([byDoi, byArxiv], 'arxiv', db);
    const both = paperWith({ title: 'B', arxivId: '2509.24002', doi: '10.1145/1.1' });
    await deleteShownPaper(both, db);
    expect(await savedAmong([both], db)).toEqual([]);
  });

  test('what is not saved is no error', async () => {
    await deleteShownPaper(KV_PAPER, db);
    expect(await db.papers.count()).toBe(0);
  });
});

test('a change of a paper that is gone says so', async () => {
  await expect(setStatus(['arxiv:1'], 'read', db)).rejects.toMatchObject({
    code: 'not-saved',
    message: expect.stringContaining('no longer in your library'),
  });
});

test('a change that is stored is no failure when open listings cannot be told', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
  await savePapers([KV_PAPER], 'arxiv', db);
  expect(silent).toHaveBeenCalled();
  expect(await db.papers.count()).toBe(1);
});

test('updatedAt rises with each write even when the clock is set back', async () => {
  await savePapers([KV_PAPER], 'arxiv', db);
  const before = (await only()).updatedAt;
  vi.spyOn(Date, 'now').mockReturnValue(before - 60_000);
  await setStatus([KV_PAPER.key], 'read', db);
  expect((await only()).updatedAt).toBeGreaterThan(before);
});

describe('tags', () => {
  test('a removed catalogue tag comes back when the user adds it', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await removeTag([KV_PAPER.key], 'kv-cache', db);
    await addTag([KV_PAPER.key], 'kv-cache', db);
    const paper = await only();
    expect(tagsOf(paper)).toContain('kv-cache');
    expect(paper.addedTags).toEqual([]);
  });

  test('a tag added twice is there once', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'mine', db);
    await addTag([KV_PAPER.key], 'mine', db);
    expect((await only()).addedTags).toEqual(['mine']);
  });
});

describe('cards are tagged anew', () => {
  const revision = async () => (await fakeBrowser.storage.local.get(TAGS_REVISION_KEY))[TAGS_REVISION_KEY];

  test.each([
    ['given by hand', '', 'Mine'],
    ['found in the saved abstract', 'compress*', undefined],
  ])('when own tags %s come and go with the saved paper', async (_, query, given) => {
    await saveOwnTag({ name: 'Mine', colour: 'red', query, titleOnly: false }, undefined, db);
    await savePapers([KV_PAPER], 'arxiv', db);
    if (given) await addTag([KV_PAPER.key], given, db);
    const seen = [await revision()];
    await deleteShownPaper(KV_PAPER, db);
    seen.push(await revision());
    await savePapers([KV_PAPER], 'arxiv', db);
    seen.push(await revision());
    await deletePapers([KV_PAPER.key], db);
    seen.push(await revision());
    await restorePapers([KV_PAPER.key], db);
    seen.push(await revision());
    expect(new Set(seen).size).toBe(5);
  });

  test('and not when a paper without own tags is saved', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await deletePapers([KV_PAPER.key], db);
    expect(await revision()).toBeUndefined();
  });
});

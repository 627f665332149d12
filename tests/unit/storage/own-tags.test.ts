import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tagsOf } from '@/papers/saved-paper';
import { rejectTag } from '@/storage/corrections';
import type { LibraryDatabase } from '@/storage/database';
import { TAGS_REVISION_KEY } from '@/storage/messages';
import { addOwnTags, deleteOwnTag, type OwnTagDraft, ownTags, restoreOwnTag, saveOwnTag } from '@/storage/own-tags';
import { addTag, removeTag } from '@/storage/paper-tags';
import { savePapers } from '@/storage/papers';
import { markDue, retagLibrary, retagWhatIsDue } from '@/storage/retag';
import { TagDecisions } from '@/storage/tag-decisions';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const draft = (fields: Partial<OwnTagDraft> = {}): OwnTagDraft => ({
  name: 'Edge AI',
  colour: 'teal',
  query: '',
  titleOnly: false,
  ...fields,
});
const OTHER = paperWith({ title: 'Growing tomatoes', arxivId: '2501.00001' });
const tagsOfPaper = async (key = KV_PAPER.key) => {
  const paper = await db.papers.get(key);
  return paper ? tagsOf(paper) : undefined;
};
const names = async () => (await ownTags(db)).map(({ name }) => name);

describe('a name', () => {
  test('is stored as one clean line', async () => {
    const tag = await saveOwnTag(draft({ name: '  Edge \u202e\u0007\n AI ' }), undefined, db);
    expect(tag).toMatchObject({ name: 'Edge AI', nameKey: 'edge ai' });
  });

  test.each([
    ['nothing', ' \u200b ', 'has no name'],
    ['500 characters', 'x'.repeat(500), 'has 500 characters'],
    ['the id of a catalogue tag', 'kv-cache', '“KV cache” already'],
    ['the label of a catalogue tag in another case', 'kv CACHE', '“KV cache” already'],
    ['an own tag in another case', 'edge  ai', 'You have a tag “Edge AI” already'],
  ])('that is %s is refused in words, and nothing changes', async (_, name, message) => {
    await saveOwnTag(draft(), undefined, db);
    await expect(saveOwnTag(draft({ name }), undefined, db)).rejects.toThrow(message);
    expect(await names()).toEqual(['Edge AI']);
  });

  test('may be an emoji of several parts', async () => {
    await saveOwnTag(draft({ name: '👩‍🔬' }), undefined, db);
    expect(await names()).toEqual(['👩‍🔬']);
  });

  test('given to a paper by hand becomes an own tag, the same in whichever case', async () => {
    await savePapers([KV_PAPER, OTHER], 'arxiv', db);
    await addTag([KV_PAPER.key], 'To cite', db);
    await addTag([OTHER.key], 'to CITE', db);
    expect(await names()).toEqual(['To cite']);
    expect((await db.papers.get(OTHER.key))?.addedTags).toEqual(['To cite']);
  });

  test('given to a paper by hand may be the label of a catalogue tag, and is that tag then', async () => {
    await savePapers([OTHER], 'arxiv', db);
    await addTag([OTHER.key], 'KV cache', db);
    expect((await db.papers.get(OTHER.key))?.addedTags).toEqual(['kv-cache']);
    expect(await names()).toEqual([]);
  });
});

describe('a query', () => {
  const query = draft({ query: '"attention mass"' });

  test('hits papers that are saved already, and those that are saved later', async () => {
    await savePapers([KV_PAPER, OTHER], 'arxiv', db);
    const progress = vi.fn();
    await saveOwnTag(query, undefined, db, progress);
    expect(await tagsOfPaper()).toContain('Edge AI');
    expect(await tagsOfPaper(OTHER.key)).not.toContain('Edge AI');
    expect(progress).toHaveBeenLastCalledWith(2, 2);
    const later = paperWith({ title: 'More attention mass', arxivId: '2501.00002' });
    await savePapers([later], 'arxiv', db);
    expect(await tagsOfPaper(later.key)).toContain('Edge AI');
  });

  test('that is changed lets go of what it hits no more; the tags of the catalogue stay', async () => {
    await savePapers([KV_PAPER, OTHER], 'arxiv', db);
    await saveOwnTag(query, undefined, db);
    await saveOwnTag(draft({ query: 'tomatoes' }), 'edge ai', db);
    expect(await tagsOfPaper()).not.toContain('Edge AI');
    expect(await tagsOfPaper()).toContain('kv-cache');
    expect(await tagsOfPaper(OTHER.key)).toContain('Edge AI');
  });

  test('does not bring back what the user took off', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveOwnTag(query, undefined, db);
    await removeTag([KV_PAPER.key], 'Edge AI', db);
    await saveOwnTag(draft({ query: 'attention' }), 'edge ai', db);
    await retagLibrary('all', undefined, db);
    expect(await tagsOfPaper()).not.toContain('Edge AI');
  });

  test('that stays as it is leaves saved papers alone', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveOwnTag(query, undefined, db);
    const progress = vi.fn();
    await saveOwnTag({ ...query, colour: 'pink' }, 'edge ai', db, progress);
    await saveOwnTag(draft({ name: 'By hand' }), undefined, db, progress);
    expect(progress).not.toHaveBeenCalled();
    expect(await tagsOfPaper()).toContain('Edge AI');
  });

  test('that cannot be read hits nothing and stops no saving', async () => {
    await saveOwnTag(draft({ query: '((("' }), undefined, db);
    await savePapers([KV_PAPER], 'arxiv', db);
    expect(await tagsOfPaper()).toContain('kv-cache');
  });

  test('is held against saved papers at the next start when that was cut off', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const cutOff = vi.spyOn(db.papers, 'bulkGet').mockRejectedValue(new Error('closed'));
    await saveOwnTag(query, undefined, db);
    expect(silent).toHaveBeenCalled();
    cutOff.mockRestore();
    expect(await tagsOfPaper()).not.toContain('Edge AI');
    await retagWhatIsDue(undefined, db);
    expect(await tagsOfPaper()).toContain('Edge AI');
  });
});

describe('two windows that edit one tag', () => {
  test('keep what the other one changed, query and name', async () => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveOwnTag(draft({ query: 'tomatoes' }), undefined, db);
    await saveOwnTag({ query: '"attention mass"' }, 'edge ai', db);
    await saveOwnTag({ colour: 'pink' }, 'edge ai', db);
    await saveOwnTag({ name: 'edge AI', titleOnly: true }, 'edge ai', db);
    expect(await ownTags(db)).toMatchObject([
      { name: 'edge AI', query: '"attention mass"', colour: 'pink', titleOnly: true },
    ]);
    expect(await tagsOfPaper()).toContain('edge AI');
  });
});

describe('a new name', () => {
  test('is carried over to papers, rejections and the order of cases', async () => {
    await savePapers([KV_PAPER, OTHER], 'arxiv', db);
    await saveOwnTag(draft({ query: '"attention mass"' }), undefined, db);
    await addTag([OTHER.key], 'Edge AI', db);
    await rejectTag(paperWith({ title: 'Not saved', arxivId: '2501.00009' }), 'Edge AI', db);
    await saveOwnTag(draft({ name: 'edge AI', query: '"attention mass"' }), 'edge ai', db);
    await saveOwnTag(draft({ name: 'On phones', query: '"attention mass"' }), 'edge ai', db);
    expect(await names()).toEqual(['On phones']);
    expect(await tagsOfPaper()).toContain('On phones');
    expect(await tagsOfPaper()).not.toContain('Edge AI');
    expect((await db.papers.get(OTHER.key))?.addedTags).toEqual(['On phones']);
    expect((await db.rejections.toArray()).map(({ tag }) => tag)).toEqual(['On phones']);
  });

  test('cannot be that of another own tag', async () => {
    await saveOwnTag(draft(), undefined, db);
    await saveOwnTag(draft({ name: 'Thesis' }), undefined, db);
    await expect(saveOwnTag(draft({ name: 'thesis' }), 'edge ai', db)).rejects.toMatchObject({ code: 'tag-taken' });
    expect(await names()).toEqual(['Edge AI', 'Thesis']);
  });

  test('for a tag that is gone says so', async () => {
    await expect(saveOwnTag(draft(), 'edge ai', db)).rejects.toMatchObject({ code: 'no-tag' });
  });
});

test('a deleted tag leaves no trace, and comes back whole', async () => {
  const unsaved = paperWith({ title: 'Not saved', arxivId: '2501.00009' });
  const refused = paperWith({ title: 'Refused', arxivId: '2501.00010' });
  await savePapers([KV_PAPER, OTHER, refused], 'arxiv', db);
  await saveOwnTag(draft({ query: '"attention mass"' }), undefined, db);
  await addTag([OTHER.key], 'Edge AI', db);
  await rejectTag(refused, 'Edge AI', db);
  await rejectTag(unsaved, 'Edge AI', db);
  const lists = async () =>
    (await db.papers.toArray()).map(({ key, ruleTags, addedTags, removedTags }) => ({
      key,
      ruleTags,
      addedTags,
      removedTags,
    }));
  const [papers, rejections] = [await lists(), await db.rejections.toArray()];
  const deleted = await deleteOwnTag('edge ai', db);
  expect(JSON.stringify([await db.papers.toArray(), await db.rejections.toArray(), await names()])).not.toContain(
    'Edge',
  );
  await restoreOwnTag(deleted, db);
  expect(await lists()).toEqual(papers);
  expect(await db.rejections.toArray()).toEqual(rejections);
  expect(await names()).toEqual(['Edge AI']);
});

test('a deleted tag that comes back stays off a paper that was saved meanwhile', async () => {
  await saveOwnTag(draft({ query: '"attention mass"' }), undefined, db);
  await rejectTag(KV_PAPER, 'Edge AI', db);
  const deleted = await deleteOwnTag('edge ai', db);
  await savePapers([KV_PAPER], 'arxiv', db);
  await restoreOwnTag(deleted, db);
  expect(await tagsOfPaper()).not.toContain('Edge AI');
  expect(await db.rejections.count()).toBe(0);
});

describe('a set of tags', () => {
  const set = [draft({ name: 'edge ai', query: 'phones' }), draft({ name: 'Thesis', query: 'attention' })];

  test.each([
    ['skip', { added: 1, replaced: 0, skipped: 1 }, ''],
    ['replace', { added: 1, replaced: 1, skipped: 0 }, 'phones'],
  ] as const)('with %s for names that are there', async (existing, report, query) => {
    await savePapers([KV_PAPER], 'arxiv', db);
    await saveOwnTag(draft(), undefined, db);
    expect(await addOwnTags(set, existing, db)).toEqual(report);
    expect(await ownTags(db)).toMatchObject([{ name: 'Edge AI', query }, { name: 'Thesis' }]);
    expect(await tagsOfPaper()).toContain('Thesis');
  });

  test('with one wrong name takes nothing', async () => {
    await expect(addOwnTags([...set, draft({ name: 'RAG' }), draft({ name: '' })], 'skip', db)).rejects.toThrow();
    expect(await names()).toEqual([]);
  });
});

test('cards hear of every change', async () => {
  const revision = async () => (await fakeBrowser.storage.local.get(TAGS_REVISION_KEY))[TAGS_REVISION_KEY];
  const seen = new Set<unknown>([await revision()]);
  const tag = await saveOwnTag(draft(), undefined, db);
  seen.add(await revision());
  const deleted = await deleteOwnTag(tag.nameKey, db);
  seen.add(await revision());
  await restoreOwnTag(deleted, db);
  seen.add(await revision());
  expect(seen.size).toBe(4);
});

test('cards that ask when they hear of a change are not left with the tags of before', async () => {
  await savePapers([KV_PAPER], 'arxiv', db);
  await saveOwnTag(draft({ query: 'compress*' }), undefined, db);
  const answers: Promise<readonly string[]>[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => {
    if (TAGS_REVISION_KEY in changes)
      answers.push(TagDecisions.of([KV_PAPER], db).then((all) => all.on(KV_PAPER).carried));
  });
  await saveOwnTag(draft({ query: 'tomatoes' }), 'edge ai', db);
  expect(await answers.at(-1)).not.toContain('Edge AI');
  await saveOwnTag(draft({ query: 'compress*' }), 'edge ai', db);
  expect(await answers.at(-1)).toContain('Edge AI');
});

test('a change of an own tag while all papers are due does not make less of it', async () => {
  await savePapers([KV_PAPER], 'arxiv', db);
  await db.papers.update(KV_PAPER.key, { ruleTags: [] });
  await Promise.all([markDue('all'), markDue('own')]);
  await retagWhatIsDue(undefined, db);
  expect(await tagsOfPaper()).toContain('kv-cache');
});

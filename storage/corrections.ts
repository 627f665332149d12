import type { Paper } from '@/papers/paper';
import { tagById } from '@/tagging/catalogue';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { decide, decisionOn, give } from './paper-tags';
import { deleteShownPaper, savePapersIn } from './papers';
import { RejectedTags, rejectionRow } from './rejected-tags';
import { announceChange, announceTagsChange } from './revision';
import { storeError } from './store-error';
import { isSaved, StoredPapers } from './stored-papers';
import { catalogueTagNamed, tagKeyOf } from './tag-names';
import { writeLibrary } from './write-transaction';

/** The tag as papers carry it. @throws StoreError `no-tag` when there is none of that name (any more) */
async function knownTag(open: LibraryDatabase, name: string): Promise<string> {
  const own = await open.ownTags.get(tagKeyOf(name));
  const tag = tagById(name)?.id ?? own?.name ?? catalogueTagNamed(name)?.id;
  if (tag === undefined) throw storeError('no-tag');
  return tag;
}

/** Stores papers whose tags the user changed. */
async function put(open: LibraryDatabase, papers: readonly StoredPaper[], now: number): Promise<void> {
  await open.papers.bulkPut(papers.map((paper) => ({ ...paper, updatedAt: now })));
}

/**
 * "Not this": keeps a tag off a paper, saved or not, whatever the rules say later. Doing it twice is doing it once.
 *
 * @param tag a catalogue id or the name of an own tag
 * @returns true when the tag had been given by hand: `unrejectTag` needs to know
 * @throws StoreError
 */
export async function rejectTag(paper: Paper, tag: string, db: LibraryDatabase = library): Promise<boolean> {
  const wasGiven = await writeLibrary(async (open, now) => {
    const name = await knownTag(open, tag);
    const stored = (await StoredPapers.of([paper], open)).same(paper);
    const given = stored.some((each) => decisionOn(each, name) === 'given');
    for (const each of stored) decide(each, name, 'removed');
    if (stored.length > 0) await put(open, stored, now);
    else {
      const known = (await RejectedTags.of([paper], open)).same(paper).some((row) => row.tag === name);
      if (!known) await open.rejections.put(rejectionRow({ tag: name, paper, rejectedAt: now }));
    }
    return given;
  }, db);
  await announceTagsChange();
  return wasGiven;
}

/**
 * Takes `rejectTag` back.
 *
 * @param given the tag had been given by hand: it is given again
 * @throws StoreError
 */
export async function unrejectTag(
  paper: Paper,
  tag: string,
  given: boolean,
  db: LibraryDatabase = library,
): Promise<void> {
  await writeLibrary(async (open, now) => {
    const name = await knownTag(open, tag);
    const rows = (await RejectedTags.of([paper], open)).same(paper).filter((row) => row.tag === name);
    await open.rejections.bulkDelete(rows.map(({ id }) => id));
    const stored = (await StoredPapers.of([paper], open)).same(paper);
    for (const each of stored) decide(each, name, given ? 'given' : undefined);
    await put(open, stored, now);
  }, db);
  await announceTagsChange();
}

/**
 * Accepts a suggested tag: saves the paper, when it is not saved yet, and gives the tag to it.
 *
 * @returns true when the paper was not saved before
 * @throws StoreError
 */
export async function acceptTag(
  paper: Paper,
  site: string,
  tag: string,
  db: LibraryDatabase = library,
): Promise<boolean> {
  const isNew = await writeLibrary(async (open, now) => {
    const name = await knownTag(open, tag);
    const before = (await StoredPapers.of([paper], open)).same(paper).some(isSaved);
    const saved = before
      ? (await StoredPapers.of([paper], open)).same(paper)
      : await savePapersIn(open, [paper], site, now);
    for (const each of saved) give(each, name);
    await put(open, saved, now);
    return !before;
  }, db);
  if (isNew) await announceChange();
  await announceTagsChange();
  return isNew;
}

/**
 * Takes `acceptTag` back: the tag is as if it had never been given, and not rejected either.
 *
 * @param deletePaper `acceptTag` had saved the paper: it leaves the library again
 * @throws StoreError
 */
export async function unacceptTag(
  paper: Paper,
  tag: string,
  deletePaper: boolean,
  db: LibraryDatabase = library,
): Promise<void> {
  await unrejectTag(paper, tag, false, db);
  if (deletePaper) await deleteShownPaper(paper, db);
}

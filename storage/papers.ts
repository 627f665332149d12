import { citationKeyOf } from '@/papers/citation-key';
import { mergePapers } from '@/papers/merge-papers';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';
import type { ReadingStatus } from '@/papers/saved-paper';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { joinDoubles } from './join-doubles';
import { announceChange } from './revision';
import { ruleTagsOf } from './rule-tags';
import { asStoreError, storeError } from './store-error';
import { isSaved, StoredPapers } from './stored-papers';
import { writeLibrary } from './write-transaction';

/** Citation keys are given once, at the first save, and stay: people cite by them. */
export async function freeCitationKey(paper: Paper, db: LibraryDatabase): Promise<string> {
  const stem = citationKeyOf(paper, () => false);
  const taken = new Set(await db.papers.where('citationKey').startsWith(stem).keys());
  return citationKeyOf(paper, (key) => taken.has(key));
}

async function putPaper(
  db: LibraryDatabase,
  known: StoredPapers,
  paper: Paper,
  site: string,
  savedAt: number,
  now: number,
): Promise<StoredPaper> {
  const [first, ...others] = known.same(paper);
  const before = first && (await joinDoubles(db, first, others.filter(isSaved), now));
  const merged = before ? { ...mergePapers(before, paper), key: before.key } : paper;
  const stored: StoredPaper = {
    savedAt,
    site,
    addedTags: [],
    removedTags: [],
    status: 'to-read',
    citationKey: before?.citationKey ?? (await freeCitationKey(merged, db)),
    ...before,
    ...merged,
    ruleTags: ruleTagsOf(merged),
    identities: identitiesOf(merged),
    updatedAt: now,
  };
  // Saving what was deleted brings it back with its note, but as saved today.
  if (before?.deletedAt !== undefined) stored.savedAt = savedAt;
  delete stored.deletedAt;
  await db.papers.put(stored);
  return stored;
}

/**
 * Saves papers as one action. A paper that is already in the library (from whichever site) is enriched, not doubled,
 * and what the user wrote on it stays; a deleted one comes back with its note.
 * @throws StoreError
 */
export async function savePapers(
  papers: readonly Paper[],
  site: string,
  db: LibraryDatabase = library,
): Promise<StoredPaper[]> {
  const all = await writeLibrary(async (open, now) => {
    const stored = await StoredPapers.of(papers, open);
    const saved: StoredPaper[] = [];
    for (const [i, paper] of papers.entries()) {
      // A millisecond apart, so that "newest first" keeps the order of the page.
      const put = await putPaper(open, stored, paper, site, now - i, now);
      stored.set(put);
      saved.push(put);
    }
    return saved;
  }, db);
  await announceChange();
  return all;
}

/** Keys of those of the given papers that are saved now. */
export async function savedAmong(papers: readonly PaperIdentity[], db: LibraryDatabase = library): Promise<PaperKey[]> {
  try {
    const stored = await StoredPapers.of(papers, db);
    return papers.filter((paper) => stored.same(paper).some(isSaved)).map(({ key }) => key);
  } catch (error) {
    throw asStoreError(error);
  }
}

async function changePapers(
  keys: readonly PaperKey[],
  change: (paper: StoredPaper, now: number) => void,
  db: LibraryDatabase,
): Promise<void> {
  await writeLibrary(async (open, now) => {
    const papers = (await open.papers.bulkGet([...keys])).filter((paper) => paper !== undefined);
    if (papers.length < keys.length) throw storeError('not-saved');
    for (const paper of papers) {
      change(paper, now);
      paper.updatedAt = now;
    }
    await open.papers.bulkPut(papers);
  }, db);
}

/** Deletes papers so that `restorePapers` brings them back whole, note included. @throws StoreError */
export async function deletePapers(keys: readonly PaperKey[], db: LibraryDatabase = library): Promise<void> {
  await changePapers(
    keys,
    (paper, now) => {
      paper.deletedAt ??= now;
    },
    db,
  );
  await announceChange();
}

/** Takes a deletion back. @throws StoreError */
export async function restorePapers(keys: readonly PaperKey[], db: LibraryDatabase = library): Promise<void> {
  await changePapers(
    keys,
    (paper) => {
      delete paper.deletedAt;
    },
    db,
  );
  await announceChange();
}

/** Deletes the library's copy of a paper that is shown on a listing; nothing happens when it is not saved. */
export async function deleteShownPaper(paper: PaperIdentity, db: LibraryDatabase = library): Promise<void> {
  const saved = (await StoredPapers.of([paper], db)).same(paper).filter(isSaved);
  const keys = saved.map(({ key }) => key);
  if (keys.length > 0) await deletePapers(keys, db);
}

/** @throws StoreError */
export function setStatus(
  keys: readonly PaperKey[],
  status: ReadingStatus,
  db: LibraryDatabase = library,
): Promise<void> {
  return changePapers(
    keys,
    (paper) => {
      paper.status = status;
    },
    db,
  );
}

/** Adds a tag of the user's, or brings a removed catalogue tag back. @throws StoreError */
export function addTag(keys: readonly PaperKey[], tag: string, db: LibraryDatabase = library): Promise<void> {
  return changePapers(
    keys,
    (paper) => {
      paper.removedTags = paper.removedTags.filter((removed) => removed !== tag);
      if (!paper.ruleTags.includes(tag) && !paper.addedTags.includes(tag)) paper.addedTags = [...paper.addedTags, tag];
    },
    db,
  );
}

/** Takes a tag off; a tag of the rules stays off when the rules get better. @throws StoreError */
export function removeTag(keys: readonly PaperKey[], tag: string, db: LibraryDatabase = library): Promise<void> {
  return changePapers(
    keys,
    (paper) => {
      paper.addedTags = paper.addedTags.filter((added) => added !== tag);
      if (paper.ruleTags.includes(tag) && !paper.removedTags.includes(tag))
        paper.removedTags = [...paper.removedTags, tag];
    },
    db,
  );
}

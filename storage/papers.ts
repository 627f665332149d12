import { citationKeyOf } from '@/papers/citation-key';
import { mergePapers } from '@/papers/merge-papers';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';
import type { ReadingStatus } from '@/papers/saved-paper';
import { tagById } from '@/tagging/catalogue';
import { type AbstractKey, abstractAmong, abstractKeysOf, type FetchedAbstract, fetchedAbstracts } from './abstracts';
import { changePapers } from './change-papers';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { joinDoubles } from './join-doubles';
import { type CompiledOwnTags, compiledOwnTags } from './own-tag-matcher';
import { RejectedTags, takeRejections } from './rejected-tags';
import { announceChange, announceTagsChange } from './revision';
import { ruleTagsOf } from './rule-tags';
import { asStoreError } from './store-error';
import { isSaved, StoredPapers } from './stored-papers';
import { writeLibrary } from './write-transaction';

/** Citation keys are given once, at the first save, and stay: people cite by them. */
export async function freeCitationKey(paper: Paper, db: LibraryDatabase): Promise<string> {
  const stem = citationKeyOf(paper, () => false);
  const taken = new Set(await db.papers.where('citationKey').startsWith(stem).keys());
  return citationKeyOf(paper, (key) => taken.has(key));
}

/** What one saving knows of the library: read by one query each for all its papers. */
interface Saving {
  stored: StoredPapers;
  rejected: RejectedTags;
  own: CompiledOwnTags;
  /** Fetched for cards that show none. */
  abstracts: ReadonlyMap<AbstractKey, FetchedAbstract>;
  site: string;
  now: number;
}

async function putPaper(db: LibraryDatabase, saving: Saving, paper: Paper, savedAt: number): Promise<StoredPaper> {
  const { site, now, own } = saving;
  const [first, ...others] = saving.stored.same(paper);
  const before = first && (await joinDoubles(db, first, others.filter(isSaved), own, now));
  const known = before ? { ...mergePapers(before, paper), key: before.key } : paper;
  const abstract = known.abstract ?? abstractAmong(saving.abstracts, known);
  const merged = abstract === undefined ? known : { ...known, abstract };
  const stored: StoredPaper = await takeRejections(db, saving.rejected, {
    savedAt,
    site,
    addedTags: [],
    removedTags: [],
    status: 'to-read',
    citationKey: before?.citationKey ?? (await freeCitationKey(merged, db)),
    ...before,
    ...merged,
    ruleTags: ruleTagsOf(merged, own),
    identities: identitiesOf(merged),
    updatedAt: now,
  });
  // Saving what was deleted brings it back with its note, but as saved today.
  if (before?.deletedAt !== undefined) stored.savedAt = savedAt;
  delete stored.deletedAt;
  await db.papers.put(stored);
  return stored;
}

/** Saves papers inside a transaction; see `savePapers`. */
export async function savePapersIn(
  open: LibraryDatabase,
  papers: readonly Paper[],
  site: string,
  now: number,
): Promise<StoredPaper[]> {
  const saving: Saving = {
    stored: await StoredPapers.of(papers, open),
    rejected: await RejectedTags.of(papers, open),
    own: await compiledOwnTags(open),
    abstracts: await fetchedAbstracts(
      papers.flatMap((paper) => (paper.abstract ? [] : abstractKeysOf(paper))),
      open,
    ),
    site,
    now,
  };
  const saved: StoredPaper[] = [];
  for (const [i, paper] of papers.entries()) {
    // A millisecond apart, so that "newest first" keeps the order of the page.
    const put = await putPaper(open, saving, paper, now - i);
    saving.stored.set(put);
    saved.push(put);
  }
  return saved;
}

/** Cards show as long as a paper is saved what the user gave to it, and own tags that its saved abstract has. */
const isTaggedOnCards = ({ addedTags, ruleTags }: StoredPaper) =>
  addedTags.length > 0 || ruleTags.some((tag) => tagById(tag) === undefined);

/** Tells open listings that papers were saved or deleted. */
async function announcePapers(papers: readonly StoredPaper[]): Promise<void> {
  await announceChange();
  if (papers.some(isTaggedOnCards)) await announceTagsChange();
}

/**
 * Saves papers as one action. A paper that is already in the library (from whichever site) is enriched, not doubled,
 * and what the user wrote on it stays; a deleted one comes back with its note. What was rejected on it stays off.
 * @throws StoreError
 */
export async function savePapers(
  papers: readonly Paper[],
  site: string,
  db: LibraryDatabase = library,
): Promise<StoredPaper[]> {
  const saved = await writeLibrary((open, now) => savePapersIn(open, papers, site, now), db);
  await announcePapers(saved);
  return saved;
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

/** Deletes papers so that `restorePapers` brings them back whole, note included. @throws StoreError */
export async function deletePapers(keys: readonly PaperKey[], db: LibraryDatabase = library): Promise<void> {
  const deleted = await changePapers(
    keys,
    (paper, now) => {
      paper.deletedAt ??= now;
    },
    db,
  );
  await announcePapers(deleted);
}

/** Takes a deletion back. @throws StoreError */
export async function restorePapers(keys: readonly PaperKey[], db: LibraryDatabase = library): Promise<void> {
  const restored = await changePapers(
    keys,
    (paper) => {
      delete paper.deletedAt;
    },
    db,
  );
  await announcePapers(restored);
}

/** Deletes the library's copy of a paper that is shown on a listing; nothing happens when it is not saved. */
export async function deleteShownPaper(paper: PaperIdentity, db: LibraryDatabase = library): Promise<void> {
  const saved = (await StoredPapers.of([paper], db)).same(paper).filter(isSaved);
  const keys = saved.map(({ key }) => key);
  if (keys.length > 0) await deletePapers(keys, db);
}

/** @throws StoreError */
export async function setStatus(
  keys: readonly PaperKey[],
  status: ReadingStatus,
  db: LibraryDatabase = library,
): Promise<void> {
  await changePapers(
    keys,
    (paper) => {
      paper.status = status;
    },
    db,
  );
}

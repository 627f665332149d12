import type { PaperKey } from '@/papers/paper';
import { LONGEST_OWN_TAG_QUERY, type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';
import { type LibraryDatabase, library, type TagRejection } from './database';
import { importRejections } from './import-own-tags';
import { renameEverywhere } from './own-tag-rows';
import { rejectionRow } from './rejected-tags';
import { markDue, retagWhatIsDue } from './retag';
import { announceTagsChange } from './revision';
import { asStoreError, StoreError, storeError } from './store-error';
import { colourOfName, ownTagName } from './tag-names';
import { writeLibrary } from './write-transaction';

/** What the user writes of an own tag. */
export type OwnTagDraft = Pick<OwnTag, 'name' | 'colour' | 'query' | 'titleOnly'>;

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** All own tags, by name; also those that were only given to papers and have no query. @throws StoreError */
export async function ownTags(db: LibraryDatabase = library): Promise<OwnTag[]> {
  try {
    return (await db.ownTags.toArray()).sort((a, b) => byName.compare(a.name, b.name));
  } catch (error) {
    throw asStoreError(error);
  }
}

/** What a tag looks for; the same text when it hits the same papers. */
function searchOf(tag: OwnTag | undefined): string {
  return tag?.query.trim() ? `${tag.titleOnly} ${tag.query}` : '';
}

/** The draft as a row; `before` is the row that it replaces. @throws StoreError when name or query will not do */
function rowOf(draft: Partial<OwnTagDraft>, before: OwnTag | undefined, now: number): OwnTag {
  const written = { name: '', query: '', titleOnly: false, ...before, ...draft };
  // A catalogue may come to know a tag that was the user's first: that one keeps its name as long as it is not renamed.
  const name = written.name === before?.name ? written.name : ownTagName(written.name);
  const { query, titleOnly, colour = colourOfName(name) } = written;
  if (query.length > LONGEST_OWN_TAG_QUERY) {
    throw new StoreError(
      'tag-name',
      `The words to look for have ${query.length} characters. Nothing was changed. Use ${LONGEST_OWN_TAG_QUERY} at most.`,
    );
  }
  return {
    name,
    nameKey: ownTagKey(name),
    colour,
    query,
    titleOnly,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** Called with the number of papers that were looked at, of all. */
type OnProgress = (done: number, total: number) => void;

/** What a change of own tags came to, and whether saved papers carry other tags by it. */
interface OwnTagChange<T> {
  done: T;
  isQueryChanged: boolean;
}

/**
 * Runs a change of own tags; then cards hear of it, and saved papers get the tags that follow from it. When that
 * fails or this page is closed, the change stands and the next start of the background does the rest.
 */
async function changeOwnTags<T>(
  change: (open: LibraryDatabase, now: number) => Promise<OwnTagChange<T>>,
  db: LibraryDatabase,
  onProgress?: OnProgress,
): Promise<T> {
  const unmark = await markDue('own');
  const { done, isQueryChanged } = await writeLibrary(change, db).catch(async (error) => {
    await unmark();
    throw error;
  });
  if (!isQueryChanged) await unmark();
  await announceTagsChange();
  await retagWhatIsDue(onProgress, db).catch((error) =>
    console.error('Papertags: saved papers get their own tags at the next start', error),
  );
  return done;
}

/** What was learned of a tag, and what was rejected, goes with its name. */
async function renameRows(db: LibraryDatabase, from: OwnTag, to: OwnTag): Promise<void> {
  const model = await db.suggestionModels.get(from.nameKey);
  await db.suggestionModels.delete(from.nameKey);
  if (model) await db.suggestionModels.put({ ...model, name: to.name, nameKey: to.nameKey });
  const rejections = await db.rejections.where('tag').equals(from.name).toArray();
  await db.rejections.bulkDelete(rejections.map(({ id }) => id));
  await db.rejections.bulkPut(rejections.map((row) => rejectionRow({ ...row, tag: to.name })));
}

/**
 * Stores a new own tag, or an own tag as it was changed.
 *
 * @param draft of a tag that is changed: what is left out stays as it is stored, for another window may have changed it
 * @param replaces `nameKey` of the tag that is changed; papers follow when its name is another now
 * @param onProgress how many saved papers were held against the query so far; it is stored before the first
 * @throws StoreError in words for the reader: the name is empty, too long or taken, or the tag is gone
 */
export async function saveOwnTag(
  draft: Partial<OwnTagDraft>,
  replaces?: OwnTag['nameKey'],
  db: LibraryDatabase = library,
  onProgress?: OnProgress,
): Promise<OwnTag> {
  const change = async (open: LibraryDatabase, now: number): Promise<OwnTagChange<OwnTag>> => {
    const before = replaces === undefined ? undefined : await open.ownTags.get(replaces);
    if (replaces !== undefined && !before) throw storeError('no-tag');
    const row = rowOf(draft, before, now);
    const other = row.nameKey === replaces ? undefined : await open.ownTags.get(row.nameKey);
    if (other) {
      throw new StoreError(
        'tag-taken',
        `You have a tag “${other.name}” already. Nothing was changed. Choose another name, or edit that tag.`,
      );
    }
    if (before && before.name !== row.name) {
      await renameEverywhere(open, before, row.name, now);
      await renameRows(open, before, row);
      await open.ownTags.delete(before.nameKey);
    }
    await open.ownTags.put(row);
    return { done: row, isQueryChanged: searchOf(row) !== searchOf(before) };
  };
  return changeOwnTags(change, db, onProgress);
}

/** Everything that a deleted own tag was, so that `restoreOwnTag` brings it back whole. */
export interface DeletedOwnTag {
  tag: OwnTag;
  /** Papers that the user had given it to. */
  added: PaperKey[];
  /** Papers that the user had taken it off. */
  removed: PaperKey[];
  rejections: TagRejection[];
}

/** Deletes an own tag, also from the papers that carry it. @throws StoreError */
export async function deleteOwnTag(nameKey: OwnTag['nameKey'], db: LibraryDatabase = library): Promise<DeletedOwnTag> {
  const deleted = await writeLibrary(async (open, now) => {
    const tag = await open.ownTags.get(nameKey);
    if (!tag) throw storeError('no-tag');
    const places = await renameEverywhere(open, tag, undefined, now);
    const rejections = await open.rejections.where('tag').equals(tag.name).toArray();
    await open.rejections.bulkDelete(rejections.map(({ id }) => id));
    await open.ownTags.delete(nameKey);
    await open.suggestionModels.delete(nameKey);
    return { tag, ...places, rejections };
  }, db);
  await announceTagsChange();
  return deleted;
}

const including = (tags: readonly string[], tag: string) => [...tags.filter((other) => other !== tag), tag];

/** Brings a deleted own tag back, also onto the papers that carried it. @throws StoreError */
export async function restoreOwnTag(
  { tag, added, removed, rejections }: DeletedOwnTag,
  db: LibraryDatabase = library,
): Promise<void> {
  await changeOwnTags(async (open, now) => {
    if (await open.ownTags.get(tag.nameKey)) {
      throw new StoreError(
        'tag-taken',
        `A tag “${tag.name}” was made since then. Nothing was changed. Rename that one, then undo again.`,
      );
    }
    await open.ownTags.put({ ...tag, updatedAt: now });
    // Papers that were saved meanwhile keep the correction themselves.
    await importRejections(open, rejections, now);
    const given = (await open.papers.bulkGet(added)).filter((paper) => paper !== undefined);
    const refused = (await open.papers.bulkGet(removed)).filter((paper) => paper !== undefined);
    await open.papers.bulkPut([
      ...given.map((paper) => ({ ...paper, addedTags: including(paper.addedTags, tag.name), updatedAt: now })),
      ...refused.map((paper) => ({ ...paper, removedTags: including(paper.removedTags, tag.name), updatedAt: now })),
    ]);
    return { done: undefined, isQueryChanged: searchOf(tag) !== '' };
  }, db);
}

/** What `addOwnTags` did. */
export interface AddedOwnTags {
  added: number;
  /** Tags of the same name that were there, and are as in the set now. */
  replaced: number;
  /** Tags of the same name that were there and stayed. */
  skipped: number;
}

/**
 * Takes over a set of own tags: all of it or nothing.
 *
 * @param existing what becomes of an own tag that has the name of one in the set
 * @throws StoreError when a name in the set will not do
 */
export async function addOwnTags(
  drafts: readonly OwnTagDraft[],
  existing: 'replace' | 'skip',
  db: LibraryDatabase = library,
  onProgress?: OnProgress,
): Promise<AddedOwnTags> {
  const change = async (open: LibraryDatabase, now: number): Promise<OwnTagChange<AddedOwnTags>> => {
    const done: AddedOwnTags = { added: 0, replaced: 0, skipped: 0 };
    for (const draft of drafts) {
      const before = await open.ownTags.get(ownTagKey(draft.name));
      if (before && existing === 'skip') {
        done.skipped++;
        continue;
      }
      // A tag of the set in another case is the same tag: papers carry the spelling that it has here.
      await open.ownTags.put(rowOf(before ? { ...draft, name: before.name } : draft, before, now));
      if (before) done.replaced++;
      else done.added++;
    }
    return { done, isQueryChanged: true };
  };
  return changeOwnTags(change, db, onProgress);
}

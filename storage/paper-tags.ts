import type { PaperKey } from '@/papers/paper';
import { type SavedPaper, tagsOf } from '@/papers/saved-paper';
import { tagById } from '@/tagging/catalogue';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { changePapers, putChanged } from './change-papers';
import { type LibraryDatabase, library } from './database';
import { settleTagNames } from './own-tag-rows';
import { announceTagsChange } from './revision';
import { storeError } from './store-error';
import { writeLibrary } from './write-transaction';

type TagEdits = Pick<SavedPaper, 'addedTags' | 'removedTags'>;
type Tagged = TagEdits & Pick<SavedPaper, 'ruleTags'>;

/** What the user decided about one tag of a paper; undefined: the rules decide. */
export type TagDecision = 'given' | 'removed' | undefined;

export function decisionOn({ addedTags, removedTags }: TagEdits, tag: string): TagDecision {
  if (addedTags.includes(tag)) return 'given';
  return removedTags.includes(tag) ? 'removed' : undefined;
}

/** Sets what the user decided about one tag. */
export function decide(paper: TagEdits, tag: string, decision: TagDecision): void {
  const without = (tags: readonly string[]) => tags.filter((other) => other !== tag);
  paper.addedTags = [...without(paper.addedTags), ...(decision === 'given' ? [tag] : [])];
  paper.removedTags = [...without(paper.removedTags), ...(decision === 'removed' ? [tag] : [])];
}

/** Gives a tag: one of the rules only has to be taken back in, any other is the user's addition. */
export function give(paper: Tagged, tag: string): void {
  decide(paper, tag, paper.ruleTags.includes(tag) && !paper.addedTags.includes(tag) ? undefined : 'given');
}

/** What papers had of a tag before it was changed. */
export interface TagUndo {
  tag: string;
  before: { key: PaperKey; decision: TagDecision }[];
  /** The change made the own tag. */
  isNew: boolean;
}

/**
 * Gives a tag to papers, or brings a removed catalogue tag back. Words that are no tag yet become an own tag.
 * @returns what `undoTagChange` needs
 * @throws StoreError
 */
export async function addTag(
  keys: readonly PaperKey[],
  words: string,
  db: LibraryDatabase = library,
): Promise<TagUndo> {
  const undo = await writeLibrary(async (open, now) => {
    const tagsBefore = await open.ownTags.count();
    const tag = (await settleTagNames(open, [words], now)).get(words);
    const isNew = (await open.ownTags.count()) > tagsBefore;
    if (tag === undefined) throw storeError('tag-name');
    const before: TagUndo['before'] = [];
    await putChanged(open, keys, now, (paper) => {
      before.push({ key: paper.key, decision: decisionOn(paper, tag) });
      give(paper, tag);
    });
    return { tag, before, isNew };
  }, db);
  await announceTagsChange();
  return undo;
}

/**
 * Takes a tag off papers. It stays off when the rules come to find it and is not suggested again.
 * @returns what `undoTagChange` needs
 * @throws StoreError
 */
export async function removeTag(
  keys: readonly PaperKey[],
  tag: string,
  db: LibraryDatabase = library,
): Promise<TagUndo> {
  const before: TagUndo['before'] = [];
  await changePapers(
    keys,
    (paper) => {
      before.push({ key: paper.key, decision: decisionOn(paper, tag) });
      if (tagsOf(paper).includes(tag)) decide(paper, tag, 'removed');
    },
    db,
  );
  await announceTagsChange();
  return { tag, before, isNew: false };
}

/** Takes one `addTag` or `removeTag` back; other edits since then stay. @throws StoreError */
export async function undoTagChange({ tag, before, isNew }: TagUndo, db: LibraryDatabase = library): Promise<void> {
  const decisions = new Map(before.map(({ key, decision }) => [key, decision]));
  await writeLibrary(async (open, now) => {
    if (!tagById(tag) && (await open.ownTags.get(ownTagKey(tag)))?.name !== tag) throw storeError('no-tag');
    await putChanged(open, [...decisions.keys()], now, (paper) => decide(paper, tag, decisions.get(paper.key)));
    if (isNew && (await isUnused(open, tag))) await open.ownTags.delete(ownTagKey(tag));
  }, db);
  await announceTagsChange();
}

/** Whether the own tag is as it was made, and nowhere. */
async function isUnused(open: LibraryDatabase, name: string): Promise<boolean> {
  const tag = await open.ownTags.get(ownTagKey(name));
  if (tag?.query !== '' || tag.updatedAt !== tag.createdAt) return false;
  const uses = await Promise.all([
    open.papers.where('addedTags').equals(name).count(),
    open.papers.where('removedTags').equals(name).count(),
    open.rejections.where('tag').equals(name).count(),
  ]);
  return uses.every((count) => count === 0);
}

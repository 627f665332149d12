import type { RejectedTag } from '@/papers/saved-paper';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import type { LibraryDatabase, TagRejection } from './database';
import { settleTagNames } from './own-tag-rows';
import { decide, decisionOn } from './paper-tags';
import { RejectedTags, rejectionRow } from './rejected-tags';
import { StoredPapers } from './stored-papers';
import { catalogueTagNamed } from './tag-names';

/*
 * What a file brings beside papers and notes. All of it runs inside a transaction that the caller opened.
 */

/**
 * Takes over own tags that are new here. One of the same name stays as it is here, unless it has no query yet.
 * @returns how many were added or completed
 */
export async function importOwnTags(db: LibraryDatabase, tags: readonly OwnTag[], now: number): Promise<number> {
  // The catalogue knows some of them by now: papers that carry them get the catalogue's.
  const own = tags.filter(({ name }) => !catalogueTagNamed(name));
  const before = await db.ownTags.bulkGet(own.map(({ nameKey }) => nameKey));
  const put = own.flatMap((tag, i) => {
    const known = before[i];
    if (!known) return [{ ...tag, updatedAt: now }];
    const isNew = known.query === '' && tag.query !== '';
    const { colour, query, titleOnly } = tag;
    return isNew ? [{ ...known, colour, query, titleOnly, updatedAt: now }] : [];
  });
  await db.ownTags.bulkPut(put);
  return put.length;
}

/**
 * Takes over "not this": on papers that are saved here it goes into `removedTags`, unless the user has given the tag.
 * @returns how many were new
 */
export async function importRejections(
  db: LibraryDatabase,
  rejections: readonly RejectedTag[],
  now: number,
): Promise<number> {
  const names = await settleTagNames(
    db,
    rejections.map(({ tag }) => tag),
    now,
  );
  const papers = rejections.map(({ paper }) => paper);
  const stored = await StoredPapers.of(papers, db);
  const rejected = await RejectedTags.of(papers, db);
  const put: TagRejection[] = [];
  let taken = 0;
  for (const rejection of rejections) {
    const tag = names.get(rejection.tag) ?? rejection.tag;
    const same = stored.same(rejection.paper);
    const undecided = same.filter((paper) => decisionOn(paper, tag) === undefined);
    for (const paper of undecided) {
      decide(paper, tag, 'removed');
      await db.papers.put({ ...paper, updatedAt: now });
    }
    const isKnown = rejected.same(rejection.paper).some((row) => row.tag === tag);
    if (same.length === 0 && !isKnown) put.push(rejectionRow({ ...rejection, tag }));
    if (undecided.length > 0 || (same.length === 0 && !isKnown)) taken++;
  }
  await db.rejections.bulkPut(put);
  return taken;
}

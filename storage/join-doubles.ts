import type { LibraryDatabase, StoredPaper } from './database';
import { mergeSaved } from './merge-saved';
import { addToNote } from './notes';
import type { CompiledOwnTags } from './own-tag-matcher';

/**
 * Papers that were saved apart become one when a source tells that they are the same (one by its DOI, one by its
 * arXiv id, then a page with both). `known` takes tags and note of the others; these go to the deleted papers as they
 * are, so that nothing is lost. Inside a transaction; the caller stores what is returned.
 */
export async function joinDoubles(
  db: LibraryDatabase,
  known: StoredPaper,
  doubles: readonly StoredPaper[],
  own: CompiledOwnTags,
  now: number,
): Promise<StoredPaper> {
  let joined = known;
  for (const double of doubles) {
    joined = mergeSaved(joined, double, own);
    const note = await db.notes.get(double.key);
    if (note) await addToNote(db, known.key, note, now);
    await db.papers.put({ ...double, deletedAt: now, updatedAt: now });
  }
  return joined;
}

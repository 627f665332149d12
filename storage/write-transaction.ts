import { type LibraryDatabase, library } from './database';
import { announceChange } from './revision';
import { asStoreError, storeError } from './store-error';

/**
 * Runs one user action as one transaction over papers and notes: all of it or nothing.
 *
 * `change` gets the time of this write in ms, strictly above every earlier `updatedAt` even when the clock was set
 * back; the library feed depends on it.
 * @throws StoreError, with the database unchanged
 */
export async function writeLibrary<T>(
  change: (db: LibraryDatabase, now: number) => Promise<T>,
  db: LibraryDatabase = library,
): Promise<T> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    const result = await db.transaction('rw', db.papers, db.notes, async () => {
      const newest = await db.papers.orderBy('updatedAt').last();
      return change(db, Math.max(Date.now(), (newest?.updatedAt ?? 0) + 1));
    });
    await announceChange();
    return result;
  } catch (error) {
    throw asStoreError(error);
  }
}

import { type LibraryDatabase, library } from './database';
import { asStoreError, storeError } from './store-error';

/**
 * Runs one user action as one transaction over the whole library: all of it or nothing.
 *
 * `change` gets the time of this write in ms, strictly above every earlier `updatedAt` even when the clock was set
 * back; the library feed depends on it. Callers by whose change a paper becomes saved or unsaved call `announceChange`
 * after it.
 * @throws StoreError, with the database unchanged
 */
export async function writeLibrary<T>(
  change: (db: LibraryDatabase, now: number) => Promise<T>,
  db: LibraryDatabase = library,
): Promise<T> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    return await db.transaction('rw', db.tables, async () => {
      const newest = await db.papers.orderBy('updatedAt').last();
      return change(db, Math.max(Date.now(), (newest?.updatedAt ?? 0) + 1));
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

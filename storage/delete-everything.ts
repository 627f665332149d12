import { browser } from 'wxt/browser';
import { type LibraryDatabase, library } from './database';
import { announceChange, announceCleared, announceTagsChange } from './revision';
import { asStoreError, storeError } from './store-error';

/** Deletes papers, notes, own tags, corrections, what was learned, fetched abstracts, drafts and settings for good. @throws StoreError */
export async function deleteEverything(db: LibraryDatabase = library): Promise<void> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    localStorage.clear();
    await browser.storage.local.clear();
    // Names of tags and papers lie there as long as the browser is open.
    await browser.storage.session.clear();
    await announceCleared();
    await announceChange();
    await announceTagsChange();
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Bytes that the extension's own origin uses on this machine, where the browser tells. */
export async function storageUsed(): Promise<number | undefined> {
  return (await navigator.storage?.estimate?.())?.usage;
}

import { browser } from 'wxt/browser';
import { REVISION_KEY } from './messages';

/** Tells open listing pages that the library changed. The value means nothing but "another one". */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [REVISION_KEY]: `${Date.now()}.${Math.random()}` });
}

/** Key in `storage.local` that changes when the whole library was deleted; pages that hold it in memory start over. */
export const CLEARED_KEY = 'libraryCleared';

/** Tells open pages that nothing is left. */
export async function announceCleared(): Promise<void> {
  await browser.storage.local.set({ [CLEARED_KEY]: Date.now() });
}

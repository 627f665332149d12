import { browser } from 'wxt/browser';
import { REVISION_KEY } from './messages';

/**
 * Tells open listing pages that papers were saved or deleted. The change is stored by then, so a failure here must
 * not be told as one of it: the pages show their marks a little late, at their next load.
 */
export async function announceChange(): Promise<void> {
  try {
    // The value means nothing but "another one".
    await browser.storage.local.set({ [REVISION_KEY]: `${Date.now()}.${Math.random()}` });
  } catch (error) {
    console.error('Papertags: open listings were not told of a change', error);
  }
}

/** Key in `storage.local` that changes when the whole library was deleted; pages that hold it in memory start over. */
export const CLEARED_KEY = 'libraryCleared';

/** Tells open pages that nothing is left. */
export async function announceCleared(): Promise<void> {
  await browser.storage.local.set({ [CLEARED_KEY]: Date.now() });
}

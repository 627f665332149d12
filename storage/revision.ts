import { browser } from 'wxt/browser';
import { REVISION_KEY, TAGS_REVISION_KEY } from './messages';

/**
 * Changes the value under a key; the value means nothing but "another one". The change that it announces is stored by
 * then, so a failure must not be told as one of it: pages show it a little late, at their next load.
 */
async function announce(key: string): Promise<void> {
  try {
    await browser.storage.local.set({ [key]: `${Date.now()}.${Math.random()}` });
  } catch (error) {
    console.error('Papertags: open listings were not told of a change', error);
  }
}

/** Tells open listing pages that papers were saved or deleted. */
export function announceChange(): Promise<void> {
  return announce(REVISION_KEY);
}

/** Tells open listing pages that their cards may have other tags now. */
export function announceTagsChange(): Promise<void> {
  return announce(TAGS_REVISION_KEY);
}

/** Key in `storage.local` that changes when the whole library was deleted; pages that hold it in memory start over. */
export const CLEARED_KEY = 'libraryCleared';

/** Tells open pages that nothing is left. */
export async function announceCleared(): Promise<void> {
  await browser.storage.local.set({ [CLEARED_KEY]: Date.now() });
}

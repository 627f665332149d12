import type { PaperKey } from '@/papers/paper';
import { REVISION_KEY, type ShownPaper } from '@/storage/messages';
import { savedAmong } from '@/storage/papers';
import { asStoreError, type StoreError } from '@/storage/store-error';
import { type LibraryQuestion, useAskedOfLibrary } from './use-asked-of-library';

export interface SavedKeys {
  /** Keys, as the page gives them, of the papers that are saved; undefined until the library answered. */
  keys?: ReadonlySet<PaperKey>;
  error?: StoreError;
}

const UNKNOWN: SavedKeys = {};

const WHICH_ARE_SAVED: LibraryQuestion<SavedKeys> = {
  revisionKey: REVISION_KEY,
  ask: (papers) =>
    savedAmong(papers.map(({ paper }) => paper)).then(
      (keys) => ({ keys: new Set(keys) }),
      (error) => ({ error: asStoreError(error) }),
    ),
};

/** Which of the page's papers are saved, under whichever key. */
export function useSavedKeys(papers: readonly ShownPaper[]): SavedKeys {
  return useAskedOfLibrary(WHICH_ARE_SAVED, papers, UNKNOWN);
}

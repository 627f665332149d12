import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { PaperKey } from '@/papers/paper';
import { LibraryFeed, type LibraryPaper, type LibrarySnapshot } from '@/storage/library-feed';

/** The library that a page shows; one feed for the whole page. */
export const LibraryContext = createContext(new LibraryFeed());

/** Everything that is known of the library so far. */
export function useLibrary(): LibrarySnapshot {
  const feed = useContext(LibraryContext);
  return useSyncExternalStore(feed.subscribe, feed.getSnapshot);
}

/** Papers that are not deleted, in no particular order. */
export function useSavedPapers(): LibraryPaper[] {
  const { papers } = useLibrary();
  return useMemo(() => [...papers.values()].filter(({ paper }) => paper.deletedAt === undefined), [papers]);
}

/** One paper of the library, also a deleted one. */
export function useLibraryPaper(key: PaperKey | undefined): LibraryPaper | undefined {
  const { papers } = useLibrary();
  return key && papers.get(key);
}

import { useDeferredValue, useMemo } from 'react';
import type { LibraryPaper } from '@/storage/library-feed';
import { searchLibrary } from '@/storage/library-search';
import { useLibrary } from '../library-source';
import { useListView } from '../list-view';

/** Papers that fit what the list is narrowed to, in its order. Typing never waits for the search. */
export function useFoundPapers(): LibraryPaper[] {
  const { papers } = useLibrary();
  const query = useDeferredValue(useListView((state) => state.query));
  return useMemo(() => searchLibrary(papers.values(), query), [papers, query]);
}

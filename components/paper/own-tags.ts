import { useMemo } from 'react';
import { countTags } from '@/storage/library-search';
import { tagById } from '@/tagging/catalogue';
import { useSavedPapers } from '../library-source';

/** Tags outside the catalogue that the user has given to papers, most used first. */
export function useOwnTags(): string[] {
  const papers = useSavedPapers();
  return useMemo(
    () =>
      countTags(papers)
        .map(({ tag }) => tag)
        .filter((tag) => !tagById(tag)),
    [papers],
  );
}

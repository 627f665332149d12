import { useMemo } from 'react';
import { countTags } from '@/storage/library-search';
import { tagById } from '@/tagging/catalogue';
import { useSavedPapers } from '../library-source';
import { useOwnTagList } from '../own-tags/own-tags-source';

/** Names of the user's own tags: those that papers have, most used first, then those that none has yet. */
export function useOwnTags(): string[] {
  const papers = useSavedPapers();
  const { tags } = useOwnTagList();
  return useMemo(() => {
    const used = countTags(papers).map(({ tag }) => tag);
    return [...new Set([...used.filter((tag) => !tagById(tag)), ...tags.map(({ name }) => name)])];
  }, [papers, tags]);
}

import type { PaperKey } from '@/papers/paper';
import { type ShownPaper, TAGS_REVISION_KEY } from '@/storage/messages';
import { TagDecisions } from '@/storage/tag-decisions';
import { type LibraryQuestion, useAskedOfLibrary } from './use-asked-of-library';

/** Tags that the user took off papers of a page, by the key that the page gives them. */
export type RejectedOnPage = ReadonlyMap<PaperKey, ReadonlySet<string>>;

const NONE: RejectedOnPage = new Map();

const WHICH_ARE_REJECTED: LibraryQuestion<RejectedOnPage> = {
  revisionKey: TAGS_REVISION_KEY,
  async ask(papers) {
    try {
      const decisions = await TagDecisions.of(papers.map(({ paper }) => paper));
      return new Map(papers.map(({ paper }) => [paper.key, decisions.on(paper).removed]));
    } catch (error) {
      // The popup itself tells that the library cannot be read.
      console.error('Papertags: it is not known which tags you took off these papers', error);
      return undefined;
    }
  },
};

/** What the user took off the page's papers, saved or not. */
export function useRejectedTags(papers: readonly ShownPaper[]): RejectedOnPage {
  return useAskedOfLibrary(WHICH_ARE_REJECTED, papers, NONE);
}

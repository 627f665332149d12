import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { type ShownPaper, TAGS_REVISION_KEY } from '@/storage/messages';
import { TagDecisions } from '@/storage/tag-decisions';

/** Tags that the user took off papers of a page, by the key that the page gives them. */
export type RejectedOnPage = ReadonlyMap<PaperKey, ReadonlySet<string>>;

async function rejectedOn(papers: readonly ShownPaper[]): Promise<RejectedOnPage> {
  const decisions = await TagDecisions.of(papers.map(({ paper }) => paper));
  return new Map(papers.map(({ paper }) => [paper.key, decisions.on(paper).removed]));
}

/** What the user took off the page's papers, saved or not; asked again when that changes. */
export function useRejectedTags(papers: readonly ShownPaper[]): RejectedOnPage {
  const [rejected, setRejected] = useState<RejectedOnPage>(new Map());
  useEffect(() => {
    let isOver = false;
    const ask = () =>
      rejectedOn(papers).then(
        (found) => !isOver && setRejected(found),
        // The popup itself tells that the library cannot be read.
        (error) => console.error('Papertags: it is not known which tags you took off these papers', error),
      );
    const onChanged = (changes: Record<string, unknown>) => {
      if (TAGS_REVISION_KEY in changes) void ask();
    };
    browser.storage.onChanged.addListener(onChanged);
    void ask();
    return () => {
      isOver = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [papers]);
  return rejected;
}

import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ShownPaper } from '@/storage/messages';

/** A question about the papers of a page. Both parts stay the same from one drawing to the next. */
export interface LibraryQuestion<Answer> {
  /** Key in `storage.local` that changes with what the answer depends on. */
  revisionKey: string;
  /** Undefined keeps the answer before. Rejects never. */
  ask(papers: readonly ShownPaper[]): Promise<Answer | undefined>;
}

/** What the library answers about the page's papers; asked again when it changes. */
export function useAskedOfLibrary<Answer>(
  { revisionKey, ask }: LibraryQuestion<Answer>,
  papers: readonly ShownPaper[],
  before: Answer,
): Answer {
  const [answer, setAnswer] = useState(before);
  useEffect(() => {
    let isOver = false;
    const askNow = async () => {
      const found = await ask(papers);
      if (!isOver && found !== undefined) setAnswer(found);
    };
    const onChanged = (changes: Record<string, unknown>) => {
      if (revisionKey in changes) void askNow();
    };
    browser.storage.onChanged.addListener(onChanged);
    void askNow();
    return () => {
      isOver = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [papers, revisionKey, ask]);
  return answer;
}

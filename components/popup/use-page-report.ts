import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type PageReport, sendMessage } from '@/storage/messages';
import { isPrivateWindow } from '@/storage/private-window';

/** What is known of the page in front. */
export type PageState =
  | { kind: 'asking' }
  /** The page has not come far enough to answer. */
  | { kind: 'loading'; tabId: number }
  /** Papertags does not run there: another site, or a tab from before it was installed. */
  | { kind: 'silent'; tabId?: number }
  | { kind: 'report'; report: PageReport; tabId: number; isPrivate: boolean };

/** Pause between two questions to a page that is still on its way, in ms. */
const ASK_AGAIN_AFTER = 700;
/** A listing without cards may still be drawing them; after so many questions it is taken at its word. */
const MOST_QUESTIONS = 8;

async function askPage(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'silent' };
  try {
    const report = await sendMessage('pageReport', undefined, tab.id);
    return { kind: 'report', report, tabId: tab.id, isPrivate: tab.incognito || (await isPrivateWindow()) };
  } catch {
    // No content script answers: that is what a tab without one says.
    return tab.status === 'loading' ? { kind: 'loading', tabId: tab.id } : { kind: 'silent', tabId: tab.id };
  }
}

function isOnItsWay(state: PageState): boolean {
  if (state.kind === 'loading') return true;
  return (
    state.kind === 'report' && state.report.isListing && state.report.siteEnabled && state.report.papers.length === 0
  );
}

/** Asks the page in front what papers it shows, and again while it is being drawn or when it changes. */
export function usePageReport(): { page: PageState; ask: () => void } {
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const [questions, setQuestions] = useState(0);
  const ask = useCallback(() => setQuestions(0), []);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askPage().then((answer) => {
      if (isOver) return;
      setPage(answer);
      if (isOnItsWay(answer) && questions < MOST_QUESTIONS)
        timer = setTimeout(() => setQuestions((count) => count + 1), ASK_AGAIN_AFTER);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [questions]);
  return { page, ask };
}

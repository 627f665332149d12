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
const ASK_AGAIN_AFTER = 500;
/** A listing without cards may still be drawing them; after so many questions it is taken at its word. */
const MOST_QUESTIONS = 12;

/** The tab in front, or the one of this id; undefined when it is closed. */
async function tabOf(tabId: number | undefined) {
  if (tabId === undefined) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return browser.tabs.get(tabId).catch(() => undefined);
}

async function askPage(tabId: number | undefined): Promise<PageState> {
  const tab = await tabOf(tabId);
  if (tab?.id === undefined) return { kind: 'silent' };
  const report = await sendMessage('pageReport', undefined, tab.id).catch((error) => {
    // "No response" is how a tab without content script ends up; anything else is worth a line in the console.
    if (!String(error).includes('No response')) console.error('Papertags: no page report', error);
    return undefined;
  });
  if (report) return { kind: 'report', report, tabId: tab.id, isPrivate: tab.incognito || (await isPrivateWindow()) };
  return { kind: tab.status === 'loading' ? 'loading' : 'silent', tabId: tab.id };
}

/** A listing without a card: empty, changed beyond reading, or not drawn yet. */
function isBare(state: PageState): boolean {
  return (
    state.kind === 'report' && state.report.isListing && state.report.siteEnabled && state.report.papers.length === 0
  );
}

/** Asks a page what papers it shows, and again while it is being drawn: the one in front, or that of `tabId`. */
export function usePageReport(tabId?: number): { page: PageState; ask: () => void } {
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const [question, setQuestion] = useState({ number: 0 });
  const ask = useCallback(() => setQuestion({ number: 0 }), []);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askPage(tabId).then((answer) => {
      if (isOver) return;
      const isFirst = question.number === 0;
      setPage(
        isFirst && isBare(answer) && answer.kind === 'report' ? { kind: 'loading', tabId: answer.tabId } : answer,
      );
      if (answer.kind === 'loading' || (isBare(answer) && question.number < MOST_QUESTIONS))
        timer = setTimeout(() => setQuestion({ number: question.number + 1 }), ASK_AGAIN_AFTER);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [question, tabId]);
  return { page, ask };
}

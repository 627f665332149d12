import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';
import { type PageReport, sendMessage } from '@/storage/messages';
import { pageReportIn } from '@/storage/page-report-schema';
import { isPrivateWindow } from '@/storage/private-window';
import { ANY_PAGE } from '@/storage/tagged-places';
import { hasAction, type PagePlace, placeOfTab } from './page-place';

/** What is known of the page in front. */
export type PageState =
  | { kind: 'asking' }
  /** The page has not come far enough to answer. */
  | { kind: 'loading'; tabId: number }
  /** No script of ours runs there; the place says why. One may still come while the page is loading. */
  | { kind: 'silent'; place: PagePlace; tabId?: number; isLoading?: boolean }
  /** A script answers there, with something that is no report. */
  | { kind: 'unreadable'; tabId: number }
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

/** The report, with the address that the browser tells where it does: the page could name another one. */
function readReport(answer: unknown, address: string | undefined): PageReport | undefined {
  try {
    const report = pageReportIn(answer);
    return { ...report, url: webUrl(address)?.href ?? report.url };
  } catch (error) {
    console.error('Papertags: the page did not answer as it should', error);
    return undefined;
  }
}

async function askPage(tabId: number | undefined): Promise<PageState> {
  const tab = await tabOf(tabId);
  if (tab?.id === undefined) return { kind: 'silent', place: { kind: 'unknown' } };
  const answer: unknown = await sendMessage('pageReport', undefined, tab.id).catch((error) => {
    // "No response" is how a tab without content script ends up; anything else is worth a line in the console.
    if (!String(error).includes('No response')) console.error('Papertags: no page report', error);
    return undefined;
  });
  if (answer !== undefined && answer !== null) {
    const report = readReport(answer, tab.url);
    if (!report) return { kind: 'unreadable', tabId: tab.id };
    return { kind: 'report', report, tabId: tab.id, isPrivate: tab.incognito || (await isPrivateWindow()) };
  }
  const place = await placeOfTab(tab.url);
  const isLoading = tab.status === 'loading';
  if (isLoading && !hasAction(place)) return { kind: 'loading', tabId: tab.id };
  return { kind: 'silent', place, tabId: tab.id, isLoading };
}

/** A listing without a card: empty, changed beyond reading, or not drawn yet. */
function isBare(state: PageState): boolean {
  return (
    state.kind === 'report' && state.report.isListing && state.report.siteEnabled && state.report.papers.length === 0
  );
}

interface Question {
  /** How often it has been asked before. */
  number: number;
  /** A script of ours is on its way into the tab: silence is no answer yet. */
  isAwaited: boolean;
}

export interface AskedPage {
  page: PageState;
  ask(): void;
  /** Asks for as long as a script of ours may need to start in the tab. */
  askUntilAnswered(): void;
}

/** Asks a page what papers it shows, and again while it is being drawn: the one in front, or that of `tabId`. */
export function usePageReport(tabId?: number): AskedPage {
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const [question, setQuestion] = useState<Question>({ number: 0, isAwaited: false });
  const ask = useCallback(() => setQuestion({ number: 0, isAwaited: false }), []);
  const askUntilAnswered = useCallback(() => setQuestion({ number: 0, isAwaited: true }), []);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askPage(tabId).then((answer) => {
      if (isOver) return;
      const isLast = question.number >= MOST_QUESTIONS;
      const isStarting = question.isAwaited && answer.kind === 'silent' && !isLast;
      if (!isStarting) setPage(firstSight(answer, question.number));
      const isOnItsWay = answer.kind === 'loading' || (answer.kind === 'silent' && answer.isLoading);
      if (isOnItsWay || isStarting || (isBare(answer) && !isLast))
        timer = setTimeout(() => setQuestion({ ...question, number: question.number + 1 }), ASK_AGAIN_AFTER);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [question, tabId]);
  return { page, ask, askUntilAnswered };
}

/** A listing that has no cards at the first question is still being drawn. Any other page may well have none. */
function firstSight(answer: PageState, number: number): PageState {
  const mayCome = answer.kind === 'report' && isBare(answer) && answer.report.siteId !== ANY_PAGE;
  return mayCome && number === 0 ? { kind: 'loading', tabId: answer.tabId } : answer;
}

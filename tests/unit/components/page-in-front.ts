import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageReport } from '@/storage/messages';
import { SAMPLES } from './show-page';

export const [KV, THEORY, ZEBRA] = SAMPLES as [(typeof SAMPLES)[0], (typeof SAMPLES)[0], (typeof SAMPLES)[0]];

interface Tab {
  id: number;
  index: number;
  status: string;
  incognito: boolean;
  active: boolean;
  /** Known where the browser lets us read the page, or the reader clicked on the toolbar button. */
  url?: string;
}
const TAB: Tab = { id: 7, index: 0, status: 'complete', incognito: false, active: true };

export function reportWith(change: Partial<PageReport> = {}): PageReport {
  return {
    siteId: 'arxiv',
    siteName: 'arXiv',
    url: 'https://arxiv.org/list/cs.CL/recent',
    isListing: true,
    siteEnabled: true,
    papers: [
      { paper: KV, tags: ['kv-cache', 'inference'], shownTags: ['kv-cache'], own: [] },
      { paper: THEORY, tags: [], shownTags: [], own: [] },
      { paper: ZEBRA, tags: ['inference'], shownTags: ['inference'], own: [] },
    ],
    unreadable: 0,
    ...change,
  };
}

type Reply = (answer: unknown) => void;
type Answer = { res: unknown } | undefined;

/** What the background answers; without a word of it nothing comes back. */
export type Background = (message: { type: string; data: unknown }) => Answer | Promise<Answer>;

/** The page in front answers with the report; without one no content script runs there. */
export function pageInFront(
  report: PageReport | undefined,
  tab: Partial<Tab> = {},
  background: Background = () => undefined,
) {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ ...TAB, ...tab }] as never);
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
  const answer = vi.fn((): Answer => report && { res: report });
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: (message: Parameters<Background>[0], reply: Reply) =>
        void (async () => reply(await background(message)))(),
    },
    tabs: {
      sendMessage: (_tab: number, _message: unknown, _options: unknown, reply: Reply) => reply(answer()),
    },
  });
  return answer;
}

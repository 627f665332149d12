import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import type { PageReport } from '@/storage/messages';
import { serviceWorker } from './launch';

declare const chrome: typeof import('wxt/browser').browser;

/** A report counts as stable after this many milliseconds without a change. */
const QUIET = 700;
const INTERVAL = 150;

/** Asks every tab in the wire format of @webext-core/messaging; null when no content script answers. */
async function askOnce(context: BrowserContext): Promise<PageReport | null> {
  const worker = await serviceWorker(context);
  return worker.evaluate(async () => {
    for (const tab of await chrome.tabs.query({})) {
      if (tab.id === undefined) continue;
      const message = { id: 1, type: 'pageReport', timestamp: Date.now() };
      const answer = await chrome.tabs.sendMessage(tab.id, message).catch(() => undefined);
      if (answer?.err) throw new Error(`The content script could not report: ${JSON.stringify(answer.err)}`);
      if (answer?.res) return answer.res;
    }
    return null;
  });
}

/**
 * What the content script finds on the one listing that is open, once that stopped changing (pages draw cards late).
 * @param limit milliseconds
 * @returns undefined when no content script answers
 */
export async function stableReport(context: BrowserContext, limit: number): Promise<PageReport | undefined> {
  const end = Date.now() + limit;
  let last: PageReport | undefined;
  let text = '';
  let since = Date.now();
  while (Date.now() < end) {
    const report = await askOnce(context);
    const now = JSON.stringify(report);
    if (now !== text) {
      text = now;
      since = Date.now();
      last = report ?? last;
    }
    // A page without cards may still be drawing them: wait longer for the first.
    const patience = report && report.papers.length > 0 ? QUIET : QUIET * 4;
    if (Date.now() - since >= patience) return last;
    await wait(INTERVAL);
  }
  return last;
}

import { allIn, native } from '@/sites/page-text';

/** After its HTML is there and its deferred scripts ran, a page counts as idle so soon, even if pictures still come. In ms. */
const IDLE_AFTER = 200;
/** Where it is not known whether deferred scripts ran: our script came to an open tab. In ms. */
const LONGEST_WAIT = 1_000;
/** A page that writes itself anew takes all listeners from its document: the state is looked at so often, too. In ms. */
const LOOK_AGAIN = 500;
/** Scripts that run; others hold data. */
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const readyState = () => native(document, 'readyState');

const times = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

function hear(event: string, onEvent: () => void): void {
  native(document, 'addEventListener').call(document, event, onEvent);
}

/**
 * Whether the browser is still reading the page's HTML. Not that which the page writes over itself after it was there,
 * and may never end.
 */
export function isParsing(): boolean {
  if (readyState() !== 'loading') return false;
  return !times()?.domInteractive;
}

/** Whether the page is there with its pictures, as far as they come. */
export const isLoaded = (): boolean => readyState() === 'complete';

/** Resolves when all of the page's HTML is there; deferred scripts and pictures may still come. */
export const whenParsed = (): Promise<void> => when(() => !isParsing());

/**
 * Resolves when the scripts that came with the page have run, as `document_idle` does:
 * https://developer.chrome.com/docs/extensions/reference/api/extensionTypes#type-RunAt
 */
export function whenIdle(): Promise<void> {
  if (isLoaded()) return Promise.resolve();
  const scriptsRan = new Promise<void>((resolve) => {
    hear('DOMContentLoaded', () => setTimeout(resolve, IDLE_AFTER));
    if (times()?.domContentLoadedEventEnd) setTimeout(resolve, IDLE_AFTER);
    else if (!isParsing()) setTimeout(resolve, LONGEST_WAIT);
  });
  return Promise.race([when(isLoaded), scriptsRan]);
}

/** The page can send the events, too: only the state counts. */
function when(isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(look, LOOK_AGAIN);
    hear('readystatechange', look);
  });
}

/** Whether a script came with the page's HTML: without one, nothing takes that HTML over. */
export function hasScripts(): boolean {
  return allIn(document, 'script').some((script) => RUNS.test(script.getAttribute('type')?.trim() ?? ''));
}

import { native } from '@/sites/page-text';
import type { ScriptLife } from './script-life';

/** Not in TypeScript's types yet. */
interface PrerenderedDocument {
  readonly prerendering?: boolean;
}

const isPrerendered = () => native(document as PrerenderedDocument, 'prerendering') === true;

/**
 * Starts when the page is really opened. Chromium renders pages ahead of a click that may never come
 * (https://wicg.github.io/nav-speculation/prerendering.html): nothing is done for those, and messages from them have
 * a frame id of their own (https://github.com/w3c/webextensions/issues/396), so that no background would answer.
 */
export function whenShown(life: ScriptLife, start: () => void): void {
  if (!isPrerendered()) {
    start();
    return;
  }
  const waiting = new AbortController();
  const onChange = () => {
    // The page can send this event too.
    if (isPrerendered()) return;
    waiting.abort();
    if (!life.isOver) start();
  };
  native(document, 'addEventListener').call(document, 'prerenderingchange', onChange, { signal: waiting.signal });
}

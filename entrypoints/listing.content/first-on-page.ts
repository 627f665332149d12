import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** A symbol: elements of the page can be named like any string, and would be read as properties of the window. */
const RUNNING = Symbol.for('papertags.running');

/**
 * Whether no other content script of ours works in this page: it may be put on an open page more than once. One from
 * before an update does not count, nothing of it works any more.
 */
export function isFirstOnPage(ctx: ContentScriptContext): boolean {
  const running = Reflect.get(globalThis, RUNNING) as ContentScriptContext | undefined;
  if (running?.isValid) return false;
  Reflect.set(globalThis, RUNNING, ctx);
  return true;
}

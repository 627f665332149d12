import { browser } from 'wxt/browser';

/** A symbol: elements of the page can be named like any string, and would be read as properties of the window. */
const RUNNING = Symbol.for('papertags.running');

/**
 * How long this content script has anything to do: until the extension is updated or removed. Nothing tells a content
 * script of that, so every callback asks. WXT's own context is not asked, because it ends at an event of the document
 * that the page can send too.
 */
export class ScriptLife {
  private readonly ending = new AbortController();

  /** Aborts at the end, as soon as somebody noticed it. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  get isOver(): boolean {
    if (browser.runtime?.id === undefined) this.ending.abort();
    return this.ending.signal.aborted;
  }
}

/**
 * The life of this content script; undefined when it cannot work, or when one of ours does in this page already, which
 * a tab can get twice: as it loads, and as one of the tabs that were open. One from before an update is in a world of
 * its own.
 */
export function beginScript(): ScriptLife | undefined {
  const running = Reflect.get(globalThis, RUNNING) as ScriptLife | undefined;
  if (running && !running.isOver) return undefined;
  const life = new ScriptLife();
  // A frame of the page that is named "chrome" or "browser" has Chromium give content scripts none of its functions.
  if (life.isOver) return undefined;
  Reflect.set(globalThis, RUNNING, life);
  return life;
}

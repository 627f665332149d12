import type { ScriptLife } from './script-life';

/** Where the browser has no Navigation API. In ms. */
const LOOK_AGAIN = 1_000;

/**
 * Calls back with each new address of this document. Asked after the change took place: the `navigate` event (and
 * `wxt:locationchange` with it) also tells of downloads, mail links and navigations that are given up.
 */
export function watchAddress(life: ScriptLife, onChange: (url: URL) => void): void {
  let known = location.href;
  const look = () => {
    if (life.isOver || location.href === known) return;
    known = location.href;
    onChange(new URL(known));
  };
  const { navigation } = globalThis;
  // Where the browser has none, an element of the page can be named so.
  if (navigation && !(navigation instanceof Node))
    navigation.addEventListener('currententrychange', look, { signal: life.signal });
  else {
    const timer = setInterval(look, LOOK_AGAIN);
    life.signal.addEventListener('abort', () => clearInterval(timer));
  }
}

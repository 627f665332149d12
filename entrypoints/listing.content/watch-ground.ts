import { native } from '@/sites/page-text';

/** Attributes by which sites switch between light and dark. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'];

/** What they may end with. */
const EVENTS = ['transitionend', 'load'];

/** Some pages write to their root's style while they scroll: the rows are looked after when it rests. In ms. */
const REST = 100;

/** Calls back after the page, which has its body, or the system may have turned from light to dark or back. */
export function watchGround(signal: AbortSignal, onGround: () => void): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(onGround, REST);
  };
  const onEvent = (event: Event) => {
    if (turnsGround(event)) onChange();
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ type }) => type === 'childList')) begin();
    onChange();
  });
  const begin = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    const attributes = { attributes: true, attributeFilter: THEME_ATTRIBUTES };
    const root = native(document, 'documentElement');
    const body = native(document, 'body');
    if (root) observer.observe(root, { ...attributes, childList: true });
    if (body) observer.observe(body, attributes);
    // A page that writes itself anew takes all listeners from its document; those that are there stay as they are.
    for (const name of EVENTS)
      native(document, 'addEventListener').call(document, name, onEvent, { capture: true, signal, passive: true });
  };
  begin();
  // What the page turned while it was coming in.
  onChange();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** A site that fades from light to dark has its new colour at the end only, and a style sheet may come late. */
function turnsGround(event: Event): boolean {
  if (event.type === 'load') return event.target instanceof HTMLLinkElement;
  return event instanceof TransitionEvent && event.propertyName === 'background-color';
}

import { native } from '@/sites/page-text';

/** Attributes by which sites switch between light and dark. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'];

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
  const observer = new MutationObserver(onChange);
  const options = { attributes: true, attributeFilter: THEME_ATTRIBUTES };
  for (const root of [native(document, 'documentElement'), native(document, 'body')])
    if (root) observer.observe(root, options);
  // A site that fades from light to dark has its new colour at the end only.
  const onTransitionEnd = (event: Event) => {
    if (event instanceof TransitionEvent && event.propertyName === 'background-color') onChange();
  };
  native(document, 'addEventListener').call(document, 'transitionend', onTransitionEnd, { signal, passive: true });
  // What the page turned while it was coming in.
  onChange();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

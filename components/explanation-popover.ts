import { placeBeside } from './tag-explanation';

/** A pointer that only passes opens nothing; one that leaves may come back. In ms. */
const HOVER_DELAY = 150;

export interface ExplanationPopover {
  element: HTMLElement;
  /** Opens beside `target` at once. Pinned stays open until it is closed, hovered closes with the pointer's leaving. */
  open(target: HTMLElement, content: Node[], pinned: boolean): void;
  openSoon(target: HTMLElement, content: () => Node[]): void;
  closeSoon(): void;
  close(): void;
  isPinnedAt(target: HTMLElement): boolean;
}

/**
 * The floating explanation of one row. A manual popover lies in the top layer, so that no `overflow: hidden` of a
 * site's card cuts it; it closes on Escape, a click elsewhere, and resizing.
 */
export function explanationPopover(): ExplanationPopover {
  const element = document.createElement('div');
  element.className = 'explanation';
  element.id = 'explanation';
  element.setAttribute('role', 'tooltip');
  element.popover = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let target: HTMLElement | undefined;
  let pinned = false;

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  const onPointerDown = (event: PointerEvent) => {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot && !event.composedPath().includes(root.host)) close();
  };
  /** Follows its target, also when focusing the target is what scrolls; closes when the target leaves the window. */
  const onScroll = () => {
    const at = target?.getBoundingClientRect();
    if (target && at && at.bottom > 0 && at.top < innerHeight) placeBeside(element, target);
    else close();
  };
  const close = () => {
    clearTimeout(timer);
    removeEventListener('scroll', onScroll, true);
    removeEventListener('resize', close);
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('pointerdown', onPointerDown, true);
    target?.removeAttribute('aria-describedby');
    target = undefined;
    pinned = false;
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
  };
  const open = (at: HTMLElement, content: Node[], pin: boolean) => {
    close();
    if (!element.isConnected) return;
    element.replaceChildren(...content);
    element.showPopover();
    placeBeside(element, at);
    at.setAttribute('aria-describedby', element.id);
    target = at;
    pinned = pin;
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    addEventListener('resize', close);
    addEventListener('keydown', onKeyDown, true);
    addEventListener('pointerdown', onPointerDown, true);
  };
  const openSoon = (at: HTMLElement, content: () => Node[]) => {
    if (pinned) return;
    clearTimeout(timer);
    timer = setTimeout(() => open(at, content(), false), HOVER_DELAY);
  };
  const closeSoon = () => {
    if (pinned) return;
    clearTimeout(timer);
    timer = setTimeout(close, HOVER_DELAY);
  };
  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', closeSoon);
  return { element, open, openSoon, closeSoon, close, isPinnedAt: (at) => pinned && target === at };
}

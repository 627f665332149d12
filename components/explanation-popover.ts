import { native } from '@/sites/page-text';
import { newElement } from './own-elements';

/** A pointer that only passes opens nothing; one that leaves may come back. In ms. */
const HOVER_DELAY = 150;
const GAP = 4;
const EDGE = 8;
/** In a window of next to no height its buttons are still there. */
const LOWEST = 96;

/** What floats beside a chip. */
export interface Explanation {
  content: Node[];
  /** What the reader can do about it; none for a mere message. */
  buttons: HTMLButtonElement[];
  /** Called when it opens. @returns called when it closes */
  onOpen?: () => () => void;
}

export interface ExplanationPopover {
  element: HTMLElement;
  /** Opens beside `target` at once. Pinned stays open until it is closed, hovered closes with the pointer's leaving. */
  open(target: HTMLElement, explanation: Explanation, pinned: boolean): void;
  /** Opens for the keyboard's focus, but not when the focus only comes back. */
  openOnFocus(target: HTMLElement, explanation: () => Explanation): void;
  openSoon(target: HTMLElement, explanation: () => Explanation): void;
  closeSoon(): void;
  close(): void;
  /** The focus leaves a chip: closes, unless it goes into the explanation. */
  closeOnBlur(event: FocusEvent): void;
  /** Puts the focus on the first button, when there is one. @returns whether it did */
  enter(): boolean;
  isOpenAt(target: Element): boolean;
  isPinnedAt(target: HTMLElement): boolean;
  /** Moves the focus to a chip without opening its explanation. */
  focusQuietly(target: HTMLElement): void;
}

/**
 * Puts the open popover below `target`, or above where there is more room, and inside the window. What does not fit
 * on either side scrolls: over its own chip it would be in the way of the pointer.
 */
function placeBeside(popover: HTMLElement, target: Element): void {
  popover.style.maxHeight = '';
  const at = target.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const roomBelow = innerHeight - EDGE - at.bottom - GAP;
  const roomAbove = at.top - GAP - EDGE;
  const isBelow = height <= roomBelow || roomBelow >= roomAbove;
  const room = Math.max(LOWEST, isBelow ? roomBelow : roomAbove);
  const left = Math.max(EDGE, Math.min(at.left, native(document, 'documentElement').clientWidth - EDGE - width));
  popover.style.maxHeight = `${room}px`;
  popover.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - Math.min(height, room)}px`;
  popover.style.left = `${left}px`;
}

interface Open {
  target: HTMLElement;
  pinned: boolean;
  onClose?: () => void;
}

/**
 * The floating explanation of one row. A manual popover lies in the top layer, so that no `overflow: hidden` of a
 * site's card cuts it; it closes on Escape, a click elsewhere, and resizing. A pinned one can be entered with Tab or the
 * down arrow; Escape gives the focus back to the chip.
 */
export function explanationPopover(): ExplanationPopover {
  const element = newElement('div');
  element.className = 'explanation';
  element.tabIndex = -1; // a click on its text must not take the focus out of it
  element.popover = 'manual';
  element.setAttribute('aria-label', 'About this tag');
  const text = newElement('div');
  text.id = 'explanation';
  const actions = newElement('div');
  actions.className = 'actions';
  element.append(text, actions);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The chip whose explanation opens when the timer ends; without one the timer closes. */
  let pending: HTMLElement | undefined;
  let shown: Open | undefined;
  let isReturning = false;

  const holdsFocus = () => element.matches(':focus-within');
  const holds = (node: EventTarget | null) => node instanceof Node && element.contains(node);
  const buttons = () => [...actions.children].filter((child) => child instanceof HTMLButtonElement);

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    const target = holdsFocus() ? shown?.target : undefined;
    close();
    if (target) focusQuietly(target);
  };
  const onPointerDown = (event: PointerEvent) => {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot && !event.composedPath().includes(root.host)) close();
  };
  /** Follows its target, also when focusing the target is what scrolls; closes when the target leaves the window. */
  const onScroll = () => {
    const at = shown?.target.getBoundingClientRect();
    if (shown && at && at.bottom > 0 && at.top < innerHeight) placeBeside(element, shown.target);
    else close();
  };
  const focusQuietly = (target: HTMLElement) => {
    isReturning = true;
    target.focus({ preventScroll: true });
    isReturning = false;
  };
  const stopTimer = () => {
    clearTimeout(timer);
    pending = undefined;
  };
  const close = () => {
    stopTimer();
    const closing = shown;
    if (!closing) return;
    shown = undefined;
    removeEventListener('scroll', onScroll, true);
    removeEventListener('resize', close);
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('pointerdown', onPointerDown, true);
    closing.target.removeAttribute('aria-describedby');
    closing.target.removeAttribute('aria-expanded');
    closing.onClose?.();
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
  };
  /** Only what is pinned is a stop of the Tab key: focus on its way past a row meets one stop there. */
  const pin = (pinned: boolean) => {
    if (shown) shown.pinned = pinned;
    for (const button of buttons()) button.tabIndex = pinned ? 0 : -1;
  };
  const open = (target: HTMLElement, explanation: Explanation, pinned: boolean) => {
    if (shown?.target === target && pinned && explanation.buttons.length > 0) return pin(true);
    close();
    if (!element.isConnected) return;
    text.replaceChildren(...explanation.content);
    actions.replaceChildren(...explanation.buttons);
    element.showPopover();
    placeBeside(element, target);
    target.setAttribute('aria-describedby', text.id);
    if (explanation.buttons.length > 0) {
      target.setAttribute('aria-expanded', 'true');
      element.setAttribute('role', 'dialog');
    } else element.removeAttribute('role');
    shown = { target, pinned, onClose: explanation.onOpen?.() };
    pin(pinned);
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    addEventListener('resize', close);
    addEventListener('keydown', onKeyDown, true);
    addEventListener('pointerdown', onPointerDown, true);
  };
  const openSoon = (target: HTMLElement, explanation: () => Explanation) => {
    if (shown?.pinned || holdsFocus() || pending === target) return;
    stopTimer();
    if (shown?.target === target) return;
    pending = target;
    timer = setTimeout(() => open(target, explanation(), false), HOVER_DELAY);
  };
  const closeSoon = () => {
    if (shown?.pinned || holdsFocus()) return;
    stopTimer();
    timer = setTimeout(close, HOVER_DELAY);
  };
  const enter = () => {
    const [first] = buttons();
    if (!shown || !first) return false;
    pin(true);
    first.focus();
    return true;
  };

  element.addEventListener('pointerenter', stopTimer);
  element.addEventListener('pointerleave', closeSoon);
  element.addEventListener('pointerdown', () => pin(true));
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!holds(relatedTarget) && relatedTarget !== shown?.target) close();
  });
  element.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = event.target instanceof HTMLButtonElement ? buttons().indexOf(event.target) : -1;
    if (step === 0 || at < 0) return;
    event.preventDefault();
    if (at + step < 0 && shown) focusQuietly(shown.target);
    else buttons()[at + step]?.focus();
  });

  return {
    element,
    open,
    openOnFocus(target, explanation) {
      if (!isReturning && shown?.target !== target) open(target, explanation(), false);
    },
    openSoon,
    closeSoon,
    close,
    closeOnBlur({ relatedTarget }) {
      if (!holds(relatedTarget)) close();
    },
    enter,
    isOpenAt: (target) => shown?.target === target,
    isPinnedAt: (target) => shown?.target === target && shown.pinned,
    focusQuietly,
  };
}

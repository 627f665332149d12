import { CHIPS_ELEMENT } from '@/components/tag-chips';
import type { CardRows } from './card-rows';
import { DrawQueue } from './draw-queue';
import { RestoreLimit } from './restore-limit';

/** Frameworks that hydrate drop nodes they did not make, so the first pass waits until the page was quiet this long, */
const QUIET = 150;
/** but no longer than this. In ms. */
const LONGEST_WAIT = 2_000;
/** In a hidden tab no frame comes, so a pass also runs after this many ms. */
const FRAME_BACKSTOP = 200;

export interface WatchOptions {
  rows: CardRows;
  findCards: () => Element[];
  /** Attributes beside `href` that hold what cards show. */
  dataAttributes: readonly string[];
  /** Told the cards of each pass. */
  onCards: (cards: readonly Element[]) => void;
  /** Aborts when the page is no listing any more or the extension was updated. */
  signal: AbortSignal;
  /** True after the extension was updated: nothing tells a content script, so every callback asks. */
  isInvalid: () => boolean;
}

/**
 * Keeps "every card has exactly one row" true while the page changes under us. The observer only queues; one pass per
 * frame compares what is with what should be, so that it does not matter what happened in between.
 *
 * @returns asks for another pass
 */
export function watchListing(options: WatchOptions): () => void {
  const { rows, findCards, dataAttributes, onCards, signal, isInvalid } = options;
  const limit = new RestoreLimit();
  const isCard = new WeakSet<Element>();
  let cards: readonly Element[] = [];
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isSettled = false;
  const startedAt = performance.now();

  const drawIfNeeded = (card: Element) => {
    if (signal.aborted || isInvalid() || rows.isWhole(card)) return;
    const wait = rows.hasLostRow(card) ? limit.delay(card, performance.now()) : 0;
    if (wait > 0) {
      clearTimeout(retry);
      retry = setTimeout(schedule, wait);
      return;
    }
    rows.draw(card);
  };
  const queue = new DrawQueue(drawIfNeeded);

  const pass = () => {
    cancelPending();
    if (signal.aborted || isInvalid()) return;
    isSettled = true;
    const before = cards;
    cards = findCards();
    const present = new Set(cards);
    for (const card of before) if (!present.has(card)) rows.remove(card);
    for (const card of cards) isCard.add(card);
    // Copies of our hosts that a framework cloned, and rows of an older instance of the extension.
    for (const host of document.querySelectorAll(CHIPS_ELEMENT)) if (!rows.isHost(host)) host.remove();
    onCards(cards);
    queue.update(
      cards,
      cards.filter((card) => !rows.isWhole(card)),
    );
  };

  const cancelPending = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
    timer = undefined;
  };

  const schedule = () => {
    if (!isSettled) {
      clearTimeout(timer);
      timer = setTimeout(pass, Math.max(0, Math.min(QUIET, startedAt + LONGEST_WAIT - performance.now())));
    } else if (frame === undefined) {
      frame = requestAnimationFrame(pass);
      timer = setTimeout(pass, FRAME_BACKSTOP);
    }
  };

  /** A change inside a card concerns that card; a changed attribute around cards (their data) concerns all inside. */
  const markStaleAround = (node: Node, isAttribute: boolean) => {
    for (let at: Node | null = node; at; at = at.parentNode)
      if (at instanceof Element && isCard.has(at)) return rows.markStale(at);
    if (isAttribute) for (const card of cards) if (node.contains(card)) rows.markStale(card);
  };

  const observer = new MutationObserver((records) => {
    if (isInvalid()) return;
    let isOurs = true;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList' && [...addedNodes, ...removedNodes].every((node) => rows.isHost(node))) {
        // A removed host of ours needs a pass, but tells nothing new about its card.
        if (removedNodes.length > 0) isOurs = false;
        continue;
      }
      isOurs = false;
      markStaleAround(target, type === 'attributes');
    }
    if (!isOurs) schedule();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['href', ...dataAttributes],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    queue.stop();
    cancelPending();
    clearTimeout(retry);
  });
  schedule();
  return schedule;
}

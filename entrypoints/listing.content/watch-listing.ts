import type { CardRows } from './card-rows';
import { DrawQueue } from './draw-queue';
import { eachFrameOfParsing } from './each-frame-of-parsing';
import { noChanges, PageChangeReader, removeStrayRows } from './page-changes';
import { hasScripts, whenIdle } from './page-loading';
import { PassTimes } from './pass-times';
import { RestoreLimit } from './restore-limit';

/** More new elements than this are quicker found by one look at the whole page. */
const MOST_ADDED = 500;
/**
 * The first cards of a page get their rows, or the room for them, in the pass that finds them: where they come with the
 * page, before they are painted. More than a high screen shows of a dense list.
 */
const FIRST = 40;

export interface WatchOptions {
  rows: CardRows;
  /** Cards in a part of the page, the part itself included. */
  findCards: (root: ParentNode) => Element[];
  /** No script of the page takes the cards over: see SiteAdapter. */
  staysAsServed: boolean;
  /** Attributes beside `href` that hold what cards show. */
  dataAttributes: readonly string[];
  /** Aborts when the page is no listing any more or the extension was updated. */
  signal: AbortSignal;
  /** True after the extension was updated: nothing tells a content script, so every callback asks. */
  isInvalid: () => boolean;
}

/** A listing that is being watched. */
export interface WatchedListing {
  /** The cards of the page as the last pass saw them. */
  cards: ReadonlySet<Element>;
  /** Asks for a look at the whole page. */
  pass(): void;
  /** Tags came: draws the rows that waited for them. */
  drawWaiting(): void;
}

/**
 * Keeps "every card has exactly one row" true while the page changes under us. The observer only queues. A pass per
 * frame looks at what changed, so that a card that is added costs the same on a long page as on a short one; a pass
 * over the whole page follows where that does not explain everything, so that it does not matter what happened in
 * between.
 */
export function watchListing(options: WatchOptions): WatchedListing {
  const { rows, findCards, staysAsServed, dataAttributes, signal, isInvalid } = options;
  const limit = new RestoreLimit();
  const cards = new Set<Element>();
  const waiting = new Set<Element>();
  let changes = noChanges();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const drawIfNeeded = (card: Element, isNear: boolean) => {
    if (signal.aborted || isInvalid() || !cards.has(card) || rows.isWhole(card)) return;
    const wait = rows.hasLostRow(card) ? limit.delay(card, performance.now()) : 0;
    if (wait > 0) {
      clearTimeout(retry);
      retry = setTimeout(() => times.askWhole(), wait);
      return;
    }
    if (!rows.draw(card, isNear)) waiting.add(card);
  };
  const place = () => {
    if (!signal.aborted && !isInvalid()) rows.place();
  };
  const queue = new DrawQueue({ draw: drawIfNeeded, place });

  const take = (card: Element) => {
    if (!cards.has(card)) {
      cards.add(card);
      if (cards.size <= FIRST) queue.drawNow(card);
      else queue.want(card);
    } else if (!rows.isWhole(card)) queue.want(card);
  };
  const drop = (card: Element) => {
    cards.delete(card);
    waiting.delete(card);
    queue.forget(card);
    rows.remove(card);
  };

  const wholePass = () => {
    if (signal.aborted || isInvalid()) return;
    changes = noChanges();
    const found = findCards(document);
    if (!isSameOrder(found, cards)) takeOrder(found);
    removeStrayRows(document, rows);
    found.forEach(take);
    place();
  };
  /** Cards went or moved: those that stayed are known in the order of the page, and wait in it. */
  const takeOrder = (found: readonly Element[]) => {
    const present = new Set(found);
    for (const card of cards) if (!present.has(card)) drop(card);
    const stayed = found.filter((card) => cards.delete(card));
    for (const card of stayed) cards.add(card);
    queue.order(stayed);
  };
  /** While the page comes in: the parser may still be inside the last card. */
  const earlyPass = () => {
    if (signal.aborted || isInvalid()) return true;
    findCards(document).slice(0, -1).slice(0, FIRST).forEach(take);
    place();
    return cards.size >= FIRST;
  };

  const quickPass = () => {
    if (signal.aborted || isInvalid()) return;
    const { touched, added, isRemoved, isUnclear } = changes;
    changes = noChanges();
    if (isUnclear || touched.size > 0 || added.size > MOST_ADDED) times.askWhole();
    if (isRemoved) for (const card of cards) if (!card.isConnected) drop(card);
    for (const card of touched) {
      if (!cards.has(card)) continue;
      removeStrayRows(card, rows);
      take(card);
    }
    if (added.size <= MOST_ADDED) added.forEach(takeIn);
    place();
  };

  const takeIn = (element: Element) => {
    if (!element.isConnected) return;
    removeStrayRows(element, rows);
    const found = findCards(element);
    // Those that are known were moved.
    queue.order(found);
    found.forEach(take);
    // Perhaps a part of a card that was none before, or of a list that only shows as a whole.
    if (found.length === 0) times.askWhole();
  };

  const times = new PassTimes(quickPass, wholePass);
  const reader = new PageChangeReader(rows, cards);
  const observer = new MutationObserver((records) => {
    if (!isInvalid() && reader.read(records, changes)) times.onChange();
  });
  let isWatching = false;
  /** Every element that the parser makes is a change: the observer waits until it has made them all. */
  const begin = async () => {
    await eachFrameOfParsing(staysAsServed ? earlyPass : () => true);
    const isFree = staysAsServed || !hasScripts();
    if (!isFree) await whenIdle();
    if (signal.aborted || isInvalid()) return;
    isWatching = true;
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', ...dataAttributes],
    });
    // Only what the server sent is taken over: where no card came with it, scripts make those that they show.
    if (isFree || findCards(document).length === 0) times.runWhole();
    else times.askWhole();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    queue.stop();
    times.stop();
    clearTimeout(retry);
  });
  void begin();
  return {
    cards,
    pass() {
      if (isWatching) times.askWhole();
    },
    drawWaiting() {
      for (const card of waiting) queue.drawSoon(card);
      waiting.clear();
    },
  };
}

function isSameOrder(found: readonly Element[], known: ReadonlySet<Element>): boolean {
  if (found.length !== known.size) return false;
  let at = 0;
  for (const card of known) if (card !== found[at++]) return false;
  return true;
}

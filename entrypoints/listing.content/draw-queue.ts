import { NearCards } from './near-cards';

/** Cards near the screen are drawn at once, as far as this many ms go; the rest in the next slice. */
const SLICE = 8;
/** Rows that are ready wait for those of other cards near the screen, but no longer than this. In ms. */
const PLACED_AFTER = 100;
/**
 * A listing up to this size is drawn whole, in idle slices, so that the page's own find, printing and user style
 * sheets meet every row. On longer pages layout costs more than script, so only what comes near is drawn.
 */
const DRAWN_WHOLE = 300;

export interface DrawQueueCalls {
  /**
   * Makes one card's row ready, if it still needs one.
   * @param isNear the reader may be looking at the card
   */
  draw(card: Element, isNear: boolean): void;
  /** Puts the rows that are ready on the page. */
  place(): void;
}

/** Decides when the rows of the cards are drawn: near the screen first, never one long task. */
export class DrawQueue {
  /** Every card that was wanted and is still there. */
  private readonly cards = new Set<Element>();
  private readonly urgent = new Set<Element>();
  private readonly idle = new Set<Element>();
  private readonly far = new NearCards((cards) => this.drawNear(cards));
  /** When the rows began to be made ready that are not placed yet. */
  private readySince: number | undefined;
  private urgentTimer: ReturnType<typeof setTimeout> | undefined;
  private idleRequest: number | undefined;

  constructor(private readonly calls: DrawQueueCalls) {}

  /** The card needs drawing, when it is near or comes near. Cards are to be given in page order. */
  want(card: Element): void {
    this.cards.add(card);
    if (!this.urgent.has(card) && !this.far.isWaiting(card)) this.far.wait(card);
    if (this.cards.size > DRAWN_WHOLE) this.idle.clear();
    else this.idle.add(card);
    this.runIdle();
  }

  /** The card is among the first of the page: its row is made ready at once. The caller places it. */
  drawNow(card: Element): void {
    this.cards.add(card);
    this.calls.draw(card, true);
  }

  /** The card, which was near, can be drawn now. */
  drawSoon(card: Element): void {
    this.urgent.add(card);
    clearTimeout(this.urgentTimer);
    this.urgentTimer = setTimeout(() => this.runUrgent());
  }

  /** Cards in the order in which they follow each other now; those that wait do so in it. */
  order(cards: readonly Element[]): void {
    for (const card of cards) if (this.far.isWaiting(card)) this.far.wait(card);
  }

  /** The card is gone. */
  forget(card: Element): void {
    this.far.forget(card);
    this.cards.delete(card);
    this.urgent.delete(card);
    this.idle.delete(card);
  }

  /** Stops for good. */
  stop(): void {
    this.far.stop();
    this.cards.clear();
    this.urgent.clear();
    this.idle.clear();
    clearTimeout(this.urgentTimer);
    if (this.idleRequest !== undefined) cancelIdleCallback(this.idleRequest);
  }

  private drawNear(cards: readonly Element[]): void {
    for (const card of cards) this.urgent.add(card);
    this.runUrgent();
  }

  /** Each time that rows come in, the browser lays out the whole page below them: so all that are near come at once. */
  private runUrgent(): void {
    clearTimeout(this.urgentTimer);
    this.readySince ??= performance.now();
    this.drawFrom(this.urgent, SLICE, true);
    if (this.urgent.size > 0) this.urgentTimer = setTimeout(() => this.runUrgent());
    if (this.urgent.size > 0 && performance.now() - this.readySince < PLACED_AFTER) return;
    this.readySince = undefined;
    this.calls.place();
  }

  private runIdle(): void {
    if (this.idleRequest !== undefined || this.idle.size === 0) return;
    this.idleRequest = requestIdleCallback(
      (deadline) => {
        this.idleRequest = undefined;
        this.drawFrom(this.idle, Math.max(1, Math.min(SLICE, deadline.timeRemaining())), false);
        this.calls.place();
        this.runIdle();
      },
      { timeout: 500 },
    );
  }

  /** @param longest ms */
  private drawFrom(queue: Set<Element>, longest: number, isNear: boolean): void {
    const end = performance.now() + longest;
    for (const card of queue) {
      if (performance.now() >= end) return;
      queue.delete(card);
      this.far.forget(card);
      this.calls.draw(card, isNear);
    }
  }
}

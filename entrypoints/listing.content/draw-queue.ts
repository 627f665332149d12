/** Cards near the screen are drawn at once, as far as this many ms go; the rest in the next slice. */
const SLICE = 8;
/** Rows that are ready wait for those of other cards near the screen, but no longer than this. In ms. */
const PLACED_AFTER = 100;
/** Near means within one screen above or below: https://developer.mozilla.org/docs/Web/API/IntersectionObserver/rootMargin */
const NEAR = '100% 0px';
/**
 * Chromium measures every observed card in every frame, 10,000 of them for longer than a frame; by this many ms between
 * two measurements it does not: https://w3c.github.io/IntersectionObserver/v2/. The first one of a card never waits.
 */
const MEASURED_AFTER = 100;
/**
 * A listing up to this size is drawn whole, in idle slices, so that the page's own find, printing and user style
 * sheets meet every row. On longer pages layout costs more than script, so only what comes near is drawn.
 */
const DRAWN_WHOLE = 300;

export interface DrawQueueCalls {
  /** Makes one card's row ready, if it still needs one. */
  draw(card: Element): void;
  /** Puts the rows that are ready on the page. */
  place(): void;
}

/** Decides when the rows of the cards are drawn: near the screen first, never one long task. */
export class DrawQueue {
  /** Every card that was wanted and is still there. */
  private readonly cards = new Set<Element>();
  /** Cards that are not near, so far as the observer said. */
  private readonly observed = new Set<Element>();
  private readonly urgent = new Set<Element>();
  private readonly idle = new Set<Element>();
  /** When the rows began to be made ready that are not placed yet. */
  private readySince: number | undefined;
  private urgentTimer: ReturnType<typeof setTimeout> | undefined;
  private idleRequest: number | undefined;
  private readonly observer: IntersectionObserver;

  constructor(private readonly calls: DrawQueueCalls) {
    const options: IntersectionObserverInit & { delay: number } = { rootMargin: NEAR, delay: MEASURED_AFTER };
    this.observer = new IntersectionObserver((changes) => this.onNear(changes), options);
  }

  /** The card needs drawing, when it is near or comes near. */
  want(card: Element): void {
    this.cards.add(card);
    // A card that was drawn is not observed. Observing it anew has the observer say where it is now.
    if (!this.observed.has(card) && !this.urgent.has(card)) {
      this.observed.add(card);
      this.observer.observe(card);
    }
    if (this.cards.size > DRAWN_WHOLE) this.idle.clear();
    else this.idle.add(card);
    this.runIdle();
  }

  /** The card, which was near, can be drawn now. */
  drawSoon(card: Element): void {
    this.urgent.add(card);
    clearTimeout(this.urgentTimer);
    this.urgentTimer = setTimeout(() => this.runUrgent());
  }

  /** The card is gone. */
  forget(card: Element): void {
    this.unobserve(card);
    this.cards.delete(card);
    this.urgent.delete(card);
    this.idle.delete(card);
  }

  /** Stops for good. */
  stop(): void {
    this.observer.disconnect();
    this.cards.clear();
    this.observed.clear();
    this.urgent.clear();
    this.idle.clear();
    clearTimeout(this.urgentTimer);
    if (this.idleRequest !== undefined) cancelIdleCallback(this.idleRequest);
  }

  private unobserve(card: Element): void {
    if (this.observed.delete(card)) this.observer.unobserve(card);
  }

  private onNear(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (!isIntersecting) continue;
      this.unobserve(target);
      this.urgent.add(target);
    }
    this.runUrgent();
  }

  /** Each time that rows come in, the browser lays out the whole page below them: so all that are near come at once. */
  private runUrgent(): void {
    clearTimeout(this.urgentTimer);
    this.readySince ??= performance.now();
    this.drawFrom(this.urgent, SLICE);
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
        this.drawFrom(this.idle, Math.max(1, Math.min(SLICE, deadline.timeRemaining())));
        this.calls.place();
        this.runIdle();
      },
      { timeout: 500 },
    );
  }

  /** @param longest ms */
  private drawFrom(queue: Set<Element>, longest: number): void {
    const end = performance.now() + longest;
    for (const card of queue) {
      if (performance.now() >= end) return;
      queue.delete(card);
      this.unobserve(card);
      this.calls.draw(card);
    }
  }
}

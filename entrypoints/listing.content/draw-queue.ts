/** Cards near the screen are drawn at once, as far as this many ms go; the rest in the next slice. */
const SLICE = 8;
/** Near means within one screen above or below: https://developer.mozilla.org/docs/Web/API/IntersectionObserver/rootMargin */
const NEAR = '100% 0px';
/**
 * A listing up to this size is drawn whole, in idle slices, so that the page's own find, printing and user style
 * sheets meet every row. On longer pages layout costs more than script, so only what comes near is drawn.
 */
const DRAWN_WHOLE = 300;

/** Decides when the rows of the cards are drawn: near the screen first, never one long task. */
export class DrawQueue {
  /** Every card that was wanted and is still there. */
  private readonly cards = new Set<Element>();
  private readonly urgent = new Set<Element>();
  private readonly idle = new Set<Element>();
  private urgentTimer: ReturnType<typeof setTimeout> | undefined;
  private idleRequest: number | undefined;
  private readonly observer: IntersectionObserver;

  /** @param draw draws one card if it still needs it */
  constructor(private readonly draw: (card: Element) => void) {
    this.observer = new IntersectionObserver((changes) => this.onNear(changes), { rootMargin: NEAR });
  }

  /** The card needs drawing, when it is near or comes near. */
  want(card: Element): void {
    this.cards.add(card);
    // Observing anew has the observer say where the card is now. Drawn cards are not observed: that costs every frame.
    this.observer.unobserve(card);
    this.observer.observe(card);
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
    this.observer.unobserve(card);
    this.cards.delete(card);
    this.urgent.delete(card);
    this.idle.delete(card);
  }

  /** Stops for good. */
  stop(): void {
    this.observer.disconnect();
    this.cards.clear();
    this.urgent.clear();
    this.idle.clear();
    clearTimeout(this.urgentTimer);
    if (this.idleRequest !== undefined) cancelIdleCallback(this.idleRequest);
  }

  private onNear(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (!isIntersecting) continue;
      this.observer.unobserve(target);
      this.urgent.add(target);
    }
    this.runUrgent();
  }

  private runUrgent(): void {
    clearTimeout(this.urgentTimer);
    this.drawFrom(this.urgent, SLICE);
    if (this.urgent.size > 0) this.urgentTimer = setTimeout(() => this.runUrgent());
  }

  private runIdle(): void {
    if (this.idleRequest !== undefined || this.idle.size === 0) return;
    this.idleRequest = requestIdleCallback(
      (deadline) => {
        this.idleRequest = undefined;
        this.drawFrom(this.idle, Math.max(1, Math.min(SLICE, deadline.timeRemaining())));
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
      this.draw(card);
    }
  }
}

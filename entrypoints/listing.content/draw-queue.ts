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
  private readonly near = new Set<Element>();
  private readonly observed = new Set<Element>();
  private urgent: Element[] = [];
  private idle: Element[] = [];
  private urgentTimer: ReturnType<typeof setTimeout> | undefined;
  private idleRequest: number | undefined;
  private readonly observer: IntersectionObserver;

  /** @param draw draws one card if it still needs it */
  constructor(private readonly draw: (card: Element) => void) {
    this.observer = new IntersectionObserver((changes) => this.onNear(changes), { rootMargin: NEAR });
  }

  /** Takes all cards of the page and those of them that need drawing. */
  update(cards: readonly Element[], wanting: readonly Element[]): void {
    const present = new Set(cards);
    for (const card of this.observed) if (!present.has(card)) this.forget(card);
    for (const card of cards) {
      if (this.observed.has(card)) continue;
      this.observed.add(card);
      this.observer.observe(card);
    }
    this.urgent = wanting.filter((card) => this.near.has(card));
    this.idle = cards.length <= DRAWN_WHOLE ? [...wanting] : [];
    this.runUrgent();
    this.runIdle();
  }

  /** Stops for good. */
  stop(): void {
    this.observer.disconnect();
    this.observed.clear();
    this.near.clear();
    this.urgent = [];
    this.idle = [];
    clearTimeout(this.urgentTimer);
    if (this.idleRequest !== undefined) cancelIdleCallback(this.idleRequest);
  }

  private forget(card: Element): void {
    this.observer.unobserve(card);
    this.observed.delete(card);
    this.near.delete(card);
  }

  private onNear(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) {
        this.near.add(target);
        this.urgent.push(target);
      } else this.near.delete(target);
    }
    this.runUrgent();
  }

  private runUrgent(): void {
    clearTimeout(this.urgentTimer);
    const end = performance.now() + SLICE;
    while (this.urgent.length > 0 && performance.now() < end) {
      const card = this.urgent.shift();
      if (card) this.draw(card);
    }
    if (this.urgent.length > 0) this.urgentTimer = setTimeout(() => this.runUrgent());
  }

  private runIdle(): void {
    if (this.idleRequest !== undefined || this.idle.length === 0) return;
    this.idleRequest = requestIdleCallback(
      (deadline) => {
        this.idleRequest = undefined;
        const end = performance.now() + Math.max(1, Math.min(SLICE, deadline.timeRemaining()));
        while (this.idle.length > 0 && performance.now() < end) {
          const card = this.idle.shift();
          if (card) this.draw(card);
        }
        this.runIdle();
      },
      { timeout: 500 },
    );
  }
}

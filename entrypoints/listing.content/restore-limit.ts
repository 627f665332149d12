/** A page that removes our rows again and again wins for a while: at most so many restorations per card in so many ms. */
const MOST = 10;
const WITHIN = 10_000;
const PAUSE = 2_000;

/** Counts how often each card's row was restored. Times are milliseconds of a monotonic clock. */
export class RestoreLimit {
  private readonly restored = new WeakMap<Element, number[]>();
  private readonly pausedUntil = new WeakMap<Element, number>();

  /** How long to wait before this card may be restored; 0 means now, and counts. */
  delay(card: Element, now: number): number {
    const paused = (this.pausedUntil.get(card) ?? 0) - now;
    if (paused > 0) return paused;
    const recent = (this.restored.get(card) ?? []).filter((time) => now - time < WITHIN);
    if (recent.length >= MOST) {
      this.restored.set(card, []);
      this.pausedUntil.set(card, now + PAUSE);
      return PAUSE;
    }
    this.restored.set(card, [...recent, now]);
    return 0;
  }
}

/** A page that removes our rows again and again wins for a while: at most so many restorations per card in so many ms. */
const MOST = 10;
const WITHIN = 10_000;
/** The first pause; each that follows is twice as long, up to the longest. */
const PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;

interface Fight {
  /** When the row was restored lately. */
  times: number[];
  pausedUntil: number;
  nextPause: number;
}

/** Counts how often each card's row was restored. Times are milliseconds of a monotonic clock. */
export class RestoreLimit {
  private readonly fights = new WeakMap<Element, Fight>();

  /** How long to wait before this card may be restored; 0 means now, and counts. */
  delay(card: Element, now: number): number {
    const fight = this.fights.get(card) ?? { times: [], pausedUntil: 0, nextPause: PAUSE };
    this.fights.set(card, fight);
    if (fight.pausedUntil > now) return fight.pausedUntil - now;
    const calm = now - (fight.times.at(-1) ?? now);
    if (calm > WITHIN + fight.nextPause) fight.nextPause = PAUSE;
    fight.times = fight.times.filter((time) => now - time < WITHIN);
    if (fight.times.length < MOST) {
      fight.times.push(now);
      return 0;
    }
    const pause = fight.nextPause;
    fight.times = [now];
    fight.pausedUntil = now + pause;
    fight.nextPause = Math.min(2 * pause, LONGEST_PAUSE);
    return pause;
  }
}

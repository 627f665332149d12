/** Time between two drawings, in ms. */
const EVERY = 1_000;

/** What it draws on: a terminal, or anything else, where it keeps silent. */
export interface ProgressTarget {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * "12,345 papers, 9,876 per second" on one line of a terminal that rewrites itself once a second. The speed is that of
 * the last second. Driven by `count`, without a timer: where nothing gets done there is nothing new to say.
 */
export class ProgressLine {
  private done = 0;
  private drawnAt: number;
  private doneThen = 0;
  private isDrawn = false;

  /** @param now milliseconds, as `performance.now` */
  constructor(
    private readonly target: ProgressTarget,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.drawnAt = now();
  }

  /** One more paper is done. */
  count(): void {
    this.done++;
    if (!this.target.isTTY) return;
    const passed = this.now() - this.drawnAt;
    if (passed < EVERY) return;
    const speed = Math.round(((this.done - this.doneThen) * 1_000) / passed);
    this.target.write(`\r\x1b[K${this.done.toLocaleString('en')} papers, ${speed.toLocaleString('en')} per second`);
    this.isDrawn = true;
    this.drawnAt += passed;
    this.doneThen = this.done;
  }

  /** Takes the line away: at the end, and before anything else is written to the terminal. */
  clear(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    this.target.write('\r\x1b[K');
  }
}

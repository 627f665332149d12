/** Frameworks that hydrate drop nodes they did not make, so the first pass waits until the page was quiet this long, */
const QUIET = 150;
/** but no longer than this. In ms. */
const LONGEST_WAIT = 2_000;
/** In a hidden tab no frame comes, so a pass also runs after this many ms. */
const FRAME_BACKSTOP = 200;
/** A look at the whole page that a change calls for comes so many ms later; more changes may follow. */
const SOON = 100;
/** What new elements explain needs no look at the whole page, but for the last word, once it was quiet so long. In ms. */
const LATE = 1_000;
/** That last word comes later on a page where it is long: a listing that loads on scroll costs the same at its end. */
const LATE_SHARE = 1 / 200;
/** Of the time since the last look at the whole page, at most this part goes into the next: the page's time is its own. */
const SHARE = 1 / 40;

/** When the passes over a page run. One pass per frame, and one over the whole page when it is called for. */
export class PassTimes {
  private frame: number | undefined;
  private backstop: ReturnType<typeof setTimeout> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;
  private isSettled = false;
  /** When the page was to be quiet first. */
  private waitingSince: number | undefined;
  private lastEnd = 0;
  private lastCost = 0;

  /**
   * @param quickPass looks at what changed
   * @param wholePass looks at the whole page
   */
  constructor(
    private readonly quickPass: () => void,
    private readonly wholePass: () => void,
  ) {}

  /** Something changed. Until the page was quiet for the first time, only that first pass is put off. */
  onChange(): void {
    if (!this.isSettled) {
      this.waitForQuiet();
      return;
    }
    clearTimeout(this.late);
    this.late = setTimeout(() => this.runWhole(), Math.max(LATE, this.lastCost / LATE_SHARE));
    if (this.frame !== undefined) return;
    this.frame = requestAnimationFrame(() => this.runQuick());
    this.backstop = setTimeout(() => this.runQuick(), FRAME_BACKSTOP);
  }

  /** The whole page must be looked at. */
  askWhole(): void {
    if (!this.isSettled) this.waitForQuiet();
    else if (this.soon === undefined) {
      const wait = Math.max(SOON, this.lastEnd + this.lastCost / SHARE - performance.now());
      this.soon = setTimeout(() => this.runWhole(), wait);
    }
  }

  stop(): void {
    this.cancelQuick();
    clearTimeout(this.soon);
    clearTimeout(this.late);
    this.soon = undefined;
  }

  private waitForQuiet(): void {
    clearTimeout(this.soon);
    this.waitingSince ??= performance.now();
    const left = this.waitingSince + LONGEST_WAIT - performance.now();
    this.soon = setTimeout(() => this.runWhole(), Math.max(0, Math.min(QUIET, left)));
  }

  private runQuick(): void {
    this.cancelQuick();
    this.quickPass();
  }

  /** Looks at the whole page now. After the first time there is no quiet to wait for. */
  runWhole(): void {
    this.stop();
    this.isSettled = true;
    const start = performance.now();
    this.wholePass();
    this.lastEnd = performance.now();
    this.lastCost = this.lastEnd - start;
  }

  private cancelQuick(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    clearTimeout(this.backstop);
    this.frame = undefined;
    this.backstop = undefined;
  }
}

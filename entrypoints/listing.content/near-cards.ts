import { native } from '@/sites/page-text';

/** Near means within this many screens above or below. */
const NEAR = 1;
/** So many cards that follow each other on the page are measured by their first and their last. */
const GROUP = 50;
/** Two measurements are this many ms apart. */
const MEASURED_AFTER = 100;
/** What a reader pressed may move cards for a while. So many ms after the last sign of it comes one more look. */
const STILL_AFTER = 500;
/** After these, cards may stand elsewhere although no element came or went: filters and tabs that only hide. */
const SIGNS = ['scroll', 'click', 'keyup', 'change', 'toggle'];

type Span = Pick<DOMRect, 'top' | 'bottom'>;
const EVERYWHERE: Span = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };

/**
 * Tells when cards that wait come near the screen.
 *
 * No IntersectionObserver: Chromium measures every element that is observed after each layout
 * (https://w3c.github.io/IntersectionObserver/#run-the-update-intersection-observations-steps), and on a page that
 * grows to 10,000 cards that took four times as long as all else. Here neighbours are measured together, and only
 * after something happened.
 */
export class NearCards {
  private readonly groups = new Set<Element[]>();
  private readonly groupOf = new Map<Element, Element[]>();
  private newest: Element[] = [];
  /** Elements whose size is watched. */
  private readonly sized = new WeakSet<Element>();
  private readonly stopping = new AbortController();
  private readonly sizes = new ResizeObserver(() => this.onLayout());
  private readonly onSign = () => this.lookTwice();
  private readonly onResize = () => this.look();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stillTimer: ReturnType<typeof setTimeout> | undefined;
  private measuredAt = Number.NEGATIVE_INFINITY;

  /** @param onNear gets cards that are near, in page order; they do not wait any more */
  constructor(private readonly onNear: (cards: Element[]) => void) {
    this.listen();
  }

  /** A page that writes itself anew takes all listeners from its document; those that are there stay as they are. */
  private listen(): void {
    const { signal } = this.stopping;
    const options = { capture: true, passive: true, signal };
    for (const sign of SIGNS) native(document, 'addEventListener').call(document, sign, this.onSign, options);
    addEventListener('resize', this.onResize, { signal });
  }

  /** The card waits. Cards are to be given in the order in which they stand on the page. */
  wait(card: Element): void {
    this.forget(card);
    if (this.newest.length >= GROUP) this.newest = [];
    if (this.newest.length === 0) this.watchSizesAround(card);
    this.newest.push(card);
    this.groups.add(this.newest);
    this.groupOf.set(card, this.newest);
    this.look();
  }

  isWaiting(card: Element): boolean {
    return this.groupOf.has(card);
  }

  /** The card does not wait any more. */
  forget(card: Element): void {
    const group = this.groupOf.get(card);
    if (!group) return;
    group.splice(group.indexOf(card), 1);
    if (group.length === 0) this.groups.delete(group);
    this.groupOf.delete(card);
  }

  /** Something happened by which cards may have come near. */
  private look(): void {
    if (this.timer !== undefined || this.groups.size === 0) return;
    this.timer = setTimeout(
      () => this.askForLayout(),
      Math.max(0, this.measuredAt + MEASURED_AFTER - performance.now()),
    );
  }

  /** Stops for good. */
  stop(): void {
    this.stopping.abort();
    this.sizes.disconnect();
    this.groups.clear();
    this.groupOf.clear();
    clearTimeout(this.timer);
    clearTimeout(this.stillTimer);
  }

  /** Where a filter hides cards, the list that they are in gets another size: the page's, or one in a box of its own. */
  private watchSizesAround(card: Element): void {
    for (const element of [native(card, 'parentElement'), native(document, 'body')]) {
      if (!element || this.sized.has(element)) continue;
      if (element === native(document, 'body')) this.listen();
      this.sized.add(element);
      this.sizes.observe(element);
    }
  }

  private lookTwice(): void {
    this.look();
    clearTimeout(this.stillTimer);
    this.stillTimer = setTimeout(() => this.look(), STILL_AFTER);
  }

  /**
   * An element that is observed anew is told of right after the next layout, when the browser knows where everything is:
   * asking at another time can have it lay out the whole page once more.
   */
  private askForLayout(): void {
    this.timer = undefined;
    const root = native(document, 'documentElement');
    this.sizes.unobserve(root);
    this.sizes.observe(root);
  }

  private onLayout(): void {
    if (performance.now() < this.measuredAt + MEASURED_AFTER) this.look();
    else this.measure();
  }

  private measure(): void {
    this.measuredAt = performance.now();
    const reach = NEAR * innerHeight;
    const isNear = ({ top, bottom }: Span) => bottom > -reach && top < innerHeight + reach;
    const near: Element[] = [];
    for (const group of this.groups) {
      const span = spanOf(group);
      if (!span || !isNear(span)) continue;
      for (const card of group) {
        const own = rectOf(card);
        if (own && isNear(own)) near.push(card);
      }
    }
    // Rows that came in right here would have the browser complain to the page of sizes that change in turn.
    if (near.length > 0) setTimeout(() => this.tell(near));
  }

  private tell(near: readonly Element[]): void {
    const waiting = near.filter((card) => this.isWaiting(card));
    for (const card of waiting) this.forget(card);
    if (waiting.length > 0) this.onNear(waiting);
  }
}

/** Undefined for a card that is not shown. */
function rectOf(card: Element): DOMRect | undefined {
  const rect = native(card, 'getBoundingClientRect').call(card);
  return rect.width > 0 || rect.height > 0 ? rect : undefined;
}

/**
 * From the first card that is shown to the last one. Columns and grids have the last beside or above the first, and
 * where cards go on at the top of the next column, which one in the middle tells, the group is taken for everywhere.
 */
function spanOf(cards: readonly Element[]): Span | undefined {
  const first = rectBeyond(cards, 0, 1);
  const last = rectBeyond(cards, cards.length - 1, -1);
  if (!first || !last) return undefined;
  const top = Math.min(first.top, last.top);
  const bottom = Math.max(first.bottom, last.bottom);
  if (first.left === last.left) return { top, bottom };
  const middle = rectBeyond(cards, cards.length >> 1, 1);
  const isBetween = !middle || (middle.top >= top && middle.bottom <= bottom);
  return isBetween ? { top, bottom } : EVERYWHERE;
}

/** Of the first card that is shown, from this one on. */
function rectBeyond(cards: readonly Element[], from: number, step: 1 | -1): DOMRect | undefined {
  for (let at = from; ; at += step) {
    const card = cards[at];
    if (!card) return undefined;
    const rect = rectOf(card);
    if (rect) return rect;
  }
}

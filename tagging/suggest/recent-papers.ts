import type { PaperVector } from './paper-vector';
import type { Suggester } from './suggest';

/** Papers that are remembered: a few pages of listings. */
const MOST_PAPERS = 300;
/** Fewer say nothing about how general a tag is. */
const FEWEST_PAPERS = 60;
/** Suggested on more than this share of papers, a tag tells nothing. */
const LARGEST_SHARE = 1 / 3;

/**
 * The papers that listings showed lately, in memory only, and the tags that each reached. They tell whether a tag fits
 * nearly everything, and whether learning anew makes a difference that a reader would see.
 */
export class RecentPapers {
  private readonly papers = new Map<string, { vector: PaperVector; reached: ReadonlySet<string> }>();
  private hasChanged = false;

  /** @param reached the tags, by `nameKey` */
  add(key: string, vector: PaperVector, reached: Iterable<string>): void {
    this.papers.delete(key);
    this.papers.set(key, { vector, reached: new Set(reached) });
    const [oldest] = this.papers.keys();
    if (this.papers.size > MOST_PAPERS && oldest !== undefined) this.papers.delete(oldest);
  }

  /** Whether the tag was reached by so many papers that suggesting it tells nothing. */
  isTooGeneral(nameKey: string): boolean {
    if (this.papers.size < FEWEST_PAPERS) return false;
    const reaching = [...this.papers.values()].filter(({ reached }) => reached.has(nameKey)).length;
    return reaching > LARGEST_SHARE * this.papers.size;
  }

  /** Holds what was learned anew against the papers. */
  replay(suggester: Suggester): void {
    for (const [key, { vector, reached }] of this.papers) {
      const now = new Set(suggester.reached(vector).keys());
      this.hasChanged ||= now.size !== reached.size || [...now].some((nameKey) => !reached.has(nameKey));
      this.papers.set(key, { vector, reached: now });
    }
  }

  /** Whether any paper came to reach other tags than before, since this was asked last. */
  takeChange(): boolean {
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }
}

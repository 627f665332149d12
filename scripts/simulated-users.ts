import { seededRandom, shuffled } from '@/tagging/suggest/seeded-random';

/** Papers left to rank beside those that fit. */
const RANDOM_PAPERS = 1_000;
/** Papers that fit, at most: else large lists would be ranked among few others. */
const MOST_FITTING = 200;
const FEWEST_FITTING = 20;
/** Other saved papers for each paper with the tag. */
const OTHERS_PER_TAGGED = 5;

/** One user who keeps papers of one list under a tag. Numbers are positions among the papers. */
export interface SimulatedUser {
  list: string;
  /** Saved papers with the tag. */
  tagged: number[];
  /** Saved papers of other lists. */
  others: number[];
  /** Not saved: the rest of the list. */
  fitting: number[];
  /** Not saved: papers that are not on the list, none of them among `others`. */
  random: number[];
}

/**
 * A user for each list and seed that has enough papers.
 *
 * @param listsOf the lists that each paper is on; none for papers that are on no list
 */
export function simulatedUsers(
  listsOf: readonly (readonly string[])[],
  taggedCount: number,
  seeds: number,
): SimulatedUser[] {
  const positions = listsOf.map((_, i) => i);
  const lists = [...new Set(listsOf.flat())].sort();
  return lists.flatMap((list) => {
    const on = positions.filter((i) => listsOf[i]?.includes(list));
    if (on.length < taggedCount + FEWEST_FITTING) return [];
    const off = positions.filter((i) => !listsOf[i]?.includes(list));
    return Array.from({ length: seeds }, (_, seed) => {
      const random = seededRandom(seed * 1_000 + taggedCount);
      const [mine, theirs] = [shuffled(on, random), shuffled(off, random)];
      const others = OTHERS_PER_TAGGED * taggedCount;
      return {
        list,
        tagged: mine.slice(0, taggedCount),
        others: theirs.slice(0, others),
        fitting: mine.slice(taggedCount, taggedCount + MOST_FITTING),
        random: theirs.slice(others, others + RANDOM_PAPERS),
      };
    });
  });
}

/** Mean of the precisions at each fitting paper, papers sorted by score; equal scores are broken by position. */
export function averagePrecision(scores: readonly number[], fits: (position: number) => boolean): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
  let hits = 0;
  let sum = 0;
  for (const [rank, position] of order.entries()) {
    if (!fits(position)) continue;
    hits++;
    sum += hits / (rank + 1);
  }
  return hits === 0 ? 0 : sum / hits;
}

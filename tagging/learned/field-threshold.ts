import { THRESHOLD } from '../score';

/** How the field of a paper moves the score from which its tags are given. Fitted, see `field-weights.ts`. */
export interface FieldCurve {
  /** Below this value of the field tags need more than rules ask for, … */
  from: number;
  /** … by this much for each step of 1. */
  slope: number;
  /** Where the field is sure, tags are given that lack at most this much. */
  raise: number;
}

/** Scores above this count as this: words that are repeated in another field prove no more. */
const MOST_COUNTED = 2;
/** From `from` (or 0) on, so far up the raise reaches its full height. */
const RAISE_WIDTH = 2;

/** What the field adds to every score of the paper; below 0 where it speaks against tags. */
export function supportFor(field: number, { from, slope, raise }: FieldCurve): number {
  if (field < from) return slope * (field - from);
  return raise * Math.min(1, Math.max(0, (field - Math.max(from, 0)) / RAISE_WIDTH));
}

/** A score of the rules after the field has spoken: lowered, or raised to the threshold and no further. */
export function scoreWith(support: number, score: number): number {
  if (support > 0) return score < THRESHOLD ? Math.min(THRESHOLD, score + support) : score;
  const counted = Math.min(score, MOST_COUNTED) + support;
  return counted < THRESHOLD ? counted : score + support;
}

/** The score of the rules from which a tag is given; infinite where none is. */
export function thresholdFor(support: number): number {
  const threshold = THRESHOLD - support;
  return threshold > MOST_COUNTED ? Number.POSITIVE_INFINITY : threshold;
}

import { THRESHOLD } from '../score';

/** What the field of a paper, read from its words, does to its tags. Fitted, see `field-weights.ts`. */
export interface FieldCurve {
  /** Below this value of the field tags need more than rules ask for, … */
  from: number;
  /** … by this much for each step of 1. */
  slope: number;
  /** From this value on a bare title is taken to be about models, though it does not say so. */
  sureFrom: number;
  /** There an umbrella that lacks at most this much of the score is given with the narrower tag that lends to it. */
  umbrella: number;
}

/** Scores above this count as this: words that are repeated in another field prove no more. */
const MOST_COUNTED = 2;

/** What the field takes off every score, 0 or less. */
export function doubtAt(field: number, { from, slope }: FieldCurve): number {
  return Math.min(0, slope * (field - from));
}

/** A score of the rules after the field has spoken. */
export function scoreInDoubt(doubt: number, score: number): number {
  const counted = Math.min(score, MOST_COUNTED) + doubt;
  return counted < THRESHOLD ? counted : score + doubt;
}

/** The score of the rules from which a tag is given; infinite where none is. */
export function thresholdInDoubt(doubt: number): number {
  const threshold = THRESHOLD - doubt;
  return threshold > MOST_COUNTED ? Number.POSITIVE_INFINITY : threshold;
}

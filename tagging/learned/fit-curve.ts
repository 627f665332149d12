import { type Evaluation, evaluate, type GoldPaper, type JudgedPaper } from '../evaluation';
import type { TextReading } from '../read-text';
import { THRESHOLD } from '../score';
import type { TagId } from '../tag';
import { decide, type FieldReading } from './field-decision';
import type { FieldCurve } from './field-threshold';

/** A labelled paper as the rules read it, and its field from a model that has not seen it. */
export interface ReadPaper {
  gold: GoldPaper;
  reading: TextReading;
  field: FieldReading;
}

/** The field has no say: what the rules alone give. */
export const RULES_ALONE: FieldCurve = { from: 0, slope: 0, sureFrom: Number.POSITIVE_INFINITY, umbrella: 0 };

const START: FieldCurve = { from: 0, slope: 0.5, sureFrom: 1, umbrella: 0 };
/** Coarse on purpose: four numbers from some thousand papers, and none of them to three digits. */
const CHOICES: Record<keyof FieldCurve, readonly number[]> = {
  slope: [0, 0.2, 0.3, 0.4, 0.5, 0.7, 1],
  from: [-2, -1.5, -1, -0.5, 0, 0.5, 1],
  sureFrom: [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3],
  umbrella: [0, 0.3, 0.4, 0.5, 0.6],
};
const ROUNDS = 2;
/**
 * A trap costs trust at once, and new papers hold more of them than those the rules were written by: one part in a
 * hundred more of them has to be paid for with three in the sum of the other figures.
 */
const TRAP_COST = 3;
/**
 * With an abstract there is enough to read to walk into fewer traps than this (the goal is 0.01, kept with a margin);
 * what goes beyond costs so much more. A bare title cannot do that.
 */
const TRAP_LIMIT = 0.008;
const COST_BEYOND_LIMIT = 10;

/** The tags that each paper is given under a curve. */
export function judgedBy(curve: FieldCurve, papers: readonly ReadPaper[]): JudgedPaper[] {
  return papers.map(({ gold, reading, field }) => {
    const given = new Set<TagId>();
    for (const [tag, { score, mentions }] of decide(reading, field, curve)) {
      if (score >= THRESHOLD && mentions.length > 0) given.add(tag);
    }
    return { gold, given };
  });
}

/**
 * The curve that does best on these papers, by coordinate ascent over `CHOICES`. Deterministic. Only bare titles are
 * raised: with an abstract the rules have seen enough, and what they leave under the threshold is as often wrong as
 * right.
 */
export function fitCurve(papers: readonly ReadPaper[], vocabulary: readonly TagId[], isTitleOnly: boolean): FieldCurve {
  const worthOf = (curve: FieldCurve) => worth(evaluate(judgedBy(curve, papers), vocabulary), isTitleOnly);
  let best = START;
  let bestWorth = worthOf(best);
  const tryOut = (change: Partial<FieldCurve>) => {
    const curve = { ...best, ...change };
    const curveWorth = worthOf(curve);
    if (curveWorth > bestWorth) [best, bestWorth] = [curve, curveWorth];
  };
  for (let round = 0; round < (isTitleOnly ? ROUNDS : 1); round++) {
    // The two belong together: a gentle slope from high up does much the same as a steep one from below.
    for (const from of CHOICES.from) for (const slope of CHOICES.slope) tryOut({ from, slope });
    if (!isTitleOnly) continue;
    for (const sureFrom of CHOICES.sureFrom) tryOut({ sureFrom });
    for (const umbrella of CHOICES.umbrella) tryOut({ umbrella });
  }
  return best;
}

function worth({ lists, exhaustive, f1Star = 0, trapRate = 0 }: Evaluation, isTitleOnly: boolean): number {
  const beyond = isTitleOnly ? 0 : Math.max(0, trapRate - TRAP_LIMIT);
  const figures = lists.micro.f1 + lists.macro.f1 + exhaustive.micro.f1 + f1Star;
  return figures - TRAP_COST * trapRate - COST_BEYOND_LIMIT * beyond;
}

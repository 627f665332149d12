import { everydayPapers } from './everyday-papers';
import { type SparseExample, trainSvm } from './linear-svm';
import type { PaperVector } from './paper-vector';
import { seededRandom, shuffled } from './seeded-random';
import type { LearnedWeights } from './suggestion-model';
import { thresholdOf } from './threshold';

/** Papers to learn a tag from. */
export interface TagExamples {
  /** They carry the tag. */
  tagged: readonly PaperVector[];
  /** The user said that they are not about it. */
  rejected: readonly PaperVector[];
  /** They do not carry it; perhaps nobody thought of it. */
  others: readonly PaperVector[];
}

/** Weights that are kept, so that a model has 16 kB: without the rest, average precision differs by 0.004 at most. */
const MOST_WEIGHTS = 2_000;
/** With fewer other papers than this, everyday papers stand in. */
const ENOUGH_OTHERS = 200;
/** The C of the support vector machine: README.md has the figures of others. */
const COST = 1;
/** A tenth of it gives the same average precision, within 0.001. */
const TOLERANCE = 0.1;
/** A rejected paper counts like so many others. */
const REJECTED_COUNT = 5;
/** Parts that are held out in turn, to see how the model scores what it was not taught. */
const FOLDS = 5;

/** Where each number stands among the weights. */
type Places = Map<number, number>;

/**
 * Learns to tell papers with a tag from others: a linear support vector machine over words, pairs and catalogue tags,
 * both sides weighing the same. The threshold comes from the scores of papers that were held out in turn. The same
 * examples give the same weights.
 */
export function learnTag({ tagged, rejected, others }: TagExamples): LearnedWeights {
  const stand = everydayPapers(Math.max(0, ENOUGH_OTHERS - others.length), tagged);
  const places: Places = new Map();
  const examples = balanced([
    ...tagged.map((paper) => example(paper, 1, 1, places)),
    ...rejected.map((paper) => example(paper, -1, REJECTED_COUNT, places)),
    ...[...others, ...stand].map((paper) => example(paper, -1, 1, places)),
  ]);
  const { weights, bias } = trainSvm(examples, places.size, TOLERANCE);
  return { ...strongest(weights, places), bias, threshold: thresholdOf(heldOutScores(examples, places.size)) };
}

function example(paper: PaperVector, label: 1 | -1, cost: number, places: Places): SparseExample {
  const at = new Int32Array(paper.ids.length);
  for (const [i, id] of paper.ids.entries()) {
    let place = places.get(id);
    if (place === undefined) {
      place = places.size;
      places.set(id, place);
    }
    at[i] = place;
  }
  return { at, values: paper.values, label, cost };
}

/** Costs so that all papers with the tag weigh as much as all others together. */
function balanced(examples: readonly SparseExample[]): SparseExample[] {
  const total = (label: number) => examples.reduce((sum, each) => sum + (each.label === label ? each.cost : 0), 0);
  const half = (total(1) + total(-1)) / 2;
  const factors = { 1: (COST * half) / total(1), [-1]: (COST * half) / total(-1) };
  return examples.map((each) => ({ ...each, cost: each.cost * factors[each.label] }));
}

/** Scores of papers by models that did not see them. */
export interface HeldOutScores {
  tagged: number[];
  others: number[];
}

function heldOutScores(examples: readonly SparseExample[], size: number): HeldOutScores {
  const random = seededRandom(3);
  const order = [1, -1].flatMap((label) =>
    shuffled(
      examples.filter((each) => each.label === label),
      random,
    ),
  );
  const scores: HeldOutScores = { tagged: [], others: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const { weights, bias } = trainSvm(
      order.filter((_, i) => i % FOLDS !== fold),
      size,
      TOLERANCE,
    );
    for (const [i, { at, values, label }] of order.entries()) {
      if (i % FOLDS !== fold) continue;
      let score = bias;
      for (const [k, place] of at.entries()) score += (weights[place] ?? 0) * (values[k] ?? 0);
      (label === 1 ? scores.tagged : scores.others).push(score);
    }
  }
  return scores;
}

function strongest(weights: Float64Array, places: Places): Pick<LearnedWeights, 'ids' | 'weights'> {
  const kept = [...places]
    .map(([id, place]) => ({ id, weight: weights[place] ?? 0 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_WEIGHTS);
  return {
    ids: Uint32Array.from(kept, ({ id }) => id),
    weights: Float32Array.from(kept, ({ weight }) => weight),
  };
}

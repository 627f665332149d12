import { seededRandom, shuffled } from './seeded-random';

/** An example to learn from: positions in the weights, and the value at each. */
export interface SparseExample {
  at: Int32Array;
  values: Float32Array;
  /** 1: belongs to the class, -1: does not. */
  label: 1 | -1;
  /** What an error on this example costs: the C of the support vector machine. */
  cost: number;
}

/** A line between two classes: `bias` + the sum of weight × value; above 0 is the class. */
export interface LinearModel {
  weights: Float64Array;
  bias: number;
}

const MOST_ROUNDS = 60;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent: Hsieh et al., A Dual Coordinate
 * Descent Method for Large-scale Linear SVM, ICML 2008, algorithm 1, as in LIBLINEAR. The bias is the weight of a
 * feature that is always 1. Deterministic.
 *
 * @param size how many weights there are
 * @param tolerance largest projected gradient at which the solution is good enough
 */
export function trainSvm(examples: readonly SparseExample[], size: number, tolerance: number): LinearModel {
  const weights = new Float64Array(size);
  let bias = 0;
  const alphas = new Float64Array(examples.length);
  const random = seededRandom(1);
  const diagonals = examples.map(({ cost }) => 1 / (2 * cost));
  const curvatures = examples.map(({ values }, i) =>
    values.reduce((sum, value) => sum + value * value, 1 + (diagonals[i] ?? 0)),
  );
  let order = examples.map((_, i) => i);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    order = shuffled(order, random);
    let largest = 0;
    for (const i of order) {
      const example = examples[i];
      const alpha = alphas[i];
      const curvature = curvatures[i];
      if (example === undefined || alpha === undefined || curvature === undefined) continue;
      const { at, values, label } = example;
      const gradient = label * (bias + dot(weights, at, values)) - 1 + (diagonals[i] ?? 0) * alpha;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      largest = Math.max(largest, Math.abs(projected));
      if (projected === 0) continue;
      const next = Math.max(alpha - gradient / curvature, 0);
      alphas[i] = next;
      const step = (next - alpha) * label;
      for (let k = 0; k < at.length; k++) {
        const position = at[k] as number;
        weights[position] = (weights[position] as number) + step * (values[k] as number);
      }
      bias += step;
    }
    if (largest < tolerance) break;
  }
  return { weights, bias };
}

function dot(weights: Float64Array, at: Int32Array, values: Float32Array): number {
  let sum = 0;
  // Inside the arrays by construction; a check here would be a third of the time.
  for (let k = 0; k < at.length; k++) sum += (weights[at[k] as number] as number) * (values[k] as number);
  return sum;
}

/** A sparse matrix: the columns of row i stand at `starts[i]`..`starts[i + 1]`, each with the value `values[i]`. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
  width: number;
}

/** One weight a column, then the bias. */
export type LogisticWeights = Float64Array;

export interface LogisticOptions {
  /** Half of this times the square of each weight (not the bias) is added to the loss. */
  penalty: number;
  iterations: number;
}

/** Pairs of steps that L-BFGS remembers. */
const MEMORY = 8;
const SHORTEST_STEP = 1e-6;

/**
 * Logistic regression with an L2 penalty, by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5) with a
 * backtracking line search. Deterministic.
 *
 * @param labels 1 or -1 a row
 */
export function fitLogistic(
  rows: SparseRows,
  labels: Float64Array,
  { penalty, iterations }: LogisticOptions,
): LogisticWeights {
  const steps: { moved: Float64Array; turned: Float64Array; curvature: number }[] = [];
  let weights: LogisticWeights = new Float64Array(rows.width + 1);
  let { loss, gradient } = lossOf(rows, labels, weights, penalty);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = Float64Array.from(gradient, (slope) => -slope);
    const shares: number[] = [];
    for (const { moved, turned, curvature } of steps.toReversed()) {
      const share = dot(moved, direction) / curvature;
      shares.push(share);
      addScaled(direction, turned, -share);
    }
    const latest = steps.at(-1);
    const scale = latest
      ? latest.curvature / dot(latest.turned, latest.turned)
      : 1 / Math.sqrt(dot(gradient, gradient));
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) * scale;
    for (const { moved, turned, curvature } of steps) {
      addScaled(direction, moved, (shares.pop() ?? 0) - dot(turned, direction) / curvature);
    }
    const descent = dot(gradient, direction);
    let length = 1;
    let next = stepped(weights, direction, length);
    let there = lossOf(rows, labels, next, penalty);
    while (there.loss > loss + 1e-4 * length * descent && length > SHORTEST_STEP) {
      length /= 2;
      next = stepped(weights, direction, length);
      there = lossOf(rows, labels, next, penalty);
    }
    if (length <= SHORTEST_STEP) break;
    const moved = next.map((weight, at) => weight - (weights[at] ?? 0));
    const turned = there.gradient.map((slope, at) => slope - (gradient[at] ?? 0));
    const curvature = dot(moved, turned);
    if (curvature > 0) steps.push({ moved, turned, curvature });
    if (steps.length > MEMORY) steps.shift();
    weights = next;
    ({ loss, gradient } = there);
  }
  return weights;
}

function lossOf(rows: SparseRows, labels: Float64Array, weights: LogisticWeights, penalty: number) {
  const { starts, columns, values, width } = rows;
  const gradient = new Float64Array(width + 1);
  let loss = 0;
  for (let at = 0; at < width; at++) {
    const weight = weights[at] ?? 0;
    loss += (penalty / 2) * weight * weight;
    gradient[at] = penalty * weight;
  }
  for (let row = 0; row < labels.length; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    const value = values[row] ?? 0;
    const label = labels[row] ?? 0;
    let sum = 0;
    for (let at = from; at < to; at++) sum += weights[columns[at] ?? 0] ?? 0;
    const margin = label * (sum * value + (weights[width] ?? 0));
    loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));
    const slope = -label / (1 + Math.exp(margin));
    gradient[width] = (gradient[width] ?? 0) + slope;
    for (let at = from; at < to; at++) {
      const column = columns[at] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + slope * value;
    }
  }
  return { loss, gradient };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addScaled(to: Float64Array, what: Float64Array, scale: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + scale * (what[at] ?? 0);
}

function stepped(weights: LogisticWeights, direction: Float64Array, length: number): LogisticWeights {
  return weights.map((weight, at) => weight + length * (direction[at] ?? 0));
}

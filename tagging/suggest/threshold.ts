/** Held-out papers with the tag of which so many lie under the threshold: the user's own taste has a fringe. */
const TAGGED_SHARE = 0.25;
/** How far above other papers a suggestion lies, in their standard deviations. */
const DEVIATIONS = 3;

/**
 * The score from which a tag is suggested: clearly above what other papers reach, and where most papers with the tag
 * lie. Both are of scores by models that did not see the paper.
 */
export function thresholdOf({ tagged, others }: { tagged: readonly number[]; others: readonly number[] }): number {
  return Math.max(quantile(tagged, TAGGED_SHARE), mean(others) + DEVIATIONS * deviation(others));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

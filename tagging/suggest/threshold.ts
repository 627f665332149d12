/** Above the threshold lies at most this share of held-out papers with the tag, for a taste has its fringe … */
const LARGEST_SHARE = 0.7;
/** … and at least this share, where no other paper does. */
const SMALLEST_SHARE = 0.1;
/** How far above other papers a suggestion lies, in their standard deviations. */
const DEVIATIONS = 7;
/** Where no other paper comes near, new papers may fall short of known ones by this share of the distance. */
const ALLOWANCE = 0.15;

/**
 * The score from which a tag is suggested: where most papers with the tag lie, and clearly above what other papers
 * reach. How clearly is not asked further than papers with the tag go themselves. All scores are by models that did
 * not see the paper.
 */
export function thresholdOf({ tagged, others }: { tagged: readonly number[]; others: readonly number[] }): number {
  const highest = Math.max(...others);
  const clear = mean(others) + DEVIATIONS * deviation(others);
  const reachable = Math.max(quantile(tagged, 1 - SMALLEST_SHARE), highest);
  const strict = Math.max(quantile(tagged, 1 - LARGEST_SHARE), Math.min(clear, reachable));
  return strict - ALLOWANCE * Math.max(0, strict - highest);
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

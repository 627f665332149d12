/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  name: string;
  unit: 'µs' | 'ms' | 'bytes';
  /** The median where there were several runs. */
  value: number;
  /** What the least possible work took in the same run. */
  floor?: number;
  /** What it may be at most. */
  limit?: number;
  /** How often it was measured. */
  runs?: number;
  /** Sizes and conditions that the figure depends on. */
  [condition: string]: string | number | undefined;
}

/** The middle value. @throws on an empty list */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('No runs to take the median of');
  return middle;
}

/** Two decimals are more than any of this is exact to. */
export const rounded = (value: number) => Math.round(value * 100) / 100;

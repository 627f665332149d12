import { eachFeature, type TextTokens } from './field-features';
import { type FieldWeights, packFeatures } from './field-model';
import { fitLogistic, type LogisticWeights, type SparseRows } from './logistic';

/** A text of which it is known whether it is about machine-learned models. */
export interface FieldExample {
  /** Distinct keys of its features. */
  keys: Int32Array;
  isAboutModels: boolean;
  /** Title alone. Only texts with an abstract are counted for how common a feature is. */
  isTitleOnly: boolean;
}

/** Features of fewer texts say more about these texts than about a field. */
const FEWEST_TEXTS = 3;
/** Features that are kept, by the size of their weight: more cost bytes and win nothing on lists kept apart. */
const MOST_FEATURES = 6000;
const OPTIONS = { penalty: 0.3, iterations: 60 };
const LARGEST_BYTE = 127;
/** Digits that are written of a stored number, so that the file is the same wherever it is made. */
const DIGITS = 6;

export function fieldExample(tokens: TextTokens, isAboutModels: boolean): FieldExample {
  const keys = new Set<number>();
  eachFeature('title', tokens.title, (key) => keys.add(key));
  eachFeature('abstract', tokens.abstract, (key) => keys.add(key));
  return { keys: Int32Array.from(keys).sort(), isAboutModels, isTitleOnly: tokens.abstract.length === 0 };
}

/**
 * Trains the field model: logistic regression over all common features, once more over those that matter most, and
 * their weights in 8 bits. Deterministic in the examples and their order.
 */
export function trainField(examples: readonly FieldExample[]): FieldWeights {
  const all = commonKeys(examples);
  const first = trained(examples, all);
  const kept = all
    .map((key, column) => ({ key, size: Math.abs(first[column] ?? 0) }))
    .sort((a, b) => b.size - a.size || a.key - b.key)
    .slice(0, MOST_FEATURES)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
  const weights = trained(examples, kept);
  const largest = kept.reduce((most, _, column) => Math.max(most, Math.abs(weights[column] ?? 0)), 0);
  const step = Number((largest / LARGEST_BYTE).toPrecision(DIGITS));
  const features = kept.map((key, column) => ({ key, weight: Math.round((weights[column] ?? 0) / (step || 1)) }));
  return {
    bias: Number((weights[kept.length] ?? 0).toPrecision(DIGITS)),
    step,
    features: packFeatures(features),
  };
}

function commonKeys(examples: readonly FieldExample[]): number[] {
  const texts = new Map<number, number>();
  for (const { keys, isTitleOnly } of examples) {
    if (!isTitleOnly) for (const key of keys) texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  return [...texts].flatMap(([key, count]) => (count >= FEWEST_TEXTS ? [key] : [])).sort((a, b) => a - b);
}

function trained(examples: readonly FieldExample[], keys: readonly number[]): LogisticWeights {
  const columnOf = new Map(keys.map((key, column) => [key, column]));
  const starts = new Int32Array(examples.length + 1);
  const values = new Float64Array(examples.length);
  const columns: number[] = [];
  for (const [row, example] of examples.entries()) {
    for (const key of example.keys) {
      const column = columnOf.get(key);
      if (column !== undefined) columns.push(column);
    }
    starts[row + 1] = columns.length;
    values[row] = 1 / Math.sqrt(Math.max(1, columns.length - (starts[row] ?? 0)));
  }
  const rows: SparseRows = { starts, columns: Int32Array.from(columns), values, width: keys.length };
  const labels = Float64Array.from(examples, ({ isAboutModels }) => (isAboutModels ? 1 : -1));
  return fitLogistic(rows, labels, OPTIONS);
}

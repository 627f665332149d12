import type { TaggableText } from '../tag';
import { rarityOf } from './common-words';
import { tagFeatureId, walkWords } from './paper-words';

/** A paper as numbers: its words, pairs of words and catalogue tags, each with a weight; of length 1. */
export interface PaperVector {
  /** Numbers of words, pairs and tags, each once. */
  ids: Uint32Array;
  /** The weight of each. */
  values: Float32Array;
}

/** A word in the title counts as much as this many in the abstract. */
const TITLE_COUNT = 3;
/** A catalogue tag weighs as much as a word that one in fifty papers has. */
const TAG_WEIGHT = Math.log(50);

/**
 * A paper's vector by TF-IDF with sublinear counts (Manning, Raghavan, Schütze: Introduction to Information Retrieval,
 * 6.4.1): (1 + ln count) × ln(1 / share of papers), then scaled to length 1.
 *
 * @param tags ids of the catalogue tags that the rules give to the text
 */
export function paperVector(text: TaggableText, tags: readonly string[]): PaperVector {
  const weights = new Map<number, number>();
  walkWords(text, (id, field) => {
    weights.set(id, (weights.get(id) ?? 0) + (field === 'title' ? TITLE_COUNT : 1));
  });
  const words = weights.size;
  for (const tag of tags) weights.set(tagFeatureId(tag), TAG_WEIGHT);
  const ids = Uint32Array.from(weights.keys());
  const values = Float32Array.from(weights.values());
  for (let i = 0; i < words; i++) values[i] = (1 + Math.log(values[i] as number)) * rarityOf(ids[i] as number);
  return unitVector(ids, values);
}

/** The same direction, length 1; no words make an empty vector. Changes `values`. */
export function unitVector(ids: Uint32Array, values: Float32Array): PaperVector {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / length;
  return { ids, values };
}

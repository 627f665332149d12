import type { TaggableText } from '../tag';
import { shareOf } from './common-words';
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
  const counts = new Map<number, number>();
  walkWords(text, ({ id, field }) => {
    counts.set(id, (counts.get(id) ?? 0) + (field === 'title' ? TITLE_COUNT : 1));
  });
  const weights = new Map<number, number>();
  for (const [id, count] of counts) weights.set(id, (1 + Math.log(count)) * Math.log(1 / shareOf(id)));
  for (const tag of tags) weights.set(tagFeatureId(tag), TAG_WEIGHT);
  return unitVector(weights);
}

/** The same direction, length 1; no words make an empty vector. */
export function unitVector(weights: ReadonlyMap<number, number>): PaperVector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return {
    ids: Uint32Array.from(weights.keys()),
    values: Float32Array.from(weights.values(), (weight) => weight / length),
  };
}

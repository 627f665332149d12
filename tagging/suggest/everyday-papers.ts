import { commonWords } from './common-words';
import { type PaperVector, unitVector } from './paper-vector';
import { seededRandom } from './seeded-random';

/** A common word is about once or twice in a paper that has it. */
const USUAL_COUNT_WEIGHT = 1.2;

/**
 * Papers on nothing in particular: common words, drawn as often as they are in papers. Beside them a library on one
 * topic shows what is its topic and what is in any paper.
 *
 * @param like papers whose numbers of words are imitated, so that a library of bare titles meets bare titles
 */
export function everydayPapers(count: number, like: readonly PaperVector[]): PaperVector[] {
  const random = seededRandom(7);
  const words = [...commonWords()];
  const usualSize = words.reduce((sum, [, share]) => sum + share, 0);
  return Array.from({ length: count }, (_, i) => {
    const size = like.length > 0 ? (like[i % like.length]?.ids.length ?? 0) : usualSize;
    const scale = Math.min(1, size / usualSize);
    const drawn = words.filter(([, share]) => random() < share * scale);
    return unitVector(
      Uint32Array.from(drawn, ([id]) => id),
      Float32Array.from(drawn, ([, share]) => USUAL_COUNT_WEIGHT * Math.log(1 / share)),
    );
  });
}

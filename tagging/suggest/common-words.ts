import table from './common-words.json';
import { pairId, wordId } from './paper-words';

let shares: ReadonlyMap<number, number> | undefined;
/** No word of the table is rarer than this; those that are not in it are taken for half as common. */
const LEAST = Math.min(...table.bands.map(({ perThousand }) => perThousand)) / 1000;

/**
 * The words that are common in papers, in titles and abstracts together. Made by scripts/common-words.ts: each band of
 * the table has the words that stand in so many of a thousand papers; a pair of words has a _ between.
 */
export function commonWords(): ReadonlyMap<number, number> {
  shares ??= new Map(
    table.bands.flatMap(({ perThousand, words }) => words.split(' ').map((name) => [idOf(name), perThousand / 1000])),
  );
  return shares;
}

/** Share of papers with this word, 0 to 1. */
export function shareOf(id: number): number {
  return commonWords().get(id) ?? LEAST / 2;
}

function idOf(name: string): number {
  const [first = '', second] = name.split('_');
  return second === undefined ? wordId(first) : pairId(wordId(first), wordId(second));
}

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

let rarities: ReadonlyMap<number, number> | undefined;
const RAREST = Math.log(2 / LEAST);

/** How much a word tells, by how few papers have it: ln(1 / share of papers), its inverse document frequency. */
export function rarityOf(id: number): number {
  rarities ??= new Map(Array.from(commonWords(), ([word, share]) => [word, Math.log(1 / share)]));
  return rarities.get(id) ?? RAREST;
}

function idOf(name: string): number {
  const [first = '', second] = name.split('_');
  return second === undefined ? wordId(first) : pairId(wordId(first), wordId(second));
}

import { foldAccents } from './title';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/;

/** Folded words of a name in reading order, given names first: "Lovelace, Ada" and "Ada Lovelace" give the same. */
function wordsOf(name: string): string[] {
  const [before = '', ...after] = name.split(',');
  const ordered = after.length > 0 && !isSuffix(after.join(' ')) ? `${after.join(' ')} ${before}` : before;
  const words = foldAccents(ordered.toLowerCase())
    .replace(/['’`-]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const named = words.filter((word) => !SUFFIX.test(word));
  return named.length > 0 ? named : words;
}

function isSuffix(text: string): boolean {
  return SUFFIX.test(text.toLowerCase().replace(/[^a-z]/g, ''));
}

/** The whole name as identity: "Lovelace, Ada" and "Ada Lovelace" are `adalovelace`. */
export function normalisedName(name: string): string {
  return wordsOf(name).join('');
}

/** The family name, folded to lower case without accents: the last word, or what stands before a comma. */
export function familyNameOf(name: string): string {
  return wordsOf(name).at(-1) ?? '';
}

/**
 * Whether two printed names can be one person's: the same words in any order ("Wei Zhang", "Zhang Wei"), or the same
 * family name with given names that agree as far as both are printed ("A. Lovelace", "Ada Lovelace").
 */
export function sameAuthor(a: string, b: string): boolean {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  if (wordsA.length === 0 || wordsB.length === 0) return false;
  if ([...wordsA].sort().join(' ') === [...wordsB].sort().join(' ')) return true;
  if (wordsA.at(-1) !== wordsB.at(-1)) return false;
  const givenA = wordsA.length > 1 ? (wordsA[0] ?? '') : '';
  const givenB = wordsB.length > 1 ? (wordsB[0] ?? '') : '';
  const isInitial = givenA.length <= 1 || givenB.length <= 1;
  return isInitial ? givenA.startsWith(givenB) || givenB.startsWith(givenA) : givenA === givenB;
}

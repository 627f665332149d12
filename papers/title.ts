import { plainText } from './plain-text';

const LONGEST_NORMALISED = 300;

/**
 * A title as identity: letters and digits only, case, accents and compatibility forms folded. "Mixture-of-Experts"
 * and "Mixture of experts" are one title. A title of nothing but symbols stays as it is, in lower case.
 */
export function normalisedTitle(title: string): string {
  const plain = plainText(title).toLowerCase();
  const letters = foldAccents(plain).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return (letters || plain).slice(0, LONGEST_NORMALISED).replace(/[\ud800-\udbff]$/, '');
}

/** Compatibility forms and Latin accents folded: "Čapek" becomes "Capek". Vowel signs of other scripts stay. */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

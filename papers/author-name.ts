import { foldAccents } from './letters';

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

/** Names that no single person has; which of its members a source prints is open. */
const GROUP = /\b(?:team|group|consortium|collaboration|initiative|committee|network|project|anonymous|authors?)\b/i;
/** `Devlin J`, as the biomedical databases print it. */
const FAMILY_FIRST = /^(\S.*?)\s+(\p{Lu}(?:[.-]*\p{Lu}){0,2})\.?$/u;
/** `MW` of `MW Chang`, as Google Scholar prints it. */
const JOINED_INITIALS = /^\p{Lu}{2,4}$/u;

interface PersonName {
  family: string;
  /** Words or initials. */
  given: string[];
}

/**
 * Whether two printed names can be one person's: the same words in any order ("Wei Zhang", "Zhang Wei"), or the same
 * family name with given names that agree as far as both are printed ("MW Chang", "Chang, M.", "Ming-Wei Chang").
 * Undefined when that cannot be told: one is a group ("OpenAI", "Gemini Team") or has one word only.
 */
export function sameAuthor(a: string, b: string): boolean | undefined {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  if (wordsA.length === 0 || wordsB.length === 0) return undefined;
  if ([...wordsA].sort().join(' ') === [...wordsB].sort().join(' ')) return true;
  if (GROUP.test(a) || GROUP.test(b)) return undefined;
  const readingsB = readingsOf(b);
  if (readingsOf(a).some((x) => readingsB.some((y) => x.family === y.family && givenAgree(x.given, y.given))))
    return true;
  return wordsA.length === 1 || wordsB.length === 1 ? undefined : false;
}

/** The ways in which a printed name can be parted into family and given names. */
function readingsOf(name: string): PersonName[] {
  const [, family, initials] = FAMILY_FIRST.exec(name) ?? [];
  const turned = family && initials && !name.includes(',') ? [partsOf(`${initials} ${family}`)] : [];
  const printed = partsOf(name);
  const particle = printed.given.at(-1) ?? '';
  // "Y. Le Cun" is "Y. LeCun".
  const joined = particle.length > 1 ? [{ family: particle + printed.family, given: printed.given.slice(0, -1) }] : [];
  return [printed, ...joined, ...turned];
}

/** Numbers are DBLP's, for people of the same name. */
function partsOf(name: string): PersonName {
  const [before = '', ...after] = name.split(',');
  const ordered = after.length > 0 && !isSuffix(after.join(' ')) ? `${after.join(' ')} ${before}` : before;
  const words = ordered.split(/[\s.]+/).filter((word) => /\p{L}/u.test(word) && !isSuffix(word));
  const family = words.at(-1) ?? '';
  const isJoined = (word: string) => JOINED_INITIALS.test(word) && /\p{Ll}/u.test(family);
  const given = words.slice(0, -1).flatMap((word) => (isJoined(word) ? Array.from(word) : word.split(/[-‐‑]/)));
  return { family: folded(family), given: given.map(folded).filter(Boolean) };
}

function folded(word: string): string {
  return foldAccents(word.toLowerCase()).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  // "J. E. Hu" is "Edward J. Hu": a person's given names change places.
  if ((areInitials(a) || areInitials(b)) && initialsOf(a) === initialsOf(b)) return true;
  return a.every((name, i) => {
    const other = b[i];
    const isInitial = name.length === 1 || other?.length === 1;
    return other === undefined || name === other || (isInitial && name[0] === other[0]);
  });
}

function areInitials(given: readonly string[]): boolean {
  return given.every((name) => name.length === 1);
}

function initialsOf(given: readonly string[]): string {
  return given
    .map((name) => name[0])
    .sort()
    .join('');
}

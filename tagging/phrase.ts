/** Stands between the words of a phrase where other words may: `...` in the notation. */
export const GAP = '...';
/** How many words a gap spans at most. */
export const GAP_WORDS = 3;

/** Words that may stand at one place of a phrase, any of them: `['prompt', 'context']`. */
export type Place = string[];

/**
 * All readings of a phrase of the rules' notation (`Phrase` in rules/rule.ts explains it), as places in a row.
 * Alternatives of one word share a place, so that `(introduce|present) ... (dataset|corpus)` is one reading:
 * `[['introduce', 'present'], ['...'], ['dataset', 'corpus']]`.
 *
 * @throws Error when a bracket is left open or the phrase is empty: a mistake in a rule file
 */
export function readPhrase(phrase: string): Place[][] {
  let readings: Place[][] = [[]];
  for (const part of partsOf(phrase)) {
    const choices = choicesOf(part);
    readings = readings.flatMap((reading) => choices.map((choice) => [...reading, ...choice]));
  }
  if (readings.some((reading) => reading.length === 0)) throw new Error(`The phrase "${phrase}" may be empty`);
  return readings;
}

/** Splits at the spaces outside of brackets. */
function partsOf(phrase: string): string[] {
  const parts = phrase.match(/(?:\([^)]*\)|[^\s()])+/g) ?? [];
  if (parts.join('') !== phrase.replace(/ (?![^(]*\))/g, '')) throw new Error(`Brackets of "${phrase}" do not match`);
  return parts;
}

function choicesOf(part: string): Place[][] {
  const single: string[] = [];
  const choices: Place[][] = [];
  for (const text of expandAlternatives(part).flatMap(expandHyphens)) {
    const words = text.split(' ').filter(Boolean);
    const [first] = words;
    if (words.length === 1 && first) single.push(first);
    else choices.push(words.map((word) => [word]));
  }
  if (single.length > 0) choices.push([[...new Set(single)].sort()]);
  return choices;
}

function expandAlternatives(part: string): string[] {
  const open = part.indexOf('(');
  if (open < 0) return [part];
  const close = part.indexOf(')', open);
  const before = part.slice(0, open);
  const rest = expandAlternatives(part.slice(close + 1));
  const alternatives = part.slice(open + 1, close).split('|');
  return alternatives.flatMap((choice) => rest.map((after) => before + choice + after));
}

function expandHyphens(text: string): string[] {
  const at = text.indexOf('-');
  if (at < 0) return [text];
  const before = text.slice(0, at);
  return expandHyphens(text.slice(at + 1)).flatMap((after) => [`${before} ${after}`, before + after]);
}

/**
 * A lower-case word without its plural: "caches" → "cache", "queries" → "query". Phrases and texts go through the
 * same function, so that odd results ("bias" → "bia") do no harm.
 */
export function singular(word: string): string {
  const last = word.length - 1;
  if (last < 3 || word.charCodeAt(last) !== 115) return word;
  if (word.endsWith('ies') && last > 3) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  const previous = word[last - 1];
  return previous === 's' || previous === 'u' || previous === 'i' ? word : word.slice(0, -1);
}

/** Stands between the words of a phrase where other words may: `...` in the notation, `...5` where they may be five. */
const GAP = '...';
/** How many words a gap spans at most, unless it says. */
const GAP_WORDS = 3;
/** A part of a phrase: what stands between spaces outside of brackets. */
const PART = /(?:\([^()]*\)|[^ ()])+/g;
/** A hyphen beside a bracket parts like a space. */
const HYPHEN_BESIDE_BRACKET = /-(?=\()|(?<=\))-/g;

/** Words that may stand at one place of a phrase, any of them: `['prompt', 'context']`. */
export type Place = string[];

/** How many words may be skipped at this place of a phrase; 0 where a word must stand. */
export function gapWidth([word = '']: Place): number {
  return word.startsWith(GAP) ? Number(word.slice(GAP.length)) || GAP_WORDS : 0;
}

/**
 * All readings of a phrase of the rules' notation (`Phrase` in rules/rule.ts explains it), as places in a row.
 * Alternatives of one word share a place, so that `(introduce|present) ... (dataset|corpus)` is one reading:
 * `[['introduce', 'present'], ['...'], ['dataset', 'corpus']]`.
 *
 * @throws Error when the brackets do not match: a mistake in a rule file
 */
export function readPhrase(phrase: string): Place[][] {
  let readings: Place[][] = [[]];
  for (const part of partsOf(phrase)) {
    const choices = choicesOf(part);
    const [only] = choices;
    if (choices.length === 1 && only) for (const reading of readings) reading.push(...only);
    else readings = readings.flatMap((reading) => choices.map((choice) => [...reading, ...choice]));
  }
  return readings;
}

/** What a phrase may begin with, and the rest of its notation, unread. */
export interface PhraseStart {
  /** The words of the first place, and what of a choice of several words follows it. No words where a choice is empty. */
  choices: { words: Place; after: string }[];
  rest: string;
}

/**
 * Reads no more of a phrase than its beginning.
 *
 * @throws Error when the phrase is empty, begins with a gap or leaves a bracket open
 */
export function splitPhrase(phrase: string): PhraseStart {
  const bracketed = phrase.includes('(') || phrase.includes(')');
  if (bracketed && phrase.lastIndexOf('(') > phrase.lastIndexOf(')')) throw unmatchedBrackets(phrase);
  const text = (bracketed ? phrase.replace(HYPHEN_BESIDE_BRACKET, ' ') : phrase).trim();
  PART.lastIndex = 0;
  const [part = ''] = PART.exec(text) ?? [];
  if (!text.startsWith(part)) throw unmatchedBrackets(phrase);
  const rest = text.slice(part.length).trim();
  if (gapWidth([part]) > 0) throw new Error(`The phrase "${phrase}" cannot begin with a gap`);
  const choices = choicesOf(part).map(([words = [], ...more]) => ({ words, after: more.join(' ') }));
  if (rest === '' && (part === '' || choices.some(({ words }) => words.length === 0))) {
    throw new Error(`The phrase "${phrase}" may be empty`);
  }
  return { choices, rest };
}

function partsOf(phrase: string): readonly string[] {
  const text = phrase.replace(HYPHEN_BESIDE_BRACKET, ' ');
  const parts = text.match(PART) ?? [];
  if (text.replace(PART, '').trim() !== '') throw unmatchedBrackets(phrase);
  return parts;
}

function unmatchedBrackets(phrase: string): Error {
  return new Error(`The brackets of the phrase "${phrase}" do not match`);
}

function choicesOf(part: string): Place[][] {
  if (!part.includes('-') && !part.includes('(')) return [[[part]]];
  const single: string[] = [];
  const choices: Place[][] = [];
  for (const alternative of expandAlternatives(part)) {
    for (const text of alternative.includes('-') ? expandHyphens(alternative) : [alternative]) {
      if (text !== '' && !text.includes(' ')) single.push(text);
      else choices.push(text.split(' ').flatMap((word) => (word ? [[word]] : [])));
    }
  }
  if (single.length > 0) choices.push([single]);
  return choices;
}

function expandAlternatives(part: string): string[] {
  const open = part.indexOf('(');
  if (open < 0) return [part];
  const close = part.indexOf(')', open);
  const alternatives = part.slice(open + 1, close).split('|');
  if (open === 0 && close === part.length - 1) return alternatives;
  const before = part.slice(0, open);
  const rest = expandAlternatives(part.slice(close + 1));
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

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
    const [only] = choices;
    if (choices.length === 1 && only) for (const reading of readings) reading.push(...only);
    else readings = readings.flatMap((reading) => choices.map((choice) => [...reading, ...choice]));
  }
  if (readings.some((reading) => reading.length === 0)) throw new Error(`The phrase "${phrase}" may be empty`);
  return readings;
}

/** Splits at the spaces outside of brackets; a hyphen beside a bracket is such a space. */
function partsOf(phrase: string): string[] {
  if (!phrase.includes('(') && !phrase.includes(')')) return phrase.split(' ').filter(Boolean);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= phrase.length; at++) {
    const char = phrase[at] ?? ' ';
    if (char === '(') depth++;
    else if (char === ')') depth--;
    const besideBracket = char === '-' && (phrase[at - 1] === ')' || phrase[at + 1] === '(');
    if (depth === 0 && (char === ' ' || besideBracket)) {
      if (at > from) parts.push(phrase.slice(from, at));
      from = at + 1;
    } else if (depth < 0 || depth > 1) break;
  }
  if (depth !== 0) throw new Error(`The brackets of the phrase "${phrase}" do not match`);
  return parts;
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

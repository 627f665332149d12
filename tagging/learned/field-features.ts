import type { TagMatch } from '../tag';
import type { Token } from '../tokenise';

/** The words of a text, as `findMatches` leaves them. */
export type TextTokens = Record<TagMatch['field'], readonly Token[]>;

/** Told for each feature: its key, and the tokens it spans (`last` included). */
export type OnFeature = (key: number, first: number, last: number) => void;

/** Keys are the upper bits of 32-bit hashes: among a few thousand weights two features rarely share one. */
export const KEY_BITS = 24;
/** An odd number with well-mixed bits (2^32 / golden ratio), so that "a b" and "b a" differ. */
const PAIR_PRIME = 0x9e3779b1;

/** Keys for how a word of a title is written; whether the word before a colon is made up says much about the field. */
const WRITTEN = { capitals: 1, mixed: 2, digits: 3 } as const;
const NAME_BEFORE_COLON = { plain: 4, capitals: 5, mixed: 6, digits: 7 } as const;

/**
 * What the field of a paper is read from: each word, each pair of words beside each other within a clause, and in the
 * title how the words are written. Linear in the tokens; a feature may be told more than once. With `from` and `end`
 * only features that hold one of these tokens.
 */
export function eachFeature(
  field: TagMatch['field'],
  tokens: readonly Token[],
  onFeature: OnFeature,
  from = 0,
  end = tokens.length,
): void {
  let before = from > 0 ? tokens[from - 1] : undefined;
  for (let at = from; at <= end; at++) {
    const token = tokens[at];
    if (!token) break;
    if (before && before.clause === token.clause) onFeature(pairKey(before.hash, token.hash), at - 1, at);
    if (at === end) break;
    onFeature(token.hash >>> (32 - KEY_BITS), at, at);
    if (field === 'title') {
      const written = howWritten(token.text);
      if (written !== 'plain') onFeature(WRITTEN[written], at, at);
    }
    before = token;
  }
  const [first, second] = tokens;
  if (field === 'title' && from === 0 && end > 0 && first && second && first.clause !== second.clause) {
    onFeature(NAME_BEFORE_COLON[howWritten(first.text)], 0, 0);
  }
}

function pairKey(first: number, second: number): number {
  return (Math.imul(first ^ (second >>> 15), PAIR_PRIME) ^ Math.imul(second, PAIR_PRIME ^ first)) >>> (32 - KEY_BITS);
}

/** "LLM" is written in capitals, "LoRA" mixed, "4bit" with digits, "Models" plainly. */
function howWritten(word: string): keyof typeof NAME_BEFORE_COLON {
  let small = 0;
  let digits = 0;
  let capitalsWithin = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 48 && code <= 57) digits++;
    else if (at > 0 && code >= 65 && code <= 90) capitalsWithin++;
  }
  if (digits > 0) return digits < word.length ? 'digits' : 'plain';
  if (capitalsWithin === 0) return 'plain';
  return small === 0 ? 'capitals' : 'mixed';
}

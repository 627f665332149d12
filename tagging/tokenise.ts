/** A word of a text. `start`..`end` are UTF-16 offsets into the text as given. */
export interface Token {
  /** The word as written, without invisible characters and accents. */
  text: string;
  /** Hash of the word in lower case (`wordHash`): a cheap number for it. */
  hash: number;
  start: number;
  end: number;
  /** Number of the clause it stands in: phrases never run across one. */
  clause: number;
  /** Number of the sentence it stands in. */
  sentence: number;
}

const SEPARATOR = 0;
const WORD = 1;
const CLAUSE_END = 2;
const SENTENCE_END = 3;
const MARKUP = 4;

const ASCII_KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (/[0-9A-Za-z]/.test(String.fromCharCode(code))) ASCII_KINDS[code] = WORD;
}
for (const char of ',;:') ASCII_KINDS[char.charCodeAt(0)] = CLAUSE_END;
for (const char of '.!?') ASCII_KINDS[char.charCodeAt(0)] = SENTENCE_END;
for (const char of '\\&<') ASCII_KINDS[char.charCodeAt(0)] = MARKUP;

/** LaTeX commands, HTML entities and HTML tags: they separate words and are none themselves. */
const MARKUP_AT = /\\[A-Za-z]+|&#?[0-9A-Za-z]{1,8};|<\/?[0-9A-Za-z]{1,10}>/y;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
/** Soft hyphen, zero-width and bidi characters: they stand inside words and are not seen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const WIDE_PUNCTUATION: Record<string, number> = {
  '\u3002': SENTENCE_END,
  '\uff01': SENTENCE_END,
  '\uff1f': SENTENCE_END,
  '\uff0c': CLAUSE_END,
  '\u3001': CLAUSE_END,
  '\uff1a': CLAUSE_END,
};
/** Of FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
/** Set, it makes an ASCII letter small and leaves a digit as it is. */
const LOWER_CASE = 0x20;
const MARKS = /\p{M}/gu;

/** Splits a text into words; punctuation, markup and LaTeX commands separate. Never throws, linear in the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  let start = -1;
  let plainAscii = true;
  let hash = 0;
  let at = 0;
  while (at <= text.length) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const wide = code >= 128;
    const size = wide && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const kind = wide ? kindOf(text.slice(at, at + size), start >= 0) : (ASCII_KINDS[code] ?? SEPARATOR);
    if (kind === WORD) {
      if (start < 0) {
        start = at;
        plainAscii = true;
        hash = HASH_START;
      }
      if (wide) plainAscii = false;
      hash = Math.imul(hash ^ (code | LOWER_CASE), HASH_PRIME);
      at += size;
      // Most of a text is plain letters of words begun: a loop of their own reads them.
      for (; at < text.length; at++) {
        const more = text.charCodeAt(at);
        if (more >= 128 || ASCII_KINDS[more] !== WORD) break;
        hash = Math.imul(hash ^ (more | LOWER_CASE), HASH_PRIME);
      }
      continue;
    }
    if (start >= 0) {
      const word = text.slice(start, at);
      if (!isPossessive(word, text, start)) {
        if (plainAscii) tokens.push({ text: word, hash: hash >>> 0, start, end: at, clause, sentence });
        else {
          const folded = foldWord(word);
          tokens.push({ text: folded, hash: wordHash(folded), start, end: at, clause, sentence });
        }
      }
      start = -1;
    }
    if (kind === MARKUP) {
      MARKUP_AT.lastIndex = at;
      at += MARKUP_AT.exec(text)?.[0].length ?? 1;
      continue;
    }
    if ((kind === CLAUSE_END || kind === SENTENCE_END) && (wide || isSpace(text, at + 1))) {
      clause++;
      if (kind === SENTENCE_END) sentence++;
    }
    at += size;
  }
  return tokens;
}

/** FNV-1a of a word in lower case, over UTF-16 units, 32 bits unsigned: the `hash` of its tokens. */
export function wordHash(word: string): number {
  const lower = word.toLowerCase();
  let hash = HASH_START;
  for (let at = 0; at < lower.length; at++) hash = Math.imul(hash ^ lower.charCodeAt(at), HASH_PRIME);
  return hash >>> 0;
}

function kindOf(char: string, insideWord: boolean): number {
  if (WORD_CHARACTER.test(char)) return WORD;
  if (insideWord && char.replace(INVISIBLE, '') === '') return WORD;
  return WIDE_PUNCTUATION[char] ?? SEPARATOR;
}

/** Compatibility forms (full width, ligatures) become plain letters, accents go: "naïve" reads "naive". */
function foldWord(word: string): string {
  return word.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '');
}

function isPossessive(word: string, text: string, start: number): boolean {
  return word === 's' && start > 0 && (text[start - 1] === "'" || text[start - 1] === '\u2019');
}

function isSpace(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= 32;
}

/** A word of a text. `start`..`end` are UTF-16 offsets into the text as given. */
export interface Token {
  /** The word as written, without invisible characters and accents. */
  text: string;
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
const MARKS = /\p{M}/gu;

/** Splits a text into words; punctuation, markup and LaTeX commands separate. Never throws, linear in the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  let start = -1;
  let plainAscii = true;
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
      }
      if (wide) plainAscii = false;
      at += size;
      continue;
    }
    if (start >= 0) {
      const word = text.slice(start, at);
      if (!isPossessive(word, text, start)) {
        tokens.push({ text: plainAscii ? word : foldWord(word), start, end: at, clause, sentence });
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

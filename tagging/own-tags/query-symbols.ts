import { tokenise } from '../tokenise';
import {
  LONGEST_QUERY_WORD,
  MOST_PHRASE_WORDS,
  MOST_WILDCARDS,
  QueryProblem,
  type QueryTerm,
  type WordPattern,
} from './query';

/** A piece of a query as written. `at`..`end` are UTF-16 offsets. */
export type QuerySymbol = { at: number; end: number } & (
  | { kind: 'term'; term: QueryTerm }
  | { kind: 'open' | 'close' | 'AND' | 'OR' | 'NOT' }
  /** Stands between alternatives. A new line beside an operator says nothing. */
  | { kind: 'comma' | 'line' }
);

const OPERATORS = ['AND', 'OR', 'NOT'] as const;
type Operator = (typeof OPERATORS)[number];

const SIGNS: Record<string, 'open' | 'close' | 'comma' | 'line'> = {
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  ';': 'comma',
  '\uff0c': 'comma',
  '\n': 'line',
  '\r': 'line',
};
/** What closes each quotation mark: word processors and phones write others than the keyboard. */
const QUOTES: Record<string, string> = {
  '"': '"\u201d\u201c',
  '\u201c': '\u201d"\u201c',
  '\u201d': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
};
const MINUS = '-\u2212\u2013';
const SPACE = /\s/;

/** Splits a query into words, phrases, operators and parentheses. @throws QueryProblem */
export function readSymbols(text: string): QuerySymbol[] {
  const symbols: QuerySymbol[] = [];
  let wildcards = 0;
  const addTerm = (readings: WordPattern[][], at: number, end: number) => {
    wildcards += readings[0]?.filter((word) => word.includes('*')).length ?? 0;
    if (wildcards > MOST_WILDCARDS)
      throw new QueryProblem(`There are more than ${MOST_WILDCARDS} words with a * in one tag.`, at);
    symbols.push({ kind: 'term', term: { kind: 'term', readings }, at, end });
  };
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const sign = SIGNS[char];
    if (sign) symbols.push({ kind: sign, at, end: ++at });
    else if (SPACE.test(char)) at++;
    else if (QUOTES[char]) {
      const end = endOfQuote(text, at);
      addTerm([phraseOf(text.slice(at + 1, end), at)], at, end + 1);
      at = end + 1;
    } else if (MINUS.includes(char) && startsWordOrGroup(text, at + 1)) symbols.push({ kind: 'NOT', at, end: ++at });
    else {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      if (isOperator(word)) symbols.push({ kind: word, at, end });
      else addTerm(readingsOf(word, at), at, end);
      at = end;
    }
  }
  return symbols;
}

const isOperator = (word: string): word is Operator => (OPERATORS as readonly string[]).includes(word);

function startsWordOrGroup(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== '' && !SPACE.test(char) && (SIGNS[char] === undefined || SIGNS[char] === 'open');
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const char = text.charAt(end);
    if (SIGNS[char] || QUOTES[char] || SPACE.test(char)) break;
    end++;
  }
  return end;
}

function endOfQuote(text: string, start: number): number {
  const closing = QUOTES[text.charAt(start)] ?? '';
  for (let end = start + 1; end < text.length; end++) if (closing.includes(text.charAt(end))) return end;
  throw new QueryProblem('This quotation mark is never closed.', start);
}

/** What stands between quotation marks: words in a row, a lone `*` for any one of them. */
function phraseOf(quoted: string, at: number): WordPattern[] {
  const words = wordsOf(quoted, at);
  if (words.length === 0) throw new QueryProblem('There is no word between these quotation marks.', at);
  if (words[0] === '*' || words.at(-1) === '*')
    throw new QueryProblem('A * alone stands for one word between two others. Here it stands at the edge.', at);
  return words;
}

/** A word as written: one word, or several that a hyphen or another sign joins, which some texts write as one. */
function readingsOf(written: string, at: number): WordPattern[][] {
  const words = wordsOf(written, at);
  if (words.length === 0) throw new QueryProblem(`“${written}” holds no word to look for.`, at);
  if (words.includes('*'))
    throw new QueryProblem('A * alone hits every word. Write letters beside it, like quanti* or *former.', at);
  const joined = words.join('');
  const isHyphenated = words.length > 1 && written.replaceAll('*', '').includes('-');
  return isHyphenated && joined.length <= LONGEST_QUERY_WORD ? [words, [joined]] : [words];
}

/** Words as the tagger splits them, each with its `*`. @throws QueryProblem */
function wordsOf(text: string, at: number): WordPattern[] {
  const words: WordPattern[] = [];
  let open = false;
  for (const [index, segment] of text.split('*').entries()) {
    if (index > 0) {
      const before = words.at(-1);
      if (open && before !== undefined) words[words.length - 1] = before.endsWith('*') ? before : `${before}*`;
      else words.push('*');
      open = true;
    }
    for (const { text: word, start, end } of tokenise(segment)) {
      if (open && start === 0) words[words.length - 1] += word.toLowerCase();
      else words.push(word.toLowerCase());
      open = end === segment.length;
    }
    if (segment !== '' && tokenise(segment).at(-1)?.end !== segment.length) open = false;
  }
  if (words.length > MOST_PHRASE_WORDS)
    throw new QueryProblem(`These are more than ${MOST_PHRASE_WORDS} words in a row.`, at);
  if (words.some((word) => word.length > LONGEST_QUERY_WORD))
    throw new QueryProblem(`This word has more than ${LONGEST_QUERY_WORD} characters.`, at);
  return words;
}

import { singular } from '../phrase';
import type { TaggableText, TagMatch } from '../tag';
import { type Token, tokenise, wordHash } from '../tokenise';

/** Longest text that is read: no abstract is that long, and a page may hold anything. */
const LONGEST_TEXT = 20_000;
/** Odd, so that no bit is lost: the golden ratio in 32 bits, as in Knuth's multiplicative hashing. */
const PAIR_PRIME = 0x9e3779b1;

/** Words that stand in papers on anything. */
const EMPTY_WORDS = new Set(
  (
    'a about across all also among an and another any approach approache are as at based be been being best better between both ' +
    'but by can case could different do does due each either even existing first for four from further given had has ' +
    'have having here how however if in into introduce is it its many may method might more moreover most much new no ' +
    'non not novel of on one only or other our out over paper present problem propose proposed rather recent recently ' +
    'result same second several should show significantly since so some such than that the their them then there ' +
    'therefore these they third this those three through thu thus to toward two under up upon use used using very via ' +
    'was we well were what when where whether which while who whose will with within without would yet'
  ).split(' '),
);

/** Number of a word in the plural or singular, whatever its case. */
export function wordId(word: string): number {
  return wordHash(singular(word.toLowerCase()));
}

/** Number of two words in a row, from the numbers of the two. */
export function pairId(first: number, second: number): number {
  return (Math.imul(first, PAIR_PRIME) ^ second) >>> 0;
}

/** Number of a catalogue tag: no word begins with a #. */
export function tagFeatureId(tag: string): number {
  return wordHash(`#${tag}`);
}

/** A word that says something, or two of them in a row, at its place in a text. */
export interface PaperWord {
  id: number;
  /** The words, folded; `before` is empty for a single word. */
  before: string;
  word: string;
  field: TagMatch['field'];
  start: number;
  end: number;
}

/** Visits every telling word and every pair of them that stands inside one clause. Linear in the text, never throws. */
export function walkWords(text: TaggableText, visit: (word: PaperWord) => void): void {
  walkField('title', text.title, visit);
  walkField('abstract', text.abstract ?? '', visit);
}

function walkField(field: TagMatch['field'], text: string, visit: (word: PaperWord) => void): void {
  let last: { id: number; word: string; token: Token } | undefined;
  for (const token of tokenise(text.slice(0, LONGEST_TEXT))) {
    const word = singular(token.text.toLowerCase());
    if (word.length < 2 || EMPTY_WORDS.has(word)) {
      last = undefined;
      continue;
    }
    const { start, end } = token;
    const id = wordHash(word);
    visit({ id, before: '', word, field, start, end });
    if (last && last.token.clause === token.clause) {
      visit({ id: pairId(last.id, id), before: last.word, word, field, start: last.token.start, end });
    }
    last = { id, word, token };
  }
}

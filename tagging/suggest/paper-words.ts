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

/** Called with a word that says something, or two of them in a row, and its place in a text. */
export type WordVisitor = (id: number, field: TagMatch['field'], start: number, end: number) => void;

/** Visits every telling word and every pair of them that stands inside one clause. Linear in the text, never throws. */
export function walkWords(text: TaggableText, visit: WordVisitor): void {
  walkField('title', text.title, visit);
  walkField('abstract', text.abstract ?? '', visit);
}

function walkField(field: TagMatch['field'], text: string, visit: WordVisitor): void {
  let last: { id: number; token: Token } | undefined;
  for (const token of tokenise(text.slice(0, LONGEST_TEXT))) {
    const id = tellingWord(token);
    if (id === EMPTY) {
      last = undefined;
      continue;
    }
    visit(id, field, token.start, token.end);
    if (last && last.token.clause === token.clause) {
      visit(pairId(last.id, id), field, last.token.start, token.end);
    }
    last = { id, token };
  }
}

const EMPTY = -1;
/** Words are met again and again: what was found for each, by the hash of its token. */
const known = new Map<number, number>();
const MOST_KNOWN = 50_000;

/** The number of a token's word; `EMPTY` when it says nothing. */
function tellingWord({ text, hash }: Token): number {
  const before = known.get(hash);
  if (before !== undefined) return before;
  const word = singular(text.toLowerCase());
  const id = word.length < 2 || EMPTY_WORDS.has(word) ? EMPTY : wordHash(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hash, id);
  return id;
}

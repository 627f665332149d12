import type { Token } from '../tokenise';
import type { WordPattern } from './query';
import { type FittingPatterns, WordIndex } from './word-index';

interface Place {
  /** How many words lead here. */
  depth: number;
  next: Map<number, Place>;
  /** Terms that end here. */
  terms: number[];
}

/** Told of each term that is found; `first` and `last` are its words' places in the text. */
export type OnTerm = (term: number, first: Token, last: Token) => void;

/**
 * All words and phrases of all own tags in one tree, so that a text is walked once. At each word at most every branch
 * of the tree is taken, whatever the queries: the walk is linear in the text, with no way back.
 */
export class TermTrie {
  private readonly root: Place = { depth: 0, next: new Map(), terms: [] };
  private readonly words = new WordIndex();

  add(reading: readonly WordPattern[], term: number): void {
    let place = this.root;
    for (const word of reading) {
      const id = this.words.add(word);
      let next = place.next.get(id);
      if (!next) {
        next = { depth: place.depth + 1, next: new Map(), terms: [] };
        place.next.set(id, next);
      }
      place = next;
    }
    place.terms.push(term);
  }

  /** @returns how many branches were tried */
  walk(tokens: readonly Token[], onTerm: OnTerm): number {
    let steps = 0;
    let reached: Place[] = [];
    let sentence = -1;
    for (const [index, token] of tokens.entries()) {
      // Words of two sentences are not in a row.
      if (token.sentence !== sentence) reached = [];
      sentence = token.sentence;
      const fitting = this.words.fitting(token.text);
      const before = reached;
      reached = [];
      if (fitting.list.length === 0) continue;
      steps += advance(this.root, fitting, reached);
      for (const place of before) steps += advance(place, fitting, reached);
      for (const { depth, terms } of reached) {
        const first = tokens[index - depth + 1];
        if (first) for (const term of terms) onTerm(term, first, token);
      }
    }
    return steps;
  }
}

/** Goes from a place by the patterns that the next word fits, or by those that the place knows, whichever are fewer. */
function advance({ next }: Place, { list, set }: FittingPatterns, reached: Place[]): number {
  if (next.size < list.length) {
    for (const [id, place] of next) if (set.has(id)) reached.push(place);
    return next.size;
  }
  for (const id of list) {
    const place = next.get(id);
    if (place) reached.push(place);
  }
  return list.length;
}

import { GAP, GAP_WORDS, readPhrase } from './phrase';
import type { Token } from './tokenise';
import { WordNumbers } from './word-numbers';

/** What is told for every phrase found: the number it was added with, and the tokens it spans (`last` included). */
export type OnPhrase = (id: number, first: number, last: number) => void;

/** Makes one number of a state and a word number. */
const WORD_LIMIT = 1 << 14;
const GAP_NUMBER = 0;

/** All phrases in one trie over word numbers: a text is walked once, however many phrases there are. */
export class PhraseTrie {
  #words = new WordNumbers(GAP_NUMBER + 1);
  #next = new Map<number, number>();
  #stateCount = 1;
  /** The ids of the phrases that end in a state. */
  #ending: (number[] | undefined)[] = [];

  /** Adds every reading of a phrase under a number of the caller's. Numbers may repeat. */
  add(phrase: string, id: number): void {
    for (const reading of readPhrase(phrase)) {
      let state = 0;
      for (const place of reading) state = this.#step(state, place[0] === GAP ? GAP_NUMBER : this.#words.numberFor(place));
      const ids = this.#ending[state];
      if (!ids) this.#ending[state] = [id];
      else if (!ids.includes(id)) ids.push(id);
    }
  }

  /** Tells every phrase in the tokens, also overlapping ones. */
  walk(tokens: readonly Token[], onPhrase: OnPhrase): void {
    const allCapitals = isAllCapitals(tokens);
    const numbers = tokens.map((token) => this.#words.numbersOf(token.text, allCapitals));
    const walkFrom = (state: number, at: number, first: number): void => {
      if (tokens[at]?.clause !== tokens[first]?.clause) return;
      for (const number of numbers[at] ?? []) {
        const next = this.#next.get(state * WORD_LIMIT + number);
        if (next === undefined) continue;
        for (const id of this.#ending[next] ?? []) onPhrase(id, first, at);
        walkFrom(next, at + 1, first);
        const afterGap = this.#next.get(next * WORD_LIMIT + GAP_NUMBER);
        if (afterGap === undefined) continue;
        for (let skipped = 0; skipped <= GAP_WORDS; skipped++) walkFrom(afterGap, at + 1 + skipped, first);
      }
    };
    for (let first = 0; first < tokens.length; first++) walkFrom(0, first, first);
  }

  #step(state: number, number: number): number {
    if (number >= WORD_LIMIT) throw new Error(`More than ${WORD_LIMIT} words in the rules`);
    const key = state * WORD_LIMIT + number;
    let next = this.#next.get(key);
    if (next === undefined) {
      next = this.#stateCount++;
      this.#next.set(key, next);
    }
    return next;
  }
}

function isAllCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { text } of tokens) {
    if (text !== text.toUpperCase()) return false;
    if (text.length > 3) words++;
  }
  return words > 1;
}

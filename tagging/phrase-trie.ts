import { KnownWords } from './known-words';
import { gapWidth, readPhrase, splitPhrase } from './phrase';
import { PhraseHeads } from './phrase-heads';
import type { Token } from './tokenise';
import { formsOf, type WordForms, WordPlace } from './word-place';

/** What is told for every phrase found: the number it was added with, and the tokens it spans (`last` included). */
export type OnPhrase = (id: number, first: number, last: number) => void;

/** A way on from a prefix of phrases: up to `gap` words may be skipped before the place. */
interface Way {
  key: string;
  gap: number;
  place: WordPlace;
  step: Step;
}

/** A prefix of phrases. Few have more than a handful of ways on, so that a list beats a map. */
interface Step {
  ways: Way[];
  /** Bits of the words that go on at once, and of those that do within the widest gap. */
  mask: number;
  gapMask: number;
  widest: number;
  /** Phrases that end here. */
  ids: number[];
}

/** What phrases begin with: their rests are read when the first text has such a word. */
interface Head extends Step {
  key: string;
  unread: [rest: string, id: number][];
}

/** All that a word may begin. Words that begin the same share it. */
interface Opening {
  /** Phrases that are this one word. */
  ids: readonly number[];
  /** The ways on of all longer phrases, by the `bit` of the word that goes on; holes where there are none. */
  ways: readonly (readonly Way[])[];
  /** As in `Step`. */
  mask: number;
  gapMask: number;
  widest: number;
}

/** A word of texts, and what it may begin. */
interface KnownWord extends WordForms {
  opening: Opening | undefined;
}

const NO_WAYS: readonly Way[] = [];

/**
 * All phrases in one trie over words: a text is walked once, however many phrases there are. Of a phrase only its first
 * words are read when it is added, the rest when a text first has one of them: a fresh page need not wait for all.
 */
export class PhraseTrie {
  private readonly heads = new PhraseHeads<Head>();
  private readonly byKey = new Map<string, Head>();
  private readonly openings = new Map<string, Opening>();
  private readonly known = new KnownWords((text) => this.getToKnow(text, false));
  private readonly knownInCapitals = new KnownWords((text) => this.getToKnow(text, true));
  /** Of the text that is being walked. */
  private tokens: readonly Token[] = [];
  private words: KnownWord[] = [];
  private onPhrase: OnPhrase = () => {};

  /**
   * Adds every reading of a phrase under a number of the caller's. Numbers may repeat.
   *
   * @throws Error on a mistake in the phrase's first word or its brackets; `readAll` finds the others
   */
  add(phrase: string, id: number): void {
    const { choices, rest } = splitPhrase(phrase);
    for (const { words, after } of choices) {
      const more = after && rest ? `${after} ${rest}` : after || rest;
      if (words.length === 0) this.add(more, id);
      else this.addUnder(words, more, id);
    }
  }

  /** Reads every phrase to its end, so that a mistake in any of them shows. */
  readAll(): void {
    for (const head of this.byKey.values()) readRests(head);
  }

  /** Tells every phrase in the tokens, also overlapping ones. */
  walk(tokens: readonly Token[], onPhrase: OnPhrase): void {
    const known = isAllCapitals(tokens) ? this.knownInCapitals : this.known;
    const words = tokens.map((token) => known.of(token));
    this.tokens = tokens;
    this.words = words;
    this.onPhrase = onPhrase;
    for (let first = 0; first < words.length; first++) {
      const opening = words[first]?.opening;
      if (!opening) continue;
      for (const id of opening.ids) onPhrase(id, first, first);
      if (opening.mask !== 0) this.begin(opening, first);
    }
  }

  private begin({ ways, mask, gapMask, widest }: Opening, first: number): void {
    const { tokens, words } = this;
    const clause = tokens[first]?.clause;
    let bits = mask;
    for (let at = first + 1; at <= first + 1 + widest; at++) {
      const word = words[at];
      if (!word || tokens[at]?.clause !== clause) return;
      if (((bits >>> word.bit) & 1) === 1) {
        for (const way of ways[word.bit] ?? NO_WAYS) {
          if (way.gap >= at - first - 1 && way.place.allows(word)) this.arrive(way.step, at, first);
        }
      }
      bits = gapMask;
    }
  }

  private arrive({ ids, ways, mask, gapMask, widest }: Step, last: number, first: number): void {
    for (const id of ids) this.onPhrase(id, first, last);
    if (ways.length === 0) return;
    const clause = this.tokens[first]?.clause;
    let bits = mask;
    for (let at = last + 1; at <= last + 1 + widest; at++) {
      const word = this.words[at];
      if (!word || this.tokens[at]?.clause !== clause) return;
      if (((bits >>> word.bit) & 1) === 1) {
        for (const way of ways) {
          if (way.gap >= at - last - 1 && way.place.allows(word)) this.arrive(way.step, at, first);
        }
      }
      bits = gapMask;
    }
  }

  private addUnder(words: string[], rest: string, id: number): void {
    const key = words.join('|');
    let head = this.byKey.get(key);
    if (!head) {
      head = { ...newStep(), key, unread: [] };
      this.byKey.set(key, head);
      for (const word of words) this.heads.add(word, head);
    }
    if (rest) head.unread.push([rest, id]);
    else if (!head.ids.includes(id)) head.ids.push(id);
  }

  private getToKnow(text: string, inCapitals: boolean): KnownWord {
    const forms = formsOf(text, inCapitals);
    const heads = this.heads.of(forms);
    return { ...forms, opening: heads.length > 0 ? this.openingOf(heads) : undefined };
  }

  private openingOf(heads: readonly Head[]): Opening {
    const key = heads.map((head) => head.key).join(' ');
    let opening = this.openings.get(key);
    if (!opening) {
      for (const head of heads) readRests(head);
      opening = {
        ids: heads.flatMap(({ ids }) => ids),
        ways: byBit(heads),
        mask: heads.reduce((all, { mask }) => all | mask, 0),
        gapMask: heads.reduce((all, { gapMask }) => all | gapMask, 0),
        widest: heads.reduce((all, { widest }) => Math.max(all, widest), 0),
      };
      this.openings.set(key, opening);
    }
    return opening;
  }
}

function byBit(heads: readonly Step[]): readonly (readonly Way[])[] {
  const lists: Way[][] = new Array(32);
  for (const { ways } of heads) {
    for (const way of ways) {
      for (let bits = way.place.mask; bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        const list = lists[bit];
        if (list) list.push(way);
        else lists[bit] = [way];
      }
    }
  }
  return lists;
}

function readRests(head: Head): void {
  for (const [rest, id] of head.unread) {
    for (const reading of readPhrase(rest)) {
      let step: Step = head;
      let gap = 0;
      for (const place of reading) {
        const width = gapWidth(place);
        if (width > 0) gap = width;
        else {
          step = stepOn(step, place, gap);
          gap = 0;
        }
      }
      if (!step.ids.includes(id)) step.ids.push(id);
    }
  }
  head.unread = [];
}

function stepOn(from: Step, words: readonly string[], gap: number): Step {
  const key = words.join('|');
  const known = from.ways.find((way) => way.key === key && way.gap === gap);
  if (known) return known.step;
  const place = new WordPlace(words);
  const step = newStep();
  from.ways.push({ key, gap, place, step });
  from.mask |= place.mask;
  if (gap > 0) from.gapMask |= place.mask;
  from.widest = Math.max(from.widest, gap);
  return step;
}

function newStep(): Step {
  return { ways: [], mask: 0, gapMask: 0, widest: 0, ids: [] };
}

function isAllCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { text } of tokens) {
    if (text !== text.toUpperCase()) return false;
    if (text.length > 3) words++;
  }
  return words > 1;
}

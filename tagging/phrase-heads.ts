import { singular } from './phrase';
import { longEnough, STEM_LENGTH, type WordForms } from './word-place';

type Stems<Head> = Map<string, [stem: string, head: Head][]>;

/** What begins with which word: finds it by a word as it stands in a text, however much there is. */
export class PhraseHeads<Head> {
  private readonly lower = new Map<string, Head[]>();
  private readonly exact = new Map<string, Head[]>();
  private readonly upper = new Map<string, Head[]>();
  private readonly starts: Stems<Head> = new Map();
  private readonly ends: Stems<Head> = new Map();

  /** Registers a head under a word in the notation of `Phrase`. @throws Error when a stem is too short */
  add(word: string, head: Head): void {
    const lower = word.toLowerCase();
    if (word.endsWith('*')) addTo(this.starts, lower.slice(0, STEM_LENGTH), [longEnough(lower.slice(0, -1)), head]);
    else if (word.startsWith('*')) addTo(this.ends, lower.slice(-STEM_LENGTH), [longEnough(lower.slice(1)), head]);
    else if (lower === word) addTo(this.lower, singular(word), head);
    else {
      addTo(this.exact, word, head);
      addTo(this.upper, word.toUpperCase(), head);
    }
  }

  /** All heads that the word begins, each once. */
  of({ text, lower, singular, inCapitals }: WordForms): Head[] {
    const found: Head[] = [];
    const take = (heads: readonly Head[] | undefined) => {
      if (heads) for (const head of heads) if (!found.includes(head)) found.push(head);
    };
    take(this.lower.get(singular));
    if (inCapitals) take(this.upper.get(text));
    else if (text !== lower) {
      take(this.exact.get(text));
      if (text.endsWith('s')) take(this.exact.get(text.slice(0, -1)));
    }
    const starts = this.starts.get(lower.slice(0, STEM_LENGTH));
    if (starts) for (const [stem, head] of starts) if (lower.startsWith(stem)) take([head]);
    const ends = this.ends.get(singular.slice(-STEM_LENGTH));
    if (ends) for (const [stem, head] of ends) if (singular.endsWith(stem)) take([head]);
    return found;
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

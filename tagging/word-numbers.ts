import { singular } from './phrase';

const NOTHING: readonly number[] = [];
/** Stems are found by this many letters at their start or end. */
const STEM_LENGTH = 3;
const LONGEST_WORD = 64;

/** Numbers for the places of phrases: one for each set of words; a word of a text has those of all its sets. */
export class WordNumbers {
  private readonly sets = new Map<string, number>();
  private readonly lower = new Map<string, number[]>();
  private readonly exact = new Map<string, number[]>();
  private readonly starts = new Map<string, [stem: string, number: number][]>();
  private readonly ends = new Map<string, [stem: string, number: number][]>();

  /** The number for a place where any of these words may stand. */
  numberFor(words: readonly string[]): number {
    const key = words.join('|');
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const number = this.sets.size;
    this.sets.set(key, number);
    for (const word of words) this.register(word, number);
    return number;
  }

  /** The numbers of a word as it stands in a text. In a text all in capitals case says nothing. */
  numbersOf(text: string, allCapitals: boolean): readonly number[] {
    if (text.length > LONGEST_WORD) return NOTHING;
    const lower = text.toLowerCase();
    const word = singular(lower);
    const found = [...(this.lower.get(word) ?? NOTHING), ...this.exactNumbers(text, lower, allCapitals)];
    for (const [stem, number] of this.starts.get(lower.slice(0, STEM_LENGTH)) ?? []) {
      if (lower.startsWith(stem)) found.push(number);
    }
    for (const [stem, number] of this.ends.get(word.slice(-STEM_LENGTH)) ?? []) {
      if (word.endsWith(stem)) found.push(number);
    }
    return found;
  }

  private register(word: string, number: number): void {
    const lower = word.toLowerCase();
    if (word.endsWith('*')) this.registerStem(this.starts, lower.slice(0, -1), lower.slice(0, STEM_LENGTH), number);
    else if (word.startsWith('*')) this.registerStem(this.ends, lower.slice(1), lower.slice(-STEM_LENGTH), number);
    else if (lower === word) addTo(this.lower, singular(word), number);
    else addTo(this.exact, word, number);
  }

  private registerStem(stems: Map<string, [string, number][]>, stem: string, bucket: string, number: number): void {
    if (stem.length < STEM_LENGTH) throw new Error(`"${stem}" is too short to stand beside a *`);
    addTo(stems, bucket, [stem, number]);
  }

  private exactNumbers(text: string, lower: string, allCapitals: boolean): readonly number[] {
    if (allCapitals) return [...this.exact].flatMap(([word, list]) => (word.toUpperCase() === text ? list : []));
    if (lower === text) return NOTHING;
    const numbers = this.exact.get(text) ?? NOTHING;
    return text.endsWith('s') ? [...numbers, ...(this.exact.get(text.slice(0, -1)) ?? NOTHING)] : numbers;
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

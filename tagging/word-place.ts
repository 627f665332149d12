import { singular } from './phrase';

/** Stems are found by this many letters at their start or end. */
export const STEM_LENGTH = 3;
const LONGEST_WORD = 64;
/** A place where a word may stand that only ends in a certain way: it may begin with anything. */
const ANY = -1;

/** A word of a text, in the forms that phrases ask for. */
export interface WordForms {
  /** As it stands in the text. */
  text: string;
  lower: string;
  /** In lower case, without its plural. */
  singular: string;
  /** It stands in a text all in capitals, where case says nothing. */
  inCapitals: boolean;
  /** 0 to 31, by how the word begins: a place whose `mask` lacks this bit has no such word. */
  bit: number;
}

/** A word in its forms. One that is too long to be a word has none that a phrase asks for. */
export function formsOf(text: string, inCapitals: boolean): WordForms {
  if (text.length > LONGEST_WORD) return { text, lower: '', singular: '', inCapitals: false, bit: 0 };
  const lower = text.toLowerCase();
  return { text, lower, singular: singular(lower), inCapitals, bit: bitOf(lower) };
}

/** A place of a phrase: which words may stand there, in the notation of `Phrase`, any of them. */
export class WordPlace {
  /** Bits of all words that may stand here. */
  mask = 0;
  readonly lower = new Set<string>();
  /** Words with a capital, matched with exactly that case. */
  readonly exact: string[] = [];
  readonly starts: string[] = [];
  readonly ends: string[] = [];

  /** @throws Error when a stem beside a `*` is too short */
  constructor(words: readonly string[]) {
    for (const word of words) this.allow(word);
  }

  allows(word: WordForms): boolean {
    if (((this.mask >>> word.bit) & 1) === 0) return false;
    if (this.lower.has(word.singular)) return true;
    for (const exact of this.exact) if (isExactly(exact, word)) return true;
    for (const stem of this.starts) if (word.lower.startsWith(stem)) return true;
    for (const stem of this.ends) if (word.singular.endsWith(stem)) return true;
    return false;
  }

  private allow(word: string): void {
    const lower = word.toLowerCase();
    if (word.endsWith('*')) {
      this.starts.push(longEnough(lower.slice(0, -1)));
      this.mask |= 1 << bitOf(lower);
    } else if (word.startsWith('*')) {
      this.ends.push(longEnough(lower.slice(1)));
      this.mask = ANY;
    } else if (lower === word) {
      this.lower.add(singular(word));
      this.mask |= 1 << bitOf(lower);
    } else {
      this.exact.push(word);
      this.mask |= (1 << bitOf(lower)) | (1 << bitOf(`${lower}s`));
    }
  }
}

/** @throws Error when a stem beside a `*` is too short to be found by */
export function longEnough(stem: string): string {
  if (stem.length < STEM_LENGTH) throw new Error(`"${stem}" is too short to stand beside a *`);
  return stem;
}

function isExactly(exact: string, { text, inCapitals }: WordForms): boolean {
  if (inCapitals) return exact.toUpperCase() === text;
  if (!text.startsWith(exact)) return false;
  return text.length === exact.length || (text.length === exact.length + 1 && text.endsWith('s'));
}

/** By the first letters, which a plural leaves as they are. */
function bitOf(lower: string): number {
  let mixed = 0;
  for (let at = 0; at < STEM_LENGTH && at < lower.length; at++)
    mixed = Math.imul(mixed ^ lower.charCodeAt(at), 0x9e3779b1);
  return mixed >>> 27;
}

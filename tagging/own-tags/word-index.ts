import { singular } from '../phrase';
import type { WordPattern } from './query';

/** A word with `*` in it, cut at the stars. */
interface Wildcard {
  id: number;
  first: string;
  inner: string[];
  last: string;
}

/** Words that were looked up are remembered: 10,000 abstracts have some 40,000 different ones, about 3 MB. */
const MOST_REMEMBERED = 50_000;
/** In UTF-16 units. Longer words are rare, and V8 keeps the whole text alive for a piece of it from 13 units on. */
const LONGEST_REMEMBERED = 12;

/** Numbers of the patterns that a word fits. */
export interface FittingPatterns {
  list: readonly number[];
  set: ReadonlySet<number>;
}

const FITS_NOTHING: FittingPatterns = { list: [], set: new Set() };

/** Finds for a word all patterns that it fits: plain words by one look-up, those with `*` by their first or last letter. */
export class WordIndex {
  private readonly ids = new Map<WordPattern, number>();
  private readonly plain = new Map<string, number[]>();
  private readonly byFirst = new Map<string, Wildcard[]>();
  private readonly byLast = new Map<string, Wildcard[]>();
  private readonly unanchored: Wildcard[] = [];
  private readonly everyWord: number[] = [];
  private readonly remembered = new Map<string, FittingPatterns>();

  /** The number of a pattern; the same for equal ones. */
  add(pattern: WordPattern): number {
    const known = this.ids.get(pattern);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(pattern, id);
    if (pattern === '*') this.everyWord.push(id);
    else if (pattern.includes('*')) this.addWildcard(pattern, id);
    else push(this.plain, singular(pattern), id);
    return id;
  }

  /** Patterns that fit a word of a text, as the tagger splits it. */
  fitting(word: string): FittingPatterns {
    const known = this.remembered.get(word);
    if (known) return known;
    const list = this.find(word.toLowerCase());
    const found = list.length === 0 ? FITS_NOTHING : { list, set: new Set(list) };
    if (word.length <= LONGEST_REMEMBERED) {
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
      this.remembered.set(word, found);
    }
    return found;
  }

  private addWildcard(pattern: WordPattern, id: number): void {
    const parts = pattern.split('*');
    const wildcard = { id, first: parts[0] ?? '', inner: parts.slice(1, -1).filter(Boolean), last: parts.at(-1) ?? '' };
    const { first, last } = wildcard;
    if (first) push(this.byFirst, first.charAt(0), wildcard);
    else if (last) push(this.byLast, last.charAt(last.length - 1), wildcard);
    else this.unanchored.push(wildcard);
  }

  private find(word: string): number[] {
    const one = singular(word);
    const found = [...this.everyWord, ...(this.plain.get(one) ?? [])];
    const add = (wildcards: readonly Wildcard[] | undefined) => {
      for (const wildcard of wildcards ?? [])
        if (fitsWildcard(word, wildcard) || (one !== word && fitsWildcard(one, wildcard))) found.push(wildcard.id);
    };
    add(this.unanchored);
    add(this.byFirst.get(word.charAt(0)));
    const last = word.charAt(word.length - 1);
    const lastOfOne = one.charAt(one.length - 1);
    add(this.byLast.get(last));
    if (lastOfOne !== last) add(this.byLast.get(lastOfOne));
    return found;
  }
}

/** One pass from left to right: the earliest place for each part leaves most room for the next, so nothing is tried twice. */
function fitsWildcard(word: string, { first, inner, last }: Wildcard): boolean {
  if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last)) return false;
  const end = word.length - last.length;
  let from = first.length;
  for (const part of inner) {
    const at = word.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

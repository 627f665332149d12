import type { TagMatch } from '../tag';
import type { Token } from '../tokenise';
import { eachFeature, type TextTokens } from './field-features';

/** A trained model of the field as it is stored. */
export interface FieldWeights {
  bias: number;
  /** What one step of the 8-bit weights is worth. */
  step: number;
  /** Base64: for each feature its distance from the last key as a varint, then its weight as a signed byte. */
  features: string;
}

/** A place in the text, UTF-16 offsets into the field as given. */
export type Place = Pick<TagMatch, 'field' | 'start' | 'end'>;

/** A word or two of the text and how much they say for (above 0) or against the field. */
export interface FieldWord extends Place {
  weight: number;
}

const EMPTY = -1;
/** Words that say less than this share of what the weightiest says explain nothing. */
const LEAST_SHARE = 0.3;
const FIELDS = ['title', 'abstract'] as const;

/** Reads from the words of a paper whether it is about machine-learned models at all. Linear in the words. */
export class FieldModel {
  private readonly bias: number;
  private readonly step: number;
  /** Open addressing: at most half of the slots are taken. */
  private readonly keys: Int32Array;
  private readonly weights: Int8Array;
  /** In which reading each slot was last seen, so that a feature counts once. */
  private readonly seenIn: Float64Array;
  private reading = 0;

  constructor({ bias, step, features }: FieldWeights) {
    // A feature takes two bytes at least, and mostly three.
    const bytes = atob(features);
    let slots = 2;
    while (slots < bytes.length) slots *= 2;
    this.bias = bias;
    this.step = step;
    this.keys = new Int32Array(slots).fill(EMPTY);
    this.weights = new Int8Array(slots);
    this.seenIn = new Float64Array(slots);
    unpackFeatures(bytes, (key, weight) => {
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.weights[slot] = weight;
    });
  }

  /**
   * Log odds that the paper is about machine-learned models; 0 is undecided, beyond ±3 it is sure. Beside `all`, the
   * value without the words that stand at some places, for each of `without`: what looks like a tag does not prove
   * its own field.
   */
  valuesOf<Key>(
    tokens: TextTokens,
    without: Iterable<readonly [Key, readonly Place[]]> = [],
  ): { all: number; by: Map<Key, number> } {
    let sum = 0;
    let count = 0;
    const reading = ++this.reading;
    for (const field of FIELDS) {
      eachFeature(field, tokens[field], (key) => {
        const slot = this.slotOf(key);
        if (this.keys[slot] === EMPTY || this.seenIn[slot] === reading) return;
        this.seenIn[slot] = reading;
        sum += this.weights[slot] ?? 0;
        count++;
      });
    }
    const by = new Map<Key, number>();
    for (const [key, places] of without) {
      const left = this.leftWithout(tokens, places);
      by.set(key, this.value(sum - left.sum, count - left.count));
    }
    return { all: this.value(sum, count), by };
  }

  /** The words that say most for the field, weightiest first, each place once; none at the places `except`. */
  wordsFor(tokens: TextTokens, most: number, except: readonly Place[] = []): FieldWord[] {
    const words: FieldWord[] = [];
    for (const field of FIELDS) {
      eachFeature(field, tokens[field], (key, first, last) => {
        const slot = this.slotOf(key);
        const weight = this.weights[slot] ?? 0;
        const firstToken = tokens[field][first];
        const lastToken = tokens[field][last];
        if (this.keys[slot] === EMPTY || weight <= 0 || !firstToken || !lastToken) return;
        words.push({ field, start: firstToken.start, end: lastToken.end, weight: weight * this.step });
      });
    }
    const chosen: FieldWord[] = [];
    for (const word of words.sort((a, b) => b.weight - a.weight)) {
      if (chosen.length === most || word.weight < (chosen[0]?.weight ?? 0) * LEAST_SHARE) break;
      if (![...except, ...chosen].some((other) => overlap(other, word))) chosen.push(word);
    }
    return chosen;
  }

  /** What the features that hold a word at these places add, each once. */
  private leftWithout(tokens: TextTokens, places: readonly Place[]): { sum: number; count: number } {
    let sum = 0;
    let count = 0;
    const reading = ++this.reading;
    const leave = (key: number) => {
      const slot = this.slotOf(key);
      if (this.keys[slot] === EMPTY || this.seenIn[slot] === reading) return;
      this.seenIn[slot] = reading;
      sum += this.weights[slot] ?? 0;
      count++;
    };
    for (const { field, start, end } of places) {
      const words = tokens[field];
      eachFeature(field, words, leave, firstFrom(words, start), firstFrom(words, end));
    }
    return { sum, count };
  }

  private value(sum: number, count: number): number {
    return this.bias + (count > 0 ? (sum * this.step) / Math.sqrt(count) : 0);
  }

  /** Where the key stands, or the empty slot where it would. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

/** Index of the first token that starts at this offset or behind it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface StoredFeature {
  key: number;
  /** -127 to 127 steps. */
  weight: number;
}

/** Packs features for `FieldWeights.features`. */
export function packFeatures(features: readonly StoredFeature[]): string {
  const bytes: number[] = [];
  let last = 0;
  for (const { key, weight } of features.toSorted((a, b) => a.key - b.key)) {
    let distance = key - last;
    for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance, weight & 0xff);
    last = key;
  }
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function unpackFeatures(bytes: string, onFeature: (key: number, weight: number) => void): void {
  let key = 0;
  let at = 0;
  while (at < bytes.length) {
    let shift = 0;
    let byte = bytes.charCodeAt(at++);
    for (; byte > 0x7f; byte = bytes.charCodeAt(at++)) {
      key += (byte & 0x7f) << shift;
      shift += 7;
    }
    key += byte << shift;
    onFeature(key, (bytes.charCodeAt(at++) << 24) >> 24);
  }
}

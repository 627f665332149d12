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
const FIELDS = ['title', 'abstract'] as const;

/** Reads from the words of a paper whether it is about machine-learned models at all. Linear in the words. */
export class FieldModel {
  private readonly bias: number;
  private readonly step: number;
  /** Open addressing: at most half of the slots are taken. */
  private readonly keys: Int32Array;
  private readonly weights: Int8Array;
  /** In which reading each slot was last seen, so that a feature counts once. */
  private readonly seenIn: Uint32Array;
  private reading = 0;

  constructor({ bias, step, features }: FieldWeights) {
    const stored = readFeatures(features);
    let slots = 2;
    while (slots < stored.length * 2) slots *= 2;
    this.bias = bias;
    this.step = step;
    this.keys = new Int32Array(slots).fill(EMPTY);
    this.weights = new Int8Array(slots);
    this.seenIn = new Uint32Array(slots);
    for (const { key, weight } of stored) {
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.weights[slot] = weight;
    }
  }

  /**
   * Log odds that the paper is about machine-learned models; 0 is undecided, beyond ±3 it is sure. Words at the places
   * `except` are not read: what looks like a tag does not prove its own field.
   */
  valueOf(tokens: TextTokens, except: readonly Place[] = []): number {
    let sum = 0;
    let count = 0;
    this.reading = (this.reading + 1) >>> 0;
    for (const field of FIELDS) {
      const words = tokens[field];
      const unread = except.filter((place) => place.field === field);
      eachFeature(field, words, (key, first, last) => {
        const slot = this.slotOf(key);
        if (this.keys[slot] === EMPTY || this.seenIn[slot] === this.reading) return;
        if (unread.length > 0 && touches(unread, words[first], words[last])) return;
        this.seenIn[slot] = this.reading;
        sum += this.weights[slot] ?? 0;
        count++;
      });
    }
    return this.bias + (count > 0 ? (sum * this.step) / Math.sqrt(count) : 0);
  }

  /** The words that say most for the field, weightiest first, each place once; none at the places `except`. */
  wordsFor(tokens: TextTokens, most: number, except: readonly Place[] = []): FieldWord[] {
    const words: FieldWord[] = [];
    for (const field of FIELDS) {
      const unread = except.filter((place) => place.field === field);
      eachFeature(field, tokens[field], (key, first, last) => {
        const slot = this.slotOf(key);
        const weight = this.weights[slot] ?? 0;
        const firstToken = tokens[field][first];
        const lastToken = tokens[field][last];
        if (this.keys[slot] === EMPTY || weight <= 0 || !firstToken || !lastToken) return;
        if (touches(unread, firstToken, lastToken)) return;
        words.push({ field, start: firstToken.start, end: lastToken.end, weight: weight * this.step });
      });
    }
    const chosen: FieldWord[] = [];
    for (const word of words.sort((a, b) => b.weight - a.weight)) {
      if (chosen.length === most) break;
      if (!chosen.some((other) => other.field === word.field && other.start < word.end && word.start < other.end)) {
        chosen.push(word);
      }
    }
    return chosen;
  }

  /** Where the key stands, or the empty slot where it would. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

function touches(places: readonly Place[], first: Token | undefined, last: Token | undefined): boolean {
  return places.some((place) => first && last && place.start < last.end && first.start < place.end);
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

function readFeatures(packed: string): StoredFeature[] {
  const bytes = atob(packed);
  const features: StoredFeature[] = [];
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
    features.push({ key, weight: (bytes.charCodeAt(at++) << 24) >> 24 });
  }
  return features;
}

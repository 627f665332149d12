import type { Token } from './tokenise';
import type { WordForms } from './word-place';

/** So many words of texts are remembered, so that memory stays bounded over a million papers. */
const REMEMBERED = 20_000;
/** A power of two; a third of the slots stay empty, so that a search ends soon. */
const SLOTS = 32_768;

/** The words that texts have shown so far, found by the hash that a token carries: no string is hashed again. */
export class KnownWords<Word extends WordForms> {
  private slots: (Word | undefined)[] = [];
  private size = 0;

  constructor(private readonly getToKnow: (text: string) => Word) {}

  of({ text, hash }: Token): Word {
    let slot = hash & (SLOTS - 1);
    let word = this.slots[slot];
    while (word) {
      if (word.text === text) return word;
      slot = (slot + 1) & (SLOTS - 1);
      word = this.slots[slot];
    }
    return this.remember(this.getToKnow(text), slot, hash);
  }

  private remember(word: Word, emptySlot: number, hash: number): Word {
    let slot = emptySlot;
    if (this.size === REMEMBERED || this.slots.length === 0) {
      this.slots = new Array(SLOTS).fill(undefined);
      this.size = 0;
      slot = hash & (SLOTS - 1);
    }
    this.slots[slot] = word;
    this.size++;
    return word;
  }
}

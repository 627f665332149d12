import { foldAccents, spellingOf } from './letters';

/** ASCII letters and digits of the text, Latin letters without their marks, Greek letters by name; the rest is dropped. */
export function toAscii(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{ASCII}]/gu, (letter) => spellingOf(letter) ?? '')
    .replace(/[^A-Za-z0-9]+/g, '');
}

import { expect, test } from 'vitest';
import { sentenceAround, sentenceBounds, sentencePieces } from '@/components/evidence-sentence';

const ABSTRACT = 'Long inputs are slow. We evict the KV cache by attention mass. Code is out.';

/** The sentence around the first of the words, with all of them in brackets. */
function around(text: string, ...words: string[]): string {
  const places = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const pieces = sentencePieces(text, sentenceBounds(text, places[0] ?? { start: 0, end: 0 }), places);
  return pieces.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join('');
}

test.each([
  ['the one sentence that holds the words', [ABSTRACT, 'KV cache'], 'We evict the [KV cache] by attention mass.'],
  [
    'all words of that sentence',
    [ABSTRACT, 'KV cache', 'attention', 'Code'],
    'We evict the [KV cache] by [attention] mass.',
  ],
  ['words that overlap, once', [ABSTRACT, 'KV cache', 'cache by'], 'We evict the [KV cache][ by] attention mass.'],
  ['words inside others, once', [ABSTRACT, 'KV cache', 'KV'], 'We evict the [KV cache] by attention mass.'],
  ['a title as its own sentence', ['Evicting the KV cache', 'KV cache'], 'Evicting the [KV cache]'],
  [
    'a decimal point inside the sentence',
    ['We gain 2.5 times by quantization', 'quantization'],
    'We gain 2.5 times by [quantization]',
  ],
  [
    'both sentences when the words lie over their border',
    ['One two. Three four.', 'two. Three'],
    'One [two. Three] four.',
  ],
] as [string, [string, ...string[]], string][])('shows %s', (_, [text, ...words], shown) => {
  expect(around(text, ...words)).toBe(shown);
});

test('a sentence of 50 kB stays a few lines', () => {
  const shown = around(`${'left '.repeat(10_000)}KV cache${' right'.repeat(10_000)}`, 'KV cache');
  expect(shown).toContain('[KV cache]');
  expect(shown.length).toBeLessThan(220);
  expect(shown).toMatch(/^… left .* right …$/);
});

test('one word of 50 kB beside the match is left out', () => {
  expect(around(`${'x'.repeat(50_000)} KV cache ${'y'.repeat(50_000)}`, 'KV cache')).toMatch(/^… \[KV cache\] …$/);
});

test('gives one match apart from what stands around it', () => {
  const start = ABSTRACT.indexOf('KV cache');
  expect(sentenceAround(ABSTRACT, start, start + 8)).toEqual({
    before: 'We evict the ',
    match: 'KV cache',
    after: ' by attention mass.',
  });
});

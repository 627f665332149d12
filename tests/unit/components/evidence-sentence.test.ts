import { expect, test } from 'vitest';
import { sentenceAround } from '@/components/evidence-sentence';

const ABSTRACT = 'Long inputs are slow. We evict the KV cache by attention mass. Code is out.';

function around(text: string, match: string) {
  const start = text.indexOf(match);
  return sentenceAround(text, start, start + match.length);
}

test('shows the one sentence that holds the words', () => {
  expect(around(ABSTRACT, 'KV cache')).toEqual({
    before: 'We evict the ',
    match: 'KV cache',
    after: ' by attention mass.',
  });
});

test('a title is its own sentence', () => {
  expect(around('Evicting the KV cache', 'KV cache')).toEqual({
    before: 'Evicting the ',
    match: 'KV cache',
    after: '',
  });
});

test('a decimal point ends no sentence', () => {
  expect(around('We gain 2.5 times by quantization', 'quantization').before).toBe('We gain 2.5 times by ');
});

test('words over the border of two sentences show both', () => {
  expect(around('One two. Three four.', 'two. Three')).toEqual({
    before: 'One ',
    match: 'two. Three',
    after: ' four.',
  });
});

test('a sentence of 50 kB stays a few lines', () => {
  const { before, match, after } = around(`${'left '.repeat(10_000)}KV cache${' right'.repeat(10_000)}`, 'KV cache');
  expect(match).toBe('KV cache');
  expect(before.length + after.length).toBeLessThan(200);
  expect(before.startsWith('…')).toBe(true);
  expect(after.endsWith('…')).toBe(true);
});

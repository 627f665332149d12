import { expect, test } from 'vitest';
import { evidenceSentences, shareText } from '@/components/tag-explanation';

const PAPER = {
  title: 'Evicting the KV cache',
  abstract: 'We read. The KV cache grows. A KV cache of keys. KV caches win. More.',
};

function placesOf(field: 'title' | 'abstract', word: string) {
  return [...PAPER[field].matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    field,
    start: index,
    end: index + word.length,
  }));
}

test('names three sentences at most, in the order of the evidence', () => {
  const sentences = evidenceSentences([...placesOf('title', 'KV cache'), ...placesOf('abstract', 'KV cache')], PAPER);
  expect(sentences.map(({ field, pieces }) => [field, pieces.map(({ text }) => text).join('')])).toEqual([
    ['title', 'Evicting the KV cache'],
    ['abstract', 'The KV cache grows.'],
    ['abstract', 'A KV cache of keys.'],
  ]);
});

test('two hits in one sentence are one sentence with both marked', () => {
  const evidence = [...placesOf('abstract', 'grows'), ...placesOf('abstract', 'The KV cache')];
  const [sentence, ...more] = evidenceSentences(evidence, PAPER);
  expect(more).toEqual([]);
  expect(sentence?.pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'The KV cache',
    'grows',
  ]);
});

test.each([
  [0, undefined],
  [0.004, undefined],
  [0.4, '60 % from rules, 40 % learned from examples.'],
  [1, 'Learned from examples; no rule asks for it.'],
])('a model’s share of %s is told as: %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});

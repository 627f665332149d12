import { expect, test } from 'vitest';
import { tagChoices, tagNamed, typedTag } from '@/components/paper/tag-choices';

test.each([
  ['  to   read  soon ', 'to read soon'],
  [', thesis,', 'thesis'],
  ['zero\u200bwidth', 'zerowidth'],
  ['   ', undefined],
  [',', undefined],
  ['x'.repeat(200), 'x'.repeat(80)],
])('%j is typed as %j', (input, tag) => {
  expect(typedTag(input)).toBe(tag);
});

test.each([
  ['KV cache', 'kv-cache'],
  ['kv-cache', 'kv-cache'],
  ['THESIS', 'thesis'],
  ['théSis', 'thesis'],
  ['something new', 'something new'],
])('%j names %j', (words, tag) => {
  expect(tagNamed(words, ['thesis'])).toBe(tag);
});

const tags = (input: string, own: string[] = [], taken: string[] = []) =>
  tagChoices(input, own, taken).map(({ tag, isNew }) => (isNew ? `new:${tag}` : tag));

test('names that start with the input come before those that hold it', () => {
  expect(tags('reason')[0]).toBe('reasoning');
  expect(tags('reason')).toContain('efficient-reasoning');
});

test('own tags come first while nothing is typed', () => {
  expect(tags('', ['thesis', 'seminar']).slice(0, 2)).toEqual(['thesis', 'seminar']);
});

test('words that name nothing are offered as a new tag, at the end', () => {
  expect(tags('kv').at(-1)).toBe('new:kv');
  expect(tags('group seminar')).toEqual(['new:group seminar']);
});

test('what the paper has already is not offered, neither as it is nor as new', () => {
  expect(tags('kv cache', [], ['kv-cache'])).toEqual([]);
  expect(tags('thesis', ['thesis'], ['thesis'])).toEqual([]);
});

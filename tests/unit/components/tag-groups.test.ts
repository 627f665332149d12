import { expect, test } from 'vitest';
import { tagGroups } from '@/components/tag-groups';

test('own tags come first as they are, then families with their tags in the order of the catalogue', () => {
  const counts = ['math', 'thesis', 'serving', 'reasoning', 'a seminar', 'inference', 'kv-cache'].map((tag, i) => ({
    tag,
    count: 9 - i,
  }));
  expect(tagGroups(counts).map(({ name, tags }) => [name, tags.map(({ tag }) => tag).join(' ')])).toEqual([
    ['Your tags', 'thesis a seminar'],
    ['Inference & systems', 'inference serving'],
    ['Memory & attention', 'kv-cache'],
    ['Reasoning', 'reasoning math'],
  ]);
});

import { describe, expect, it, test } from 'vitest';
import { byCatalogue, withUmbrellas } from '@/tagging/families';

describe('a paper is found under', () => {
  it.each([
    ['an umbrella that it does not carry', ['kv-cache'], [], ['kv-cache', 'inference']],
    ['each umbrella once', ['kv-cache', 'serving', 'inference'], [], ['kv-cache', 'serving', 'inference']],
    ['no umbrella that was taken off it', ['kv-cache', 'math'], ['inference'], ['kv-cache', 'math', 'reasoning']],
    ['a tag of its own though it is named among those', ['inference'], ['inference'], ['inference']],
    ["the user's own tags as they are", ['thesis'], [], ['thesis']],
    ['nothing without tags', [], [], []],
  ])('%s', (_, tags, except, found) => expect(withUmbrellas(tags, except)).toEqual(found));
});

test('the order of the catalogue puts families together, umbrellas first and other tags last', () => {
  expect(['thesis', 'math', 'serving', 'reasoning', 'inference'].sort(byCatalogue)).toEqual([
    'inference',
    'serving',
    'reasoning',
    'math',
    'thesis',
  ]);
});

import { describe, expect, test } from 'vitest';
import { compileOwnTags } from '@/tagging/own-tags/compile-own-tags';
import { LONGEST_OWN_TAG_QUERY, type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';
import { parseQuery } from '@/tagging/own-tags/parse-query';
import { isQueryError } from '@/tagging/own-tags/query';
import type { TaggableText } from '@/tagging/tag';

function tagWith(query: string, change: Partial<OwnTag> = {}): OwnTag {
  const name = change.name ?? 'mine';
  const rest = { colour: 'blue', titleOnly: false, createdAt: 0, updatedAt: 0 } as const;
  return { name, nameKey: ownTagKey(name), query, ...rest, ...change };
}

/** The words of a text that a query hits; undefined when it does not hit. */
function hitWords(query: string, text: TaggableText, change?: Partial<OwnTag>): string[] | undefined {
  const [hit] = compileOwnTags([tagWith(query, change)]).match(text);
  return hit?.evidence.map(({ field, start, end }) => (text[field] ?? '').slice(start, end));
}

const PAPER: TaggableText = {
  title: 'Evicting KV caches: a survey',
  abstract:
    'We quantize keys and values. Speculative parallel decoding, as of Transformers, helps. Naïve baselines do not.',
};

describe('a query hits', () => {
  test.each<[query: string, words: string[]]>([
    ['cache', ['caches']],
    ['CACHES', ['caches']],
    ['"kv cache"', ['KV caches']],
    ['KV-cache', ['KV caches']],
    ['naive', ['Naïve']],
    ['keys values', ['keys', 'values']],
    ['keys AND values', ['keys', 'values']],
    ['pruning, keys', ['keys']],
    ['pruning\nkeys', ['keys']],
    ['pruning; keys,', ['keys']],
    ['pruning OR keys', ['keys']],
    ['pruning OR\n\n keys', ['keys']],
    ['pruning\nOR keys', ['keys']],
    ['quanti*', ['quantize']],
    ['*former', ['Transformers']],
    ['trans*ers', ['Transformers']],
    ['*spec*', ['Speculative']],
    ['sp*l*ve', ['Speculative']],
    ['"speculative * decoding"', ['Speculative parallel decoding']],
    ['"quanti* keys"', ['quantize keys']],
    ['“kv cache”', ['KV caches']],
    ['survey NOT pruning', ['survey']],
    ['survey -pruning', ['survey']],
    ['survey, -pruning -distillation', ['survey']],
    ['(keys OR pruning) AND (values OR pruning)', ['keys', 'values']],
    ['keys OR pruning values', ['keys']],
    ['NOT NOT keys', ['keys']],
    ['-(pruning OR distillation) keys', ['keys']],
  ])('%s', (query, words) => {
    expect(hitWords(query, PAPER)).toEqual(words);
  });
});

describe('a query does not hit', () => {
  test.each([
    'cach',
    '"cache kv"',
    '"caches quantize"',
    '"values speculative"',
    'keys pruning',
    'keys NOT survey',
    'keys -survey',
    'keys, values, -survey',
    'pruning\nkeys\nNOT survey',
    '*specx*',
    'spec*spec*',
    'quantize*e',
    '"speculative * parallel"',
    '(keys OR values) AND pruning',
  ])('%s', (query) => {
    expect(hitWords(query, PAPER)).toBeUndefined();
  });
});

describe('title only', () => {
  test('reads the title alone, also for what is left out', () => {
    expect(hitWords('keys', PAPER, { titleOnly: true })).toBeUndefined();
    expect(hitWords('survey NOT keys', PAPER, { titleOnly: true })).toEqual(['survey']);
    expect(hitWords('survey NOT keys', PAPER)).toBeUndefined();
  });
});

test('a hyphenated word is also found written as one', () => {
  expect(hitWords('long-context', { title: 'A longcontext model' })).toEqual(['longcontext']);
});

test('several tags hit one text, each with its words; one that cannot be read never does', () => {
  const matcher = compileOwnTags([
    tagWith('keys', { name: 'first' }),
    tagWith('"open', { name: 'broken' }),
    tagWith('', { name: 'by hand' }),
    tagWith('pruning', { name: 'other' }),
    tagWith('keys values', { name: 'last', colour: 'rose' }),
  ]);
  const hits = matcher.match(PAPER);
  expect(hits.map(({ name }) => name)).toEqual(['first', 'last']);
  expect(hits[1]).toMatchObject({ nameKey: 'last', colour: 'rose' });
});

test('words that overlap are marked once, the longest', () => {
  expect(hitWords('"kv cache", kv, cache', PAPER)).toEqual(['KV caches']);
});

describe('a query that cannot be read says where and why', () => {
  test.each<[query: string, message: RegExp, at: number]>([
    ['', /no word to look for/, 0],
    [' , ', /no word to look for/, 0],
    ['keys "kv cache', /quotation mark is never closed/, 5],
    ['""', /no word between these quotation marks/, 0],
    ['(keys OR values', /parenthesis is never closed/, 0],
    ['keys ) values', /parenthesis closes nothing/, 5],
    ['keys ()', /nothing between these parentheses/, 5],
    ['keys AND', /AND needs a word after it/, 5],
    ['OR keys', /OR needs a word before it/, 0],
    ['keys OR AND values', /OR needs a word after it/, 5],
    ['keys AND, values', /AND needs a word after it/, 5],
    ['keys NOT', /NOT needs a word after it/, 5],
    ['NOT keys', /only says what to leave out/, 0],
    ['-keys -values', /only says what to leave out/, 0],
    ['keys OR NOT values', /only says what to leave out/, 8],
    ['keys *', /hits every word/, 5],
    ['**', /hits every word/, 0],
    ['"* cache"', /stands at the edge/, 0],
    ['keys ++', /“\+\+” holds no word/, 5],
    ['keys - values', /“-” holds no word/, 5],
    [`keys ${'a'.repeat(81)}`, /more than 80 characters/, 5],
    [`"${'a '.repeat(21)}"`, /more than 20 words in a row/, 0],
    ['a* '.repeat(101), /more than 100 words with a \*/, 300],
    [`${'('.repeat(21)}a${')'.repeat(21)}`, /nested more than 20 deep/, 20],
    [`${'a '.repeat(1000)}b`, /longer than 2,000 characters/, LONGEST_OWN_TAG_QUERY],
  ])('%s', (query, message, at) => {
    const read = parseQuery(query);
    expect(isQueryError(read) && read.message).toMatch(message);
    expect(read).toMatchObject({ at });
  });
});

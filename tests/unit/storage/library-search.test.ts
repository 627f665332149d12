import { describe, expect, test } from 'vitest';
import type { StoredPaper } from '@/storage/database';
import type { LibraryPaper } from '@/storage/library-feed';
import { countTags, type LibraryQuery, searchLibrary, searchTerms } from '@/storage/library-search';
import { storedPaper } from '../../stored-paper';
import { KV_PAPER, paperWith } from './sample-papers';

const shown = (fields: Partial<StoredPaper>, markdown?: string): LibraryPaper => {
  const abstract = fields.title ? undefined : KV_PAPER.abstract;
  const paper = storedPaper(KV_PAPER, { abstract, identities: [], ...fields });
  return markdown === undefined ? { paper } : { paper, note: { paperKey: paper.key, markdown, updatedAt: 1 } };
};

const KV = shown({ ruleTags: ['kv-cache', 'inference'], savedAt: 3 }, 'Compare with H2O');
const CAFE = shown({
  ...paperWith({
    title: 'Café reasoning',
    arxivId: '2501.00002',
    authors: [{ name: 'Jules Poincaré' }],
    published: '2026',
  }),
  ruleTags: ['reasoning'],
  addedTags: ['thesis chapter 2'],
  status: 'read',
  savedAt: 2,
});
const GONE = shown({ ...paperWith({ title: 'Deleted', arxivId: '2501.00003' }), deletedAt: 5, savedAt: 1 });
const LIBRARY = [GONE, CAFE, KV];
const find = (query: Partial<LibraryQuery>) => searchLibrary(LIBRARY, { text: '', tags: [], sort: 'saved', ...query });

test.each([
  ['', []],
  ['  kv   cache ', ['kv', 'cache']],
  ['kv "long context', ['kv', 'long context']],
  ['"" x', ['x']],
])('searchTerms(%j)', (text, terms) => expect(searchTerms(text)).toEqual(terms));

describe('text finds', () => {
  test.each([
    ['words of the title', 'evicting mass', [KV]],
    ['the abstract', 'during decoding', [KV]],
    ['the note', 'h2o', [KV]],
    ['a tag by its label', 'KV cache', [KV]],
    ['an own tag', '"chapter 2"', [CAFE]],
    ['an author without the accent', 'poincare', [CAFE]],
    ['a title without the accent', 'cafe', [CAFE]],
    ['nothing where one word is missing', 'evicting nowhere', []],
    ['text that looks like a pattern, literally', '(.*)', []],
  ])('%s', (_, text, found) => expect(find({ text })).toEqual(found));
});

test('deleted papers show only when asked for', () => {
  expect(find({})).toEqual([KV, CAFE]);
  expect(find({ deleted: true })).toEqual([GONE]);
});

test('filters narrow together', () => {
  expect(find({ tags: ['kv-cache', 'inference'] })).toEqual([KV]);
  expect(find({ tags: ['kv-cache', 'reasoning'] })).toEqual([]);
  expect(find({ status: 'read' })).toEqual([CAFE]);
});

describe('an umbrella tag', () => {
  const narrow = shown({ ruleTags: ['kv-cache'] });
  const byHand = shown({ addedTags: ['kv-cache'], savedAt: 0 });
  const takenOff = shown({ ruleTags: ['kv-cache', 'inference'], removedTags: ['inference'] });
  const onlyUmbrella = shown({ ruleTags: ['kv-cache', 'inference'], removedTags: ['kv-cache'], savedAt: -1 });
  const library = [narrow, byHand, takenOff, onlyUmbrella];
  const under = (...tags: string[]) => searchLibrary(library, { text: '', tags, sort: 'saved' });

  test('finds papers that carry a narrower one only, but none that the user took it off', () => {
    expect(under('inference')).toEqual([narrow, byHand, onlyUmbrella]);
    expect(under('inference', 'kv-cache')).toEqual([narrow, byHand]);
    expect(under('kv-cache')).toEqual([narrow, takenOff, byHand]);
  });

  test('counts as many papers as it finds', () => {
    expect(countTags(library)).toEqual([
      { tag: 'inference', count: under('inference').length },
      { tag: 'kv-cache', count: under('kv-cache').length },
    ]);
  });
});

test.each([
  ['saved', [KV, CAFE]],
  ['published', [CAFE, KV]],
  ['title', [CAFE, KV]],
] as const)('sorted by %s', (sort, order) => expect(find({ sort })).toEqual(order));

test('counts tags, most frequent first', () => {
  expect(countTags([KV, KV, CAFE]).map(({ tag, count }) => [tag, count])).toEqual([
    ['inference', 2],
    ['kv-cache', 2],
    ['reasoning', 1],
    ['thesis chapter 2', 1],
  ]);
});

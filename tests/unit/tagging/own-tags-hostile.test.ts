import { describe, expect, test } from 'vitest';
import { compileOwnTags } from '@/tagging/own-tags/compile-own-tags';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { parseQuery } from '@/tagging/own-tags/parse-query';
import { isQueryError, type Query, type WordPattern } from '@/tagging/own-tags/query';
import { TermTrie } from '@/tagging/own-tags/term-trie';
import { tokenise } from '@/tagging/tokenise';
import { HOSTILE_ABSTRACTS, HOSTILE_QUERIES } from './hostile-queries';

const tagWith = (query: string): OwnTag => ({
  name: 'mine',
  nameKey: 'mine',
  colour: 'blue',
  query,
  titleOnly: false,
  createdAt: 0,
  updatedAt: 0,
});

function readingsOf(query: Query): WordPattern[][] {
  if (query.kind === 'term') return query.readings;
  return query.kind === 'not' ? readingsOf(query.of) : query.of.flatMap(readingsOf);
}

/** How many branches a walk through the text tries. */
function stepsOf(query: Query, text: string): number {
  const trie = new TermTrie();
  readingsOf(query).forEach((reading, term) => {
    trie.add(reading, term);
  });
  return trie.walk(tokenise(text), () => {});
}

describe('no query can hurt', () => {
  test.each(HOSTILE_QUERIES)('$name', ({ query, isRead }) => {
    const read = parseQuery(query);
    expect(!isQueryError(read)).toBe(isRead);
    if (isQueryError(read)) {
      expect(read.at).toBeGreaterThanOrEqual(0);
      expect(read.at).toBeLessThanOrEqual(query.length);
    }
    const matcher = compileOwnTags([tagWith(query)]);
    for (const abstract of HOSTILE_ABSTRACTS) {
      const hits = matcher.match({ title: 'A title', abstract });
      if (!isRead) expect(hits).toEqual([]);
      for (const { start, end } of hits.flatMap(({ evidence }) => evidence)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(Math.max(abstract.length, 'A title'.length));
      }
    }
  });
});

describe('a walk is linear', () => {
  const read = HOSTILE_QUERIES.flatMap(({ name, query }) => {
    const parsed = parseQuery(query);
    return isQueryError(parsed) ? [] : [{ name, query, parsed }];
  });

  test.each(read)('in the text: $name', ({ parsed }) => {
    for (const abstract of HOSTILE_ABSTRACTS) {
      const text = `${abstract} . `;
      // What one more copy costs is the same for the tenth as for the second.
      const [one, two, ten] = [1, 2, 10].map((copies) => stepsOf(parsed, text.repeat(copies)));
      expect(ten).toBe((one ?? 0) + 9 * ((two ?? 0) - (one ?? 0)));
    }
  });

  test.each(read)('in the query: $name', ({ query, parsed }) => {
    const most = 2 * query.length + 1;
    for (const abstract of HOSTILE_ABSTRACTS)
      expect(stepsOf(parsed, abstract)).toBeLessThanOrEqual(most * tokenise(abstract).length);
  });
});

test('a stored query of a later version that cannot be read never hits', () => {
  const broken = compileOwnTags([tagWith('NEAR/5 ((('), tagWith('a'.repeat(5_000))]);
  expect(broken.match({ title: 'NEAR 5 aaa' })).toEqual([]);
});

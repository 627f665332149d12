import { describe, expect, it, test } from 'vitest';
import { LONGEST_LINE, linesOf } from '@/tagging/lines';
import { tagLines } from '@/tagging/tag-lines';

async function* stream(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describe('lines', () => {
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [
      ['a', 'b\nc', '\n', 'd'],
      ['ab', 'c', 'd'],
    ],
    [
      ['a\r', '\nb\r\n'],
      ['a', 'b'],
    ],
    [['\ufeffa\n\nb'], ['a', '', 'b']],
    [['a\u2028b\u0085c\n'], ['a\u2028b\u0085c']],
    [[], []],
  ])('of %j', async (chunks, lines) => {
    expect(await all(linesOf(stream(...chunks)))).toEqual(lines);
  });
});

test('a line without end is cut, and the lines after it come whole', async () => {
  const half = 'x'.repeat(LONGEST_LINE / 2);
  const [long, next] = await all(linesOf(stream(half, half, half, `${half}\nnext`)));
  expect([long?.length, next]).toEqual([LONGEST_LINE + 1, 'next']);
});

describe('papers as JSON lines', () => {
  const tagged = (...lines: string[]) => all(tagLines(stream(...lines)));

  it('come out tagged, in order, with the words that gave each tag', async () => {
    const lines = [
      { id: 'b', title: 'Speculative Decoding for LLMs', abstract: null },
      { id: 7, title: 'On birds' },
    ].map((paper) => JSON.stringify(paper));
    expect(await tagged(...lines)).toEqual([
      {
        id: 'b',
        tags: [
          { tag: 'speculative-decoding', evidence: [{ field: 'title', text: 'Speculative Decoding' }] },
          { tag: 'inference', evidence: [{ field: 'title', text: 'Speculative Decoding' }] },
        ],
      },
      { id: 7, tags: [] },
    ]);
  });

  it.each([
    ['{"id": "a", "title": ', 'Not JSON'],
    ['[1]', 'Not a JSON object'],
    ['null', 'Not a JSON object'],
    [JSON.stringify({ id: 'a', title: 'x'.repeat(LONGEST_LINE) }), 'Longer than 4,000,000 characters'],
    ['{"id": "a"}', 'No title'],
    ['{"id": "a", "title": 3}', 'The title is not a string'],
    ['{"title": "A"}', 'The id is neither'],
    ['{"id": "a", "title": "A", "abstract": 3}', 'The abstract is neither'],
  ])('%.40s is reported and the rest goes on', async (bad, reason) => {
    const results = await tagged('', bad, '{"id": "z", "title": "On birds"}');
    expect(results).toEqual([
      { line: 2, error: expect.stringContaining(reason) },
      { id: 'z', tags: [] },
    ]);
  });
});

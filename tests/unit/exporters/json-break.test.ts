import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '@/exporters/importers/import-reading';
import type { BrokenJson } from '@/exporters/importers/json-break';
import { findJsonBreak } from '@/exporters/importers/json-break';
import type { ImportProgress } from '@/exporters/importers/papertags-json';
import { readPapertagsJson, readPapertagsJsonPaced } from '@/exporters/importers/papertags-json';
import { json } from '@/exporters/json';
import { jsonTestSuite } from './hostile-corpus';
import { NOW, SAMPLE_LIBRARY, textOf } from './sample-library';

function breakOf(text: string): BrokenJson | undefined {
  const search = findJsonBreak(text);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['{"a": 1\n "b": 2}', 2, 2, 'a comma or } is missing'],
  ['[1, 2\n\n3]', 3, 1, 'a comma or ] is missing'],
  ['{"a" 1}', 1, 6, 'a colon is missing'],
  ['{a: 1}', 1, 2, 'a field name in double quotes is missing'],
  ['{"a": 1,}', 1, 9, 'a field name in double quotes is missing'],
  ['[1,]', 1, 4, 'a value is missing'],
  ['["a\nb"]', 1, 4, 'a text holds a bare control character or line break'],
  ['["\\x"]', 1, 3, 'a text holds a backslash that escapes nothing'],
  ['["abc', 1, 2, 'a text starts here and never ends'],
  ['[1', 1, 3, 'the file ends too early'],
  ['', 1, 1, 'the file ends too early'],
  ['[1] x', 1, 5, 'something follows after the end'],
])('%j breaks at line %i, column %i: %s', (text, line, column, what) => {
  expect(breakOf(text)?.place).toEqual({ line, column, what });
});

describe('agrees with JSON.parse on what is JSON', () => {
  test('for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, space) => {
        expect(breakOf(JSON.stringify(JSON.parse(text), null, space))).toBeUndefined();
      }),
    );
  });

  test('for JSON with one character changed', () => {
    const changed = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]":,\\u0e+-. \n\u0001nt'));
    fc.assert(
      fc.property(changed, ([text, place, character]) => {
        const at = place % text.length;
        const broken = text.slice(0, at) + character + text.slice(at + 1);
        expect(breakOf(broken) === undefined).toBe(isJson(broken));
      }),
      { numRuns: 2_000 },
    );
  });

  // Depth is bounded on purpose, and JSON.parse reads some of those.
  const suite = jsonTestSuite().filter(({ name }) => name !== 'i_structure_500_nested_arrays.json');
  test.each(suite.map(({ name, bytes }) => [name, bytes] as const))('JSONTestSuite %s', (_name, bytes) => {
    const text = bytes.toString('utf8');
    expect(breakOf(text) === undefined).toBe(isJson(text));
  });
});

test.each(['[', '{"a":', '[{"a":'])('a million times %j ends in words', (opening) => {
  expect(breakOf(opening.repeat(1_000_000))?.place.what).toBe('it is nested more than 500 deep');
});

test('names what stood whole before the break', () => {
  const text = '{"format":"papertags","papers":[{"title":"a"},{"title":["b"]},{"title":"c"';
  expect(breakOf(text)?.whole).toEqual([
    { field: 'format', inList: false, json: '"papertags"' },
    { field: 'papers', inList: true, json: '{"title":"a"}' },
    { field: 'papers', inList: true, json: '{"title":["b"]}' },
  ]);
});

describe('a library file that breaks in the middle', () => {
  test('lets other work come between while a large one is read', async () => {
    const paper = JSON.stringify({
      ...SAMPLE_LIBRARY[0]?.paper,
      key: 'arxiv:2301.00001',
      abstract: 'word '.repeat(400),
    });
    const text = `{"format":"papertags","schemaVersion":1,"papers":[${`${paper},\n`.repeat(20_000)}`;
    let turns = 0;
    let ended = false;
    const countTurns = () => {
      turns += 1;
      if (!ended) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    const searching: number[] = [];
    const onProgress = ({ done, total }: ImportProgress) => total === 0 && searching.push(done);
    const reading = await readPapertagsJsonPaced(text, { onProgress });
    ended = true;
    expect(reading.problems[0]?.what).toContain('20000 papers');
    expect(searching.length).toBeGreaterThan(2);
    expect(turns).toBeGreaterThan(searching.length / 2);
  });

  test('gives line and column, and everything before them', async () => {
    const text = (await textOf(json.write(SAMPLE_LIBRARY, { now: NOW }))).split('\n');
    text[4] = `${text[4]?.slice(0, 50)}`;
    const { papers, problems } = readPapertagsJson(text.join('\n'));
    expect(papers).toStrictEqual(SAMPLE_LIBRARY.slice(0, 2).map(({ paper }) => paper));
    expect(problems[0]).toEqual({ where: 'line 5, column 51', what: expect.stringContaining('2 papers, 0 notes') });
  });

  test('at any place is read or refused, never more', async () => {
    const text = await textOf(json.write(SAMPLE_LIBRARY.slice(0, 3), { now: NOW }));
    for (let end = 0; end < text.length - 1; end += 7) {
      const cut = text.slice(0, end);
      try {
        const { papers, problems } = readPapertagsJson(cut);
        expect(problems[0]?.what).toContain(`${papers.length} papers`);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }
  });

  test.each(jsonTestSuite().map(({ name, bytes }) => [name, bytes] as const))(
    'JSONTestSuite %s is refused in words',
    (_name, bytes) => {
      expect(() => readPapertagsJson(bytes.toString('utf8'))).toThrow(ImportError);
    },
  );
});

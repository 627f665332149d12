import { expect, test } from 'vitest';
import { parseQuery } from '@/tagging/own-tags/parse-query';
import { isQueryError } from '@/tagging/own-tags/query';
import { titlePieces } from '@/tagging/own-tags/title-words';

test.each<[title: string, pieces: string[]]>([
  [
    'Memory Tokens: A Study of Cache Eviction',
    ['"Memory Tokens"', '"Cache Eviction"', 'Memory', 'Tokens', 'Cache', 'Eviction'],
  ],
  [
    'Serving Large Models with PagedAttention on GPT-4',
    ['PagedAttention', 'GPT', '"Serving Large Models"', '"GPT 4"', 'Serving', 'Large', 'Models'],
  ],
  ['On the Use of X', []],
  ['', []],
  ['READ OR WRITE', ['READ', 'WRITE']],
  ['\ud800 😀 — \u202e', []],
])('%s', (title, pieces) => {
  expect(titlePieces(title)).toEqual(pieces);
});

test('each piece can be read, and few are offered', () => {
  const pieces = titlePieces(
    'NOT "AND" (OR) * Deep-er <b>nets</b> \\alpha for 3D GPT-4 &amp; friends, and so on forever today',
  );
  expect(pieces.length).toBeLessThanOrEqual(8);
  for (const piece of pieces) expect(isQueryError(parseQuery(piece)), piece).toBe(false);
});

import { expect, test } from 'vitest';
import {
  firstLineOf,
  linksOf,
  longAuthors,
  metaLine,
  narrowestTags,
  ownFirst,
  shortAuthors,
} from '@/components/paper/paper-facts';
import type { PaperFields } from '@/papers/paper';
import { paperWith } from '../storage/sample-papers';

const names = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Author ${i + 1}` }));

test.each<[Partial<PaperFields>, string | undefined]>([
  [{ authors: names(1) }, 'Author 1'],
  [{ authors: names(2) }, 'Author 1 et al.'],
  [{ authors: names(1), authorCount: 9 }, 'Author 1 et al.'],
  [{ authors: [], authorCount: 6 }, '6 authors'],
  [{ authors: [], authorCount: 1 }, '1 author'],
  [{ authors: [] }, undefined],
])('authors of a row: %j', (fields, line) => {
  expect(shortAuthors(paperWith(fields))).toBe(line);
});

test('600 authors become twelve and a number', () => {
  expect(longAuthors(paperWith({ authors: names(600) }))).toMatch(/^Author 1, .*Author 12 and 588 more$/);
});

test('the meta line holds what is known and nothing else', () => {
  expect(metaLine(paperWith({ authors: names(1), published: '2025-09', venue: 'ACL' }))).toBe('Author 1 · 2025 · ACL');
  expect(metaLine(paperWith({ authors: [] }))).toBe('');
});

test.each([
  ['# Heading\nmore', 'Heading'],
  ['\n\n  - a point', 'a point'],
  ['> quoted', 'quoted'],
  ['***\n---\nwords', 'words'],
  [' \n ', undefined],
  ['', undefined],
])('first line of %j', (markdown, line) => {
  expect(firstLineOf({ paperKey: 'arxiv:1', markdown, updatedAt: 1 })).toBe(line);
});

test('an umbrella is left out where a narrower tag says it', () => {
  expect(narrowestTags(['inference', 'kv-cache', 'thesis'])).toEqual(['kv-cache', 'thesis']);
  expect(narrowestTags(['inference', 'math'])).toEqual(['inference', 'math']);
});

test('own tags come before those of the catalogue', () => {
  expect(ownFirst(['kv-cache', 'thesis', 'math', 'To cite'])).toEqual(['thesis', 'To cite', 'kv-cache', 'math']);
});

test('links are web pages only, each once', () => {
  const paper = paperWith({
    url: 'https://arxiv.org/abs/2501.00001',
    arxivId: '2501.00001',
    doi: '10.1145/1"<2>',
    pdfUrl: 'javascript:alert(1)',
    codeUrl: 'https://example.org/code',
  });
  expect(linksOf(paper)).toEqual([
    { label: 'arXiv', url: 'https://arxiv.org/abs/2501.00001' },
    { label: 'DOI', url: 'https://doi.org/10.1145/1%22%3C2%3E' },
    { label: 'Code', url: 'https://example.org/code' },
  ]);
});

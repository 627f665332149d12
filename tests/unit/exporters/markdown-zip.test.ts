import { strFromU8, unzipSync } from 'fflate';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { oneLine } from '@/exporters/clean-text';
import type { ExportEntry } from '@/exporters/exporter';
import { fileNamer, safeFileName } from '@/exporters/file-names';
import { frontMatter, obsidianTag } from '@/exporters/front-matter';
import { markdownZip } from '@/exporters/markdown-zip';
import { ZipStream } from '@/exporters/zip-stream';
import type { SavedPaper } from '@/papers/saved-paper';
import { hostileTexts } from './hostile-corpus';
import { bytesOf, NOW, SAMPLE_LIBRARY, savedPaper } from './sample-library';

async function unzipped(entries: ExportEntry[]): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(markdownZip.write(entries, { now: NOW })));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function propertiesOf(fields: Partial<SavedPaper>): Record<string, unknown> {
  const text = frontMatter(savedPaper(fields));
  expect(text).toMatch(/^---\n[\s\S]*\n---\n$/);
  expect(text.match(/^---$/gm)).toHaveLength(2);
  return load(text.slice(4, -4)) as Record<string, unknown>;
}

describe('the archive', () => {
  test('holds one file per paper: properties, then the note, then the abstract', async () => {
    const files = await unzipped(SAMPLE_LIBRARY);
    expect(Object.keys(files)).toHaveLength(SAMPLE_LIBRARY.length);
    expect(files['Attention Is All You Need.md']).toMatch(
      /^---\n.*\n---\n\n# Why it matters\n.*\n\n## Abstract\n\nSequence/s,
    );
  });

  test('is an archive of no files when there are no papers', async () => {
    expect(await unzipped([])).toEqual({});
  });

  test('keeps papers of one title apart', async () => {
    const papers = ['a2020', 'b2021', 'b2021'].map((citationKey) => ({
      paper: savedPaper({ title: 'Survey', citationKey }),
    }));
    expect(Object.keys(await unzipped(papers))).toEqual(['Survey.md', 'Survey (b2021).md', 'Survey (2).md']);
  });

  test('holds hostile titles and notes whole, as many files as papers', async () => {
    const texts = hostileTexts();
    const files = await unzipped(
      texts.map((text) => ({
        paper: savedPaper({ title: text, abstract: text, citationKey: text }),
        note: { paperKey: 'title:x', markdown: text, updatedAt: 0 },
      })),
    );
    expect(Object.keys(files)).toHaveLength(texts.length);
    expect(Object.values(files).filter((content) => content.includes('<%'))).toEqual([]);
    const titles = Object.values(files).map((content) => load(content.split(/^---$/m)[1] ?? '') as { title: string });
    expect(titles.map(({ title }) => title)).toEqual(texts.map(oneLine));
  });

  test('counts its files in the Zip64 records when the plain one cannot', () => {
    const zip = new ZipStream(2);
    const pieces = ['a.md', 'b.md', 'ü.md'].map((name) => zip.add(name, `about ${name}`, NOW));
    const bytes = new Uint8Array(Buffer.concat([...pieces, zip.end()]));
    const plainCount = bytes.length - 22 + 10;
    bytes.fill(0xff, plainCount, plainCount + 2); // as in an archive of more than 65,535 files
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
    expect(files).toEqual(['a.md', 'b.md', 'ü.md'].map((name) => [name, `about ${name}`]));
  });
});

describe('properties', () => {
  test('are flat, with lists where Obsidian wants lists, whole dates as dates and a number as year', () => {
    const properties = propertiesOf({
      authors: [{ name: 'Alan M. Turing' }],
      published: '1937-01-12',
      venue: '12:30:45',
      ruleTags: ['kv-cache'],
      addedTags: ['must read'],
    });
    expect(properties).toMatchObject({
      title: 'Attention Is All You Need',
      aliases: ['Attention Is All You Need', 'vaswaniAttentionAllYou2017'],
      authors: ['Alan M. Turing'],
      year: 1937,
      venue: '12:30:45',
      tags: ['kv-cache', 'must-read'],
      tag_names: ['kv-cache', 'must read'],
      status: 'to-read',
    });
    expect(new Date(String(properties.published)).toISOString()).toBe('1937-01-12T00:00:00.000Z');
    expect(Object.values(properties).every((value) => !isNested(value))).toBe(true);
  });

  test.each(['2025', '2025-09'])('a date as rough as %s stays text', (published) => {
    expect(propertiesOf({ published }).published).toBe(published);
  });

  test('hostile text in every field reads back equal and adds no property', () => {
    const plain = Object.keys(
      propertiesOf({ abstract: 'x', venue: 'x', doi: 'x', arxivId: 'x', pdfUrl: 'x', codeUrl: 'x', published: 'x' }),
    );
    for (const text of hostileTexts()) {
      const fields = { title: text, venue: text, doi: text, arxivId: text, pdfUrl: text, codeUrl: text, url: text };
      const properties = propertiesOf({ ...fields, authors: [{ name: text }], addedTags: [text], published: text });
      expect(properties).toMatchObject({ title: oneLine(text), authors: [oneLine(text)].filter(Boolean) });
      expect([...plain, 'tag_names', 'year']).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
  });
});

function isNested(value: unknown): boolean {
  const parts = Array.isArray(value) ? value : [value];
  return parts.some((part) => typeof part === 'object' && !(part instanceof Date));
}

test.each([
  ['kv-cache', 'kv-cache'],
  ['must read', 'must-read'],
  ['2024', '_2024'],
  ['C++', 'C'],
  ['nlp/qa', 'nlp/qa'],
  ['#a #b', 'a-b'],
  ['über Größe', 'über-Größe'],
  ['大模型', '大模型'],
  ['!?', ''],
])('tag %j is %j in Obsidian', (tag, expected) => {
  expect(obsidianTag(tag)).toBe(expected);
});

describe('file names', () => {
  test.each([
    ['FlashAttention: Fast | Exact', 'FlashAttention Fast Exact'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\temp\\x', 'C temp x'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['Console', 'Console'],
    ['.hidden', 'hidden'],
    ['What?...', 'What'],
    ['[[a]]#b^c', 'a b c'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['', 'Untitled'],
    ['???', 'Untitled'],
  ])('%j is %j', (title, expected) => {
    expect(safeFileName(title)).toBe(expected);
  });

  test('are short enough for every file system, cut between characters as one sees them', () => {
    const name = safeFileName('👩‍💻'.repeat(50));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(160);
    expect(name).toBe('👩‍💻'.repeat(name.length / '👩‍💻'.length));
  });

  test('differ even where case and composition do not count', () => {
    const nameFor = fileNamer();
    const names = ['Résumé', 'RÉSUMÉ', 'Re\u0301sume\u0301', 'straße', 'STRASSE'].map((title, at) =>
      nameFor(title, `key${at}`),
    );
    expect(names).toEqual(['Résumé', 'RÉSUMÉ (key1)', 'Résumé (key2)', 'straße', 'STRASSE (key4)']);
  });

  test('hold no sign that a file system or a link forbids', () => {
    for (const text of hostileTexts())
      expect(safeFileName(text)).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|^[.\s]|[.\s]$|^$/u);
  });
});

import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cleanText, oneLine } from '@/exporters/clean-text';
import { csv } from '@/exporters/csv';
import type { ExportEntry } from '@/exporters/exporter';
import { hostileTexts } from './hostile-corpus';
import { NOW, SAMPLE_LIBRARY, savedPaper, textOf } from './sample-library';

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function write(entries: ExportEntry[]): Promise<string> {
  return textOf(csv.write(entries, { now: NOW }));
}

async function rowsOf(entries: ExportEntry[]): Promise<Record<string, string>[]> {
  const { data, errors } = Papa.parse<Record<string, string>>(await write(entries), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('what a spreadsheet finds', () => {
  test('one row per paper, with its note and its tags', async () => {
    const rows = await rowsOf(SAMPLE_LIBRARY);
    expect(rows).toHaveLength(SAMPLE_LIBRARY.length);
    expect(rows[0]).toMatchObject({
      key: 'arxiv:1706.03762',
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani; Noam Shazeer; Niki Parmar; Łukasz Kaiser',
      'author count': '8',
      tags: 'attention; must read',
      status: 'read',
      note: SAMPLE_LIBRARY[0]?.note?.markdown,
      saved: '2026-10-01T08:30:00.000Z',
    });
  });

  test('the byte order mark by which Excel knows UTF-8, once, and no part of the first name', async () => {
    const text = await write(SAMPLE_LIBRARY);
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(Object.keys((await rowsOf(SAMPLE_LIBRARY))[0] ?? {})[0]).toBe('key');
  });
});

describe('hostile text', () => {
  const texts = hostileTexts();
  const entries = texts.map((text) => {
    const paper = savedPaper({
      title: text,
      abstract: text,
      venue: text,
      authors: [{ name: text }],
      addedTags: [text],
      url: text,
    });
    return { paper, note: { paperKey: paper.key, markdown: text, updatedAt: 0 } };
  });

  test('never starts a cell as a formula, whichever separator the reader takes', async () => {
    const text = await write(entries);
    for (const delimiter of [',', ';', '\t']) {
      const cells = Papa.parse<string[]>(text, { delimiter }).data.flat();
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
    }
  });

  test('reads back equal, but for the sign that disarms formulas', async () => {
    const rows = await rowsOf(entries);
    expect(rows).toHaveLength(texts.length);
    const disarmed = (text: string) => text.replace(FORMULA, "'$&").replace(/([;\t])(?=[=+\-@＝＋－＠])/g, '$1 ');
    expect(rows.map(({ title }) => title)).toEqual(texts.map((text) => disarmed(oneLine(text))));
    expect(rows.map(({ note }) => note)).toEqual(texts.map((text) => disarmed(cleanText(text))));
  });
});

import { describe, expect, test } from 'vitest';
import { bibtex } from '@/exporters/bibtex';
import type { ExportEntry, Exporter } from '@/exporters/exporter';
import { json } from '@/exporters/json';
import { EXPORTERS } from '@/exporters/registry';
import { exportFileName, writeExport } from '@/exporters/write-export';
import { bytesOf, NOW, SAMPLE_LIBRARY, savedPaper } from './sample-library';

/** Slow on purpose: about `milliseconds` of work per paper. */
function slow(milliseconds: number): Exporter {
  return {
    ...json,
    async *write(entries) {
      for await (const { paper } of entries) {
        for (const end = performance.now() + milliseconds; performance.now() < end; );
        yield `${paper.key}\n`;
      }
    },
  };
}

function papers(count: number): ExportEntry[] {
  return Array.from({ length: count }, (_, index) => ({ paper: savedPaper({ key: `title:${index}` }) }));
}

describe('writeExport', () => {
  test.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))(
    'writes what %s writes',
    async (_id, exporter) => {
      const blob = await writeExport(exporter, SAMPLE_LIBRARY, { now: NOW, total: SAMPLE_LIBRARY.length });
      const expected = await bytesOf(exporter.write(SAMPLE_LIBRARY, { now: NOW }));
      expect(blob.type).toBe(exporter.mimeType);
      expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(expected))).toBe(true);
    },
  );

  test('puts many megabytes together without a change', async () => {
    const title = 'long '.repeat(2_000);
    const entries = Array.from({ length: 1_000 }, () => ({ paper: savedPaper({ title }) }));
    const blob = await writeExport(bibtex, entries, { now: NOW, total: 1_000 });
    expect(blob.size).toBe((await bytesOf(bibtex.write(entries, { now: NOW }))).length);
  });

  test('reads papers that come from the database one by one', async () => {
    async function* fromDatabase() {
      yield* SAMPLE_LIBRARY;
    }
    const blob = await writeExport(json, fromDatabase(), { now: NOW, total: SAMPLE_LIBRARY.length });
    expect(JSON.parse(await blob.text()).papers).toHaveLength(SAMPLE_LIBRARY.length);
  });

  test('tells its progress, last that all is done', async () => {
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => seen.push(done);
    await writeExport(slow(10), papers(20), { now: NOW, total: 20, onProgress });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(20);
  });

  test('lets the page do other work meanwhile', async () => {
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    await writeExport(slow(10), papers(20), { now: NOW, total: 20 });
    clearInterval(clock);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  test('stops when it is cancelled, and closes what it reads from', async () => {
    const cancel = new AbortController();
    let closed = false;
    async function* fromDatabase() {
      try {
        yield* papers(1_000);
      } finally {
        closed = true;
      }
    }
    const onProgress = () => cancel.abort();
    const writing = writeExport(slow(10), fromDatabase(), {
      now: NOW,
      total: 1_000,
      onProgress,
      signal: cancel.signal,
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(closed).toBe(true);
  });

  test('hands on the error of what it reads from', async () => {
    async function* broken(): AsyncGenerator<ExportEntry> {
      yield* SAMPLE_LIBRARY;
      throw new Error('database closed');
    }
    await expect(writeExport(json, broken(), { now: NOW, total: 9 })).rejects.toThrow('database closed');
  });
});

test('files are named by day and format', () => {
  const noon = new Date(2026, 10, 3, 12).getTime();
  expect(exportFileName({ extension: 'bib' }, noon)).toBe('papertags-2026-11-03.bib');
});

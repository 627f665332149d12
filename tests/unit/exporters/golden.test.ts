import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Exporter } from '@/exporters/exporter';
import { EXPORTERS } from '@/exporters/registry';
import { bytesOf, NOW, SAMPLE_LIBRARY } from './sample-library';

const GOLDEN = join(import.meta.dirname, 'golden');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** The files that an export gives its reader: an archive's content, else the one file. */
async function filesOf(exporter: Exporter): Promise<Record<string, string>> {
  const bytes = await bytesOf(exporter.write(SAMPLE_LIBRARY, { now: NOW }));
  if (exporter.extension !== 'zip') return { [`library.${exporter.extension}`]: strFromU8(bytes) };
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

function goldenFiles(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function update(folder: string, files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

describe('a small library looks in every format as agreed (UPDATE_GOLDEN=1 writes the files anew)', () => {
  test.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))('%s', async (id, exporter) => {
    const folder = join(GOLDEN, id);
    const files = await filesOf(exporter);
    if (UPDATE) update(folder, files);
    expect(files).toEqual(goldenFiles(folder));
  });

  test('no golden file is left of a format that is gone', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(EXPORTERS.map(({ id }) => id).sort());
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORTERS, exporterById } from '@/exporters/registry';

const FOLDER = join(import.meta.dirname, '../../../exporters');

test('every file that defines a format is registered, under its file name as id', () => {
  const formats = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /^export const \w+: Exporter = /m.test(readFileSync(join(FOLDER, name), 'utf8')))
    .map((name) => name.replace('.ts', ''));
  expect(EXPORTERS.map(({ id }) => id).sort()).toEqual(formats.sort());
});

test('every format says in one sentence whom it serves, and the README lists it', () => {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  for (const { id, label, description } of EXPORTERS) {
    expect(description).toMatch(/^[A-Z].{20,}[^.]\.$/);
    expect(readme).toContain(`| \`${id}\` | ${label} |`);
  }
});

test('a format is found by the id of a setting', () => {
  expect(exporterById('bibtex')?.extension).toBe('bib');
  expect(exporterById('endnote')).toBeUndefined();
});

test('exporters need no page and no browser', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const foreign =
    /from '(?!@\/(?:papers|tagging)\/|\.\.?\/|valibot|yaml|papaparse|fflate)|\b(?:document|window|browser|chrome)\.(?!toString)/;
  expect(files.filter((name) => foreign.test(readFileSync(join(FOLDER, name), 'utf8')))).toEqual([]);
});

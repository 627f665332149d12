import { readFileSync } from 'node:fs';

type Row = Record<string, unknown>;

const LISTS = ['papers', 'notes', 'ownTags', 'rejections'] as const;

/** A library as its JSON export holds it. */
export type ExportedLibrary = Record<(typeof LISTS)[number], Row[]>;

/** What a library is, without the time of the last write and in a fixed order. */
export function libraryOf(file: string): ExportedLibrary {
  const library = JSON.parse(readFileSync(file, 'utf8')) as ExportedLibrary;
  const byText = (a: Row, b: Row) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const withoutTime = (each: Row) => ({ ...each, updatedAt: undefined });
  const sorted = LISTS.map((list) => [list, library[list].map(withoutTime).sort(byText)]);
  return Object.fromEntries(sorted) as ExportedLibrary;
}

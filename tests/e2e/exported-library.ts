import { readFileSync } from 'node:fs';

type Row = Record<string, unknown>;

/** A library as its JSON export holds it. */
export interface ExportedLibrary {
  papers: Row[];
  notes: Row[];
}

/** What a library is, without the time of the last write and in a fixed order. */
export function libraryOf(file: string): ExportedLibrary {
  const { papers, notes } = JSON.parse(readFileSync(file, 'utf8')) as ExportedLibrary;
  const byText = (a: Row, b: Row) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const withoutTime = (each: Row) => ({ ...each, updatedAt: undefined });
  return { papers: papers.map(withoutTime).sort(byText), notes: notes.map(withoutTime).sort(byText) };
}

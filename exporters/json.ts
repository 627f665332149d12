import type { Note } from '@/papers/saved-paper';
import type { ExportEntries, Exporter, ExportOptions } from './exporter';
import type { LibraryHead } from './library-file';
import { LIBRARY_FORMAT, LIBRARY_SCHEMA_VERSION } from './library-file';
import { NOTE_FIELDS, SAVED_PAPER_FIELDS } from './saved-paper-schema';

/** Everything that is known of papers and notes, to move to another machine or to keep as a backup. */
export const json: Exporter = {
  id: 'json',
  label: 'JSON',
  description: 'Everything, for backup and for moving to another machine: Papertags reads this file back without loss.',
  extension: 'json',
  mimeType: 'application/json',
  write,
};

/** Also keeps what the database adds for its own lookups out of the file. */
const WRITTEN_OF_PAPER = [...Object.keys(SAVED_PAPER_FIELDS), 'name'];
const WRITTEN_OF_NOTE = Object.keys(NOTE_FIELDS);

/** One paper or note per line: a broken line is found by its number, and two exports compare line by line. */
async function* write(entries: ExportEntries, { now }: ExportOptions) {
  const head: LibraryHead = {
    format: LIBRARY_FORMAT,
    schemaVersion: LIBRARY_SCHEMA_VERSION,
    exportedAt: new Date(now).toISOString(),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"papers":[`;
  const notes: Note[] = [];
  let separator = '\n';
  for await (const { paper, note } of entries) {
    yield `${separator}${JSON.stringify(paper, WRITTEN_OF_PAPER)}`;
    separator = ',\n';
    if (note) notes.push(note);
  }
  yield '\n],\n"notes":[';
  separator = '\n';
  for (const note of notes) {
    yield `${separator}${JSON.stringify(note, WRITTEN_OF_NOTE)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

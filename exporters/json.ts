import type { Note } from '@/papers/saved-paper';
import type { ExportEntries, Exporter, ExportOptions } from './exporter';
import type { LibraryHead } from './library-file';
import { LIBRARY_FORMAT, LIBRARY_SCHEMA_VERSION } from './library-file';
import { OWN_TAG_FIELDS, REJECTION_FIELDS } from './own-tag-schema';
import { NOTE_FIELDS, SAVED_PAPER_FIELDS } from './saved-paper-schema';

/** Everything that is known of papers, notes and own tags, to move to another machine or to keep as a backup. */
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
const WRITTEN_OF_OWN_TAG = Object.keys(OWN_TAG_FIELDS);
const WRITTEN_OF_REJECTION = [...Object.keys(REJECTION_FIELDS), ...WRITTEN_OF_PAPER];

/** A list of the file, one value per line. */
function listOf(name: string, values: readonly unknown[], written: string[]): string {
  return `"${name}":[\n${values.map((value) => JSON.stringify(value, written)).join(',\n')}\n],\n`;
}

/** One paper or note per line: a broken line is found by its number, and two exports compare line by line. */
async function* write(entries: ExportEntries, { now, extras }: ExportOptions) {
  const head: LibraryHead = {
    format: LIBRARY_FORMAT,
    schemaVersion: LIBRARY_SCHEMA_VERSION,
    exportedAt: new Date(now).toISOString(),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n`;
  // Before the papers: a file that breaks in the middle is read up to there, and these are few.
  if (extras) {
    yield listOf('ownTags', extras.ownTags, WRITTEN_OF_OWN_TAG);
    yield listOf('rejections', extras.rejections, WRITTEN_OF_REJECTION);
  }
  yield '"papers":[';
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

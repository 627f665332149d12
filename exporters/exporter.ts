import type { Note, RejectedTag, SavedPaper } from '@/papers/saved-paper';
import type { OwnTag } from '@/tagging/own-tags/own-tag';

/** One paper of the library on its way out. */
export interface ExportEntry {
  paper: SavedPaper;
  note?: Note;
}

/** Papers in the order in which they are written; asynchronous when they are read from the database on the way. */
export type ExportEntries = Iterable<ExportEntry> | AsyncIterable<ExportEntry>;

/** What a library holds beside papers and notes. Only a backup carries it. */
export interface LibraryExtras {
  ownTags: readonly OwnTag[];
  rejections: readonly RejectedTag[];
}

export interface ExportOptions {
  /** Time of the export, ms since the epoch; an argument so that files are reproducible. */
  now: number;
  /** Left out, a backup is of papers and notes alone. */
  extras?: LibraryExtras;
}

/** Writes papers and notes in one format. Pieces are streamed so that 100,000 papers never stand in memory twice. */
export interface Exporter {
  id: string;
  label: string;
  /** One sentence for the export dialog: who reads this format, and what it loses. */
  description: string;
  /** Without dot. */
  extension: string;
  mimeType: string;
  /** Reads `entries` once, and yields at least one piece per paper so that a long export can show its progress. */
  write(entries: ExportEntries, options: ExportOptions): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

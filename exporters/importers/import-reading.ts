import type { Note, RejectedTag, SavedPaper } from '@/papers/saved-paper';
import type { OwnTag } from '@/tagging/own-tags/own-tag';

/** Something in the file that did not go through as it stands. */
export interface ImportProblem {
  /** `papers[3].title`, or `line 12, column 5` where the file itself breaks. */
  where: string;
  /** One sentence for the user. */
  what: string;
}

/** What a file holds, checked; nothing is stored yet. */
export interface ImportReading {
  /** One per key. */
  papers: SavedPaper[];
  /** Notes on `papers`, one per paper. */
  notes: Note[];
  /** Notes on papers that the file does not hold; the library may know them. */
  orphanNotes: Note[];
  /** One per name. */
  ownTags: OwnTag[];
  /** "Not this" on papers that were not saved. */
  rejections: RejectedTag[];
  problems: ImportProblem[];
  /** When the file was written, ms since the epoch. */
  exportedAt?: number;
}

/** A file that cannot be imported at all. The message is for the user. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** Larger than `MAX_IMPORT_BYTES`. */
export class TooLargeError extends ImportError {
  override name = 'TooLargeError';
}

/** Not JSON, from a place on where nothing can be saved. */
export class BrokenJsonError extends ImportError {
  override name = 'BrokenJsonError';
}

/** JSON, but not a Papertags library. */
export class NotALibraryError extends ImportError {
  override name = 'NotALibraryError';
}

/** Written by a newer Papertags whose fields this one would misunderstand. */
export class NewerFormatError extends ImportError {
  override name = 'NewerFormatError';
}

/** What marks a JSON file as a Papertags library. */
export const LIBRARY_FORMAT = 'papertags';

/**
 * Version of the fields in the file. Readers refuse a newer one. Raise it when an older reader would misunderstand a
 * file, and keep the reader able to read every version before.
 */
export const LIBRARY_SCHEMA_VERSION = 1;

/**
 * What stands before the lists: `ownTags` and `rejections` (of `OwnTag` and `RejectedTag`, in a backup of everything),
 * `papers` and `notes` (of `SavedPaper` and `Note`).
 */
export interface LibraryHead {
  format: typeof LIBRARY_FORMAT;
  schemaVersion: number;
  /** ISO 8601, UTC. */
  exportedAt: string;
}

import type { PaperKey } from '@/papers/paper';
import type { Note } from '@/papers/saved-paper';
import { type LibraryDatabase, library } from './database';
import { storeError } from './store-error';
import { writeLibrary } from './write-transaction';

/** Stands between two versions of a note that were written in two places at once. */
export const NOTE_CONFLICT_DIVIDER = '\n\n---\n\n';

/** Both texts, each once: when one holds the other whole, that one is enough. */
export function mergeNotes(stored: string, written: string): string {
  if (stored.includes(written.trim())) return stored;
  if (written.includes(stored.trim())) return written;
  return stored + NOTE_CONFLICT_DIVIDER + written;
}

/**
 * Stores the note of a saved paper.
 *
 * @param basedOn `updatedAt` of the note that the text was written over, 0 for a new note. When the stored note is
 *   another one by now (a second window), both texts are kept. What is returned is what is stored.
 * @throws StoreError `not-saved` when the paper is not in the library
 */
export function saveNote(
  paperKey: PaperKey,
  markdown: string,
  basedOn: number,
  db: LibraryDatabase = library,
): Promise<Note> {
  return writeLibrary(async (open, now) => {
    const paper = await open.papers.get(paperKey);
    if (!paper) throw storeError('not-saved');
    const stored = await open.notes.get(paperKey);
    const conflict = stored !== undefined && stored.updatedAt !== basedOn && stored.markdown !== markdown;
    const note: Note = {
      paperKey,
      markdown: conflict ? mergeNotes(stored.markdown, markdown) : markdown,
      updatedAt: now,
    };
    await open.notes.put(note);
    await open.papers.put({ ...paper, updatedAt: now });
    return note;
  }, db);
}

/**
 * Adds another form of the note (from a file, from a double of the paper) to the stored one, inside a transaction.
 * @returns whether the stored note changed
 */
export async function addToNote(db: LibraryDatabase, paperKey: PaperKey, note: Note, now: number): Promise<boolean> {
  const stored = await db.notes.get(paperKey);
  const markdown = stored ? mergeNotes(stored.markdown, note.markdown) : note.markdown;
  if (stored?.markdown === markdown) return false;
  await db.notes.put({ paperKey, markdown, updatedAt: stored ? now : note.updatedAt });
  return true;
}

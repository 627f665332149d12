import * as v from 'valibot';
import type { PaperKey } from '@/papers/paper';
import { type LibraryDatabase, library } from './database';
import { saveNote } from './notes';

/**
 * A popup can be closed between a keystroke and the end of the database's transaction. So each keystroke first goes
 * into localStorage of the extension's own origin, which writes before it returns; the draft leaves when the database
 * has acknowledged the text, and drafts that are found at the next start are stored then.
 */
const PREFIX = 'noteDraft:';

/** A draft this young may belong to a page that is still writing; its own editor stores it. In ms. */
const SETTLED_AFTER = 10_000;

const Draft = v.object({
  markdown: v.string(),
  /** `updatedAt` of the note that the text was written over, 0 for a new note. */
  basedOn: v.number(),
  /** Time of the keystroke, ms since the epoch. */
  typedAt: v.number(),
});
export type NoteDraft = v.InferOutput<typeof Draft>;

export function keepDraft(paperKey: PaperKey, draft: NoteDraft): void {
  localStorage.setItem(PREFIX + paperKey, JSON.stringify(draft));
}

/** Drops the draft once its text is stored; a draft that has moved on meanwhile stays. */
export function dropDraft(paperKey: PaperKey, storedMarkdown: string): void {
  if (draftOf(paperKey)?.markdown === storedMarkdown) localStorage.removeItem(PREFIX + paperKey);
}

export function draftOf(paperKey: PaperKey): NoteDraft | undefined {
  const text = localStorage.getItem(PREFIX + paperKey);
  if (text === null) return undefined;
  try {
    return v.parse(Draft, JSON.parse(text));
  } catch (error) {
    console.error(`Papertags: the unsaved note of ${paperKey} is unreadable and was left in place`, error);
    return undefined;
  }
}

/**
 * Stores what earlier pages could not finish. Call it when an extension page starts, before notes are read.
 * @returns keys of the papers whose drafts could not be stored; those drafts stay for the next start
 */
export async function recoverDrafts(db: LibraryDatabase = library): Promise<PaperKey[]> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const failed: PaperKey[] = [];
  for (const key of keys) {
    const paperKey = key.slice(PREFIX.length) as PaperKey;
    const draft = draftOf(paperKey);
    if (!draft || Date.now() - draft.typedAt < SETTLED_AFTER) continue;
    try {
      await saveNote(paperKey, draft.markdown, draft.basedOn, db);
      dropDraft(paperKey, draft.markdown);
    } catch (error) {
      console.error(`Papertags: the unsaved note of ${paperKey} waits for the next start`, error);
      failed.push(paperKey);
    }
  }
  return failed;
}

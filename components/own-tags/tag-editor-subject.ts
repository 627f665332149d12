import * as v from 'valibot';
import type { PaperKey } from '@/papers/paper';

const SubjectSchema = v.object({
  /** The listing, so that the preview can ask it for its papers. */
  tabId: v.optional(v.number()),
  paperKey: v.optional(
    v.pipe(
      v.string(),
      v.transform((key) => key as PaperKey),
    ),
  ),
  title: v.optional(v.string()),
  /** Name of the own tag to edit; a new one is made without it. */
  tag: v.optional(v.string()),
});

/**
 * What the window of the editor is opened for, as JSON in the hash of its address: a listing, one of its papers, an own
 * tag to edit.
 */
export type TagEditorSubject = v.InferOutput<typeof SubjectSchema>;

/** Reads the hash of the editor's address; one that was written by hand and cannot be read means a new tag. */
export function readSubject(hash: string): TagEditorSubject {
  try {
    return v.parse(v.fallback(SubjectSchema, {}), JSON.parse(decodeURIComponent(hash.replace(/^#/, ''))));
  } catch {
    return {};
  }
}

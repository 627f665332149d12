import * as v from 'valibot';
import type { PaperKey } from '@/papers/paper';

const SubjectSchema = v.object({
  tabId: v.optional(v.number()),
  paperKey: v.optional(
    v.pipe(
      v.string(),
      v.transform((key) => key as PaperKey),
    ),
  ),
  title: v.optional(v.string()),
  tag: v.optional(v.string()),
});

/** What the window of the editor was opened for: a listing, one of its papers, an own tag to edit. */
export type TagEditorSubject = v.InferOutput<typeof SubjectSchema>;

/** Reads the hash of the editor's address; one that was written by hand and cannot be read means a new tag. */
export function readSubject(hash: string): TagEditorSubject {
  try {
    return v.parse(v.fallback(SubjectSchema, {}), JSON.parse(decodeURIComponent(hash.replace(/^#/, ''))));
  } catch {
    return {};
  }
}

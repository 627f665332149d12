import { openreviewIdIn } from '../identifiers';
import { type AbstractAnswer, abstractText, jsonIn, propertyOf } from './abstract-answer';

/**
 * The abstracts in an answer of OpenReview's `/notes`, by note id. In version 2 of the API a field of the content is
 * `{ value }` (https://docs.openreview.net/reference/api-v2/entities/note), in version 1 the bare text.
 */
export function abstractsInOpenreviewNotes(json: string): AbstractAnswer {
  const notes = propertyOf(jsonIn(json), 'notes');
  if (!Array.isArray(notes)) return { kind: 'unreadable' };
  const byId = new Map<string, string>();
  for (const note of notes) {
    const id = propertyOf(note, 'id');
    const noteId = typeof id === 'string' ? openreviewIdIn(id) : undefined;
    const field = propertyOf(propertyOf(note, 'content'), 'abstract');
    const abstract = abstractText(propertyOf(field, 'value') ?? field);
    if (noteId && abstract) byId.set(noteId, abstract);
  }
  return { kind: 'abstracts', byId };
}

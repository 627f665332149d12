import { mergePapers } from '@/papers/merge-papers';
import type { Note, SavedPaper } from '@/papers/saved-paper';

/**
 * Two copies of one paper in a file as one: public facts by `mergePapers`, the user's own by the copy that was changed
 * last, tag edits of both. A paper that is deleted in one copy only stays.
 */
export function mergeSavedPapers(a: SavedPaper, b: SavedPaper): SavedPaper {
  const [older, newer] = a.updatedAt <= b.updatedAt ? [a, b] : [b, a];
  const merged: SavedPaper = {
    ...mergePapers(newer, older),
    key: newer.key,
    savedAt: Math.min(a.savedAt, b.savedAt),
    ruleTags: union(newer.ruleTags, older.ruleTags),
    addedTags: union(newer.addedTags, without(older.addedTags, newer.removedTags)),
    removedTags: union(newer.removedTags, without(older.removedTags, newer.addedTags)),
  };
  if (older.deletedAt === undefined) delete merged.deletedAt;
  return merged;
}

/** Two notes on one paper as one. Different texts are both kept, the newer first. */
export function mergeNotes(a: Note, b: Note): Note {
  const [older, newer] = a.updatedAt <= b.updatedAt ? [a, b] : [b, a];
  if (newer.markdown.includes(older.markdown)) return newer;
  return { ...newer, markdown: `${newer.markdown}\n\n---\n\n${older.markdown}` };
}

function union(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])];
}

function without(names: string[], removed: string[]): string[] {
  return names.filter((name) => !removed.includes(name));
}

import type { Paper, PaperKey } from './paper';

export const READING_STATUSES = ['to-read', 'reading', 'read'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** How each status reads on screen. */
export const STATUS_LABELS: Record<ReadingStatus, string> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};

/** A paper in the user's library. Times are milliseconds since the epoch. */
export interface SavedPaper extends Paper {
  savedAt: number;
  updatedAt: number;
  /** Id of the site adapter that first saved it, or `import`. */
  site: string;
  /** Catalogue tags that the rules gave, umbrellas included, and names of own tags whose query hits. */
  ruleTags: string[];
  /** The user's edits on top of `ruleTags`, so that better rules never undo them. */
  addedTags: string[];
  /** Also holds tags that `ruleTags` has not: the rules of later may find them. None of `addedTags`. */
  removedTags: string[];
  status: ReadingStatus;
  citationKey: string;
  /** Set while the paper is deleted but can still be restored. */
  deletedAt?: number;
}

/** The user's Markdown note on one paper. */
export interface Note {
  paperKey: PaperKey;
  markdown: string;
  updatedAt: number;
}

/** "Not this": the user took a tag off a paper that is not saved. */
export interface RejectedTag {
  /** A catalogue id or the name of an own tag. */
  tag: string;
  /** The paper as the listing showed it: its text is what suggestions learn from. */
  paper: Paper;
  /** Milliseconds since the epoch. */
  rejectedAt: number;
}

/** Tags that count for the user: the rules' without the removed ones, then the user's own. */
export function tagsOf(paper: Pick<SavedPaper, 'ruleTags' | 'addedTags' | 'removedTags'>): string[] {
  const removed = new Set(paper.removedTags);
  return [...new Set([...paper.ruleTags.filter((tag) => !removed.has(tag)), ...paper.addedTags])];
}

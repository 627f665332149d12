import type { Paper } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';
import type { StoredPaper } from '@/storage/database';

/** A saved paper as the database holds it, with only what a test or a measurement cares about. */
export function storedPaper(paper: Paper, fields: Partial<StoredPaper> = {}): StoredPaper {
  return {
    ...paper,
    identities: identitiesOf(paper),
    savedAt: 1,
    updatedAt: 1,
    site: 'arxiv',
    ruleTags: [],
    addedTags: [],
    removedTags: [],
    status: 'to-read',
    citationKey: paper.key,
    ...fields,
  };
}

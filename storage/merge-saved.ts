import { mergePapers } from '@/papers/merge-papers';
import { identitiesOf } from '@/papers/same-paper';
import type { SavedPaper } from '@/papers/saved-paper';
import type { StoredPaper } from './database';
import type { CompiledOwnTags } from './own-tag-matcher';
import { ruleTagsOf } from './rule-tags';

/**
 * A paper of the library with what another saved form of it brings (a file, a double): what the user did on either
 * side stays; of two values that exclude each other `known` wins.
 */
export function mergeSaved(known: StoredPaper, incoming: SavedPaper, own: CompiledOwnTags): StoredPaper {
  const merged = mergePapers(known, incoming);
  // A backup that holds the paper brings a deleted one back.
  if (incoming.deletedAt === undefined) delete merged.deletedAt;
  // The other form is older than the library's last look at the site.
  if (known.upvotes !== undefined) merged.upvotes = known.upvotes;
  return {
    ...merged,
    key: known.key,
    savedAt: Math.min(known.savedAt, incoming.savedAt),
    addedTags: [
      ...new Set([...known.addedTags, ...incoming.addedTags.filter((tag) => !known.removedTags.includes(tag))]),
    ],
    removedTags: [
      ...new Set([...known.removedTags, ...incoming.removedTags.filter((tag) => !known.addedTags.includes(tag))]),
    ],
    ruleTags: ruleTagsOf(merged, own),
    identities: identitiesOf({ ...merged, key: known.key }),
  };
}

import type { PaperIdentity } from '@/papers/paper';
import { tagsOf } from '@/papers/saved-paper';
import { type LibraryDatabase, library } from './database';
import { type CompiledOwnTags, compiledOwnTags } from './own-tag-matcher';
import { RejectedTags } from './rejected-tags';
import { isSaved, StoredPapers } from './stored-papers';
import { tagKeyOf } from './tag-names';

/** What the library says about the tags of one paper on a listing. */
export interface PaperDecisions {
  /** "Not this", by `tagKeyOf`. Outlives the paper's deletion. */
  removed: ReadonlySet<string>;
  /** Tags that the user gave to the saved paper, by name or catalogue id. */
  given: readonly string[];
  /** All tags that the saved paper has in the library. */
  carried: readonly string[];
}

/** What the user decided about tags of papers on a listing: one reading per table for all the papers. */
export class TagDecisions {
  private constructor(
    private readonly stored: StoredPapers,
    private readonly rejected: RejectedTags,
    readonly own: CompiledOwnTags,
  ) {}

  static async of(papers: readonly PaperIdentity[], db: LibraryDatabase = library): Promise<TagDecisions> {
    const [stored, rejected, own] = await Promise.all([
      StoredPapers.of(papers, db),
      RejectedTags.of(papers, db),
      compiledOwnTags(db),
    ]);
    return new TagDecisions(stored, rejected, own);
  }

  on(paper: PaperIdentity): PaperDecisions {
    const stored = this.stored.same(paper);
    const saved = stored.filter(isSaved);
    const rejected = this.rejected.same(paper).map(({ tag }) => tag);
    const removed = new Set([...stored.flatMap(({ removedTags }) => removedTags), ...rejected].map(tagKeyOf));
    const stays = (tag: string) => !removed.has(tagKeyOf(tag));
    return {
      removed,
      given: [...new Set(saved.flatMap(({ addedTags }) => addedTags))].filter(stays),
      carried: [...new Set(saved.flatMap(tagsOf))].filter(stays),
    };
  }
}

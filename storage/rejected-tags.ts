import type { Paper, PaperIdentity } from '@/papers/paper';
import { identitiesOf, samePaper } from '@/papers/same-paper';
import type { RejectedTag } from '@/papers/saved-paper';
import type { LibraryDatabase, TagRejection } from './database';
import { withIdentities } from './stored-papers';

/** A rejection as it lies in the database. */
export function rejectionRow({ tag, paper, rejectedAt }: RejectedTag): TagRejection {
  return { id: `${tag} ${paper.key}`, tag, paper, identities: identitiesOf(paper), rejectedAt };
}

/** "Not this" of papers that are not saved: read in one transaction for all the papers that are asked about. */
export class RejectedTags {
  private readonly byIdentity = new Map<string, TagRejection[]>();

  /** Reads what was rejected of the given papers, from whichever site. */
  static async of(papers: readonly PaperIdentity[], db: LibraryDatabase): Promise<RejectedTags> {
    const identities = [...new Set(papers.flatMap(identitiesOf))];
    const found = new RejectedTags();
    if ((await db.rejections.limit(1).count()) === 0) return found;
    const rows = new Map((await withIdentities(db.rejections, identities)).map((row) => [row.id, row]));
    for (const row of rows.values())
      for (const identity of row.identities)
        found.byIdentity.set(identity, [...(found.byIdentity.get(identity) ?? []), row]);
    return found;
  }

  /** The rejections of one of those papers. */
  same(paper: PaperIdentity): TagRejection[] {
    if (this.byIdentity.size === 0) return [];
    const rows = identitiesOf(paper).flatMap((identity) => this.byIdentity.get(identity) ?? []);
    return [...new Set(rows)].filter((row) => samePaper(row.paper, paper));
  }
}

/**
 * Moves what was rejected of a paper into its `removedTags`, now that it is saved; what the user has given to it stays.
 * Inside a transaction; the caller stores what is returned.
 */
export async function takeRejections<Known extends Paper & { addedTags: string[]; removedTags: string[] }>(
  db: LibraryDatabase,
  rejected: RejectedTags,
  paper: Known,
): Promise<Known> {
  const rows = rejected.same(paper);
  if (rows.length === 0) return paper;
  await db.rejections.bulkDelete(rows.map(({ id }) => id));
  const tags = rows.map(({ tag }) => tag).filter((tag) => !paper.addedTags.includes(tag));
  return { ...paper, removedTags: [...new Set([...paper.removedTags, ...tags])] };
}

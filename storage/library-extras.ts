import type { LibraryExtras } from '@/exporters/exporter';
import { type SavedPaper, tagsOf } from '@/papers/saved-paper';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { type LibraryDatabase, library } from './database';
import { ownTags } from './own-tags';
import { asStoreError } from './store-error';

/**
 * What goes into a backup beside papers and notes: all of it, or for an export of some papers the own tags that they
 * carry. What was rejected on papers that are not saved belongs to no selection.
 * @throws StoreError
 */
export async function libraryExtras(
  papers: 'everything' | readonly SavedPaper[],
  db: LibraryDatabase = library,
): Promise<LibraryExtras> {
  const tags = await ownTags(db);
  if (papers !== 'everything') {
    const carried = new Set(papers.flatMap(tagsOf).map(ownTagKey));
    return { ownTags: tags.filter(({ nameKey }) => carried.has(nameKey)), rejections: [] };
  }
  try {
    const rejections = await db.rejections.toArray();
    return { ownTags: tags, rejections: rejections.map(({ tag, paper, rejectedAt }) => ({ tag, paper, rejectedAt })) };
  } catch (error) {
    throw asStoreError(error);
  }
}

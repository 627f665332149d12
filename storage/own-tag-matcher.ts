import { compileOwnTags, type OwnTagMatcher } from '@/tagging/own-tags/compile-own-tags';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import type { LibraryDatabase } from './database';

/** Own tags with their queries ready to be held against texts. */
export interface CompiledOwnTags extends OwnTagMatcher {
  byKey: ReadonlyMap<OwnTag['nameKey'], OwnTag>;
}

let last: { signature: string; compiled: CompiledOwnTags } | undefined;

/**
 * The own tags of the library as they are now. The table is read each time, because other pages change it; compiling
 * is done again only when it holds something else.
 */
export async function compiledOwnTags(db: LibraryDatabase): Promise<CompiledOwnTags> {
  const tags = await db.ownTags.toArray();
  const signature = JSON.stringify(tags);
  if (last?.signature !== signature) {
    const { match } = compileOwnTags(tags);
    last = { signature, compiled: { match, byKey: new Map(tags.map((tag) => [tag.nameKey, tag])) } };
  }
  return last.compiled;
}

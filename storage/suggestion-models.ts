import { SUGGESTION_VERSION, type SuggestionModel } from '@/tagging/suggest/suggestion-model';
import { type LibraryDatabase, library } from './database';
import { announceTagsChange } from './revision';
import { asStoreError, storeError } from './store-error';

/** What was learned of own tags, as far as this version understands it. */
export async function suggestionModels(db: LibraryDatabase = library): Promise<SuggestionModel[]> {
  return (await db.suggestionModels.toArray()).filter(({ version }) => version === SUGGESTION_VERSION);
}

/**
 * Stores what was learned of a tag, or takes it away when there is too little to learn from. A tag that was renamed or
 * deleted meanwhile gets nothing.
 */
export async function putSuggestionModel(
  nameKey: string,
  model: SuggestionModel | undefined,
  db: LibraryDatabase = library,
): Promise<void> {
  if (await db.isNewer()) throw storeError('newer-database');
  await db.transaction('rw', [db.ownTags, db.suggestionModels], async () => {
    if (model && (await db.ownTags.get(nameKey))) await db.suggestionModels.put(model);
    else await db.suggestionModels.delete(nameKey);
  });
}

/**
 * Deletes everything that was learned of own tags; tags and papers stay. It is learned anew from the saved papers as
 * long as the setting `suggestOwnTags` is on, so that "off and forgotten" is to switch it off first. @throws StoreError
 */
export async function forgetSuggestions(db: LibraryDatabase = library): Promise<void> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    await db.suggestionModels.clear();
  } catch (error) {
    throw asStoreError(error);
  }
  await announceTagsChange();
}

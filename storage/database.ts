import Dexie, { type EntityTable } from 'dexie';
import type { Note, RejectedTag, SavedPaper } from '@/papers/saved-paper';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import type { SuggestionModel } from '@/tagging/suggest/suggestion-model';
import type { FetchedAbstract } from './abstracts';
import { makeOwnTagRows } from './own-tag-rows';
import { renewIdentities } from './renew-identities';

/** A saved paper as it lies in the database: with the identities under which it is looked up. */
export interface StoredPaper extends SavedPaper {
  /** See `identitiesOf` in papers/same-paper.ts. */
  identities: string[];
}

/**
 * "Not this" on a paper that is not saved. For a saved one it lies in `removedTags`, and saving a paper moves it there,
 * so that each correction stands in one place.
 */
export interface TagRejection extends RejectedTag {
  /** `<tag> <paper key>` */
  id: string;
  /** See `identitiesOf` in papers/same-paper.ts. */
  identities: string[];
}

/** Dexie multiplies its version by ten for IndexedDB: https://dexie.org/docs/Dexie/Dexie.version() */
const DEXIE_VERSION_FACTOR = 10;

/**
 * The user's library. `papers.key` is the address of a paper in this library and never changes; which papers are the
 * same is decided by `identities`. `updatedAt` rises strictly with each write, so that readers can ask for what is new.
 *
 * Strict durability: an acknowledged write survives a killed browser (costs 1 to 2 ms a write).
 */
export class LibraryDatabase extends Dexie {
  papers!: EntityTable<StoredPaper, 'key'>;
  notes!: EntityTable<Note, 'paperKey'>;
  ownTags!: EntityTable<OwnTag, 'nameKey'>;
  rejections!: EntityTable<TagRejection, 'id'>;
  /** What was learned of own tags; computed from papers and rejections, so that it can be lost without harm. */
  suggestionModels!: EntityTable<SuggestionModel, 'nameKey'>;
  /** Abstracts that were fetched for cards without one; see storage/abstracts.ts. */
  abstracts!: EntityTable<FetchedAbstract, 'key'>;

  constructor(name = 'papertags') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      papers: '&key, savedAt, updatedAt, *identities, citationKey',
      notes: '&paperKey, updatedAt',
    });
    this.version(2)
      .stores({
        papers: '&key, savedAt, updatedAt, *identities, citationKey, *ruleTags, *addedTags, *removedTags',
        ownTags: '&nameKey',
        rejections: '&id, tag, *identities',
        suggestionModels: '&nameKey',
      })
      // The tables of the upgrade's own transaction: those of the database wait until it is open.
      .upgrade(async (upgrade) =>
        makeOwnTagRows({ papers: upgrade.table('papers'), ownTags: upgrade.table('ownTags') }),
      );
    this.version(3).stores({ abstracts: '&key, fetchedAt' });
    this.version(4).upgrade(async (upgrade) =>
      renewIdentities({ papers: upgrade.table('papers'), rejections: upgrade.table('rejections') }),
    );
  }

  /** True when a newer Papertags made this database: Dexie opens it without complaint, and old code would damage it. */
  async isNewer(): Promise<boolean> {
    if (!this.isOpen()) await this.open();
    return this.backendDB().version > this.verno * DEXIE_VERSION_FACTOR;
  }
}

export const library = new LibraryDatabase();

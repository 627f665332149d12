import Dexie, { type EntityTable } from 'dexie';
import type { Note, SavedPaper } from '@/papers/saved-paper';

/** A saved paper as it lies in the database: with the identities under which it is looked up. */
export interface StoredPaper extends SavedPaper {
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

  constructor(name = 'papertags') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      papers: '&key, savedAt, updatedAt, *identities, citationKey',
      notes: '&paperKey, updatedAt',
    });
  }

  /** True when a newer Papertags made this database: Dexie opens it without complaint, and old code would damage it. */
  async isNewer(): Promise<boolean> {
    if (!this.isOpen()) await this.open();
    return this.backendDB().version > this.verno * DEXIE_VERSION_FACTOR;
  }
}

export const library = new LibraryDatabase();

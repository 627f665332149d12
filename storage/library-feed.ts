import { liveQuery, type Subscription } from 'dexie';
import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import type { Note } from '@/papers/saved-paper';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { CLEARED_KEY } from './revision';
import { asStoreError, type StoreError } from './store-error';

/** A paper of the library with its note, as lists show it. */
export interface LibraryPaper {
  paper: StoredPaper;
  note?: Note;
}

/** What is known of the library so far; a new object after each change. */
export interface LibrarySnapshot {
  papers: ReadonlyMap<PaperKey, LibraryPaper>;
  /** False while only the newest papers are there. */
  complete: boolean;
  error?: StoreError;
}

/** Enough for the first screen of any list: read in 1 to 4 ms at any size of the library. */
const FIRST_ROWS = 50;
/** Rows per step of the complete read: about 30 ms each, so that typing stays smooth at 10,000 papers. */
const STEP = 1_000;

/**
 * The library in memory, for search, counts and sorting: those grow with the library when the database does them
 * (24 tag counts over 100,000 papers take 5 s), in memory they do not. Each later write is read alone, by `updatedAt`.
 */
export class LibraryFeed {
  private snapshot: LibrarySnapshot = { papers: new Map(), complete: false };
  private readonly listeners = new Set<() => void>();
  private changes: Subscription | undefined;
  private newest = 0;
  /** Number of the present reading; what an older one still brings is out of date. */
  private reading = 0;

  constructor(private readonly db: LibraryDatabase = library) {}

  /** For useSyncExternalStore. The first subscriber starts the reading, the last one to leave ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) void this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  readonly getSnapshot = (): LibrarySnapshot => this.snapshot;

  private stop(): void {
    this.changes?.unsubscribe();
    this.changes = undefined;
    browser.storage.onChanged.removeListener(this.onStorageChanged);
  }

  private readonly onStorageChanged = (changes: Record<string, unknown>): void => {
    if (!(CLEARED_KEY in changes)) return;
    this.changes?.unsubscribe();
    this.publish({ papers: new Map(), complete: false });
    void this.read();
  };

  private start(): Promise<void> {
    browser.storage.onChanged.addListener(this.onStorageChanged);
    return this.read();
  }

  private async read(): Promise<void> {
    const reading = ++this.reading;
    const isCurrent = () => this.reading === reading && this.listeners.size > 0;
    try {
      // Taken before the rows: what changes while they are read comes again through follow().
      this.newest = (await this.db.papers.orderBy('updatedAt').last())?.updatedAt ?? 0;
      const first = await this.db.papers.orderBy('savedAt').reverse().limit(FIRST_ROWS).toArray();
      await this.add(first, false, isCurrent);
      await this.readAll(isCurrent);
      if (isCurrent()) this.follow();
    } catch (error) {
      if (isCurrent()) this.publish({ ...this.snapshot, error: asStoreError(error) });
    }
  }

  private async readAll(isCurrent: () => boolean): Promise<void> {
    let last: string | undefined;
    for (let isLast = false; !isLast && isCurrent(); ) {
      const rest = last === undefined ? this.db.papers.orderBy('key') : this.db.papers.where('key').above(last);
      const rows = await rest.limit(STEP).toArray();
      last = rows.at(-1)?.key;
      isLast = rows.length < STEP;
      await this.add(rows, isLast, isCurrent);
    }
  }

  private follow(): void {
    this.changes?.unsubscribe();
    this.changes = liveQuery(() => this.db.papers.where('updatedAt').above(this.newest).toArray()).subscribe({
      next: (rows) => {
        if (rows.length === 0) return;
        this.newest = Math.max(...rows.map(({ updatedAt }) => updatedAt));
        this.add(rows, true).then(
          () => this.follow(),
          (error) => this.publish({ ...this.snapshot, error: asStoreError(error) }),
        );
      },
      error: (error) => this.publish({ ...this.snapshot, error: asStoreError(error) }),
    });
  }

  private async add(rows: StoredPaper[], complete: boolean, isCurrent = () => true): Promise<void> {
    const notes = await this.db.notes.bulkGet(rows.map(({ key }) => key));
    if (!isCurrent()) return;
    const papers = new Map(this.snapshot.papers);
    rows.forEach((paper, i) => {
      const note = notes[i];
      papers.set(paper.key, note ? { paper, note } : { paper });
    });
    this.publish({ papers, complete });
  }

  private publish(snapshot: LibrarySnapshot): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}

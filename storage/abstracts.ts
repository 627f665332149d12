import { browser } from 'wxt/browser';
import { arxivIdIn, openreviewIdIn } from '@/papers/identifiers';
import type { PaperIdentity } from '@/papers/paper';
import { type LibraryDatabase, library } from './database';
import { ABSTRACTS_KEY } from './messages';
import { asStoreError, storeError } from './store-error';

/** The identity under which an API has a paper. */
export type AbstractKey = `arxiv:${string}` | `openreview:${string}`;

/** What an API said of a paper. Kept until it is too old, so that a paper is asked for once; it can be lost without harm. */
export interface FetchedAbstract {
  key: AbstractKey;
  /** Missing where the API has no abstract of that paper. */
  text?: string;
  /** In ms since 1970. */
  fetchedAt: number;
}

const HOUR = 3_600_000;
/** Authors revise abstracts now and then. In ms. */
export const OLDEST_ABSTRACT = 60 * 24 * HOUR;
/** A paper that was announced today is in the API tomorrow. In ms. */
export const OLDEST_NONE = 12 * HOUR;
/** Some 30 MB. */
export const MOST_ABSTRACTS = 20_000;

/** The names under which APIs may have a paper's abstract, the likeliest first. */
export function abstractKeysOf({ arxivId, doi, openreviewId }: PaperIdentity): AbstractKey[] {
  const arxiv = arxivIdIn(arxivId) ?? arxivIdIn(doi);
  const openreview = openreviewIdIn(openreviewId);
  return [...(arxiv ? [`arxiv:${arxiv}` as const] : []), ...(openreview ? [`openreview:${openreview}` as const] : [])];
}

const isFresh = ({ text, fetchedAt }: FetchedAbstract, now: number) =>
  now - fetchedAt < (text === undefined ? OLDEST_NONE : OLDEST_ABSTRACT);

/** What is kept of these papers and not too old. */
export async function fetchedAbstracts(
  keys: readonly AbstractKey[],
  db: LibraryDatabase = library,
): Promise<Map<AbstractKey, FetchedAbstract>> {
  if (keys.length === 0) return new Map();
  const now = Date.now();
  const rows = await db.abstracts.bulkGet([...new Set(keys)]);
  return new Map(rows.flatMap((row) => (row && isFresh(row, now) ? [[row.key, row] as const] : [])));
}

/** The text that was fetched for a paper, if any. */
export function abstractAmong(
  abstracts: ReadonlyMap<AbstractKey, FetchedAbstract>,
  paper: PaperIdentity,
): string | undefined {
  return abstractKeysOf(paper)
    .map((key) => abstracts.get(key)?.text)
    .find((text) => text !== undefined);
}

/**
 * Keeps what an API said, `undefined` for "has none", and lets go of what is too old or too much.
 * @throws StoreError
 */
export async function keepAbstracts(
  found: ReadonlyMap<AbstractKey, string | undefined>,
  db: LibraryDatabase = library,
): Promise<void> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    const fetchedAt = Date.now();
    const rows = [...found].map(([key, text]) => (text === undefined ? { key, fetchedAt } : { key, text, fetchedAt }));
    await db.transaction('rw', db.abstracts, async () => {
      await db.abstracts.bulkPut(rows);
      await db.abstracts
        .where('fetchedAt')
        .below(fetchedAt - OLDEST_ABSTRACT)
        .delete();
      const tooMany = (await db.abstracts.count()) - MOST_ABSTRACTS;
      if (tooMany > 0)
        await db.abstracts.bulkDelete(await db.abstracts.orderBy('fetchedAt').limit(tooMany).primaryKeys());
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Deletes all that was fetched; papers that were saved keep the abstracts they were saved with. @throws StoreError */
export async function deleteAbstracts(db: LibraryDatabase = library): Promise<void> {
  try {
    if (await db.isNewer()) throw storeError('newer-database');
    await db.abstracts.clear();
    await browser.storage.local.remove(ABSTRACTS_KEY);
  } catch (error) {
    throw asStoreError(error);
  }
}

/** How many abstracts are kept. @throws StoreError */
export async function countAbstracts(db: LibraryDatabase = library): Promise<number> {
  try {
    return await db.abstracts.filter(({ text }) => text !== undefined).count();
  } catch (error) {
    throw asStoreError(error);
  }
}

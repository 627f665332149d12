import type { PaperKey } from '@/papers/paper';
import type { LibraryDatabase, StoredPaper } from './database';
import { storeError } from './store-error';
import { writeLibrary } from './write-transaction';

/** Changes papers inside a transaction. @throws StoreError `not-saved` when one of them is gone */
export async function putChanged(
  open: LibraryDatabase,
  keys: readonly PaperKey[],
  now: number,
  change: (paper: StoredPaper) => void,
): Promise<StoredPaper[]> {
  const papers = (await open.papers.bulkGet([...keys])).filter((paper) => paper !== undefined);
  if (papers.length < keys.length) throw storeError('not-saved');
  for (const paper of papers) {
    change(paper);
    paper.updatedAt = now;
  }
  await open.papers.bulkPut(papers);
  return papers;
}

/** Changes papers as one action: all of them or none. @throws StoreError */
export function changePapers(
  keys: readonly PaperKey[],
  change: (paper: StoredPaper, now: number) => void,
  db: LibraryDatabase,
): Promise<StoredPaper[]> {
  return writeLibrary((open, now) => putChanged(open, keys, now, (paper) => change(paper, now)), db);
}

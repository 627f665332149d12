import type { PaperKey } from '@/papers/paper';
import type { ShownPaper } from '@/storage/messages';
import { deletePapers, restorePapers, savePapers } from '@/storage/papers';
import { findStored } from '@/storage/stored-papers';
import { attempt, offerUndo } from '../feedback/toast-store';
import { papersCounted } from '../paper/counted';
import { shortTitle } from '../paper/paper-view';

/** Saves papers of a page as one action that can be undone. */
export async function saveShown(papers: readonly ShownPaper[], site: string): Promise<void> {
  let keys: PaperKey[] = [];
  const isDone = await attempt(async () => {
    const stored = await savePapers(
      papers.map(({ paper }) => paper),
      site,
    );
    keys = [...new Set(stored.map(({ key }) => key))];
  });
  if (isDone && papers.length > 1) offerUndo(`Saved ${papersCounted(papers.length)}`, () => deletePapers(keys));
}

/** Takes the library's copy of a shown paper away; it and its note come back by undo. */
export async function deleteShown({ paper }: ShownPaper): Promise<void> {
  await attempt(async () => {
    const stored = await findStored(paper);
    if (!stored) return;
    await deletePapers([stored.key]);
    offerUndo(`Deleted “${shortTitle(stored.title)}”`, () => restorePapers([stored.key]));
  });
}

/** The library's key of a shown paper, which can be another one than the page's. */
export async function savedKeyOf({ paper }: ShownPaper): Promise<PaperKey | undefined> {
  let key: PaperKey | undefined;
  await attempt(async () => {
    key = (await findStored(paper))?.key;
  });
  return key;
}

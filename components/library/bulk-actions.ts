import { READING_STATUSES, type ReadingStatus, STATUS_LABELS, tagsOf } from '@/papers/saved-paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { tagLabel } from '@/storage/library-search';
import { addTag, type TagUndo, undoTagChange } from '@/storage/paper-tags';
import { deletePapers, restorePapers, setStatus } from '@/storage/papers';
import { attempt, offerUndo, say } from '../feedback/toast-store';
import { papersCounted } from '../paper/counted';

type Papers = readonly LibraryPaper[];

const keysOf = (papers: Papers) => papers.map(({ paper }) => paper.key);

export async function deleteAll(papers: Papers): Promise<boolean> {
  const keys = keysOf(papers);
  const isDone = await attempt(() => deletePapers(keys));
  if (isDone) offerUndo(`Deleted ${papersCounted(keys.length)}`, () => restorePapers(keys));
  return isDone;
}

export async function restoreAll(papers: Papers): Promise<boolean> {
  const keys = keysOf(papers);
  const isDone = await attempt(() => restorePapers(keys));
  if (isDone) offerUndo(`Restored ${papersCounted(keys.length)}`, () => deletePapers(keys));
  return isDone;
}

/** Undo gives each paper the status it had. */
export async function setStatusOfAll(papers: Papers, status: ReadingStatus): Promise<void> {
  const changed = papers.filter(({ paper }) => paper.status !== status);
  if (changed.length === 0) return say(`Nothing to change: all have the status “${STATUS_LABELS[status]}”`);
  if (!(await attempt(() => setStatus(keysOf(changed), status)))) return;
  offerUndo(`${papersCounted(changed.length)} set to “${STATUS_LABELS[status]}”`, async () => {
    for (const former of READING_STATUSES) {
      const keys = keysOf(changed.filter(({ paper }) => paper.status === former));
      if (keys.length > 0) await setStatus(keys, former);
    }
  });
}

/** Undo takes the tag from those papers alone that did not have it. @returns whether all have the tag now */
export async function addTagToAll(papers: Papers, tag: string): Promise<boolean> {
  const keys = keysOf(papers.filter(({ paper }) => !tagsOf(paper).includes(tag)));
  if (keys.length === 0) {
    say(`Nothing to change: all have the tag “${tagLabel(tag)}”`);
    return true;
  }
  let undo: TagUndo | undefined;
  const isDone = await attempt(async () => {
    undo = await addTag(keys, tag);
  });
  const before = undo;
  if (before) offerUndo(`Tag “${tagLabel(tag)}” added to ${papersCounted(keys.length)}`, () => undoTagChange(before));
  return isDone;
}

import { useState } from 'react';
import { type OwnTagDraft, saveOwnTag } from '@/storage/own-tags';
import { asStoreError } from '@/storage/store-error';
import type { OwnTag } from '@/tagging/own-tags/own-tag';

/** Saving that is over sooner needs no progress, in ms. */
const SHOW_PROGRESS_AFTER = 1_000;

export interface SaveRun {
  isSaving: boolean;
  /** Saved papers that were held against the words so far, once that takes longer than a moment. */
  progress?: { done: number; total: number };
  /** Why the last try failed. */
  problem?: string;
}

/** What is other than it was when the editor opened: another window may have changed the rest meanwhile. */
function changesOf({ name, colour, query, titleOnly }: OwnTagDraft, edited: OwnTag | undefined): Partial<OwnTagDraft> {
  return {
    ...(name !== edited?.name && { name }),
    ...(colour !== edited?.colour && { colour }),
    ...(query !== edited?.query && { query }),
    ...(titleOnly !== edited?.titleOnly && { titleOnly }),
  };
}

/** Stores a new own tag, or the changes of `edited`. */
export function useSaveOwnTag(edited: OwnTag | undefined) {
  const [run, setRun] = useState<SaveRun>({ isSaving: false });
  const save = async (draft: OwnTagDraft): Promise<OwnTag | undefined> => {
    const start = Date.now();
    setRun({ isSaving: true });
    try {
      const changes = changesOf({ ...draft, query: draft.query.trim() }, edited);
      const saved = await saveOwnTag(changes, edited?.nameKey, undefined, (done, total) => {
        if (Date.now() - start > SHOW_PROGRESS_AFTER) setRun({ isSaving: true, progress: { done, total } });
      });
      setRun({ isSaving: false });
      return saved;
    } catch (error) {
      setRun({ isSaving: false, problem: asStoreError(error).message });
      return undefined;
    }
  };
  return { run, save };
}

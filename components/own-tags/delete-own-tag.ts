import { deleteOwnTag, restoreOwnTag } from '@/storage/own-tags';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { attempt, offerUndo } from '../feedback/toast-store';

/** Deletes an own tag, also from the papers that carry it; undo brings both back. @returns whether it was done */
export function deleteWithUndo({ name, nameKey }: OwnTag): Promise<boolean> {
  return attempt(async () => {
    const deleted = await deleteOwnTag(nameKey);
    offerUndo(`Deleted the tag “${name}”`, () => restoreOwnTag(deleted));
  });
}

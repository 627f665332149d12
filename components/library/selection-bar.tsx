import { Trash2, Undo2, X } from 'lucide-react';
import { READING_STATUSES, type ReadingStatus, STATUS_LABELS } from '@/papers/saved-paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { useListView } from '../list-view';
import { papersCounted } from '../paper/counted';
import { useOwnTags } from '../paper/own-tags';
import { TagCombobox } from '../paper/tag-combobox';
import { ExportButton } from '../transfer/export-button';
import { addTagToAll, deleteAll, restoreAll, setStatusOfAll } from './bulk-actions';

interface SelectionBarProps {
  selected: readonly LibraryPaper[];
  found: readonly LibraryPaper[];
}

const NOTHING_TAKEN: string[] = [];

/** What can be done with all selected papers at once. */
export function SelectionBar({ selected, found }: SelectionBarProps) {
  const select = useListView((state) => state.select);
  const deleted = useListView((state) => state.query.deleted);
  const own = useOwnTags();
  const clear = () => select([]);
  const clearAfter = async (action: Promise<boolean>) => {
    if (await action) clear();
  };
  return (
    <section className="selection-bar" aria-label="Selected papers">
      <div className="selection-line">
        <p className="selection-count" role="status">
          {papersCounted(selected.length)} selected
        </p>
        <button type="button" className="button button-quiet" onClick={clear}>
          <X size={14} aria-hidden />
          Clear selection
        </button>
      </div>
      <div className="selection-line">
        {deleted ? (
          <button type="button" className="button" onClick={() => clearAfter(restoreAll(selected))}>
            <Undo2 size={14} aria-hidden />
            Restore
          </button>
        ) : (
          <>
            <select
              className="field"
              aria-label="Set status of the selected papers"
              value=""
              onChange={(event) => setStatusOfAll(selected, event.target.value as ReadingStatus)}
            >
              <option value="" disabled>
                Set status
              </option>
              {READING_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {STATUS_LABELS[status]}
                </option>
              ))}
            </select>
            <TagCombobox
              own={own}
              taken={NOTHING_TAKEN}
              label="Add a tag to them"
              onAdd={(tag) => addTagToAll(selected, tag)}
            />
            <ExportButton found={found} selected={selected} />
            <button
              type="button"
              className="button button-danger selection-delete"
              onClick={() => clearAfter(deleteAll(selected))}
            >
              <Trash2 size={14} aria-hidden />
              Delete
            </button>
          </>
        )}
      </div>
    </section>
  );
}

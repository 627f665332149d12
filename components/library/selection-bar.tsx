import { Trash2, Undo2, X } from 'lucide-react';
import { useMemo } from 'react';
import { READING_STATUSES, STATUS_LABELS } from '@/papers/saved-paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { useListView } from '../list-view';
import { papersCounted } from '../paper/counted';
import { useOwnTags } from '../paper/own-tags';
import { TagCombobox } from '../paper/tag-combobox';
import { ExportButton } from '../transfer/export-button';
import { addTagToAll, deleteAll, restoreAll, setStatusOfAll } from './bulk-actions';

interface SelectionBarProps {
  selected: readonly LibraryPaper[];
  /** What the list shows now; selected papers may be out of it. */
  found: readonly LibraryPaper[];
  /** The bar goes away, and with it the button that has the focus. */
  onCleared(): void;
}

const NOTHING_TAKEN: string[] = [];

/** What can be done with all selected papers at once. */
export function SelectionBar({ selected, found, onCleared }: SelectionBarProps) {
  const select = useListView((state) => state.select);
  const deleted = useListView((state) => state.query.deleted);
  const own = useOwnTags();
  const shown = useMemo(() => new Set(found), [found]);
  const unseen = selected.filter((paper) => !shown.has(paper)).length;
  const clear = () => {
    select([]);
    onCleared();
  };
  const clearAfter = async (action: Promise<boolean>) => {
    if (await action) clear();
  };
  return (
    <section className="selection-bar" aria-label="Selected papers">
      <div className="selection-line">
        <p className="selection-count" role="status">
          {papersCounted(selected.length)} selected
          {unseen > 0 && `, ${unseen.toLocaleString('en')} of them not shown`}
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
            <StatusButtons selected={selected} />
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

/** Buttons and no select: a closed select takes its first option at the first press of an arrow. */
function StatusButtons({ selected }: { selected: readonly LibraryPaper[] }) {
  return (
    <fieldset className="selection-status" aria-label="Set status of the selected papers">
      {READING_STATUSES.map((status) => (
        <button key={status} type="button" className="button" onClick={() => setStatusOfAll(selected, status)}>
          {STATUS_LABELS[status]}
        </button>
      ))}
    </fieldset>
  );
}

import { useMemo } from 'react';
import { READING_STATUSES, type ReadingStatus, STATUS_LABELS } from '@/papers/saved-paper';
import { countTags, LIBRARY_SORTS, type LibrarySort, tagLabel } from '@/storage/library-search';
import { useSavedPapers } from '../library-source';
import { useListView } from '../list-view';
import { RemovableTag } from '../paper/tag-editor';
import './list-controls.css';

const SORT_LABELS: Record<LibrarySort, string> = {
  saved: 'Newest saved',
  published: 'Newest published',
  title: 'Title',
};

export function SortSelect() {
  const sort = useListView((state) => state.query.sort);
  const narrow = useListView((state) => state.narrow);
  return (
    <select
      className="field"
      aria-label="Sort"
      value={sort}
      onChange={(event) => narrow({ sort: event.target.value as LibrarySort })}
    >
      {LIBRARY_SORTS.map((option) => (
        <option key={option} value={option}>
          {SORT_LABELS[option]}
        </option>
      ))}
    </select>
  );
}

export function StatusFilter() {
  const status = useListView((state) => state.query.status);
  const narrow = useListView((state) => state.narrow);
  return (
    <select
      className="field"
      aria-label="Filter by status"
      value={status ?? ''}
      onChange={(event) => narrow({ status: (event.target.value || undefined) as ReadingStatus | undefined })}
    >
      <option value="">Any status</option>
      {READING_STATUSES.map((option) => (
        <option key={option} value={option}>
          {STATUS_LABELS[option]}
        </option>
      ))}
    </select>
  );
}

/** Adds a tag to those that papers must have; chosen tags stand below the controls. */
export function TagFilter() {
  const papers = useSavedPapers();
  const chosen = useListView((state) => state.query.tags);
  const toggleTag = useListView((state) => state.toggleTag);
  const counts = useMemo(() => countTags(papers), [papers]);
  return (
    <select
      className="field"
      aria-label="Filter by tag"
      value=""
      disabled={counts.length === 0}
      onChange={(event) => toggleTag(event.target.value)}
    >
      <option value="">Any tag</option>
      {counts
        .filter(({ tag }) => !chosen.includes(tag))
        .map(({ tag, count }) => (
          <option key={tag} value={tag}>
            {tagLabel(tag)} ({count})
          </option>
        ))}
    </select>
  );
}

/** Tags that the list is narrowed to, each removable. */
export function ChosenTags() {
  const chosen = useListView((state) => state.query.tags);
  const toggleTag = useListView((state) => state.toggleTag);
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen-tags" aria-label="Tags filtered by">
      {chosen.map((tag) => (
        <li key={tag}>
          <RemovableTag tag={tag} onRemove={() => toggleTag(tag)} />
        </li>
      ))}
    </ul>
  );
}

import { type KeyboardEvent, useMemo, useRef } from 'react';
import { READING_STATUSES, type ReadingStatus, STATUS_LABELS } from '@/papers/saved-paper';
import { countTags, LIBRARY_SORTS, type LibrarySort, type TagCount, tagLabel } from '@/storage/library-search';
import { isPlainKey } from '../keys';
import { useSavedPapers } from '../library-source';
import { useListView } from '../list-view';
import { RemovableTag } from '../paper/tag-editor';
import { MANY_TAGS, tagGroups } from '../tag-groups';
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

/** A closed select would add its first tag at the first press of an arrow: the arrow opens the list instead. */
function openOnArrow(event: KeyboardEvent<HTMLSelectElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !isPlainKey(event)) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

function TagOption({ tag, count }: TagCount) {
  return (
    <option value={tag}>
      {tagLabel(tag)} ({count})
    </option>
  );
}

/** Adds a tag to those that papers must have; chosen tags stand below the controls. */
export function TagFilter() {
  const papers = useSavedPapers();
  const chosen = useListView((state) => state.query.tags);
  const toggleTag = useListView((state) => state.toggleTag);
  const counts = useMemo(() => countTags(papers), [papers]);
  const offered = counts.filter(({ tag }) => !chosen.includes(tag));
  return (
    <select
      className="field"
      aria-label="Filter by tag"
      value=""
      disabled={counts.length === 0}
      onKeyDown={openOnArrow}
      onChange={(event) => toggleTag(event.target.value)}
    >
      <option value="">Any tag</option>
      {counts.length > MANY_TAGS
        ? tagGroups(offered).map(({ name, tags }) => (
            <optgroup key={name} label={name}>
              {tags.map((each) => (
                <TagOption key={each.tag} {...each} />
              ))}
            </optgroup>
          ))
        : offered.map((each) => <TagOption key={each.tag} {...each} />)}
    </select>
  );
}

/** Tags that the list is narrowed to, each removable. `onEmpty`: the focus was on the last one. */
export function ChosenTags({ onEmpty }: { onEmpty(): void }) {
  const list = useRef<HTMLUListElement>(null);
  const chosen = useListView((state) => state.query.tags);
  const toggleTag = useListView((state) => state.toggleTag);
  const remove = (tag: string, index: number) => {
    // The button that has the focus goes away with its tag.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])].filter((_, i) => i !== index);
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next) next.focus();
    else onEmpty();
    toggleTag(tag);
  };
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen-tags" aria-label="Tags filtered by" ref={list}>
      {chosen.map((tag, index) => (
        <li key={tag}>
          <RemovableTag tag={tag} onRemove={() => remove(tag, index)} />
        </li>
      ))}
    </ul>
  );
}

import { type MouseEvent, memo } from 'react';
import type { PaperKey } from '@/papers/paper';
import { STATUS_LABELS, tagsOf } from '@/papers/saved-paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { firstLineOf, metaLine, narrowestTags, ownFirst } from '../paper/paper-facts';
import { TagRow } from '../paper/tag-row';

export interface PaperRowProps {
  shown: LibraryPaper;
  /** Room for the row's text, in px. */
  width: number;
  /** The one row of the list that Tab reaches. */
  isCurrent: boolean;
  isOpen: boolean;
  /** Undefined in lists without selection. */
  isSelected?: boolean;
  onOpen(key: PaperKey): void;
  onSelect(key: PaperKey, isRange: boolean): void;
}

/** A saved paper in a list: title, meta, tags, first line of the note. The whole row opens the paper. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { shown, width, isCurrent, isOpen, isSelected, onOpen, onSelect } = props;
  const { paper, note } = shown;
  const meta = metaLine(paper);
  const tags = ownFirst(narrowestTags(tagsOf(paper)));
  const firstLine = firstLineOf(note);
  const tabIndex = isCurrent ? 0 : -1;
  const select = (event: MouseEvent) => {
    if (event.shiftKey) event.preventDefault();
    onSelect(paper.key, event.shiftKey);
  };
  return (
    <div className={`paper-row${isOpen ? ' paper-row-open' : ''}${isSelected ? ' paper-row-selected' : ''}`}>
      {isSelected !== undefined && (
        <label className="paper-row-check">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={isSelected}
            aria-label={`Select ${paper.title}`}
            onChange={() => {}}
            onClick={select}
          />
        </label>
      )}
      <div className="paper-row-text">
        <button
          type="button"
          className="paper-row-title"
          tabIndex={tabIndex}
          aria-current={isOpen || undefined}
          dir="auto"
          onClick={() => onOpen(paper.key)}
        >
          <span>{paper.title}</span>
        </button>
        <p className="paper-row-meta">
          {paper.status !== 'to-read' && (
            <span className={`paper-row-status paper-row-${paper.status}`}>{STATUS_LABELS[paper.status]}</span>
          )}
          <span dir="auto">{meta}</span>
        </p>
        {tags.length > 0 && <TagRow tags={tags} width={width} />}
        {firstLine && (
          <p className="paper-row-note" dir="auto">
            {firstLine}
          </p>
        )}
      </div>
    </div>
  );
});

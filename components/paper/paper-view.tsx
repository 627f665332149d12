import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { LibraryPaper } from '@/storage/library-feed';
import { deletePapers, restorePapers, setStatus } from '@/storage/papers';
import { attempt, offerUndo } from '../feedback/toast-store';
import { NoteEditor } from './note-editor';
import { useOwnTags } from './own-tags';
import { dayOf } from './paper-facts';
import { PaperAbstract, PaperHeading, PaperLinks } from './paper-parts';
import { StatusControl } from './status-control';
import { TagEditor } from './tag-editor';
import './paper-view.css';

interface PaperViewProps {
  shown: LibraryPaper;
  onClose(): void;
  /** Whether the paper stands over the list instead of beside it. */
  coversList: boolean;
}

/** One saved paper with everything the user can do with it. */
export function PaperView({ shown, onClose, coversList }: PaperViewProps) {
  const { paper, note } = shown;
  const own = useOwnTags();
  return (
    <PaperFrame
      name={paper.title}
      coversList={coversList}
      onClose={onClose}
      control={
        <StatusControl status={paper.status} onChange={(status) => attempt(() => setStatus([paper.key], status))} />
      }
    >
      {paper.deletedAt !== undefined && <DeletedLine shown={shown} />}
      <PaperHeading paper={paper} isPageHeading={coversList} />
      <TagEditor paper={paper} own={own} />
      <NoteEditor key={paper.key} paperKey={paper.key} note={note} />
      <PaperAbstract key={`abstract ${paper.key}`} paper={paper} open={!coversList} />
      <div className="paper-foot">
        <PaperLinks paper={paper} />
        <p className="quiet">Saved {dayOf(paper.savedAt)}</p>
        {paper.deletedAt === undefined && <DeleteButton shown={shown} onDeleted={onClose} />}
      </div>
    </PaperFrame>
  );
}

interface PaperFrameProps {
  name: string;
  /** The list is gone, and with it the button that had the focus: the paper takes it. */
  coversList: boolean;
  onClose(): void;
  control: ReactNode;
  children: ReactNode;
}

/** A paper over or beside the list: the way back on top, then what there is of it. */
export function PaperFrame({ name, coversList, onClose, control, children }: PaperFrameProps) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (coversList) article.current?.focus();
  }, [coversList]);
  return (
    <article
      ref={article}
      className="paper-view"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="paper-bar">
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label="Back to the list"
          onClick={onClose}
        >
          <ArrowLeft size={18} aria-hidden />
        </button>
        {control}
      </div>
      <div className="paper-body">{children}</div>
    </article>
  );
}

function DeleteButton({ shown, onDeleted }: { shown: LibraryPaper; onDeleted: () => void }) {
  const { key, title } = shown.paper;
  const onDelete = async () => {
    if (!(await attempt(() => deletePapers([key])))) return;
    onDeleted();
    offerUndo(`Deleted “${shortTitle(title)}”`, () => restorePapers([key]));
  };
  return (
    <button type="button" className="button button-danger paper-delete" onClick={onDelete}>
      <Trash2 size={14} aria-hidden />
      Delete
    </button>
  );
}

/** A title for a sentence of one or two lines. */
export function shortTitle(title: string): string {
  return title.length > LONGEST_IN_SENTENCE ? `${title.slice(0, LONGEST_IN_SENTENCE).trimEnd()}…` : title;
}

const LONGEST_IN_SENTENCE = 60;

function DeletedLine({ shown }: { shown: LibraryPaper }) {
  const { key, deletedAt } = shown.paper;
  return (
    <p className="paper-deleted">
      Deleted {deletedAt !== undefined && dayOf(deletedAt)}. Its note and tags are kept.
      <button type="button" className="button" onClick={() => attempt(() => restorePapers([key]))}>
        <Undo2 size={14} aria-hidden />
        Restore
      </button>
    </p>
  );
}

import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
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
  /** Whether the abstract is open from the start: there is room for it. */
  roomy?: boolean;
}

/** One saved paper with everything the user can do with it. */
export function PaperView({ shown, onClose, roomy = false }: PaperViewProps) {
  const { paper, note } = shown;
  const own = useOwnTags();
  return (
    <PaperFrame
      name={paper.title}
      onClose={onClose}
      control={
        <StatusControl status={paper.status} onChange={(status) => attempt(() => setStatus([paper.key], status))} />
      }
    >
      {paper.deletedAt !== undefined && <DeletedLine shown={shown} />}
      <PaperHeading paper={paper} />
      <TagEditor paper={paper} own={own} />
      <NoteEditor key={paper.key} paperKey={paper.key} note={note} />
      <PaperAbstract key={`abstract ${paper.key}`} paper={paper} open={roomy} />
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
  onClose(): void;
  control: ReactNode;
  children: ReactNode;
}

/** A paper over or beside the list: the way back on top, then what there is of it. */
export function PaperFrame({ name, onClose, control, children }: PaperFrameProps) {
  return (
    <article
      className="paper-view"
      aria-label={name}
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

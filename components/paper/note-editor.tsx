import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { PaperKey } from '@/papers/paper';
import type { Note } from '@/papers/saved-paper';
import { NoteWriter, type WrittenNote } from './note-writer';
import './note-editor.css';

interface NoteEditorProps {
  paperKey: PaperKey;
  note: Note | undefined;
}

/** The user's note on a paper: plain Markdown text that stores itself. Give it the paper's key as React key. */
export function NoteEditor({ paperKey, note }: NoteEditorProps) {
  const [writer] = useState(() => new NoteWriter(paperKey, note));
  const written = useSyncExternalStore(writer.subscribe, writer.getSnapshot);
  const id = useId();
  useEffect(() => writer.follow(note), [writer, note]);
  useEffect(() => {
    writer.store();
    const onHidden = () => document.visibilityState === 'hidden' && writer.store();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', writer.store);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', writer.store);
      writer.store();
    };
  }, [writer]);
  return (
    <div className="note-editor">
      <div className="note-head">
        <label htmlFor={id}>Note</label>
        <NoteState written={written} onRetry={writer.store} />
      </div>
      <textarea
        id={id}
        className="field"
        dir="auto"
        value={written.text}
        placeholder="What to remember of this paper. Markdown is kept as you write it."
        onChange={(event) => writer.write(event.target.value)}
        onBlur={writer.store}
      />
    </div>
  );
}

function NoteState({ written, onRetry }: { written: WrittenNote; onRetry: () => void }) {
  if (written.state === 'failed') {
    return (
      <p className="problem note-problem" role="alert">
        Not saved: {written.reason} Your text is kept here.
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      </p>
    );
  }
  if (written.state === 'saved' && written.text === '') return null;
  return <span className="quiet note-state">{written.state === 'saved' ? 'Saved' : 'Saving…'}</span>;
}

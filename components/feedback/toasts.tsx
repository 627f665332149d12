import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isTyping } from '../keys';
import { attempt, type Toast, undoNewest, useToasts } from './toast-store';
import './toasts.css';

const SHOWN_FOR = 10_000;

/** The page's toasts. Ctrl or Cmd + Z takes the newest change back, unless the key belongs to a text field. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event.target)) return;
      event.preventDefault();
      void undoNewest();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, toast.id, dismiss]);
  const undo = () => {
    dismiss(toast.id);
    if (toast.undo) void attempt(toast.undo);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the sentence only holds its timer
    <div
      className={`toast toast-${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text" dir="auto">
        {toast.text}
      </span>
      {toast.undo && (
        <button type="button" className="button toast-undo" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          Undo
        </button>
      )}
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label="Dismiss"
        onClick={() => dismiss(toast.id)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}

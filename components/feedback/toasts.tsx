import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { isTyping } from '../keys';
import { type Toast, takeBack, undoNewest, useToasts } from './toast-store';
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
      {toasts.map((toast, index) => (
        // More at once would cover the list. What was done before waits behind with its time running, and Ctrl + Z
        // reaches it; a problem never waits.
        <ToastLine key={toast.id} toast={toast} isBehind={index < toasts.length - 1 && toast.tone === 'done'} />
      ))}
    </div>
  );
}

function ToastLine({ toast, isBehind }: { toast: Toast; isBehind: boolean }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.stays) return;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.stays, dismiss]);
  const line = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element>(null);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    setHeld(true);
    if (relatedTarget && !line.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  /** The button that has the focus goes away with the toast: the focus returns to where it was. */
  const close = () => {
    const hasFocus = line.current?.contains(document.activeElement);
    dismiss(toast.id);
    if (hasFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const undo = () => {
    close();
    void takeBack(toast);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the sentence only holds its timer
    <div
      ref={line}
      className={`toast toast-${toast.tone}`}
      hidden={isBehind}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={onFocus}
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
      <button type="button" className="button button-quiet button-icon" aria-label="Dismiss" onClick={close}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}

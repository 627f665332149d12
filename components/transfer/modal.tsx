import { type ReactNode, useEffect, useRef } from 'react';

interface ModalProps {
  title: string;
  /** Escape was pressed, or the browser's own way of going back was used. */
  onClose(): void;
  children: ReactNode;
}

/** A dialog over the page, drawn while it is mounted; the focus stays in it and returns to where it was. */
export function Modal({ title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened && !opened.open) opened.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onKeyDown={(event) => {
        event.stopPropagation();
        // A second Escape would close the dialog without asking: https://html.spec.whatwg.org/#close-request
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

import { newElement } from './own-elements';
import { privateButton, privately, privateText } from './private-text';
import { onTrustedClick } from './tag-chip-buttons';

/** How long what was done can be taken back. In ms. */
const SHOWN_FOR = 10_000;

/** A line in a row that says what was done, with a button that takes it back. */
export interface UndoNotice {
  element: HTMLElement;
  undo: HTMLButtonElement;
  /** Takes the line away before its time. */
  end(): void;
}

/**
 * Shows for 10 s, and as long as it is pointed at or its button has the focus. What the reader corrected is the
 * reader's own, so that its text is private.
 *
 * @param onEnd called when the line is to go
 * @param stays it shows until its button is pressed
 */
export function undoNotice(text: string, onUndo: () => void, onEnd: () => void, stays = false): UndoNotice {
  const element = newElement('span');
  element.className = 'notice';
  element.setAttribute('role', 'status');
  const words = privately(privateText('span', text, 'done'));
  words.id = 'notice';
  const undo = privateButton('undo', 'Undo');
  undo.setAttribute('aria-describedby', words.id);
  element.append(words, undo);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    onEnd();
  };
  const run = () => {
    clearTimeout(timer);
    if (!stays && !element.matches(':hover, :focus-within')) timer = setTimeout(end, SHOWN_FOR);
  };
  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('focusin', () => clearTimeout(timer));
  element.addEventListener('pointerleave', run);
  element.addEventListener('focusout', () => setTimeout(run));
  onTrustedClick(undo, () => {
    end();
    onUndo();
  });
  run();
  return { element, undo, end };
}

/**
 * What is the user's own is drawn as generated content: `window.find()` reads texts letter by letter even in a closed
 * shadow root, selections and `innerText` reach page texts, but none of them reaches what a style sheet generates
 * from an attribute inside the root.
 */
export const PRIVATE_TEXT_CSS = `
.private { unicode-bidi: plaintext; }
.private[data-text]::before, .piece::before { content: attr(data-text); }
`;

/** An empty element that shows `text` to the reader and to assistive technology, and to nobody else. */
export function privateText(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = `private ${className}`.trimEnd();
  element.dataset.text = text;
  return element;
}

/** A part of a private sentence, in the writing direction of the whole. */
export function privatePiece(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = 'piece';
  element.dataset.text = text;
  return element;
}

/** A button with a private face. @param label its accessible name where that says more than its face */
export function privateButton(className: string, text: string, label = text): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `private ${className}`;
  button.dataset.text = text;
  button.setAttribute('aria-label', label);
  return button;
}

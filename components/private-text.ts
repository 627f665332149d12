import { newElement } from './own-elements';
import { privateSheet } from './private-sheet';

/**
 * Shows what is the user's own, in a closed shadow root of its own inside that of the row. The row's own root does not
 * hide it: Firefox tells any listener of the page the innermost target of an event
 * (https://developer.mozilla.org/docs/Web/API/Event/originalTarget), and from there `getRootNode()` leads to the whole
 * tree around it. Nothing in a root made here is ever the target of an event: nothing in it can be pointed at, has the
 * focus, or can be selected. Accessible names and live regions go through it.
 *
 * @returns the element around that root; it tells nothing by attributes, classes or computed style, only by its size
 */
export function privately(...content: Node[]): HTMLElement {
  const host = newElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [privateSheet()];
  root.append(...content);
  return host;
}

/**
 * An empty element that shows `text` as generated content: `window.find()` reads texts letter by letter even in closed
 * shadow roots, but not what a style sheet generates from an attribute. For use inside `privately`.
 */
export function privateText(name: string, text: string, className = ''): HTMLElement {
  const element = newElement(name);
  element.className = `private ${className}`.trimEnd();
  element.dataset.text = text;
  return element;
}

/** A part of a private sentence, in the writing direction of the whole. For use inside `privately`. */
export function privatePiece(name: string, text: string): HTMLElement {
  const element = newElement(name);
  element.dataset.text = text;
  return element;
}

/** Gives a private face the accessible name `label`. */
export function named(face: HTMLElement, label: string): HTMLElement {
  face.setAttribute('role', 'img');
  face.setAttribute('aria-label', label);
  return face;
}

/** A button with a private face. @param label its accessible name where that says more than its face */
export function privateButton(className: string, text: string, label = text): HTMLButtonElement {
  const button = newElement('button');
  button.type = 'button';
  button.className = className;
  const face = privateText('span', text, className);
  button.append(privately(label === text ? face : named(face, label)));
  return button;
}

/** What a screen reader is to say without anything to be seen. */
export interface PrivateStatus {
  /** Always in the row, and empty until it is used. */
  element: HTMLElement;
  /** Makes the live region: only what comes into one that is there already is said. */
  prepare(): void;
  /** Says the text, when it was prepared. */
  say(text: string): void;
}

/** A live region that costs a root only where it is used. */
export function privateStatus(): PrivateStatus {
  const element = newElement('span');
  let region: HTMLElement | undefined;
  return {
    element,
    prepare() {
      if (region) return;
      region = privateText('span', '', 'spoken');
      region.setAttribute('role', 'status');
      element.append(privately(region));
    },
    say(text) {
      if (region) region.dataset.text = text;
    },
  };
}

import { bookmarkIcon, plusIcon } from './chip-icons';
import type { ExplanationPopover } from './explanation-popover';
import { newElement } from './own-elements';
import { named, privately, privateStatus } from './private-text';
import { type ChipsActions, onTrustedClick } from './tag-chip-buttons';
import type { SavedState } from './tag-chips';

/** The buttons that every row has, whatever its tags. */
export interface RowButtons {
  bookmark: HTMLButtonElement;
  plus: HTMLButtonElement;
  /** Tells screen readers what became of a press on the bookmark. */
  status: HTMLElement;
  setSaved(state: SavedState): void;
}

function iconButton(className: string, title: string, icon: Element): HTMLButtonElement {
  const button = newElement('button');
  button.type = 'button';
  button.className = className;
  button.title = title;
  button.append(icon);
  return button;
}

/** What a press on the bookmark did, by the state before and after. */
const DONE: Partial<Record<`${SavedState} ${SavedState}`, string>> = {
  'saving saved': 'Saved.',
  'deleting not-saved': 'Removed.',
};

/** The bookmark at the start and the "+" at the end. */
export function rowButtons(actions: ChipsActions, popover: ExplanationPopover): RowButtons {
  const face = newElement('span');
  face.append(bookmarkIcon());
  const bookmark = iconButton('bookmark', 'Save or remove paper', privately(face));
  const status = privateStatus();
  onTrustedClick(bookmark, () => {
    status.prepare();
    actions.toggleSaved();
  });
  bookmark.addEventListener('blur', popover.closeOnBlur);
  const plus = iconButton('plus', 'New tag from this paper', plusIcon());
  plus.setAttribute('aria-label', plus.title);
  onTrustedClick(plus, () => actions.edit());
  let before: SavedState = 'not-saved';
  const setSaved = (state: SavedState) => {
    // What is shown is what the library said last: a paper that is being deleted is still saved.
    const isSaved = state === 'saved' || state === 'deleting';
    const isBusy = state === 'saving' || state === 'deleting';
    face.className = `face${isSaved ? ' saved' : ''}${isBusy ? ' busy' : ''}`;
    named(face, isSaved ? 'Saved. Press to remove' : 'Save paper');
    if (state !== before) status.say(DONE[`${before} ${state}`] ?? '');
    before = state;
  };
  setSaved(before);
  return { bookmark, plus, status: status.element, setSaved };
}

/** Makes `children` the children of `row`, moving as little as it can: an element that is moved loses the focus. */
export function arrange(row: Element, children: readonly Element[]): void {
  for (const child of [...row.children]) if (!children.includes(child)) child.remove();
  let at = row.firstElementChild;
  for (const child of children)
    if (child === at) at = at.nextElementSibling;
    else row.insertBefore(child, at);
}

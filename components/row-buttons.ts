import { bookmarkIcon, plusIcon } from './chip-icons';
import type { ExplanationPopover } from './explanation-popover';
import { type ChipsActions, onTrustedClick } from './tag-chip-buttons';
import type { SavedState } from './tag-chips';

/** The buttons that every row has, whatever its tags. */
export interface RowButtons {
  bookmark: HTMLButtonElement;
  plus: HTMLButtonElement;
  setSaved(state: SavedState): void;
}

function iconButton(className: string, label: string, icon: SVGSVGElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.setAttribute('aria-label', label);
  button.append(icon);
  return button;
}

/** The bookmark at the start and the "+" at the end. */
export function rowButtons(actions: ChipsActions, popover: ExplanationPopover): RowButtons {
  const bookmark = iconButton('bookmark', 'Save paper', bookmarkIcon());
  bookmark.setAttribute('aria-pressed', 'false');
  onTrustedClick(bookmark, actions.toggleSaved);
  bookmark.addEventListener('blur', popover.closeOnBlur);
  const plus = iconButton('plus', 'New tag from this paper', plusIcon());
  plus.title = 'New tag from this paper';
  onTrustedClick(plus, () => actions.edit());
  return {
    bookmark,
    plus,
    setSaved(state) {
      // What is shown is what the library said last: a paper that is being deleted is still saved.
      const isSaved = state === 'saved' || state === 'deleting';
      const isBusy = state === 'saving' || state === 'deleting';
      bookmark.setAttribute('aria-pressed', String(isSaved));
      bookmark.toggleAttribute('aria-busy', false);
      if (isBusy) bookmark.setAttribute('aria-busy', 'true');
      bookmark.title = isSaved ? 'Saved. Press to remove' : 'Save paper';
    },
  };
}

/** Makes `children` the children of `row`, moving as little as it can: an element that is moved loses the focus. */
export function arrange(row: Element, children: readonly Element[]): void {
  for (const child of [...row.children]) if (!children.includes(child)) child.remove();
  let at = row.firstElementChild;
  for (const child of children)
    if (child === at) at = at.nextElementSibling;
    else row.insertBefore(child, at);
}

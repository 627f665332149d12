import type { EvidencePlace, OwnTagOnCard, TagOnCard } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import type { Explanation, ExplanationPopover } from './explanation-popover';
import { newElement } from './own-elements';
import { explainOwnTag } from './own-tag-explanation';
import { named, privateButton, privately, privateText } from './private-text';
import { explainTag } from './tag-explanation';

/** What the reader does on a row; each is called for trusted clicks only, never for those of a script of the page. */
export interface ChipsActions {
  toggleSaved(): void;
  /** "Not this": the tag (a catalogue id or the name of an own tag) stays off this paper. */
  notThis(tag: string): void;
  /** "Never show this tag", on any listing. */
  neverShow(tag: TagOnCard): void;
  /** The suggested own tag is right. */
  accept(tag: OwnTagOnCard): void;
  /** Opens the editor for an own tag, or for a new one from this paper. */
  edit(name?: string): void;
  /** An explanation shows these words, which stand in the page. @returns called when it closes */
  markInPage(evidence: readonly EvidencePlace[]): () => void;
}

/** What the chips of a row share. */
export interface RowParts {
  paper: TaggableText;
  popover: ExplanationPopover;
  actions: ChipsActions;
  /** Called with the chip before something is done about its tag, and whether it was done with the keyboard. */
  onAction: (chip: HTMLElement, byKeyboard: boolean) => void;
}

/** Runs the action for clicks of the reader. */
export function onTrustedClick(button: HTMLElement, action: (event: MouseEvent) => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) action(event);
  });
}

function actionButtons(
  chip: HTMLElement,
  row: RowParts,
  actions: readonly (readonly [string, () => void])[],
): HTMLButtonElement[] {
  return actions.map(([text, action]) => {
    const button = privateButton('action', text);
    onTrustedClick(button, ({ detail }) => {
      // A click without a count was made with the keyboard: https://w3c.github.io/uievents/#event-type-click
      row.onAction(chip, detail === 0);
      action();
    });
    return button;
  });
}

/** A chip opens its explanation under the pointer and for the keyboard's focus; a click or Enter makes it stay. */
function explainsItself(chip: HTMLButtonElement, row: RowParts, explanation: () => Explanation): void {
  const { popover } = row;
  chip.setAttribute('aria-haspopup', 'dialog');
  // Not when it enters: a chip that comes to lie under a resting pointer, because an explanation closed or the page
  // scrolled, was not pointed at.
  chip.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType === 'mouse') popover.openSoon(chip, explanation);
  });
  chip.addEventListener('pointerleave', popover.closeSoon);
  chip.addEventListener('focus', () => {
    if (chip.matches(':focus-visible')) popover.openOnFocus(chip, explanation);
  });
  chip.addEventListener('blur', popover.closeOnBlur);
  onTrustedClick(chip, () => {
    if (popover.isPinnedAt(chip)) popover.close();
    else popover.open(chip, explanation(), true);
  });
  chip.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (!popover.isOpenAt(chip)) popover.open(chip, explanation(), true);
    popover.enter();
  });
}

/** A chip of the public catalogue: its name is text that anyone can compute from the page. */
export function catalogueChip(tag: TagOnCard, row: RowParts): HTMLButtonElement {
  const chip = newElement('button');
  chip.type = 'button';
  chip.className = `tag ${tag.family}`;
  chip.textContent = tag.label;
  explainsItself(chip, row, () => ({
    content: explainTag(tag, row.paper),
    buttons: actionButtons(chip, row, [
      ['Not this', () => row.actions.notThis(tag.tag)],
      ['Never show this tag', () => row.actions.neverShow(tag)],
    ]),
    onOpen: () => row.actions.markInPage(tag.evidence),
  }));
  return chip;
}

/** A chip of the user's own: its face is private, and the words it was given for are marked in its explanation only. */
export function ownChip(tag: OwnTagOnCard, row: RowParts): HTMLButtonElement {
  const isSuggested = tag.by === 'suggested';
  const chip = newElement('button');
  chip.type = 'button';
  chip.className = 'own';
  const dot = newElement('span');
  dot.className = 'dot';
  const pill = newElement('span');
  pill.className = `pill ${tag.by} ${tag.colour}`;
  pill.append(dot, privateText('span', tag.name, 'name'));
  chip.append(privately(named(pill, `${tag.name}, ${isSuggested ? 'suggested' : 'your tag'}`)));
  const notThis = ['Not this', () => row.actions.notThis(tag.catalogueTag ?? tag.name)] as const;
  const edit = ['Edit tag', () => row.actions.edit(tag.name)] as const;
  const accept = ['Add', () => row.actions.accept(tag)] as const;
  explainsItself(chip, row, () => ({
    content: [explainOwnTag(tag, row.paper)],
    buttons: actionButtons(chip, row, isSuggested ? [accept, notThis] : tag.catalogueTag ? [notThis] : [notThis, edit]),
  }));
  return chip;
}

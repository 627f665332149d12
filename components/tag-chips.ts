import type { Paper } from '@/papers/paper';
import type { TagOnCard } from '@/storage/messages';
import type { TagId } from '@/tagging/tag';
import { bookmarkIcon } from './bookmark-icon';
import { type ExplanationPopover, explanationPopover } from './explanation-popover';
import type { Ground } from './page-ground';
import { rovingFocus } from './roving-focus';
import { chipsSheet } from './tag-chips-sheet';
import { explainTag } from './tag-explanation';

/** Name of the host element; content scripts have no custom elements, so it stays an unknown element. */
export const CHIPS_ELEMENT = 'paper-tags';

export type SavedState = 'not-saved' | 'saving' | 'saved';

/** What one card's row shows. */
export interface ChipsContent {
  paper: Paper;
  /** All tags of the paper, umbrellas included: the host's `data-tags`. */
  allTags: readonly TagId[];
  /** Tags to draw, most telling first. */
  shownTags: readonly TagOnCard[];
  /** Chips drawn before the rest folds into "+3". */
  limit: number;
}

/** The row of chips on one card. */
export interface TagChips {
  host: HTMLElement;
  show(content: ChipsContent): void;
  setSaved(state: SavedState): void;
  setGround(ground: Ground): void;
  /** Tells the reader what went wrong, beside the bookmark. */
  showProblem(message: string): void;
}

/** Events that a card of the site must not take for its own: our chips are not part of its link. */
const OWN_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
];

function chipsHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(CHIPS_ELEMENT);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [chipsSheet()];
  for (const name of OWN_EVENTS)
    host.addEventListener(name, (event) => {
      event.stopPropagation();
      // Where a site wraps the whole card in a link, the click must not follow it.
      if (name === 'click' || name === 'auxclick') event.preventDefault();
    });
  return { host, root };
}

function button(className: string, text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = text;
  return element;
}

function tagButton(tag: TagOnCard, paper: Paper, popover: ExplanationPopover): HTMLButtonElement {
  const chip = button(`tag ${tag.family}`, tag.label);
  const explanation = () => explainTag(tag, paper);
  chip.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') popover.openSoon(chip, explanation);
  });
  chip.addEventListener('pointerleave', popover.closeSoon);
  chip.addEventListener('focus', () => {
    if (chip.matches(':focus-visible')) popover.open(chip, explanation(), false);
  });
  chip.addEventListener('blur', popover.close);
  chip.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (popover.isPinnedAt(chip)) popover.close();
    else popover.open(chip, explanation(), true);
  });
  return chip;
}

/**
 * A row of chips in a closed shadow root, plain DOM. Its texts are public facts only (catalogue tags, the page's own
 * words): a page can read text even there, by `window.find()`. What is saved shows as an icon and an attribute inside.
 *
 * @param onToggleSaved called for the reader's own clicks, never for clicks made by a script of the page
 */
export function tagChips(onToggleSaved: () => void): TagChips {
  const { host, root } = chipsHost();
  const row = document.createElement('div');
  row.setAttribute('role', 'toolbar');
  row.setAttribute('aria-label', 'Papertags');
  const popover = explanationPopover();
  const bookmark = button('bookmark', '');
  bookmark.append(bookmarkIcon());
  bookmark.setAttribute('aria-label', 'Save paper');
  bookmark.setAttribute('aria-pressed', 'false');
  bookmark.addEventListener('click', (event) => {
    if (event.isTrusted) onToggleSaved();
  });
  bookmark.addEventListener('blur', popover.close);
  const focusFirst = rovingFocus(row);
  row.append(bookmark, popover.element);
  root.append(row);

  const drawTags = (paper: Paper, shownTags: readonly TagOnCard[], limit: number) => {
    const hidden = shownTags.length - limit;
    const drawn = hidden > 0 ? shownTags.slice(0, limit) : shownTags;
    const chips = drawn.map((tag) => tagButton(tag, paper, popover));
    if (hidden > 0) {
      const more = button('more', `+${hidden}`);
      more.setAttribute('aria-label', `Show ${hidden} more tags`);
      more.addEventListener('click', (event) => {
        if (!event.isTrusted) return;
        drawTags(paper, shownTags, shownTags.length);
        (row.querySelectorAll<HTMLElement>('.tag')[limit] ?? bookmark).focus();
      });
      chips.push(more);
    }
    popover.close();
    row.replaceChildren(bookmark, ...chips, popover.element);
    focusFirst();
  };

  return {
    host,
    show({ paper, allTags, shownTags, limit }) {
      host.dataset.paper = paper.key;
      host.dataset.tags = allTags.join(' ');
      drawTags(paper, shownTags, limit);
    },
    setSaved(state) {
      bookmark.setAttribute('aria-pressed', String(state === 'saved'));
      bookmark.toggleAttribute('aria-busy', false);
      if (state === 'saving') bookmark.setAttribute('aria-busy', 'true');
      bookmark.title = state === 'saved' ? 'Saved. Press to remove' : 'Save paper';
    },
    setGround(ground) {
      row.classList.toggle('dark', ground === 'dark');
    },
    showProblem(message) {
      const text = document.createElement('p');
      text.setAttribute('role', 'alert');
      text.textContent = message;
      popover.open(bookmark, [text], true);
    },
  };
}

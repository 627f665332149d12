import type { Paper } from '@/papers/paper';
import type { OwnTagOnCard, TagOnCard } from '@/storage/messages';
import type { TagId } from '@/tagging/tag';
import { chipsHost } from './chips-host';
import { explanationPopover } from './explanation-popover';
import { newElement } from './own-elements';
import type { Ground } from './page-ground';
import { privateButton, privately, privateText } from './private-text';
import { rovingFocus } from './roving-focus';
import { arrange, type RowButtons, rowButtons } from './row-buttons';
import { type ChipsActions, catalogueChip, onTrustedClick, ownChip, type RowParts } from './tag-chip-buttons';
import { type UndoNotice, undoNotice } from './undo-notice';

export type { ChipsActions } from './tag-chip-buttons';

export type SavedState = 'not-saved' | 'saving' | 'saved' | 'deleting';

/** More guesses than this would push what is known aside. */
const MOST_SUGGESTIONS = 2;

/** What one card's row shows. */
export interface ChipsContent {
  paper: Paper;
  /** All catalogue tags of the paper, umbrellas included: the host's `data-tags`. */
  allTags: readonly TagId[];
  /** Catalogue tags to draw, most telling first. */
  shownTags: readonly TagOnCard[];
  /** The user's own tags, drawn before those of the catalogue; suggestions come after all others. */
  own: readonly OwnTagOnCard[];
  /** Chips drawn before the rest folds into "+3"; suggestions do not count. */
  limit: number;
}

/** The row of chips on one card. */
export interface TagChips {
  host: HTMLElement;
  /** Chips that stay keep their elements, with the focus and an open explanation. */
  show(content: ChipsContent): void;
  setSaved(state: SavedState): void;
  setGround(ground: Ground): void;
  /** Tells the reader what went wrong, beside the bookmark. */
  showProblem(message: string): void;
  /** Says for 10 s, or until it is undone, what was done, where the chip stood that it was done with. */
  offerUndo(text: string, undo: () => void, stays?: boolean): void;
  /** Takes the offer back: what was done has failed. */
  endUndo(): void;
  /** Closes an open explanation: the row is about to leave the page. */
  close(): void;
}

/**
 * A row of chips in a closed shadow root, plain DOM. Firefox lets the page into that root: what stands in it itself are
 * public facts, and all else stands in roots of its own.
 */
class ChipsRow {
  readonly row = newElement('div');
  readonly popover = explanationPopover();
  readonly buttons: RowButtons;
  private readonly updateStops = rovingFocus(this.row);
  private content: ChipsContent | undefined;
  private isExpanded = false;
  private chips = new Map<string, HTMLElement>();
  private notice: (UndoNotice & { place: number }) | undefined;
  /** Where the chip stood whose tag was corrected last, and with what. */
  private lastAction = { place: 0, byKeyboard: false };

  constructor(
    private readonly root: ShadowRoot,
    private readonly actions: ChipsActions,
  ) {
    this.row.setAttribute('role', 'toolbar');
    this.row.setAttribute('aria-label', 'Papertags');
    this.buttons = rowButtons(actions, this.popover);
    this.row.append(this.buttons.bookmark, this.buttons.plus, this.buttons.status, this.popover.element);
    this.updateStops();
    root.append(this.row);
  }

  show(content: ChipsContent): void {
    if (this.content?.paper.key !== content.paper.key) {
      this.isExpanded = false;
      this.notice?.end();
    }
    // Explanations hold the words of the paper they were made for.
    const { title, abstract } = content.paper;
    if (this.content?.paper.title !== title || this.content.paper.abstract !== abstract) this.chips.clear();
    this.content = content;
    this.draw();
  }

  offerUndo(text: string, undo: () => void, stays = false): void {
    this.notice?.end();
    const { place, byKeyboard } = this.lastAction;
    const onEnd = () => {
      if (this.notice?.element !== notice.element) return;
      this.notice = undefined;
      this.draw();
    };
    const notice = undoNotice(text, undo, onEnd, stays);
    this.notice = { ...notice, place };
    this.draw();
    // An offer that is made again comes late: the reader may have gone elsewhere.
    if (byKeyboard && (!stays || this.root.activeElement)) notice.undo.focus({ preventScroll: true });
  }

  endUndo(): void {
    this.notice?.end();
  }

  private draw(): void {
    if (!this.content) return;
    const before: Element[] = [...this.row.children];
    const focused = this.root.activeElement;
    const focusedAt = focused ? before.indexOf(focused.closest('[role=toolbar] > *') ?? focused) : -1;
    const children: Element[] = this.children(this.content);
    if (before.some((child) => this.popover.isOpenAt(child) && !children.includes(child))) this.popover.close();
    arrange(this.row, children);
    this.updateStops();
    if (focused && this.root.activeElement !== focused) this.refocus(focused, focusedAt);
  }

  /** The focus was on something that went, or was carried along: it stays there, or where that was. */
  private refocus(focused: Element, at: number): void {
    const next = focused.isConnected ? focused : this.row.children[at];
    this.popover.focusQuietly(next instanceof HTMLButtonElement ? next : this.buttons.bookmark);
  }

  /** What the row consists of now, in order. */
  private children({ shownTags, own, limit }: ChipsContent): HTMLElement[] {
    const suggested = own.filter(({ by }) => by === 'suggested').slice(0, MOST_SUGGESTIONS);
    const tags = [...own.filter(({ by }) => by !== 'suggested'), ...shownTags];
    const hidden = this.isExpanded ? 0 : Math.max(0, tags.length - limit);
    const drawn = [...tags.slice(0, tags.length - hidden), ...suggested];
    const known = this.chips;
    this.chips = new Map(drawn.map((tag) => [JSON.stringify(tag), known.get(JSON.stringify(tag)) ?? this.chip(tag)]));
    const chips = [...this.chips.values()];
    if (hidden > 0) chips.splice(tags.length - hidden, 0, this.moreButton(hidden, limit));
    if (this.notice) chips.splice(Math.max(0, this.notice.place - 1), 0, this.notice.element);
    return [this.buttons.bookmark, ...chips, this.buttons.plus, this.buttons.status, this.popover.element];
  }

  private chip(tag: TagOnCard | OwnTagOnCard): HTMLElement {
    const parts: RowParts = {
      paper: this.content?.paper ?? { title: '' },
      popover: this.popover,
      actions: this.actions,
      onAction: (chip, byKeyboard) => {
        this.lastAction = { place: [...this.row.children].indexOf(chip), byKeyboard };
        this.popover.close();
        if (byKeyboard) this.popover.focusQuietly(chip);
      },
    };
    return 'tag' in tag ? catalogueChip(tag, parts) : ownChip(tag, parts);
  }

  /** How many chips do not fit depends on the user's own tags, so that even the number is private. */
  private moreButton(hidden: number, limit: number): HTMLElement {
    const more = privateButton('more', `+${hidden}`, `Show ${hidden} more tags`);
    onTrustedClick(more, () => {
      this.isExpanded = true;
      this.draw();
      const first = [...this.chips.values()][limit];
      if (first) this.popover.focusQuietly(first);
    });
    return more;
  }
}

/** A new row for a card, to be placed by its `host`. */
export function tagChips(actions: ChipsActions): TagChips {
  const { host, root } = chipsHost();
  const chips = new ChipsRow(root, actions);
  const { row, popover, buttons } = chips;
  return {
    host,
    show(content) {
      host.dataset.paper = content.paper.key;
      host.dataset.tags = content.allTags.join(' ');
      chips.show(content);
    },
    setSaved: buttons.setSaved,
    setGround(ground) {
      row.classList.toggle('dark', ground === 'dark');
    },
    showProblem(message) {
      const text = privateText('p', message);
      text.setAttribute('role', 'alert');
      const about = newElement('div');
      about.className = 'about';
      about.append(text);
      popover.open(buttons.bookmark, { content: [privately(about)], buttons: [] }, true);
    },
    offerUndo: (text, undo, stays) => chips.offerUndo(text, undo, stays),
    endUndo: () => chips.endUndo(),
    close: popover.close,
  };
}

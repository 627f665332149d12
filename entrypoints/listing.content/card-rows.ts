import { groundOf } from '@/components/page-ground';
import { type SavedState, type TagChips, tagChips } from '@/components/tag-chips';
import type { Paper, PaperKey } from '@/papers/paper';
import type { PaperCard, SiteAdapter } from '@/sites/site-adapter';
import type { ListingSettings } from '@/storage/messages';
import { shownTags } from '@/tagging/shown-tags';
import type { PaperTag } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

/** A card that could be read, with its tags. */
export interface ReadCard {
  card: PaperCard;
  tags: PaperTag[];
}

interface CardState {
  /** Undefined when the card is unreadable. */
  read: ReadCard | undefined;
  /** The page changed the card since it was read. */
  stale: boolean;
  chips?: TagChips;
}

/** What the rows need from the page around them. */
export interface CardRowsOptions {
  site: SiteAdapter;
  url: () => URL;
  settings: () => ListingSettings;
  savedState: (key: PaperKey) => SavedState;
  onDrawn: (paper: Paper) => void;
  onToggleSaved: (read: ReadCard, chips: TagChips) => void;
}

/** The rows of chips by card. What is known of a card lies here, never in attributes: frameworks clone those. */
export class CardRows {
  private readonly states = new WeakMap<Element, CardState>();
  private readonly hosts = new WeakSet<Node>();

  constructor(private readonly options: CardRowsOptions) {}

  isHost(node: Node): boolean {
    return this.hosts.has(node);
  }

  /** The card's paper and tags; read once, until the card changes. Undefined when the card cannot be read. */
  read(element: Element): ReadCard | undefined {
    const known = this.states.get(element);
    if (known && !known.stale) return known.read;
    const read = this.readNow(element, known?.read);
    this.states.set(element, { ...known, read, stale: false });
    return read;
  }

  private readNow(element: Element, before: ReadCard | undefined): ReadCard | undefined {
    let card: PaperCard | undefined;
    try {
      card = this.options.site.readCard(element, this.options.url());
    } catch {
      // One broken card must not cost the others their chips. It is counted, and the popup tells how many there are.
      return undefined;
    }
    if (!card) return undefined;
    const { title, abstract } = card.paper;
    const isSameText = before?.card.paper.title === title && before.card.paper.abstract === abstract;
    return { card, tags: isSameText ? before.tags : tagPaper({ title, abstract }) };
  }

  markStale(element: Element): void {
    const state = this.states.get(element);
    if (state) state.stale = true;
  }

  /** Whether the card has all it should have: it was read, and its row stands where the card is. */
  isWhole(element: Element): boolean {
    const state = this.states.get(element);
    if (!state || state.stale) return false;
    if (!state.read) return true;
    const { host } = state.chips ?? {};
    return host?.isConnected === true && host.parentNode === state.read.card.anchor.parentNode;
  }

  /** Whether the card had a row before, so that drawing it again means that the page took it away. */
  hadRow(element: Element): boolean {
    return this.states.get(element)?.chips !== undefined;
  }

  /** Draws or redraws the card's row. */
  draw(element: Element): void {
    const read = this.read(element);
    const state = this.states.get(element);
    if (!read || !state) {
      this.remove(element);
      return;
    }
    if (!state.chips) {
      const chips = tagChips(() => {
        const now = this.read(element);
        if (now) this.options.onToggleSaved(now, chips);
      });
      this.hosts.add(chips.host);
      state.chips = chips;
    }
    const { settings, savedState } = this.options;
    const { disabledTags, chipsPerCard } = settings();
    state.chips.show({
      paper: read.card.paper,
      allTags: read.tags,
      shownTags: shownTags(read.tags.filter(({ tag }) => !disabledTags.includes(tag))),
      limit: chipsPerCard,
    });
    state.chips.setSaved(savedState(read.card.paper.key));
    read.card.anchor.after(state.chips.host);
    this.applyGround(element);
    this.options.onDrawn(read.card.paper);
  }

  applyGround(element: Element): void {
    const state = this.states.get(element);
    if (!state?.chips || !state.read) return;
    const { theme } = this.options.settings();
    state.chips.setGround(theme === 'auto' ? groundOf(state.read.card.anchor) : theme);
  }

  applySaved(element: Element): void {
    const state = this.states.get(element);
    if (state?.read) state.chips?.setSaved(this.options.savedState(state.read.card.paper.key));
  }

  remove(element: Element): void {
    const state = this.states.get(element);
    state?.chips?.host.remove();
    if (state) state.chips = undefined;
  }
}

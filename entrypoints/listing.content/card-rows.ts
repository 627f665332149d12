import { groundOf } from '@/components/page-ground';
import { type ChipsActions, type SavedState, type TagChips, tagChips } from '@/components/tag-chips';
import type { Paper, PaperKey } from '@/papers/paper';
import type { PaperCard, SiteAdapter } from '@/sites/site-adapter';
import type { ListingSettings, TagsOnCard } from '@/storage/messages';
import { newRoom, putAt, standsAt } from './row-place';

interface CardState {
  /** Undefined when the card is unreadable. */
  card: PaperCard | undefined;
  /** The page changed the card since it was read. */
  stale: boolean;
  /** Its tags are not known yet: the row, if there is one, shows those of the paper before. */
  isWaiting?: boolean;
  /** Holds the place of the first row. */
  room?: HTMLElement;
  chips?: TagChips;
  /** What the chips show now. */
  shown?: Shown;
}

interface Shown {
  paper: Paper;
  tags: TagsOnCard;
}

/** What the rows need from the page around them. */
export interface CardRowsOptions {
  site: SiteAdapter;
  url: () => URL;
  settings: () => ListingSettings;
  /** Undefined while the tags are being asked for; the page is passed again when they come. */
  tagsOf: (paper: Paper) => TagsOnCard | undefined;
  savedState: (key: PaperKey) => SavedState;
  onDrawn: (paper: Paper) => void;
  /** What the reader does on a card; the card is asked for when it is done, because the page may have changed it. */
  actions: (active: () => { card: PaperCard; chips: TagChips } | undefined) => ChipsActions;
}

function isPlaced({ card, chips }: CardState): boolean {
  return card !== undefined && chips !== undefined && standsAt(card, chips.host);
}

/** The rows of chips by card. What is known of a card lies here, never in attributes: frameworks clone those. */
export class CardRows {
  private readonly states = new WeakMap<Element, CardState>();
  private readonly hosts = new WeakMap<Node, Element>();
  /** Cards with a row, by the paper it shows: a paper can stand on a page more than once. */
  private readonly drawn = new Map<PaperKey, Set<Element>>();
  /** Cards whose rows, or rooms, are ready and not on the page yet. */
  private readonly ready = new Set<Element>();
  /** Cards whose place was held before their rows were there. */
  private readonly held = new Set<Element>();

  constructor(private readonly options: CardRowsOptions) {}

  /** Whether this is a row, or a room for one, of ours. */
  isHost(node: Node): boolean {
    return this.hosts.has(node);
  }

  /** The card whose row or room this is. */
  cardOf(host: Node): Element | undefined {
    return this.hosts.get(host);
  }

  /** All cards with a row. */
  drawnCards(): Element[] {
    return [...this.drawn.values()].flatMap((cards) => [...cards]);
  }

  /** The card's paper; read once, until the card changes. Undefined when the card cannot be read. */
  read(element: Element): PaperCard | undefined {
    const known = this.states.get(element);
    if (known && !known.stale) return known.card;
    const card = this.readNow(element);
    this.states.set(element, { ...known, card, stale: false });
    return card;
  }

  private readNow(element: Element): PaperCard | undefined {
    try {
      return this.options.site.readCard(element, this.options.url());
    } catch {
      // One broken card must not cost the others their chips. It is counted, and the popup tells how many there are.
      return undefined;
    }
  }

  markStale(element: Element): void {
    const state = this.states.get(element);
    if (state) state.stale = true;
  }

  /** Whether the card has all it should have: it was read, and its row stands where the card is. */
  isWhole(element: Element): boolean {
    const state = this.states.get(element);
    if (!state || state.stale || state.isWaiting) return false;
    return state.card === undefined || isPlaced(state);
  }

  /** Whether the page took the card's row away. */
  hasLostRow(element: Element): boolean {
    const state = this.states.get(element);
    return state?.chips !== undefined && !this.ready.has(element) && !isPlaced(state);
  }

  /**
   * Makes the card's row ready, or redraws the one that stands there; `place` puts what is ready on the page.
   * @param isNear while its tags are not known, a first row has its place held
   * @returns false while the tags are not known
   */
  draw(element: Element, isNear: boolean): boolean {
    const card = this.read(element);
    const state = this.states.get(element);
    if (!card || !state) {
      this.remove(element);
      return true;
    }
    const tags = this.options.tagsOf(card.paper);
    state.isWaiting = !tags;
    if (!tags) {
      if (isNear && !state.chips && !state.room) this.holdPlace(element, state);
      return false;
    }
    state.chips ??= this.newChips(element);
    this.fill(element, state, state.chips, { paper: card.paper, tags });
    if (!isPlaced(state)) this.ready.add(element);
    this.options.onDrawn(card.paper);
    return true;
  }

  /** Once per card: a page that takes the room away gets its row when there is one. */
  private holdPlace(element: Element, state: CardState): void {
    state.room = newRoom();
    this.hosts.set(state.room, element);
    this.held.add(element);
    this.ready.add(element);
  }

  /** There is nothing to hold a place for: the page goes without, until there are rows. */
  removeRooms(): void {
    for (const element of this.held) {
      const { room, chips } = this.states.get(element) ?? {};
      room?.remove();
      if (!chips) this.ready.delete(element);
    }
    this.held.clear();
  }

  /** Puts all rows on the page that are ready, and rooms for those that are not. */
  place(): void {
    const cards = [...this.ready];
    this.ready.clear();
    // Before the first row comes in: after it, each look at a style would have the browser work them all out again.
    this.applyGrounds(cards);
    for (const element of cards) {
      const state = this.states.get(element);
      if (state?.card && !isPlaced(state)) this.placeOne(state.card, state);
    }
  }

  private placeOne(card: PaperCard, { room, chips }: CardState): void {
    if (!chips) {
      if (room) putAt(card, room);
      return;
    }
    chips.close();
    if (room && standsAt(card, room)) room.replaceWith(chips.host);
    else putAt(card, chips.host);
    room?.remove();
  }

  /** A card that changed elsewhere (a vote, a counter) keeps its chips as they are, with focus and explanation. */
  private fill(element: Element, state: CardState, chips: TagChips, { paper, tags }: Shown): void {
    const { shown } = state;
    if (shown?.tags === tags && shown.paper.key === paper.key) return;
    const limit = this.options.settings().chipsPerCard;
    // Explanations quote the abstract that was fetched where the card has none.
    const quoted = tags.abstract === undefined ? paper : { ...paper, abstract: tags.abstract };
    chips.show({ paper: quoted, allTags: tags.all, shownTags: tags.shown, own: tags.own, limit });
    chips.setSaved(this.options.savedState(paper.key));
    this.forget(element, state);
    state.shown = { paper, tags };
    const cards = this.drawn.get(paper.key) ?? new Set();
    this.drawn.set(paper.key, cards.add(element));
  }

  /** The card shows no paper any more. */
  private forget(element: Element, state: CardState): void {
    if (!state.shown) return;
    const { key } = state.shown.paper;
    const cards = this.drawn.get(key);
    cards?.delete(element);
    if (cards?.size === 0) this.drawn.delete(key);
    state.shown = undefined;
  }

  private newChips(element: Element): TagChips {
    const actions = this.options.actions(() => {
      const card = this.read(element);
      return card && { card, chips };
    });
    const chips: TagChips = tagChips(actions);
    this.hosts.set(chips.host, element);
    return chips;
  }

  /** Shows the card's tags as they are known now, in the row that stands there. */
  applyTags(element: Element): void {
    const state = this.states.get(element);
    const { chips, card } = state ?? {};
    if (!state || !chips || !card || state.stale) return;
    const tags = this.options.tagsOf(card.paper);
    if (tags) this.fill(element, state, chips, { paper: card.paper, tags });
  }

  /** Fits the rows of these cards to what lies behind them. */
  applyGrounds(elements: readonly Element[]): void {
    const { theme } = this.options.settings();
    const rows = elements.flatMap((element) => {
      const { chips, card } = this.states.get(element) ?? {};
      return chips && card ? [{ chips, ground: theme === 'auto' ? groundOf(card.anchor) : theme }] : [];
    });
    for (const { chips, ground } of rows) chips.setGround(ground);
  }

  /** Turns the marks of these papers, of every card that shows one. */
  applySaved(keys: Iterable<PaperKey>): void {
    for (const key of keys)
      for (const element of this.drawn.get(key) ?? [])
        this.states.get(element)?.chips?.setSaved(this.options.savedState(key));
  }

  remove(element: Element): void {
    const state = this.states.get(element);
    state?.chips?.close();
    state?.chips?.host.remove();
    state?.room?.remove();
    this.ready.delete(element);
    this.held.delete(element);
    if (!state) return;
    this.forget(element, state);
    state.chips = undefined;
    state.room = undefined;
  }
}

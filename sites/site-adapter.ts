import type { Paper } from '@/papers/paper';

/** What a URL of the site shows. */
export interface Listing {
  /** Site-specific name of the page kind: `daily`, `search`, `abstract`. */
  kind: string;
  /** True when the page is about one paper. */
  single?: boolean;
}

/** A paper as shown on a listing. */
export interface PaperCard {
  paper: Paper;
  /** The element that findCards returned. */
  element: Element;
  /** Chips are inserted right after this element. */
  anchor: Element;
  /** Chips stand inside the anchor, at its end, instead. */
  inside?: boolean;
}

/** What a listing of the site gives while its markup is as the adapter knows it. */
export interface HealthyListing {
  /** Whether every card, or only some, carry an identifier (arXiv id, DOI …) beside the title. */
  identifiers: 'every-card' | 'some-cards';
  /** Elements by which the page itself says that it lists nothing ("No results"): then no cards are right. */
  emptyNotice?: string;
}

/**
 * Reads the paper cards of one site. Adapters get the DOM through arguments only and touch no browser global at
 * module top level: the manifest imports them in Node.
 */
export interface SiteAdapter {
  id: string;
  name: string;
  /** Manifest match patterns. */
  matches: string[];
  healthy: HealthyListing;
  /**
   * The page shows the HTML that the server sent, and no script of its own takes over what is around the cards, as one
   * does that hydrates: then rows may stand before the page is painted first.
   */
  staysAsServed?: boolean;
  /** Attributes that hold data of the cards; when one changes, the cards inside its element are read again. */
  dataAttributes?: readonly string[];
  /** Undefined when the page can hold no listing. Decided by URL first, by `root` only where the URL is not enough. */
  listingAt(url: URL, root: ParentNode): Listing | undefined;
  /**
   * Elements that are one card each, in page order, without duplicates: all below `root`, and `root` itself where it is
   * one (`matchesIn`). `root` is the document, or a part of it that was added.
   */
  findCards(root: ParentNode): Element[];
  /** Undefined when the card has no title or no identifier to go by; the caller counts it as unreadable. */
  readCard(card: Element, url: URL): PaperCard | undefined;
}

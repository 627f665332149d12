import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';
import type { ListingHealth } from '@/sites/health';
import type { OwnTagColour } from '@/tagging/own-tags/own-tag';
import type { TagFamily, TagId, TagMatch } from '@/tagging/tag';

/** Key in `storage.local` that changes with each write of the library; listing pages watch it to re-ask what is saved. */
export const REVISION_KEY = 'libraryRevision';

/**
 * Key in `storage.local` that changes when cards must be tagged anew: an own tag or a correction was changed, or what
 * was learned of the user's tags. Saving a paper does not change it.
 */
export const TAGS_REVISION_KEY = 'tagsRevision';

/**
 * Key in `storage.local` that names the papers, by the keys that cards have them under, whose abstracts have just been
 * fetched: only their cards are tagged anew.
 */
export const ABSTRACTS_KEY = 'fetchedAbstracts';

/** The value under `ABSTRACTS_KEY`. */
export interface AbstractsNews {
  keys: PaperKey[];
  /** In ms since 1970: the same papers again are news as well. */
  at: number;
}

/** Each setting lies in `storage.local` under this prefix and its name; listing pages watch them. */
export const SETTING_PREFIX = 'setting.';

/** Settings that change what listings show. */
export const LISTING_SETTINGS = ['disabledSites', 'disabledTags', 'chipsPerCard', 'theme'] as const;

/** Papers that one `savedAmong` may name; the background refuses more. */
export const MOST_PAPERS_ASKED = 1_000;

/** What the user did on a listing, answered when the database has it. */
export type SaveReply = { ok: true; saved: boolean } | { ok: false; message: string };

/** A change of the user's was stored, or why not in words for the reader. */
export type ChangeReply = { ok: true } | { ok: false; message: string };

/** The part of the settings that a listing needs. */
export interface ListingSettings {
  siteEnabled: boolean;
  chipsPerCard: number;
  theme: 'auto' | 'light' | 'dark';
}

/** Papers that one `tagPapers` may bring; the background refuses more. */
export const MOST_PAPERS_TAGGED = 100;
/** Characters of an abstract that are sent to be tagged: no abstract is that long, and a page may hold anything. */
export const LONGEST_TAGGED = 20_000;

/** A paper to tag: its identity finds what the user corrected on it. */
export interface PaperToTag extends PaperIdentity {
  abstract?: string;
}

/** UTF-16 offsets into a field of the paper as it was sent. */
export type EvidencePlace = Pick<TagMatch, 'field' | 'start' | 'end'>;

/** A tag as its chip shows and explains it. */
export interface TagOnCard {
  tag: TagId;
  label: string;
  description: string;
  family: TagFamily;
  /** Share of the score that the learned layer gave, 0 to 1; the rest is the rules'. */
  modelShare: number;
  /** Where the words stand that gave the tag. */
  evidence: EvidencePlace[];
}

/**
 * A tag of the user's on a card. It is the user's own: nothing of it may become text, an attribute or a style that
 * the page can read.
 */
export interface OwnTagOnCard {
  name: string;
  colour: OwnTagColour;
  /**
   * `given`: the user put it on this saved paper. `query`: its query hits the text. `suggested`: learned from papers
   * that carry it; the user has not decided yet.
   */
  by: 'given' | 'query' | 'suggested';
  /** Id of a catalogue tag that the rules do not find here and the user gave by hand: `name` is its label. */
  catalogueTag?: TagId;
  /** The words that the query hit, or that made the suggestion, weightiest first; none when it was given by hand, or by
   * words of the saved paper that the card does not show. */
  evidence: EvidencePlace[];
}

/** The tags of one paper on a listing. */
export interface TagsOnCard {
  /** All tags, umbrellas included, strongest first. */
  all: TagId[];
  /** Those that a card shows, most telling first. */
  shown: TagOnCard[];
  /** The user's own tags: given ones first, suggestions last. */
  own: OwnTagOnCard[];
  /**
   * The abstract by which the paper was tagged, where the card shows none and it was fetched: evidence in the abstract
   * points into it. It is public.
   */
  abstract?: string;
  /** The abstract is on its way: it is told under `ABSTRACTS_KEY`, unless the background is stopped before. */
  waitsForAbstract?: boolean;
}

/** A paper as a listing shows it: public facts only. */
export interface ShownPaper {
  paper: Paper;
  /** Catalogue tags of the paper, umbrellas included, strongest first. */
  tags: string[];
  /** Those of them that its card shows, most telling first. */
  shownTags: string[];
  own: OwnTagOnCard[];
}

/** What the content script found on its page. */
export interface PageReport {
  siteId: string;
  siteName: string;
  url: string;
  /** False when the page is no listing at all. */
  isListing: boolean;
  siteEnabled: boolean;
  papers: ShownPaper[];
  /** Cards that were found and could not be read. */
  unreadable: number;
  /** Whether the site still looks as its adapter knows it; undefined where no cards were looked for. */
  health?: ListingHealth;
  /** What the content script could not do, in words for the reader. */
  problem?: string;
}

interface Protocol {
  /** Listing → background: the bookmark of a card was pressed. */
  savePaper(data: { paper: Paper; site: string }): SaveReply;
  deletePaper(data: { paper: PaperIdentity }): SaveReply;
  /** Listing → background: which of these are saved? */
  savedAmong(data: { papers: PaperIdentity[] }): PaperKey[];
  /** Listing → background: tags in the order of the papers. The rules live there, so that no page carries them. */
  tagPapers(data: { papers: PaperToTag[] }): TagsOnCard[];
  /**
   * Listing → background: "not this". The tag (a catalogue id or the name of an own tag) stays off this paper, saved or
   * not, whatever the rules say later; `rejected: false` takes that back.
   */
  rejectTag(data: { paper: Paper; tag: string; rejected: boolean }): ChangeReply;
  /** Listing → background: "never show this tag" (a catalogue id) on any listing; `hidden: false` takes that back. */
  hideTag(data: { tag: TagId; hidden: boolean }): ChangeReply;
  /**
   * Listing → background: a suggested own tag was accepted. The paper is saved with it; `accepted: false` takes the tag
   * off again, and the paper out of the library when `acceptTag` had saved it (`saved` of that reply).
   */
  acceptTag(data: { paper: Paper; site: string; tag: string; accepted: boolean; deletePaper: boolean }): SaveReply;
  /** Listing → background: opens the editor of own tags beside the listing, for a new tag from this paper or for `tag`. */
  openTagEditor(data: { paper: PaperToTag; tag?: string }): ChangeReply;
  /**
   * Popup → background: has the papers of a tab's page tagged by their links, where no listing of a site that is on is
   * served by the adapter of its own. The reader's click on the toolbar button lets us.
   */
  tagPage(data: { tabId: number }): ChangeReply;
  /** Listing → background. */
  listingSettings(data: { site: string }): ListingSettings;
  /** Popup → content script of a tab. */
  pageReport(): PageReport | undefined;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

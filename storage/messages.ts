import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';
import type { TagFamily, TaggableText, TagId, TagMatch } from '@/tagging/tag';

/** Key in `storage.local` that changes with each write of the library; listing pages watch it to re-ask what is saved. */
export const REVISION_KEY = 'libraryRevision';

/** Each setting lies in `storage.local` under this prefix and its name; listing pages watch them. */
export const SETTING_PREFIX = 'setting.';

/** Settings that change what listings show. */
export const LISTING_SETTINGS = ['disabledSites', 'disabledTags', 'chipsPerCard', 'theme'] as const;

/** Papers that one `savedAmong` may name; the background refuses more. */
export const MOST_PAPERS_ASKED = 1_000;

/** What the user did on a listing, answered when the database has it. */
export type SaveReply = { ok: true; saved: boolean } | { ok: false; message: string };

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

/** A tag as its chip shows and explains it. */
export interface TagOnCard {
  tag: TagId;
  label: string;
  description: string;
  family: TagFamily;
  /** Where the words stand that gave the tag: UTF-16 offsets into the field as it was sent. */
  evidence: Pick<TagMatch, 'field' | 'start' | 'end'>[];
}

/** The tags of one paper on a listing. */
export interface TagsOnCard {
  /** All tags, umbrellas included, strongest first. */
  all: TagId[];
  /** Those that a card shows, most telling first. */
  shown: TagOnCard[];
}

/** A paper as a listing shows it: public facts only. */
export interface ShownPaper {
  paper: Paper;
  /** Catalogue tags of the paper, umbrellas included, strongest first. */
  tags: string[];
  /** Those of them that its card shows, most telling first. */
  shownTags: string[];
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
  tagPapers(data: { papers: TaggableText[] }): TagsOnCard[];
  /** Listing → background. */
  listingSettings(data: { site: string }): ListingSettings;
  /** Popup → content script of a tab. */
  pageReport(): PageReport;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

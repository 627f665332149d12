import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';

/** Key in `storage.local` that changes with each write of the library; listing pages watch it to re-ask what is saved. */
export const REVISION_KEY = 'libraryRevision';

/** Each setting lies in `storage.local` under this prefix and its name; listing pages watch them. */
export const SETTING_PREFIX = 'setting.';

/** Papers that one `savedAmong` may name; the background refuses more. */
export const MOST_PAPERS_ASKED = 1_000;

/** What the user did on a listing, answered when the database has it. */
export type SaveReply = { ok: true; saved: boolean } | { ok: false; message: string };

/** The part of the settings that a listing needs. */
export interface ListingSettings {
  siteEnabled: boolean;
  disabledTags: string[];
  chipsPerCard: number;
  theme: 'auto' | 'light' | 'dark';
}

/** A paper as a listing shows it: public facts only. */
export interface ShownPaper {
  paper: Paper;
  /** Catalogue tags of the paper, umbrellas included, strongest first. */
  tags: string[];
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
}

interface Protocol {
  /** Listing → background: the bookmark of a card was pressed. */
  savePaper(data: { paper: Paper; site: string }): SaveReply;
  deletePaper(data: { paper: PaperIdentity }): SaveReply;
  /** Listing → background: which of these are saved? */
  savedAmong(data: { papers: PaperIdentity[] }): PaperKey[];
  /** Listing → background. */
  listingSettings(data: { site: string }): ListingSettings;
  /** Popup → content script of a tab. */
  pageReport(): PageReport;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

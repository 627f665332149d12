import { type Browser, browser } from 'wxt/browser';
import type { Paper } from '@/papers/paper';
import type { Listing, SiteAdapter } from '@/sites/site-adapter';
import {
  ABSTRACTS_KEY,
  type AbstractsNews,
  LISTING_SETTINGS,
  onMessage,
  type PageReport,
  REVISION_KEY,
  SETTING_PREFIX,
  TAGS_REVISION_KEY,
  type TagsOnCard,
} from '@/storage/messages';
import { CardActions } from './card-actions';
import { CardRows } from './card-rows';
import { CardTags } from './card-tags';
import { eachFrameOfParsing } from './each-frame-of-parsing';
import { isLoaded, whenIdle, whenParsed } from './page-loading';
import { PageSettings, USUAL_SETTINGS } from './page-settings';
import { reportOnCards } from './report-on-cards';
import { SavedPapers } from './saved-papers';
import type { ScriptLife } from './script-life';
import { SiteChoice } from './site-choice';
import { watchGround } from './watch-ground';
import { type WatchedListing, watchListing } from './watch-listing';

const NO_TAGS = 'Tags could not be read. Your library is safe. Reload the page to try again.';
/** Keys in `storage.local` after whose change the same cards have other tags. */
const TAG_KEYS = [
  TAGS_REVISION_KEY,
  ...['disabledTags', 'suggestOwnTags', 'fetchAbstracts'].map((name) => SETTING_PREFIX + name),
];
/** Keys after whose change the rows are drawn from scratch. */
const ROW_KEYS = LISTING_SETTINGS.map((name) => SETTING_PREFIX + name).filter((key) => !TAG_KEYS.includes(key));
const NO_SETTINGS = 'Your settings could not be read, so tags show as usual. Reload the page to try again.';

/** The content script's side of one page of a site, across its client-side navigations. */
export class ListingPage {
  private readonly settings = new PageSettings(() => {
    this.problem = NO_SETTINGS;
  });
  private url = new URL(location.href);
  private listing: Listing | undefined;
  /** Ends the watching of the present listing. */
  private watching: AbortController | undefined;
  private problem: string | undefined;
  private listed: WatchedListing | undefined;
  /** Until it is done, nothing can be said of the page. */
  private opening: Promise<void> = Promise.resolve();
  private isOpen = false;
  private readonly saved = new SavedPapers(
    (keys) => {
      this.problem = undefined;
      this.rows?.applySaved(keys);
    },
    () => {
      this.problem = 'Saved marks could not be read. Your library is safe. Reload the page to see them.';
    },
  );
  private rows: CardRows | undefined;
  private tags: CardTags | undefined;
  private readonly sites: SiteChoice;

  constructor(
    private site: SiteAdapter,
    private readonly life: ScriptLife,
  ) {
    this.sites = new SiteChoice(site);
    life.signal.addEventListener('abort', () => {
      this.watching?.abort();
      this.rows?.removeRooms();
    });
    onMessage('pageReport', () => this.report());
    browser.storage.onChanged.addListener(this.onStorageChanged);
    void whenParsed().then(() => watchGround(life.signal, () => this.rows?.applyGrounds(this.rows.drawnCards())));
  }

  /** Shows what belongs on this address: rows on a listing, nothing elsewhere. */
  open(url: URL): Promise<void> {
    return this.follow(this.openNow(url));
  }

  private follow(opening: Promise<void>): Promise<void> {
    this.opening = opening;
    this.isOpen = false;
    return opening.then(() => {
      if (this.opening === opening) this.isOpen = true;
    });
  }

  /** Takes in an adapter that another script brought to this page. */
  take(site: SiteAdapter): void {
    const taken = this.opening.then(() => {
      const isServed = this.listing !== undefined && this.settings.now?.siteEnabled === true;
      this.sites.take(site, this.url, isServed);
      if (this.sites.at(this.url) !== this.site) return this.openNow(this.url);
    });
    void this.follow(taken);
  }

  /** One adapter at a time: the rows of the one before go first. */
  private use(site: SiteAdapter): void {
    if (site === this.site) return;
    this.close();
    this.site = site;
    this.settings.forget();
  }

  private async openNow(url: URL): Promise<void> {
    this.use(this.sites.at(url));
    this.url = url;
    this.passAgain();
    this.decide();
    const parsed = eachFrameOfParsing(() => this.decide());
    await Promise.all([this.takeSettings(), ...[parsed, whenIdle()].map((at) => at.then(() => this.decide()))]);
  }

  /**
   * Rows on a listing, nothing elsewhere. What a page is may show only as it comes in.
   * @returns whether it is a listing as far as it came, or nothing is to be done any more
   */
  private decide(): boolean {
    if (this.life.isOver) return true;
    this.listing = this.site.listingAt(this.url, document);
    if (!this.listing || this.settings.now?.siteEnabled === false) this.close();
    else if (!this.watching) this.watch();
    return this.listing !== undefined;
  }

  /** Cards are found meanwhile, but no row is drawn before the settings are there. */
  private async takeSettings(): Promise<void> {
    if (!(await this.settings.take(this.site.id)) || this.life.isOver) return;
    this.decide();
    this.listed?.drawWaiting();
  }

  /** After a client-side navigation cards may stand for other papers; those that do not keep their rows. */
  private passAgain(): void {
    if (!this.watching) return;
    this.saved.startOver();
    this.tags?.startOver();
    for (const card of this.listed?.cards ?? []) this.rows?.markStale(card);
    this.listed?.pass();
  }

  private watch(): void {
    const watching = new AbortController();
    this.watching = watching;
    const tags = new CardTags({
      onFirst: () => {
        this.problem = undefined;
        this.listed?.drawWaiting();
      },
      onOther: () => {
        this.problem = undefined;
        this.forEachRow((card) => this.rows?.applyTags(card));
      },
      onProblem: () => {
        this.problem = NO_TAGS;
        this.rows?.removeRooms();
      },
    });
    this.tags = tags;
    const actions = new CardActions({
      site: this.site.id,
      saved: this.saved,
      tags,
      isInvalid: () => this.life.isOver,
      isSingle: () => this.listing?.single === true,
    });
    const rows = new CardRows({
      tagsOf: (paper) => {
        const known = tags.of(paper);
        return this.settings.now && known;
      },
      site: this.site,
      url: () => this.url,
      settings: () => this.settings.now ?? USUAL_SETTINGS,
      savedState: (key) => this.saved.stateOf(key),
      onDrawn: (paper) => this.saved.want(paper),
      actions: (active) => actions.forCard(active),
    });
    this.rows = rows;
    this.listed = watchListing({
      rows,
      findCards: (root) => this.site.findCards(root),
      staysAsServed: this.site.staysAsServed === true,
      dataAttributes: this.site.dataAttributes ?? [],
      signal: watching.signal,
      isInvalid: () => this.life.isOver,
    });
  }

  private close(): void {
    this.watching?.abort();
    for (const card of this.listed?.cards ?? []) this.rows?.remove(card);
    this.tags?.stop();
    this.watching = undefined;
    this.listed = undefined;
    this.rows = undefined;
    this.tags = undefined;
  }

  private forEachRow(action: (card: Element) => void): void {
    this.rows?.drawnCards().forEach(action);
  }

  private readonly onStorageChanged = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area !== 'local' || this.life.isOver) return;
    if (REVISION_KEY in changes) this.saved.refresh();
    if (TAG_KEYS.some((key) => key in changes)) void this.tags?.refresh();
    const news = changes[ABSTRACTS_KEY]?.newValue as AbstractsNews | undefined;
    if (news) this.tags?.refreshPapers(new Set(news.keys));
    if (ROW_KEYS.some((key) => key in changes)) {
      this.settings.forget();
      this.close();
      void this.open(this.url);
    }
  };

  /** No tags where they cannot be had: the papers themselves are still worth telling. */
  private async tagsOfAll(papers: readonly Paper[]): Promise<TagsOnCard[]> {
    try {
      return (await this.tags?.ofAll(papers)) ?? [];
    } catch {
      this.problem = NO_TAGS;
      return [];
    }
  }

  /** Undefined while the page is on its way, which can take minutes: it is asked again. */
  private async report(): Promise<PageReport | undefined> {
    if (!this.isOpen && !isLoaded()) return undefined;
    await this.opening;
    const { site, listing, rows } = this;
    const shown = listing && rows && { listing, read: (card: Element) => rows.read(card) };
    const part = await reportOnCards(site, shown, (papers) => this.tagsOfAll(papers));
    return {
      siteId: site.id,
      siteName: site.name,
      url: this.url.href,
      isListing: this.listing !== undefined,
      siteEnabled: this.settings.now?.siteEnabled ?? true,
      ...part,
      problem: this.problem,
    };
  }
}

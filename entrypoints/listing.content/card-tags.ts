import type { Paper, PaperKey } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { LONGEST_TAGGED, MOST_PAPERS_TAGGED, type PaperToTag, sendMessage, type TagsOnCard } from '@/storage/messages';

/** A background that was just stopped answers at the second try. In ms. */
const RETRY_AFTER = 500;
/** Cards near the screen are read in slices: one question for all of them has their rows come at once. In ms. */
const ASKED_AFTER = 20;
/**
 * Papers that wait for their abstracts are asked for again after this, and then after twice as long each time: a
 * background that was stopped has forgotten them. In ms.
 */
const ASK_WAITING_AFTER = 60_000;

/** The part of a paper that is sent to be tagged. */
export function textOf(paper: Paper): PaperToTag {
  const identity = identityOf(paper);
  return paper.abstract ? { ...identity, abstract: paper.abstract.slice(0, LONGEST_TAGGED) } : identity;
}

const textKey = ({ key, title, abstract = '' }: PaperToTag) => `${key}\n${title}\n${abstract}`;

interface Known {
  text: PaperToTag;
  tags: TagsOnCard;
  /** Number of the page (see `startOver`) that showed the paper last. */
  page: number;
}

export interface CardTagsCalls {
  /** Tags of papers are known that were asked for with `of`. */
  onFirst(): void;
  /** Papers whose tags were known may have other ones. */
  onOther(): void;
  /** The background did not answer twice. */
  onProblem(): void;
}

/** Tags of the papers on this page, asked of the background in batches and kept by text. */
export class CardTags {
  private readonly known = new Map<string, Known>();
  private readonly asked = new Set<string>();
  private wanted: PaperToTag[] = [];
  private page = 0;
  private lastRefresh: Promise<void> = Promise.resolve();
  private nextRefresh: Promise<void> | undefined;
  private patience = ASK_WAITING_AFTER;
  private waitingTimer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  /** @param calls what to call when tags are there, or are not to be had */
  constructor(private readonly calls: CardTagsCalls) {}

  /** The paper's tags; when they are not known yet they are asked for, together with all others of the same moment. */
  of(paper: Paper): TagsOnCard | undefined {
    const text = textOf(paper);
    const key = textKey(text);
    const known = this.known.get(key);
    if (known) known.page = this.page;
    else if (!this.asked.has(key)) {
      this.asked.add(key);
      this.wanted.push(text);
      if (this.wanted.length === 1) setTimeout(() => this.askWanted(), ASKED_AFTER);
    }
    return known?.tags;
  }

  /** Tags of all these papers, asked for at once. @throws when the background does not answer */
  async ofAll(papers: readonly Paper[]): Promise<TagsOnCard[]> {
    const texts = papers.map(textOf);
    await this.ask(texts.filter((text) => !this.known.has(textKey(text))));
    return texts.map((text) => this.known.get(textKey(text))?.tags ?? { all: [], shown: [], own: [] });
  }

  /** After a client-side navigation: papers that are not asked for again are forgotten at the next refresh. */
  startOver(): void {
    this.page++;
  }

  /**
   * Asks for all tags of the page again; what is shown stays until the answer comes. A refresh that waits already is
   * early enough, one that runs is not.
   */
  refresh(): Promise<void> {
    this.nextRefresh ??= this.lastRefresh.then(() => {
      this.nextRefresh = undefined;
      return this.refreshNow();
    });
    this.lastRefresh = this.nextRefresh;
    return this.nextRefresh;
  }

  /** Asks for these papers again: their abstracts came. */
  refreshPapers(keys: ReadonlySet<PaperKey>): void {
    this.patience = ASK_WAITING_AFTER;
    this.refreshSome(({ text }) => keys.has(text.key));
  }

  /** The page is no listing any more, or its site was switched off: what is being asked is the last question. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.waitingTimer);
  }

  /** After what is being asked, so that no older answer overtakes a newer one. */
  private refreshSome(isWanted: (known: Known) => boolean): void {
    this.lastRefresh = this.lastRefresh.then(() => {
      const texts = [...this.known.values()].filter(isWanted).map(({ text }) => text);
      return texts.length > 0 ? this.askTwice(texts, this.calls.onOther) : undefined;
    });
  }

  private askWaitingLater(): void {
    this.waitingTimer ??= setTimeout(() => {
      this.waitingTimer = undefined;
      this.patience *= 2;
      this.refreshSome(({ tags }) => tags.waitsForAbstract === true);
    }, this.patience);
  }

  /** Shows other tags at once, before the background has them: of one paper, or of all. @returns puts the old ones back */
  change(change: (tags: TagsOnCard) => TagsOnCard, paper?: Paper): () => void {
    const keys = paper ? [textKey(textOf(paper))] : [...this.known.keys()];
    const before = keys.flatMap((key) => this.known.get(key) ?? []);
    const put = (known: Known, tags: TagsOnCard) => this.known.set(textKey(known.text), { ...known, tags });
    for (const known of before) put(known, change(known.tags));
    this.calls.onOther();
    return () => {
      for (const known of before) put(known, known.tags);
      this.calls.onOther();
    };
  }

  private async refreshNow(): Promise<void> {
    for (const [key, { page }] of this.known) if (page !== this.page) this.known.delete(key);
    await this.askTwice(
      [...this.known.values()].map(({ text }) => text),
      this.calls.onOther,
    );
  }

  private askWanted(): void {
    const texts = this.wanted;
    this.wanted = [];
    void this.askTwice(texts, this.calls.onFirst);
  }

  private askTwice(texts: readonly PaperToTag[], onTags: () => void): Promise<void> {
    return this.ask(texts)
      .catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_AFTER)).then(() => this.ask(texts)))
      .then(
        () => {
          if (!this.isStopped) onTags();
        },
        () => {
          for (const text of texts) this.asked.delete(textKey(text));
          if (!this.isStopped) this.calls.onProblem();
        },
      );
  }

  private async ask(texts: readonly PaperToTag[]): Promise<void> {
    for (let start = 0; start < texts.length && !this.isStopped; start += MOST_PAPERS_TAGGED) {
      const papers = texts.slice(start, start + MOST_PAPERS_TAGGED);
      const answers = await sendMessage('tagPapers', { papers });
      papers.forEach((text, i) => {
        const tags = answers[i];
        if (tags) this.take(text, tags);
      });
    }
  }

  /** Tags that did not change stay the same object: rows are drawn anew only for other ones. */
  private take(text: PaperToTag, tags: TagsOnCard): void {
    const key = textKey(text);
    const known = this.known.get(key);
    if (tags.waitsForAbstract && !this.isStopped) this.askWaitingLater();
    const isSame = known !== undefined && JSON.stringify(known.tags) === JSON.stringify(tags);
    this.known.set(key, { text, tags: isSame ? known.tags : tags, page: known?.page ?? this.page });
  }
}

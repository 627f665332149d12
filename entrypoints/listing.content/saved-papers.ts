import type { SavedState } from '@/components/tag-chips';
import type { Paper, PaperKey } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { MOST_PAPERS_ASKED, sendMessage } from '@/storage/messages';

/**
 * Which papers of this page are saved, as the library last said. Papers are asked for in one message per pass, and all
 * of them again when the library changed in another tab.
 */
export class SavedPapers {
  private readonly papers = new Map<PaperKey, Paper>();
  private readonly saved = new Set<PaperKey>();
  /** What is under way, by what the mark said when it was pressed: the library may be ahead of its answer. */
  private readonly pending = new Map<PaperKey, 'saving' | 'deleting'>();

  private readonly wanted: Paper[] = [];
  private lastAsked: Promise<unknown> = Promise.resolve();

  /**
   * @param onChange called with the papers whose marks may be out of date
   * @param onProblem called when the background could not answer; the marks then show what was last known
   */
  constructor(
    private readonly onChange: (keys: readonly PaperKey[]) => void,
    private readonly onProblem: (error: unknown) => void,
  ) {}

  stateOf(key: PaperKey): SavedState {
    return this.pending.get(key) ?? (this.saved.has(key) ? 'saved' : 'not-saved');
  }

  /** Asks whether the paper is saved, together with all others wanted in the same task, and only once. */
  want(paper: Paper): void {
    if (this.papers.has(paper.key)) return;
    this.papers.set(paper.key, paper);
    this.wanted.push(paper);
    if (this.wanted.length === 1) setTimeout(() => this.askWanted());
  }

  /** Forgets which papers were asked for: after a client-side navigation most of them are gone from the page. */
  startOver(): void {
    this.papers.clear();
  }

  /** Asks for all papers again. */
  refresh(): void {
    if (this.papers.size === 0) return;
    const papers = [...this.papers.values()];
    this.ask(papers).then(
      (keys) => {
        const saved = new Set(keys);
        for (const { key } of papers) {
          if (saved.has(key)) this.saved.add(key);
          else this.saved.delete(key);
        }
        this.onChange(papers.map(({ key }) => key));
      },
      (error) => this.onProblem(error),
    );
  }

  private askWanted(): void {
    const papers = this.wanted.splice(0);
    this.ask(papers).then(
      (keys) => {
        for (const key of keys) this.saved.add(key);
        this.onChange(keys);
      },
      (error) => {
        for (const { key } of papers) this.papers.delete(key);
        this.onProblem(error);
      },
    );
  }

  /**
   * Saves the paper, or deletes it when it is saved. The mark turns when the library has answered.
   * @returns why it failed, in words for the reader
   */
  async toggle(paper: Paper, site: string): Promise<string | undefined> {
    const { key } = paper;
    if (this.pending.has(key)) return undefined;
    const isSaved = this.saved.has(key);
    this.pending.set(key, isSaved ? 'deleting' : 'saving');
    this.onChange([key]);
    try {
      const send = () =>
        isSaved ? sendMessage('deletePaper', { paper: identityOf(paper) }) : sendMessage('savePaper', { paper, site });
      // A background that stops before it answers may have stored it; doing it twice is doing it once.
      const reply = await send().catch(send);
      if (!reply.ok) return reply.message;
      if (reply.saved) this.saved.add(key);
      else this.saved.delete(key);
      return undefined;
    } finally {
      this.pending.delete(key);
      this.onChange([key]);
    }
  }

  /** One question at a time, so that no older answer overtakes a newer one. */
  private ask(papers: readonly Paper[]): Promise<PaperKey[]> {
    const answer = this.lastAsked.then(() => this.askNow(papers));
    this.lastAsked = answer.catch(() => {});
    return answer;
  }

  private async askNow(papers: readonly Paper[]): Promise<PaperKey[]> {
    const saved: PaperKey[] = [];
    for (let start = 0; start < papers.length; start += MOST_PAPERS_ASKED) {
      const slice = papers.slice(start, start + MOST_PAPERS_ASKED).map(identityOf);
      saved.push(...(await sendMessage('savedAmong', { papers: slice })));
    }
    return saved;
  }
}

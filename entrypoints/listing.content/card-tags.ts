import type { Paper } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { LONGEST_TAGGED, MOST_PAPERS_TAGGED, type PaperToTag, sendMessage, type TagsOnCard } from '@/storage/messages';

/** A background that was just stopped answers at the second try. In ms. */
const RETRY_AFTER = 500;

function textOf(paper: Paper): PaperToTag {
  const identity = identityOf(paper);
  return paper.abstract ? { ...identity, abstract: paper.abstract.slice(0, LONGEST_TAGGED) } : identity;
}

const textKey = ({ key, title, abstract = '' }: PaperToTag) => `${key}\n${title}\n${abstract}`;

/** Tags of the papers on this page, asked of the background in batches and kept by text. */
export class CardTags {
  private readonly known = new Map<string, TagsOnCard>();
  private readonly asked = new Set<string>();
  private wanted: PaperToTag[] = [];

  /**
   * @param onTags called when more tags are known
   * @param onProblem called when the background did not answer twice
   */
  constructor(
    private readonly onTags: () => void,
    private readonly onProblem: () => void,
  ) {}

  /** The paper's tags; when they are not known yet they are asked for, together with all others of the same task. */
  of(paper: Paper): TagsOnCard | undefined {
    const text = textOf(paper);
    const key = textKey(text);
    const tags = this.known.get(key);
    if (!tags && !this.asked.has(key)) {
      this.asked.add(key);
      this.wanted.push(text);
      if (this.wanted.length === 1) setTimeout(() => this.askWanted());
    }
    return tags;
  }

  /** Tags of all these papers, asked for at once. @throws when the background does not answer */
  async ofAll(papers: readonly Paper[]): Promise<TagsOnCard[]> {
    const texts = papers.map(textOf);
    await this.ask(texts.filter((text) => !this.known.has(textKey(text))));
    return texts.map((text) => this.known.get(textKey(text)) ?? { all: [], shown: [], own: [] });
  }

  private askWanted(): void {
    const texts = this.wanted;
    this.wanted = [];
    this.ask(texts)
      .catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_AFTER)).then(() => this.ask(texts)))
      .then(this.onTags, () => {
        for (const text of texts) this.asked.delete(textKey(text));
        this.onProblem();
      });
  }

  private async ask(texts: readonly PaperToTag[]): Promise<void> {
    for (let start = 0; start < texts.length; start += MOST_PAPERS_TAGGED) {
      const papers = texts.slice(start, start + MOST_PAPERS_TAGGED);
      const answers = await sendMessage('tagPapers', { papers });
      papers.forEach((text, i) => {
        const tags = answers[i];
        if (tags) this.known.set(textKey(text), tags);
      });
    }
  }
}

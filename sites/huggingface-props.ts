import { arxivIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import type { Author, IsoDate } from '@/papers/paper';
import { plainText } from '@/papers/plain-text';

/** What Hugging Face embeds about a paper in the `data-props` of a hydrated component. */
export interface EmbeddedPaper {
  title?: string;
  /** The authors' own abstract; `ai_summary` beside it is machine-written and not read. */
  summary?: string;
  authors: Author[];
  published?: IsoDate;
  upvotes?: number;
  githubRepo?: string;
}

type EmbeddedPapers = Map<string, EmbeddedPaper>;

/** The attribute is 60 % of a listing page: it is parsed once for all cards, and again only when it changes. */
const parsed = new WeakMap<Element, { source: string; papers: EmbeddedPapers }>();

/**
 * Papers embedded in `data-props` of one element, by arXiv id: after client-side navigation the list is stale, so
 * positions mean nothing. Empty when the attribute is missing, is not JSON, or has another shape.
 */
export function embeddedPapers(holder: Element | null | undefined): EmbeddedPapers {
  const source = holder?.getAttribute('data-props');
  if (!holder || !source) return new Map();
  const known = parsed.get(holder);
  if (known?.source === source) return known.papers;
  const papers = readProps(source);
  parsed.set(holder, { source, papers });
  return papers;
}

function readProps(source: string): EmbeddedPapers {
  const papers: EmbeddedPapers = new Map();
  for (const candidate of candidatesIn(parseJson(source))) {
    const listed = objectOf(candidate);
    const paper = objectOf(listed?.paper) ?? listed;
    const id = arxivIdIn(textField(paper?.id));
    if (paper && id && !papers.has(id)) papers.set(id, toEmbedded(paper, listed ?? paper));
  }
  return papers;
}

/** Undefined for what is not JSON: then the card itself must do. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Listings hold `dailyPapers`, and after a search its `searchResults`; a paper's own page holds `paper`. */
function candidatesIn(props: unknown): unknown[] {
  const object = objectOf(props);
  if (!object) return [];
  const lists = [object.searchResults, object.dailyPapers, object.papers].filter(Array.isArray).flat();
  return object.paper ? [...lists, object.paper] : lists;
}

function toEmbedded(paper: Record<string, unknown>, listed: Record<string, unknown>): EmbeddedPaper {
  return {
    title: textField(paper.title) ?? textField(listed.title),
    summary: textField(paper.summary) ?? textField(listed.summary),
    authors: authorsIn(paper.authors),
    published: isoDateIn(textField(paper.publishedAt) ?? textField(listed.publishedAt)),
    upvotes: typeof paper.upvotes === 'number' ? paper.upvotes : undefined,
    githubRepo: textField(paper.githubRepo),
  };
}

function authorsIn(value: unknown): Author[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((author) => {
    const name = textField(objectOf(author)?.name);
    return name ? [{ name }] : [];
  });
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function textField(value: unknown): string | undefined {
  return typeof value === 'string' ? plainText(value) || undefined : undefined;
}

import { arxivIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { IsoDate } from '@/papers/paper';
import { byHref } from './by-href';
import { type EmbeddedPaper, embeddedPapers } from './huggingface-props';
import { allIn, matchesIn, native, ownText, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://huggingface.co';
const HOST = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/;
const PAPER_PATH = /^\/papers\/([^/]+)\/?$/;
const PERIOD = /^\/papers\/(date|week|month)\/[\w-]+\/?$/;
/** Shorter paragraphs are captions: "Submitted by …", a star count. */
const SHORTEST_ABSTRACT = 40;

/** Hugging Face Papers: daily, weekly, monthly and trending listings, search results, and the page of one paper. */
export const huggingface: SiteAdapter = {
  id: 'huggingface',
  name: 'Hugging Face',
  // The whole host: moving to another page of the site loads no new document.
  matches: ['https://huggingface.co/*'],
  healthy: {
    identifiers: 'every-card',
    // Days without papers, and searches without hits.
    emptyNotice: `[data-props*='"dailyPapers":[]'], [data-props*='"dailyPapers": []']`,
  },
  dataAttributes: ['data-props'],
  listingAt,
  findCards,
  readCard: (card, url) => (card.localName === 'article' ? readListingCard(card, url) : readPaperPage(card, url)),
};

function listingAt(url: URL, root: ParentNode): Listing | undefined {
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '/papers') {
    if (url.searchParams.get('q')) return { kind: 'search' };
    return { kind: url.searchParams.has('date') ? 'date' : 'daily' };
  }
  if (path === '/papers/trending') return { kind: 'trending' };
  const period = PERIOD.exec(path)?.[1];
  if (period) return { kind: period };
  if (arxivIdIn(url.href)) return { kind: 'paper', single: true };
  // A path that is new to us: the site's own name for the page decides.
  if (!path.startsWith('/papers/')) return undefined;
  if (allIn(root, 'body.PaperPage').length > 0) return { kind: 'paper', single: true };
  return allIn(root, 'body.DailyPapersPage').length > 0 ? { kind: 'daily' } : undefined;
}

/**
 * Articles whose heading links to a paper; those of collections and posts do not. On a paper's own page only the
 * paper itself is a card, its element being the section around the heading.
 */
function findCards(root: ParentNode): Element[] {
  if (isPaperPage(root)) {
    const heading = matchesIn(root, 'main h1')[0] ?? matchesIn(root, 'h1')[0];
    return heading ? [heading.closest('section') ?? heading.parentElement ?? heading] : [];
  }
  const cards = new Set<Element>();
  for (const link of matchesIn(root, 'article h3 a, article a h3')) {
    const card = link.closest('article');
    if (card && paperIdOf(link.localName === 'a' ? link : link.closest('a'))) cards.add(card);
  }
  return [...cards];
}

function isPaperPage(root: ParentNode): boolean {
  const page = (native(root as Node, 'ownerDocument') ?? root) as Document;
  return native(page, 'body')?.classList.contains('PaperPage') ?? false;
}

function readListingCard(card: Element, url: URL): PaperCard | undefined {
  const heading = Array.from(card.querySelectorAll('h3')).find(paperLinkOf);
  const link = heading && paperLinkOf(heading);
  const id = link && paperIdOf(link);
  if (!heading || !id) return undefined;
  const embedded = embeddedPapers(card.closest('[data-props]')).get(id);
  const title = titleOf(heading.contains(link) ? link : heading, embedded);
  if (!title) return undefined;
  const captions = captionsOf(card);
  const paper = toPaper({
    ...commonFields(id, embedded),
    title,
    abstract: embedded?.summary ?? shownAbstract(card, heading),
    authorCount: authorCountIn(captions) ?? (embedded?.authors.length || undefined),
    published: publishedIn(captions) ?? embedded?.published ?? dateOfPage(card, url),
    upvotes: upvotesIn(card) ?? embedded?.upvotes,
    codeUrl: embedded?.githubRepo ?? hrefOf(card, 'a[href^="https://github.com/"]'),
  });
  return { paper, element: card, anchor: anchorOf(heading, card) };
}

function readPaperPage(card: Element, url: URL): PaperCard | undefined {
  const heading = card.localName === 'h1' ? card : card.querySelector('h1');
  const id = paperIdOfPath(url.pathname);
  const page = card.closest('main') ?? card;
  if (!heading || !id) return undefined;
  const holders = [card.closest('[data-props]'), ...page.querySelectorAll('[data-props]')];
  const embedded = holders.map((holder) => embeddedPapers(holder).get(id)).find((paper) => paper !== undefined);
  const title = titleOf(heading, embedded);
  if (!title) return undefined;
  const named = Array.from(page.querySelectorAll('.author'), (author) => ({ name: trimComma(textOf(author)) }));
  const captions = captionsOf(card);
  const paper = toPaper({
    ...commonFields(id, embedded),
    authors: embedded?.authors.length ? embedded.authors : named,
    title,
    abstract: embedded?.summary ?? abstractUnderHeading(page),
    authorCount: embedded?.authors.length || named.length || undefined,
    published: publishedIn(captions) ?? embedded?.published,
    upvotes: upvotesIn(card) ?? embedded?.upvotes,
    codeUrl: embedded?.githubRepo,
  });
  return { paper, element: card, anchor: heading };
}

function commonFields(id: string, embedded: EmbeddedPaper | undefined) {
  const arxivId = arxivIdIn(id);
  return {
    authors: embedded?.authors ?? [],
    arxivId,
    url: `${ORIGIN}/papers/${id}`,
    pdfUrl: arxivId && `https://arxiv.org/pdf/${arxivId}`,
  };
}

/** What the page shows; but words that a search has found can stand apart there ("3D -SIS"), in the data never. */
function titleOf(shown: Element, embedded: EmbeddedPaper | undefined): string {
  const title = textOf(shown);
  const known = embedded?.title ?? '';
  return !title || withoutSpaces(title) === withoutSpaces(known) ? known : title;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

const paperIdOf = byHref((href) => {
  const url = URL.parse(href, ORIGIN);
  return url && HOST.test(url.hostname) ? paperIdOfPath(url.pathname) : undefined;
});

/** The paper id in a path: an arXiv id so far; any other name with a digit is taken as it is. */
function paperIdOfPath(path: string): string | undefined {
  const segment = PAPER_PATH.exec(path)?.[1] ?? '';
  return arxivIdIn(segment) ?? (/^[\w.-]*\d[\w.-]*$/.test(segment) ? segment : undefined);
}

/** The link to the paper in a heading or around it. */
function paperLinkOf(heading: Element): Element | undefined {
  const links = [...heading.querySelectorAll('a'), heading.closest('a')];
  return links.find((link) => link !== null && paperIdOf(link) !== undefined) ?? undefined;
}

function hrefOf(card: Element, selector: string): string | undefined {
  return card.querySelector(selector)?.getAttribute('href') ?? undefined;
}

/** Trending and search cards print an abstract; the daily grid does not. The longest paragraph outside the heading. */
function shownAbstract(card: Element, heading: Element): string | undefined {
  const paragraphs = Array.from(card.querySelectorAll('p, [class*="line-clamp"]'))
    .filter((paragraph) => !heading.contains(paragraph) && !paragraph.contains(heading))
    .map((paragraph) => textOf(paragraph))
    .filter((text) => text.length >= SHORTEST_ABSTRACT);
  return paragraphs.sort((a, b) => b.length - a.length)[0];
}

/** On a paper's page an AI summary comes first in the abstract's block, the abstract last. */
function abstractUnderHeading(page: Element): string | undefined {
  const heading = Array.from(page.querySelectorAll('h2')).find((h2) => /^abstract$/i.test(textOf(h2)));
  const paragraphs = Array.from(heading?.parentElement?.querySelectorAll('p') ?? [], (paragraph) => textOf(paragraph));
  return paragraphs.filter((text) => text.length >= SHORTEST_ABSTRACT).at(-1);
}

/** Short texts of a card: counts and dates. A caption can be split into several text nodes but not over elements. */
function captionsOf(card: Element): string[] {
  return Array.from(card.querySelectorAll('li, span, div, time'), ownText).filter((text) => text && text.length < 60);
}

function authorCountIn(captions: string[]): number | undefined {
  const count = captions.map((text) => /^\W*(\d[\d,]*)\s+authors?$/.exec(text)?.[1]).find(Boolean);
  return count ? Number(count.replaceAll(',', '')) : undefined;
}

function publishedIn(captions: string[]): IsoDate | undefined {
  const dated = captions.find((text) => /^\W*(?:published(?: on)?\s+)?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/i.test(text));
  return isoDateIn(dated);
}

/** The day of a daily listing, when nothing better is known of the paper's own date. */
function dateOfPage(card: Element, url: URL): IsoDate | undefined {
  const asked = isoDateIn(/\/date\/([\d-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('date'));
  const shown = card.closest('[data-props]')?.querySelector('time')?.getAttribute('datetime');
  return asked ?? isoDateIn(shown);
}

function upvotesIn(card: Element): number | undefined {
  const counts = Array.from(card.querySelectorAll('.leading-none, .text-orange-500'), ownText);
  const count = counts.find((text) => /^\d[\d,]*$/.test(text));
  return count === undefined ? undefined : Number(count.replaceAll(',', ''));
}

/** Where a row of chips can stand: outside links, clamped text and rows of the card's own layout. */
function anchorOf(heading: Element, card: Element): Element {
  let anchor = heading;
  for (let parent = parentOf(heading); parent && parent !== card; parent = parentOf(parent)) {
    const classes = (native(parent, 'getAttribute').call(parent, 'class') ?? '').split(/\s+/);
    const isRow = (classes.includes('flex') || classes.includes('inline-flex')) && !classes.includes('flex-col');
    const isClamped = classes.some((name) => name === 'truncate' || name.startsWith('line-clamp-'));
    if (native(parent, 'localName') === 'a' || isClamped || (isRow && parentOf(anchor) === parent)) anchor = parent;
  }
  return anchor;
}

function parentOf(element: Element): Element | null {
  return native(element as Node, 'parentElement');
}

function trimComma(name: string): string {
  return name.replace(/[\s,]+$/, '');
}

import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { Author, IsoDate, PaperFields } from '@/papers/paper';
import { allIn, matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';
import { inReadingOrder } from './vancouver-name';

const ORIGIN = 'https://pubmed.ncbi.nlm.nih.gov';
const PAPER_HREF = /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov)?\/(\d+)(?:[/?#]|$)/;
/** Rows of summaries: `article` in results, `li` in "Similar articles", "Cited by" and on the first page. */
const SUMMARY_TITLE = 'a.docsum-title';
/** The heading of a paper shown with its abstract, once for wide and once for narrow windows. */
const HEADING_TITLE = 'h1.heading-title';
const VIEWS = '.full-view, .short-view';
/** Formats that print all papers into one block of plain text. */
const PLAIN_FORMATS = ['pubmed', 'pmid'];
const QUERIES = ['term', 'linkname', 'from_uid', 'cmd', 'querykey'];
const LISTS = ['clipboard', 'collections', 'trending'];

/** PubMed: search results as summaries or abstracts, collections, and papers with what is similar to or cites them. */
export const pubmed: SiteAdapter = {
  id: 'pubmed',
  name: 'PubMed',
  matches: [`${ORIGIN}/*`],
  // Not every journal registers DOIs, and old papers have none.
  healthy: {
    identifiers: 'some-cards',
    emptyNotice: '.no-results-query, .altered-search-explanation.query-error-message',
  },
  staysAsServed: true,
  listingAt,
  findCards,
  readCard(card, url) {
    const title = card.querySelector(SUMMARY_TITLE);
    return title ? readSummary(card, title) : readHeading(card, url);
  },
};

function listingAt(url: URL, root: ParentNode): Listing | undefined {
  if (PLAIN_FORMATS.includes(url.searchParams.get('format') ?? '')) return undefined;
  const [first] = url.pathname.split('/').filter(Boolean);
  if (first && /^\d+$/.test(first)) return { kind: 'paper', single: true };
  if (first && LISTS.includes(first)) return { kind: first };
  if (!first && QUERIES.some((name) => url.searchParams.has(name))) return { kind: 'search' };
  // The first page shows trending papers at times.
  return allIn(root, SUMMARY_TITLE).length > 0 ? { kind: first ? 'list' : 'home' } : undefined;
}

function findCards(root: ParentNode): Element[] {
  const cards = new Set<Element>();
  for (const title of matchesIn(root, `${SUMMARY_TITLE}, ${HEADING_TITLE}`)) {
    const card = title.localName === 'a' ? summaryOf(title) : headingOf(title);
    if (card) cards.add(card);
  }
  return [...cards];
}

function summaryOf(title: Element): Element | null {
  if (!pubmedIdOf(title)) return null;
  return title.closest('.full-docsum') ?? title.closest('.docsum-wrap, .docsum-content');
}

/** With its abstract among results, or without it on a paper's own page, where other papers stand in the same box. */
function headingOf(title: Element): Element | null {
  return title.closest('.article-overview') ?? title.closest('header, .heading');
}

function readSummary(card: Element, title: Element): PaperCard | undefined {
  const id = pubmedIdOf(title);
  const text = textOf(title);
  if (!id || !text) return undefined;
  const citation = textOf(firstIn(card, '.full-journal-citation', '.docsum-journal-citation'));
  const paper = toPaper({
    title: text,
    url: `${ORIGIN}/${id}/`,
    ...authorsIn(textOf(firstIn(card, '.full-authors', '.docsum-authors'))),
    ...identifiersIn(citation),
    venue: venueIn(citation),
    published: dateIn(citation),
    abstract: textOf(firstIn(card, '.full-view-snippet', '.short-view-snippet')),
  });
  return { paper, element: card, anchor: title };
}

function readHeading(card: Element, url: URL): PaperCard | undefined {
  const views = Array.from(card.querySelectorAll(VIEWS));
  const view = views[0] ?? card;
  const title = view.querySelector(HEADING_TITLE);
  const link = title?.querySelector('a') ?? null;
  const id = pubmedIdOf(link) ?? shownIdIn(view) ?? PAPER_HREF.exec(url.pathname)?.[1];
  const text = textOf(title);
  if (!title || !id || !text) return undefined;
  const box = card.querySelector('.abstract') ? card : card.closest('article, main');
  const names = fullNamesIn(view.querySelector('.authors-list'));
  const cited = textOf(view.querySelector('.cit'));
  const paper = toPaper({
    title: text,
    url: `${ORIGIN}/${id}/`,
    authors: names,
    authorCount: names.length || undefined,
    ...identifiersIn(`${textOf(view.querySelector('.citation-doi'))} ${cited}`),
    venue: textOf(firstIn(card, '.journal-actions-trigger', '.citation-journal')).replace(/\.$/, ''),
    published: dateIn(cited),
    abstract: textOf(box && firstIn(box, '.abstract-content.selected', '.abstract-content')),
  });
  // Only one of the views is visible, by the width of the window: the row stands after both.
  return { paper, element: card, anchor: views.at(-1) ?? title };
}

function firstIn(element: Element, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = element.querySelector(selector);
    if (found) return found;
  }
  return null;
}

function pubmedIdOf(link: Element | null): string | undefined {
  const id = PAPER_HREF.exec(link?.getAttribute('href') ?? '')?.[1] ?? link?.getAttribute('data-article-id');
  return id && /^\d+$/.test(id) ? id : undefined;
}

function shownIdIn(view: Element): string | undefined {
  return /^\d+$/.exec(textOf(view.querySelector('.current-id')))?.[0];
}

function fullNamesIn(list: Element | null): Author[] {
  const names = Array.from(list?.querySelectorAll('.full-name') ?? [], (name) => textOf(name));
  return names.filter(Boolean).map((name) => ({ name }));
}

/** "Jumper J, Evans R; AlphaFold Team." */
function authorsIn(byline: string): Pick<PaperFields, 'authors' | 'authorCount'> {
  const names = byline.replace(/\.$/, '').split(/[,;]\s+/);
  const authors = names.filter((name) => name && name !== 'et al').map((name) => ({ name: inReadingOrder(name) }));
  const isWhole = authors.length > 0 && authors.length === names.length;
  return { authors, authorCount: isWhole ? authors.length : undefined };
}

/** "… doi: 10.1038/s41586-021-03819-2. Epub 2021 Jul 15.", "ArXiv [Preprint]. 2023 May 9:arXiv:2305.05665v1." */
function identifiersIn(citation: string): Pick<PaperFields, 'doi' | 'arxivId'> {
  return {
    doi: /\bdoi:\s*(10\.\S+)/i.exec(citation)?.[1],
    arxivId: /\barXiv:(\d{4}\.\d{4,5})/i.exec(citation)?.[1],
  };
}

/**
 * "Nature. 2021 Aug;596(7873):583-589."; a chapter has its date first: "2023 Mar 1. In: StatPearls [Internet]. Treasure
 * Island". Abbreviated names of journals hold no full stop.
 */
function venueIn(citation: string): string | undefined {
  return /^(?:(?:\d{4}[^.]*\. )?In: )?(.+?)\.(?: |$)/.exec(citation)?.[1];
}

/** Year first, of ranges the beginning: "2021 Aug 3", "2010 Jan-Feb", "1998". */
function dateIn(citation: string): IsoDate | undefined {
  const date = /(?:^|\s)((?:1[89]|20)\d\d)\b(?:\s+([A-Z][a-z]{2})\b(?:\s+(\d{1,2})\b)?)?/.exec(citation);
  if (!date) return undefined;
  const [, year = '', month = '', day = ''] = date;
  return isoDateIn(`${day} ${month} ${year}`.trim()) ?? year;
}

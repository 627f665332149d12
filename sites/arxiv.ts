import { arxivIdIn } from '@/papers/identifiers';
import { toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';
import { dateOfAbstractPage, dateOfList, dateOfSearch } from './arxiv-dates';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const DESCRIPTOR = '.descriptor';
const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
/** A list is `dt` (number, links) and `dd` (title, authors …) in turn: the `dd` is the card, chips stand in it. */
const CARDS = '#dlpage dl > dd, dl#articles > dd, li.arxiv-result, #abs h1.title';

/** arXiv: category lists, catchup, search, author lists, and the abstract page. */
export const arxiv: SiteAdapter = {
  id: 'arxiv',
  name: 'arXiv',
  matches: HOSTS.map((host) => `https://${host}/*`),
  healthy: {
    identifiers: 'every-card',
    // Each kind of page says it in other words, and the advanced search in a heading: what is missing is the same.
    emptyNotice: [
      '#dlpage:not(:has(a[href*="/abs/"], .list-title))',
      'body:has(h1.is-clearfix):not(:has(a[href*="/abs/"], .arxiv-result))',
    ].join(),
  },
  staysAsServed: true,
  listingAt,
  findCards,
  readCard(card, url) {
    if (card.localName === 'dd') return readListCard(card);
    return card.localName === 'li' ? readSearchCard(card) : readAbstractPage(card, url);
  },
};

function listingAt(url: URL): Listing | undefined {
  const [first, second, third] = url.pathname.split('/').filter(Boolean);
  if (first === 'list' && second) return { kind: listKind(third) };
  if (first === 'catchup' && second) return { kind: 'catchup' };
  if (first === 'a' && second) return { kind: 'author' };
  // Without a query the search pages are an empty form.
  if (first === 'search' && url.search) return { kind: second === 'advanced' ? 'advanced-search' : 'search' };
  return first === 'abs' && arxivIdIn(url.href) ? { kind: 'abstract', single: true } : undefined;
}

function listKind(period = ''): string {
  if (/^(?:new|recent|pastweek|current)$/.test(period)) return period;
  return /^(?:\d{4}|\d{4}-\d{2})$/.test(period) ? 'month' : 'list';
}

function findCards(root: ParentNode): Element[] {
  return matchesIn(root, CARDS).flatMap((found) => {
    if (found.localName === 'h1') return [found.closest('#abs') ?? found];
    return found.localName === 'li' || termOf(found) ? [found] : [];
  });
}

/** The `dt` that belongs to a `dd`; another extension's node may stand between them. */
function termOf(description: Element): Element | undefined {
  let before = description.previousElementSibling;
  while (before && before.localName !== 'dt' && before.localName !== 'dd') before = before.previousElementSibling;
  return before?.localName === 'dt' ? before : undefined;
}

function readListCard(card: Element): PaperCard | undefined {
  const term = termOf(card);
  const arxivId = abstractLinkIn(term);
  const title = card.querySelector('.list-title');
  if (!term || !arxivId || !title) return undefined;
  return toCard(card, title, {
    arxivId,
    ...authorsIn(card.querySelector('.list-authors')),
    abstract: textOf(card.querySelector('p.mathjax')),
    venue: textOf(card.querySelector('.list-journal-ref'), DESCRIPTOR),
    published: dateOfList(card, term, arxivId),
  });
}

function readSearchCard(card: Element): PaperCard | undefined {
  const arxivId = abstractLinkIn(card.querySelector('.list-title'));
  const title = card.querySelector('p.title');
  if (!arxivId || !title) return undefined;
  return toCard(card, title, {
    arxivId,
    ...authorsIn(card.querySelector('.authors')),
    abstract: searchAbstract(card),
    doi: hrefOf(card.querySelector('.is-marginless'), 'a[href*="doi.org/"]'),
    venue: journalRefIn(card),
    published: dateOfSearch(card, arxivId),
  });
}

function readAbstractPage(card: Element, url: URL): PaperCard | undefined {
  const arxivId = arxivIdIn(url.href) ?? arxivIdIn(hrefOf(card, '.arxivid a'));
  const title = card.localName === 'h1' ? card : card.querySelector('h1.title');
  if (!arxivId || !title) return undefined;
  return toCard(card, title, {
    arxivId,
    ...authorsIn(card.querySelector('.authors')),
    abstract: textOf(card.querySelector('blockquote.abstract'), DESCRIPTOR).replace(/^Abstract:\s*/, ''),
    doi: hrefOf(card.querySelector('td.doi'), 'a'),
    venue: textOf(card.querySelector('td.jref')),
    published: dateOfAbstractPage(card, arxivId),
  });
}

type ArxivFields = Omit<PaperFields, 'title' | 'url'> & { arxivId: string };

function toCard(element: Element, heading: Element, fields: ArxivFields): PaperCard | undefined {
  const title = textOf(heading, DESCRIPTOR).replace(heading.querySelector(DESCRIPTOR) ? '' : /^Title:\s*/, '');
  if (!title) return undefined;
  const paper = toPaper({
    ...fields,
    title,
    url: `https://arxiv.org/abs/${fields.arxivId}`,
    pdfUrl: `https://arxiv.org/pdf/${fields.arxivId}`,
  });
  return { paper, element, anchor: heading };
}

/** Id of the first link to an abstract: links to other papers stand only in comments. */
function abstractLinkIn(element: Element | null | undefined): string | undefined {
  const links = Array.from(element?.querySelectorAll('a') ?? []);
  return links.map((link) => idInHref(link.getAttribute('href') ?? '')).find((id) => id !== undefined);
}

/** Hrefs are relative on lists and absolute in search results. */
function idInHref(href: string): string | undefined {
  const url = URL.parse(href, 'https://arxiv.org');
  return url && HOSTS.includes(url.hostname) && url.pathname.startsWith('/abs/') ? arxivIdIn(url.href) : undefined;
}

function hrefOf(element: Element | null, selector: string): string | undefined {
  return element?.querySelector(selector)?.getAttribute('href') ?? undefined;
}

/** Long lists print some names and "et al. (62 additional authors not shown)"; the rest may be there, but hidden. */
function authorsIn(element: Element | null): Pick<PaperFields, 'authors' | 'authorCount'> {
  const texts = Array.from(element?.querySelectorAll('a') ?? [], (link) => textOf(link));
  const names = texts.filter((text) => text && !/additional authors?|collapse list/.test(text));
  const authors = names.map((name) => ({ name }));
  const more = /\((\d+) additional authors?/.exec(textOf(element))?.[1];
  const hidden = element?.querySelector('[id*="long-author-list"]') ? 0 : Number(more ?? 0);
  return authors.length > 0 ? { authors, authorCount: authors.length + hidden } : { authors };
}

/** A search card holds the abstract twice: shortened around the hits, and in full but hidden. */
function searchAbstract(card: Element): string {
  const full = card.querySelector('.abstract-full') ?? card.querySelector('.abstract-short');
  return textOf(full ?? card.querySelector('p.abstract'), 'a.is-size-7')
    .replace(/^Abstract:\s*/, '')
    .replace(/\s*[△▽]\s*(?:Less|More)$/, '');
}

function journalRefIn(card: Element): string | undefined {
  const comments = Array.from(card.querySelectorAll('.comments'), (line) => textOf(line));
  return comments.map((line) => /^Journal ref:\s*(.+)$/i.exec(line)?.[1]).find(Boolean);
}

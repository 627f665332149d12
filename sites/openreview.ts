import { openreviewIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { IsoDate, PaperFields } from '@/papers/paper';
import { authorsOfByline } from './author-list';
import { byHref } from './by-href';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://openreview.net';
/** `h4` since 2020; `h2` on older pages. */
const TITLES = '.note h4 a[href], .note .note_content_title a[href]';
/** The page of one paper has its title without a link; the second is that of venues until 2023, as served and loaded. */
const PAGE_TITLES = '.forum-note .forum-title > h2, .forum-container > .note > .title_pdf_row > .note_content_title';
const NOTE = '.note, .forum-note';
/** Reviews and comments among "Recent Activity", of papers that other tabs list, and what is due in a console. */
const NO_PAPER = '.note-activity, .task-list > *';
const PDF =
  '.pdf-link, .note_content_pdf:not(.html-link, .item), .citation_pdf_url, .forum-content-link > a[title*="PDF"]';
const WEBSITE = '.html-link, .forum-content-link > a[title="Open Website"]';
/** What stands beside names. */
const NO_NAME = '.show-all, .private-author-label, .glyphicon, .item';
const FIELDS = '.note-content-field, .note_content_field';
const VALUES = '.note-content-value, .note_content_value';

/** OpenReview: venues with all their tabs, submissions, search, profiles, bidding, and the page of one paper. */
export const openreview: SiteAdapter = {
  id: 'openreview',
  name: 'OpenReview',
  // The whole host: moving to another page of the site loads no new document.
  matches: [`${ORIGIN}/*`, 'https://www.openreview.net/*'],
  // A group may also be a list of venues, or of its members.
  healthy: {
    identifiers: 'every-card',
    emptyNotice: '.empty-message, .loading-message, .venues-list, .spinner-container, .group-info',
  },
  listingAt,
  findCards,
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  const path = url.pathname.replace(/\/+$/, '');
  const id = url.searchParams.get('id');
  if (path === '/group') return id ? { kind: 'venue' } : undefined;
  if (path === '/submissions') return { kind: 'submissions' };
  if (path === '/search') return url.search ? { kind: 'search' } : undefined;
  if (path === '/profile') return { kind: 'profile' };
  if (path === '/invitation') return /bid/i.test(id ?? '') ? { kind: 'bidding' } : undefined;
  const isPaper = path === '/forum' ? id : path.startsWith('/forum/');
  return isPaper ? { kind: 'paper', single: true } : undefined;
}

/** Papers of hidden tabs too: a tab that is opened shows what is there already. */
function findCards(root: ParentNode): Element[] {
  const cards = new Set<Element>();
  for (const title of matchesIn(root, `${TITLES}, ${PAGE_TITLES}`)) {
    const card = title.closest(NOTE);
    if (card && (title.localName === 'h2' || idOf(title)) && !card.matches(NO_PAPER)) cards.add(card);
  }
  return [...cards];
}

/** Id of the paper that a link leads to; undefined for links to a reply, to a form below it, and to anything else. */
const idOf = byHref((href) => {
  const url = URL.parse(href, ORIGIN);
  if (url?.pathname !== '/forum' || !openreviewIdIn(url.href) || url.searchParams.has('invitationId')) return undefined;
  const id = url.searchParams.get('id') ?? undefined;
  return (url.searchParams.get('noteId') ?? id) === id ? id : undefined;
});

function readCard(card: Element, url: URL): PaperCard | undefined {
  const pageTitle = Array.from(card.querySelectorAll(PAGE_TITLES)).find((title) => title.closest(NOTE) === card);
  const heading = pageTitle ?? card.querySelector('h4, .note_content_title');
  const link = Array.from(heading?.querySelectorAll('a') ?? []).find(idOf);
  const id = pageTitle ? idOfPage(card, url) : link && idOf(link);
  const title = textOf(pageTitle ?? link);
  if (!heading || !id || !title) return undefined;
  const byline = card.querySelector('.note-authors, .forum-authors, .meta_row');
  const paper = toPaper({
    ...authorsIn(byline),
    ...metaIn(card),
    ...websiteIn(card),
    title,
    openreviewId: id,
    url: `${ORIGIN}/forum?id=${id}`,
    pdfUrl: linkIn(card, PDF),
    codeUrl: fieldOf(card, 'code'),
    abstract: fieldOf(card, 'abstract') ?? fieldOf(card, 'tl;dr') ?? '',
  });
  return { paper, element: card, anchor: byline ?? heading };
}

/** In the address, or where that is made of names and title (`/forum/yao|react`) in the links to the paper's files. */
function idOfPage(card: Element, url: URL): string | undefined {
  const files = Array.from(card.querySelectorAll('a[href*="/pdf?"], a[href*="/revisions?"]'));
  const hrefs = files.map((link) => URL.parse(link.getAttribute('href') ?? '', ORIGIN)?.href);
  return [url.href, ...hrefs].map(openreviewIdIn).find((id) => id !== undefined);
}

/** Names are links or spans, or there is text only; the last link opens the rest: "et al. (12 additional authors …". */
function authorsIn(byline: Element | null): Pick<PaperFields, 'authors' | 'authorCount'> {
  if (!byline) return { authors: [] };
  const parts = Array.from(byline.querySelectorAll('a, span')).filter(isName);
  const text = textOf(byline, NO_NAME);
  const names = parts.length > 0 ? parts.map((part) => ({ name: textOf(part) })) : authorsOfByline(text);
  const authors = names.filter(({ name }) => name && !isAnonymous(name));
  // On old pages the rest is there already.
  const rest = byline.querySelector('.more-authors') ? null : byline.querySelector('.show-all');
  const hidden = Number(/\((\d+) additional authors?/.exec(textOf(rest))?.[1] ?? 0);
  return { authors, authorCount: authors.length + hidden || undefined };
}

/** The spans around names are none. Translated text stands in `font` elements. */
function isName(part: Element): boolean {
  return part.querySelector(':not(font)') === null && !part.matches(`${NO_NAME}, .signatures, .more-authors`);
}

/** Under double-blind review the submission signs for its authors: "ICLR 2021 Conference Paper12 Authors". */
function isAnonymous(name: string): boolean {
  return /^\(?anonymous|\bAuthors$/i.test(name);
}

/** "Published: 09 Jul 2024, Last Modified: 30 Aug 2024" · "COLM 2024" · "Readers: Everyone" · "11 Replies". */
function metaIn(card: Element): Pick<PaperFields, 'venue' | 'published'> {
  const parts = Array.from(card.querySelectorAll('.note-meta-info > *, .forum-meta > .item, .meta_row > .item'));
  const texts = parts.filter((part) => !part.matches('.readers, .note-actions')).map((part) => textOf(part));
  const at = texts.findIndex((text) => dateIn(text) !== undefined);
  const venue = texts
    .slice(at + 1)
    .find((text) => text && !/^Readers:|Repl(?:y|ies)$|^(?:Revisions|BibTeX)$/.test(text));
  return { published: dateIn(texts[at]), venue };
}

/** The day of publication or submission. Only a year for what was imported, with the day of its import after it. */
function dateIn(text = ''): IsoDate | undefined {
  const first = /^(?:[A-Za-z ]+:\s*)?(.*?)\s*(?:$|[,(]\s*(?:last )?modified)/i.exec(text)?.[1];
  return isoDateIn(first);
}

/** What the authors name as website: for papers imported from DBLP, the publisher's or arXiv's page. */
function websiteIn(card: Element): Partial<PaperFields> {
  const href = linkIn(card, WEBSITE);
  return { arxivId: href, doi: href, aclId: href };
}

function linkIn(card: Element, selector: string): string | undefined {
  const href = card.querySelector(selector)?.getAttribute('href');
  return (href && URL.parse(href, ORIGIN)?.href) || undefined;
}

/** A field of the details: on recent pages they are not in the document until the reader opens them. */
function fieldOf(card: Element, name: string): string | undefined {
  const label = Array.from(card.querySelectorAll(FIELDS)).find(
    (field) => textOf(field).replace(/:\s*$/, '').toLowerCase() === name,
  );
  // An icon may stand between: "Privately revealed to …".
  let value = label?.nextElementSibling;
  while (value && !value.matches(VALUES) && !value.matches(FIELDS)) value = value.nextElementSibling;
  return (value?.matches(VALUES) && textOf(value)) || undefined;
}

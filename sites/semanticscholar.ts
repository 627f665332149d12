import { webUrl } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://www.semanticscholar.org';
/** `/paper/<words of the title>/<id>`, also without the words: `/paper/<id>#citing-papers`. */
const PAPER_HREF = /^(?:https?:\/\/(?:www\.)?semanticscholar\.org)?(\/paper\/(?:[^/?#]*\/)?[0-9a-f]{40})(?![0-9a-f])/i;
const S2_ID = /^[0-9a-f]{40}$/i;
const ROW = '.cl-paper-row';
const AUTHORS = '.cl-paper-authors__author-box, .cl-paper-authors__author-link';
/** Node.DOCUMENT_POSITION_FOLLOWING */
const FOLLOWING = 4;
/** Buttons within a text: "TLDR", "Expand", "+6 authors". */
const BUTTONS = 'button, .cl-dropdown, .more-toggle, .more';

/** Semantic Scholar: search results, authors, a paper's citations, references and related papers, library and feeds. */
export const semanticscholar: SiteAdapter = {
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  // The whole host: moving to another page of the site loads no new document.
  matches: [`${ORIGIN}/*`],
  healthy: {
    identifiers: 'every-card',
    // A paper's page may list nothing: nobody cites it, and its references are not known.
    emptyNotice:
      '[data-test-id="no-papers-found"], [data-test-id="error-message-block"], [data-test-id="paper-detail-title"]',
  },
  listingAt,
  findCards: (root) => matchesIn(root, ROW).filter((row) => row.hasAttribute('data-paper-id') || titleLinkOf(row)),
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  const [first = '', second, third] = url.pathname.split('/').filter(Boolean);
  if (first === 'search' || (first === 'venue' && url.search)) return { kind: 'search' };
  if (first === 'paper' && second) return { kind: 'paper' };
  if ((first === 'author' || first === 'topic') && second) return { kind: first };
  if (first === 'me' && second) return { kind: 'library' };
  return first === 'shared' && second === 'library' && third ? { kind: 'library' } : undefined;
}

/** Unlinked references print a title, but have no page and no id. */
function readCard(card: Element): PaperCard | undefined {
  const link = titleLinkOf(card);
  const path = pathOf(link) ?? pathOfRow(card);
  const heading = card.querySelector('.cl-paper-title') ?? link;
  const title = textOf(heading, BUTTONS);
  if (!path || !heading || !title) return undefined;
  const paper = toPaper({
    ...identifiersIn(card),
    ...authorsIn(card.querySelector('.cl-paper-authors')),
    title,
    url: ORIGIN + path,
    abstract: textOf(card.querySelector('.cl-paper-abstract, .tldr-abstract-replacement'), BUTTONS),
    venue: venueIn(card),
    published: isoDateIn(textOf(card.querySelector('.cl-paper-pubdates'))),
  });
  return { paper, element: card, anchor: bylineOf(card) ?? link ?? heading };
}

/** In rows of 2020 and 2021 the title is a `div`, in citations an `h3`, in results an `h2`: always in a link. */
function titleLinkOf(card: Element): Element | undefined {
  const title = card.querySelector('.cl-paper-title, [data-test-id="title-link"], [data-heap-id="citation_title"]');
  const link = title?.closest('a') ?? title?.querySelector('a') ?? undefined;
  return link && pathOf(link) ? link : undefined;
}

function pathOf(link: Element | undefined): string | undefined {
  return PAPER_HREF.exec(link?.getAttribute('href') ?? '')?.[1];
}

function pathOfRow(card: Element): string | undefined {
  const id = card.getAttribute('data-paper-id') ?? '';
  return S2_ID.test(id) ? `/paper/${id}` : undefined;
}

/** The row of authors, field, venue and date. The row of buttons has its class too, and is no list. */
function bylineOf(card: Element): Element | undefined {
  const rows = Array.from(card.querySelectorAll('.cl-paper__bulleted-row'));
  return rows.find((row) => !row.classList.contains('cl-paper-controls'));
}

/** Long lists print the first names, "+6 authors" and the last name, which then is not the next one. */
function authorsIn(element: Element | null): Pick<PaperFields, 'authors' | 'authorCount'> {
  const found = Array.from(element?.querySelectorAll(AUTHORS) ?? []);
  const names = found.filter((name) => name.querySelector(AUTHORS) === null);
  const more = element?.querySelector('.cl-paper-authors__toggle, [data-test-id="author-list-expand"]');
  const hidden = Number(/\+\s*(\d+)/.exec(textOf(more))?.[1] ?? 0);
  const listed = hidden > 0 ? names.filter((name) => comesBefore(name, more)) : names;
  const authors = listed.map((name) => ({ name: textOf(name) })).filter(({ name }) => name);
  return { authors, authorCount: names.length + hidden || undefined };
}

function comesBefore(element: Element, other: Element | null | undefined): boolean {
  return other != null && (element.compareDocumentPosition(other) & FOLLOWING) !== 0;
}

/** Long names are cut on the row, but whole in the address of the venue's search. */
function venueIn(card: Element): string | undefined {
  const element = card.querySelector('.cl-paper-venue, [data-test-id="venue-metadata"]');
  // Printed with its escapes: "Leadership &amp; Organizational Studies".
  const venue = textOf(element).replaceAll('&amp;', '&');
  if (!venue.endsWith('…')) return venue || undefined;
  const href = element?.closest('a')?.getAttribute('href') ?? '';
  return URL.parse(href, ORIGIN)?.searchParams.get('name')?.replaceAll('&amp;', '&') ?? undefined;
}

/** The button to the full text leads to arXiv, the publisher's DOI or a PDF; citing papers are no such button. */
function identifiersIn(card: Element): Partial<PaperFields> {
  const link = card.querySelector('a.cl-paper-view-paper, a[data-test-id="paper-link"]');
  const href = webUrl(link?.getAttribute('href') ?? undefined)?.href;
  const isPdf = link?.getAttribute('data-heap-direct-pdf-link') === 'true' || /^[^?#]*\.pdf$/i.test(href ?? '');
  return { arxivId: href, doi: href, openreviewId: href, aclId: href, pdfUrl: isPdf ? href : undefined };
}

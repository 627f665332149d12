import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { IsoDate } from '@/papers/paper';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const HOSTS = ['www.biorxiv.org', 'www.medrxiv.org', 'biorxiv.org', 'medrxiv.org'];
const CARD = '.highwire-article-citation';
/** A paper's own page names it in the same classes, but without a link. */
const LINKED_TITLE = 'a.highwire-cite-linked-title';
/** "/content/10.1101/2021.11.04.467278v1.full", since 2025 also under 10.64898; before 2019 the suffix was a number. */
const DOI_IN_PATH = /\/content\/(10\.\d{4,9}\/[\d.]*\d)(?:v(\d+))?/;
const SHORTEST_ABSTRACT = 40;

/** bioRxiv and medRxiv, both on HighWire's Drupal: search, recent preprints, collections of a subject. */
export const biorxiv: SiteAdapter = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: HOSTS.map((host) => `https://${host}/*`),
  healthy: {
    identifiers: 'every-card',
    emptyNotice: 'body:not(:has(.highwire-search-results-list)) .highwire-search-summary',
  },
  staysAsServed: true,
  listingAt,
  findCards,
  readCard,
};

function listingAt(url: URL, root: ParentNode): Listing | undefined {
  const [first, second, third] = url.pathname.split('/').filter(Boolean);
  if (first === 'search' && second) return { kind: 'search' };
  if (first === 'collection' && second) return { kind: 'collection' };
  if (first === 'archive') return { kind: 'archive' };
  if (first === 'content' && second === 'early' && third === 'recent') return { kind: 'recent' };
  // What else is under /content is a paper.
  return first !== 'content' && findCards(root).length > 0 ? { kind: 'list' } : undefined;
}

function findCards(root: ParentNode): Element[] {
  const cards = new Set<Element>();
  for (const link of matchesIn(root, `${CARD} ${LINKED_TITLE}`)) {
    const card = link.closest(CARD);
    if (card) cards.add(card);
  }
  return [...cards];
}

function readCard(card: Element, url: URL): PaperCard | undefined {
  const link = card.querySelector(LINKED_TITLE);
  const page = URL.parse(link?.getAttribute('href') ?? '', url);
  const title = textOf(link);
  if (!link || !page || !HOSTS.includes(page.hostname) || !title) return undefined;
  const [, doiInPath, version] = DOI_IN_PATH.exec(page.pathname) ?? [];
  const shownDoi = /10\.\d{4,9}\/\S+/.exec(textOf(card.querySelector('.highwire-cite-metadata-doi')))?.[0];
  const doi = shownDoi ?? doiInPath;
  const path = doiInPath
    ? `/content/${doiInPath}${version ? `v${version}` : ''}`
    : page.pathname.replace(/\.[a-z-]+$/, '');
  const address = `https://www.${page.hostname.replace(/^www\./, '')}${path}`;
  const names = Array.from(card.querySelectorAll('.highwire-citation-author'), nameOf);
  const authors = names.filter((name) => name !== '').map((name) => ({ name }));
  const paper = toPaper({
    title,
    url: address,
    pdfUrl: version && `${address}.full.pdf`,
    doi,
    authors,
    authorCount: authors.length || undefined,
    venue: textOf(card.querySelector('.highwire-cite-metadata-journal')),
    published: dateOf(card, doi, version),
    abstract: abstractOf(card),
  });
  return { paper, element: card, anchor: anchorOf(link) };
}

/** Without the words of the ORCID icon. Groups of authors have one name. */
function nameOf(author: Element): string {
  const parts = Array.from(author.querySelectorAll('.nlm-given-names, .nlm-surname, .nlm-suffix'), (part) =>
    textOf(part),
  );
  return parts.length > 0 ? parts.join(' ').trim() : textOf(author, 'a, [class*="orcid"]');
}

/**
 * The day of the first version. The archive's path names the day on which the version shown was posted; of later
 * versions only the DOI still says when the first came in ("10.1101/2020.03.22.002386").
 */
function dateOf(card: Element, doi: string | undefined, version: string | undefined): IsoDate | undefined {
  if (version && version !== '1')
    return isoDateIn(/\/(\d{4}\.\d\d\.\d\d)\./.exec(doi ?? '')?.[1]?.replaceAll('.', '-'));
  const posted = /\/early\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(card.getAttribute('data-apath') ?? '');
  if (posted) return isoDateIn(posted.slice(1).join('-'));
  return isoDateIn(textOf(card.closest('.highwire-list-wrapper')?.querySelector('.highwire-list-title')));
}

/** Results in "standard" format show an abstract under a button; in "condensed" format there is none. */
function abstractOf(card: Element): string | undefined {
  const shown = card.querySelector('.highwire-cite-snippet, .abstract');
  const text = textOf(shown, 'a, button, h2, h3, h4').replace(/^(?:abstract|summary)\b[:.]?\s*/i, '');
  return text.length >= SHORTEST_ABSTRACT ? text : undefined;
}

/** The title is a `.highwire-cite-title` in the link in another one of the same class. */
function anchorOf(link: Element): Element {
  return link.closest('.highwire-cite-title') ?? link;
}

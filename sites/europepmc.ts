import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';
import { inReadingOrder } from './vancouver-name';

const ORIGIN = 'https://europepmc.org';
/** Source (MED, PMC, PPR for preprints, AGR …) and id within it. */
const PAPER_HREF = /^(?:https?:\/\/(?:www\.)?europepmc\.org)?\/(?:article|abstract)\/([a-z]+)\/([\w.-]+)/i;
const TITLE = '.citation-title a';

/** Europe PMC: search results and author pages. Rows print no identifier but PubMed's. */
export const europepmc: SiteAdapter = {
  id: 'europepmc',
  name: 'Europe PMC',
  // The whole host: moving to another page of the site loads no new document.
  matches: [`${ORIGIN}/*`],
  // While it loads, and where nothing was found, the page links to no paper at all.
  healthy: { identifiers: 'some-cards', emptyNotice: 'body:not(:has(a[href*="/article/"], .citation))' },
  listingAt,
  findCards,
  readCard,
};

function listingAt(url: URL, root: ParentNode): Listing | undefined {
  const [first] = url.pathname.split('/').filter(Boolean);
  if (first === 'search') return url.searchParams.get('query') ? { kind: 'search' } : undefined;
  if (first === 'authors') return { kind: 'author' };
  // Pages of one paper list others under it only once a tab is opened, in markup of their own.
  if (first === 'article' || first === 'abstract') return undefined;
  return findCards(root).length > 0 ? { kind: 'list' } : undefined;
}

function findCards(root: ParentNode): Element[] {
  const cards = new Set<Element>();
  for (const link of matchesIn(root, TITLE)) {
    const card = addressOf(link) && link.closest('.citation');
    if (card) cards.add(card);
  }
  return [...cards];
}

function readCard(card: Element): PaperCard | undefined {
  const link = card.querySelector(TITLE);
  const heading = link?.closest('.citation-title');
  const url = link && addressOf(link);
  const title = textOf(link);
  if (!heading || !url || !title) return undefined;
  const byline = card.querySelector('.citation-author-list');
  // An ORCID icon can stand beside a name; names link to a search for their papers.
  const names = Array.from(byline?.querySelectorAll('a[href*="AUTH"]') ?? [], (name) => textOf(name));
  const authors = names.filter(Boolean).map((name) => ({ name: inReadingOrder(name) }));
  const isCut = /\bet al\b|\u2026|\.\.\./.test(textOf(byline, 'a'));
  const paper = toPaper({
    title,
    url,
    authors,
    authorCount: isCut ? undefined : authors.length || undefined,
    venue: textOf(card.querySelector('[id^="citation--publisher--name"]')),
    published: isoDateIn(textOf(card.querySelector('[id^="citation--id--pub-date"]'))),
    abstract: snippetAfter(heading),
  });
  return { paper, element: card, anchor: heading };
}

function addressOf(link: Element): string | undefined {
  const [, source, id] = PAPER_HREF.exec(link.getAttribute('href') ?? '') ?? [];
  return source && id ? `${ORIGIN}/article/${source.toUpperCase()}/${id}` : undefined;
}

/** Words around the hits: a block without name or class, between the venue and the labels ("Save", "Free to read"). */
function snippetAfter(heading: Element): string | undefined {
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.classList.contains('citation-labels')) return undefined;
    if (next.localName === 'div' && !next.getAttribute('class')) return textOf(next);
  }
  return undefined;
}

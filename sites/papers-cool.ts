import { arxivIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://papers.cool';
const HOST = /^(?:www\.)?papers\.cool$/;
const CARDS = '.paper[id]';
/** "ICLR.2025 - Oral" */
const VENUE_YEAR = /\.(\d{4})\b/;

/** papers.cool: arXiv categories and venues, their search, and single papers. */
export const papersCool: SiteAdapter = {
  id: 'papers-cool',
  name: 'Cool Papers',
  matches: [`${ORIGIN}/arxiv/*`, `${ORIGIN}/venue/*`],
  // Papers of CVF, AAAI or USENIX have names of this site only.
  healthy: { identifiers: 'some-cards', emptyNotice: '.papers:not(:has(> *))' },
  staysAsServed: true,
  listingAt,
  findCards: (root) => matchesIn(root, CARDS).filter((card) => card.querySelector('.title-link')),
  readCard,
};

/** Below the branches `arxiv` and `venue` stand a search, a category or edition, a paper, or papers with commas. */
function listingAt(url: URL): Listing | undefined {
  const [branch, name = '', rest] = url.pathname.split('/').filter(Boolean);
  if ((branch !== 'arxiv' && branch !== 'venue') || !name || rest === 'feed') return undefined;
  if (name === 'search') return url.searchParams.get('query') ? { kind: 'search' } : undefined;
  const isPaper = branch === 'arxiv' ? arxivIdIn(name) !== undefined : /^[^,]+(?:@|%40)[^,]+$/i.test(name);
  return isPaper ? { kind: 'paper', single: true } : { kind: branch };
}

function readCard(card: Element): PaperCard | undefined {
  const link = card.querySelector('.title-link');
  const heading = link?.closest('h2') ?? link;
  const url = URL.parse(link?.getAttribute('href') ?? '', ORIGIN);
  const title = textOf(link);
  if (!heading || !title || !url || !HOST.test(url.hostname)) return undefined;
  const byline = card.querySelector('.authors');
  const authors = Array.from(byline?.querySelectorAll('.author') ?? [], (author) => ({ name: textOf(author) }));
  const paper = toPaper({
    ...sourceOf(heading, url),
    ...venueIn(card),
    title,
    authors,
    authorCount: authors.length || undefined,
    abstract: textOf(card.querySelector('.summary')),
    url: ORIGIN + url.pathname,
    pdfUrl: card.querySelector('.title-pdf')?.getAttribute('data') ?? undefined,
  });
  return { paper, element: card, anchor: byline ?? heading };
}

/** The number before the title links to the paper on arXiv, OpenReview, the ACL Anthology or its proceedings. */
function sourceOf(heading: Element, url: URL): Partial<PaperFields> {
  const href = heading.querySelector('a[href^="http"]:not(.title-link)')?.getAttribute('href') ?? undefined;
  const [, branch, name] = url.pathname.split('/');
  const arxivId = branch === 'arxiv' ? arxivIdIn(name) : arxivIdIn(href);
  return { arxivId, doi: href, openreviewId: href, aclId: href };
}

/** Papers of arXiv have a day and subjects, papers of a venue its edition and their track. */
function venueIn(card: Element): Pick<PaperFields, 'venue' | 'published'> {
  const published = isoDateIn(textOf(card.querySelector('.date-data')));
  const edition = card.querySelector('.subjects a[href*="/venue/"]');
  if (!edition) return { published };
  const venue = textOf(edition);
  return { venue: venue.replace(VENUE_YEAR, ' $1'), published: published ?? VENUE_YEAR.exec(venue)?.[1] };
}

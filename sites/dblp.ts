import { webUrl } from '@/papers/identifiers';
import { toPaper } from '@/papers/key';
import { identifiersOfLinks } from '@/papers/link-identifiers';
import type { PaperFields } from '@/papers/paper';
import { allIn, matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const HOSTS = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'];
/**
 * Rows of the kind `editor` are volumes ("Proceedings of …", with editors for authors), in front of the papers of a
 * volume and among those of a person; rows of the kind `data` are data sets and software. Neither is a paper.
 */
const CARDS = 'li.entry:not(.editor, .data)';

/** The same list for machines: `.xml`, `.bib`. */
const OTHER_FORMAT = /\.(?!html?$)[a-z]+$/;

/** DBLP: authors, volumes of conferences, journals and books, search results. */
export const dblp: SiteAdapter = {
  id: 'dblp',
  name: 'DBLP',
  // The whole host: the search box of every page shows results without loading one.
  matches: HOSTS.map((host) => `https://${host}/*`),
  healthy: {
    identifiers: 'some-cards',
    // A search that finds nothing or fails; the page that asks a browser to prove itself.
    emptyNotice: '#completesearch-publs:not(:has(.publ-list)), #completesearch-publs .error, #anubis_challenge',
  },
  staysAsServed: true,
  listingAt,
  findCards: (root) => matchesIn(root, CARDS),
  readCard,
};

function listingAt(url: URL, root: ParentNode): Listing | undefined {
  const [first, second, third, file] = url.pathname.split('/').filter(Boolean);
  if (first === 'search') return isPaperSearch(url, second) ? { kind: 'search' } : undefined;
  if ((first === 'pid' || first === 'pers') && second) return { kind: 'author' };
  if ((first !== 'db' && first !== 'streams') || !third || OTHER_FORMAT.test(file ?? third)) return undefined;
  if (first === 'db' && file && !file.startsWith('index')) return { kind: 'volume' };
  // The page of a conference or journal lists its volumes; that of a small one may list papers.
  return allIn(root, CARDS).length > 0 ? { kind: 'series' } : undefined;
}

function isPaperSearch({ searchParams }: URL, part = 'publ'): boolean {
  return part === 'publ' && Boolean(searchParams.get('q')?.trim());
}

function readCard(card: Element): PaperCard | undefined {
  const heading = card.querySelector('.title');
  // Each title ends with a full stop that is DBLP's own.
  const title = textOf(heading).replace(/\.$/, '');
  if (!heading || !title) return undefined;
  const id = card.getAttribute('id');
  const editions = Array.from(card.querySelectorAll('.ee a'), (link) => link.getAttribute('href') ?? '');
  const paper = toPaper({
    title,
    url: id ? `https://dblp.org/rec/${id}` : '',
    ...authorsIn(card),
    ...identifiersOfLinks(editions),
    venue: textOf(card.querySelector('[itemprop="isPartOf"] [itemprop="name"]')),
    published: yearIn(card),
    pdfUrl: editions.find((href) => /\.pdf$/i.test(webUrl(href)?.pathname ?? '')),
  });
  // The row is a line of columns: after the text, the chips would stand beside it. It ends in "(2023)", no element.
  const text = heading.closest('.data');
  return text ? { paper, element: card, anchor: text, inside: true } : { paper, element: card, anchor: heading };
}

/** Namesakes are told apart by a number that is no part of the name: "Wei Wang 0001". */
function authorsIn(card: Element): Pick<PaperFields, 'authors' | 'authorCount'> {
  const names = Array.from(card.querySelectorAll('[itemprop="author"] [itemprop="name"]'), (name) => textOf(name));
  const authors = names.filter(Boolean).map((name) => ({ name: name.replace(/ \d{4}$/, '') }));
  return { authors, authorCount: authors.length || undefined };
}

/** A volume's page has the year as metadata, the others as text. */
function yearIn(card: Element): string | undefined {
  const date = card.querySelector('[itemprop="datePublished"]');
  return /^\d{4}/.exec(date?.getAttribute('content') ?? textOf(date))?.[0];
}

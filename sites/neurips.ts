import { toPaper } from '@/papers/key';
import type { Author } from '@/papers/paper';
import { authorsOfByline } from './author-list';
import { byHref } from './by-href';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

/** One software serves the proceedings of all three conferences. */
const VENUES: Record<string, string> = {
  'papers.nips.cc': 'Advances in Neural Information Processing Systems',
  'papers.neurips.cc': 'Advances in Neural Information Processing Systems',
  'proceedings.neurips.cc': 'Advances in Neural Information Processing Systems',
  'datasets-benchmarks-proceedings.neurips.cc':
    'Proceedings of the Neural Information Processing Systems Track on Datasets and Benchmarks',
  'proceedings.iclr.cc': 'International Conference on Learning Representations',
  'proceedings.mlsys.org': 'Proceedings of Machine Learning and Systems',
};
const HOST = /^[\w-]+\.(?:(?:nips|neurips|iclr)\.cc|mlsys\.org)$/;
/** `/paper_files/paper/2023/hash/<hash>-Abstract-Conference.html`, and until 2019 `/paper/7181-attention-is-all-you-need`. */
const PAPER = /^\/(?:paper_files\/)?paper\/(?:(\d{4})\/hash\/[^/]+|\d{1,5}-[^/]+)\/?$/;
const FILE = /\.(?:pdf|zip|bib|json|txt)$/i;
const LISTS = /^\/(?:paper_files\/)?(?:paper\/\d{4}|book\/[^/]+)\/?$/;

/** Proceedings of NeurIPS, ICLR and MLSys: the list of a year, and the search. They print title and authors only. */
export const neurips: SiteAdapter = {
  id: 'neurips',
  name: 'NeurIPS, ICLR and MLSys proceedings',
  matches: Object.keys(VENUES).flatMap((host) => [`https://${host}/paper*`, `https://${host}/book/*`]),
  healthy: { identifiers: 'some-cards', emptyNotice: '.paper-list:not(:has(li))' },
  staysAsServed: true,
  listingAt,
  findCards(root) {
    const links = matchesIn(root, 'a[href*="/paper/"]').filter(isLinkToPaper);
    return [...new Set(links.flatMap((link) => link.closest('li') ?? []))];
  },
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  if (LISTS.test(url.pathname)) return { kind: 'proceedings' };
  return url.pathname === '/papers/search' && url.search ? { kind: 'search' } : undefined;
}

const isLinkToPaper = byHref((href) => {
  // Whichever of the hosts it is, relative links lead to it.
  const url = URL.parse(href, 'https://papers.nips.cc/');
  return url !== null && HOST.test(url.hostname) && PAPER.test(url.pathname) && !FILE.test(url.pathname);
});

function readCard(card: Element, url: URL): PaperCard | undefined {
  const link = Array.from(card.querySelectorAll('a[href*="/paper/"]')).find(isLinkToPaper);
  const page = URL.parse(link?.getAttribute('href') ?? '', url);
  const title = textOf(link);
  if (!link || !page || !title) return undefined;
  const { authors, byline } = bylineOf(card);
  const paper = toPaper({
    title,
    authors,
    venue: VENUES[url.hostname],
    published: PAPER.exec(page.pathname)?.[1] ?? /\d{4}(?=\/?$)/.exec(url.pathname)?.[0],
    url: page.origin + page.pathname,
  });
  return { paper, element: card, anchor: byline ?? link };
}

/** Names as one text: in an `i` until 2024, in a `span` since. Before 2020 every name was a link. */
function bylineOf(card: Element): { authors: Author[]; byline?: Element } {
  const links = Array.from(card.querySelectorAll('a.author'));
  if (links.length > 0) return { authors: links.map((link) => ({ name: textOf(link) })), byline: links.at(-1) };
  const byline = card.querySelector('.paper-authors') ?? lastItalicIn(card);
  return { authors: authorsOfByline(textOf(byline)), byline };
}

/** A title may have italics too; they stand in its link. */
function lastItalicIn(card: Element): Element | undefined {
  return Array.from(card.querySelectorAll('i')).findLast((italic) => !italic.closest('a'));
}

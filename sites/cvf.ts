import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { Author } from '@/papers/paper';
import { authorsOfByline } from './author-list';
import { matchesIn, native, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const CARDS = 'dt.ptitle';
/** `/CVPR2024`, `/CVPR2019.py`, `/CVPR2026_findings`, `/CVPR2023_workshops/MobileAI`, `/CVPR2018_workshops/CVPR2018_W1.py`. */
const CONFERENCE = /^\/[A-Z]+\d{4}(?:_\w+)?(?:\.py)?(?:\/([\w.-]+))?\/?$/;

/**
 * CVF Open Access: conferences and their workshops. A list is `dt` (title), `dd` (authors) and `dd` (links, BibTeX) in
 * turn; the `dt` is the card.
 */
export const cvf: SiteAdapter = {
  id: 'cvf',
  name: 'CVF Open Access',
  matches: ['https://openaccess.thecvf.com/*'],
  healthy: { identifiers: 'some-cards' },
  staysAsServed: true,
  listingAt,
  findCards: (root) => matchesIn(root, CARDS),
  readCard,
};

/** The address of a conference shows its papers, or a menu of its days or workshops. */
function listingAt(url: URL, root: ParentNode): Listing | undefined {
  const [isConference, part = ''] = CONFERENCE.exec(url.pathname) ?? [];
  if (!isConference || /^menu/.test(part)) return undefined;
  const kind = part || url.pathname.includes('_workshops') ? 'workshop' : 'conference';
  if (part || url.searchParams.has('day') || has(root, CARDS)) return { kind };
  return kind === 'workshop' || has(root, '#content a[href*="?day="]') ? undefined : { kind };
}

function has(root: ParentNode, selector: string): boolean {
  return native(root, 'querySelector').call(root, selector) !== null;
}

function readCard(card: Element, url: URL): PaperCard | undefined {
  const link = card.querySelector('a[href]');
  const title = textOf(link ?? card);
  if (!title) return undefined;
  const descriptions = descriptionsOf(card);
  const byline = descriptions.find((part) => !part.querySelector('.bibref, a[href$=".pdf"]'));
  const links = descriptions.flatMap((part) => (part === byline ? [] : Array.from(part.querySelectorAll('a[href]'))));
  const hrefs = links.map((found) => URL.parse(found.getAttribute('href') ?? '', url)?.href ?? '');
  const bibtex = descriptions.map((part) => textOf(part.querySelector('.bibref'))).join(' ');
  const paper = toPaper({
    title,
    authors: authorsIn(byline),
    arxivId: hrefs.find((href) => /^https?:\/\/(?:www\.)?arxiv\.org\//.test(href)),
    venue: fieldIn(bibtex, 'booktitle'),
    published: isoDateIn(`${fieldIn(bibtex, 'month') ?? ''} ${fieldIn(bibtex, 'year') ?? ''}`) ?? yearIn(url),
    url: URL.parse(link?.getAttribute('href') ?? '', url)?.href ?? '',
    // Supplements are PDF files too, and stand after the paper.
    pdfUrl: hrefs.find((href) => /\.pdf$/i.test(href)),
  });
  // Under the title: the names are forms that stand in one line with their commas.
  return { paper, element: card, anchor: link ?? card };
}

/** The `dd` elements up to the next title; another extension's nodes may stand between them. */
function descriptionsOf(term: Element): Element[] {
  const found: Element[] = [];
  for (let next = term.nextElementSibling; next && next.localName !== 'dt'; next = next.nextElementSibling) {
    if (next.localName === 'dd') found.push(next);
  }
  return found;
}

/** Each name is a form that searches for it. */
function authorsIn(byline: Element | undefined): Author[] {
  const inputs = Array.from(byline?.querySelectorAll('input[name="query_author"]') ?? []);
  const names = inputs.map((input) => ({ name: input.getAttribute('value') ?? '' }));
  return names.length > 0 ? names : authorsOfByline(textOf(byline));
}

/** A field of the BibTeX that stands folded in the card: `booktitle = {Proceedings of …},`. */
function fieldIn(bibtex: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*[{"]([^}"]*)`, 'i').exec(bibtex)?.[1];
}

function yearIn(url: URL): string | undefined {
  return /\d{4}/.exec(url.pathname)?.[0];
}

import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import { authorsOfByline } from './author-list';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const HOST = 'https://proceedings.mlr.press';

/** PMLR: the volumes (`/v235/`) and the reissues (`/r0/`). The page's own filter hides cards; they stay cards. */
export const pmlr: SiteAdapter = {
  id: 'pmlr',
  name: 'PMLR',
  matches: [`${HOST}/v*`, `${HOST}/r*`],
  // A volume that is announced links to no paper yet.
  healthy: {
    identifiers: 'some-cards',
    emptyNotice: '.page-content:not(:has(a[href$=".html"], a[href$=".pdf"], .paper))',
  },
  staysAsServed: true,
  listingAt(url): Listing | undefined {
    return /^\/[vr]\d+(?:\/(?:index\.html)?)?$/.test(url.pathname) ? { kind: 'volume' } : undefined;
  },
  findCards: (root) => matchesIn(root, '.paper').filter((card) => card.querySelector('.title') !== null),
  readCard,
};

function readCard(card: Element, url: URL): PaperCard | undefined {
  const heading = card.querySelector('.title');
  const title = textOf(heading);
  if (!heading || !title) return undefined;
  const links = Array.from(card.querySelectorAll('.links a[href]'), (link) => ({
    label: textOf(link),
    href: URL.parse(link.getAttribute('href') ?? '', url)?.href ?? '',
  }));
  const hrefOf = (label: RegExp) => links.find((link) => label.test(link.label))?.href;
  const info = card.querySelector('.info');
  const paper = toPaper({
    title,
    authors: authorsOfByline(textOf(card.querySelector('.authors'))),
    venue: textOf(info?.querySelector('i')) || textOf(info),
    published: dateOfVolume(card),
    // The title is no link; the page of the paper is behind "abs".
    url: hrefOf(/^abs/i) ?? links.find(({ href }) => /\.html$/.test(href))?.href ?? '',
    pdfUrl: hrefOf(/^(?:download )?pdf$/i),
    openreviewId: hrefOf(/^openreview/i),
    codeUrl: hrefOf(/^(?:code|software)/i),
  });
  return { paper, element: card, anchor: card.querySelector('.details') ?? heading };
}

/** "Volume 235: International Conference on Machine Learning, 21-27 July 2024, Vienna, Austria" heads the page. */
function dateOfVolume(card: Element): string | undefined {
  let element = card.parentElement?.firstElementChild;
  for (let step = 0; element && step < 10; step += 1) {
    if (element.localName === 'h2') return dateIn(textOf(element));
    element = element.nextElementSibling;
  }
  return undefined;
}

/** A conference lasts some days: its month, or at least its year, is the date of its papers. */
function dateIn(heading: string): string | undefined {
  return isoDateIn(heading)?.slice(0, 7) ?? /\b(?:19|20)\d{2}\b/.exec(heading)?.[0];
}

import { toPaper } from '@/papers/key';
import { identifiersOfLinks } from '@/papers/link-identifiers';
import type { PaperFields } from '@/papers/paper';
import { matchesIn, textOf } from './page-text';
import { arxivIdOfVenue, authorsOfNames, bylineOf, isReporterCitation, venueOf } from './scholar-byline';
import { SCHOLAR_HOSTS } from './scholar-hosts';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://scholar.google.com';
/**
 * Boxes for alerts, profiles and related searches are `.gs_r`, too, but have neither the id nor the class. Nor had rows
 * until 2016, but they had a byline.
 */
const CARDS = '.gs_r[data-cid], .gs_r.gs_or, .gs_r > .gs_ri, .gsc_a_tr > .gsc_a_t';
/** "[PDF]", "[CITATION]": long and short label, of which one is shown. */
const LABELS = '.gs_ctc, .gs_ctu, .gs_ct1, .gs_ct2';
/** Other extensions put links of their own beside the full texts; only Scholar's carry its click data. */
const FULL_TEXTS = '.gs_or_ggsm > a[data-clk]';
/** Parameters that make `/scholar` a list of results: a query, papers that cite one, its versions, the own library. */
const RESULTS = /[?&](?:q|cites|cluster|scilib|sciupd|as_(?:q|epq|oq|sauthors|publication))=[^&]/;
/** Where arXiv and publishers lead to: results for one paper. */
const LOOKUP = /[?&](?:title|author|arxiv_id|doi|journal)=[^&]/;

/** Google Scholar on all its national hosts: results, Scholar Labs, profiles. */
export const scholar: SiteAdapter = {
  id: 'scholar',
  name: 'Google Scholar',
  matches: SCHOLAR_HOSTS.map((host) => `https://${host}/*`),
  healthy: {
    identifiers: 'some-cards',
    // A list of results without any heading, an empty profile; a CAPTCHA, in the page or instead of it.
    emptyNotice:
      '#gs_res_ccl_mid:not(:has(h3)), .gsc_a_e, #gs_captcha_ccl, #gs_captcha_f, #captcha-form, #recaptcha, .g-recaptcha',
  },
  staysAsServed: true,
  listingAt,
  findCards,
  readCard: (card) => (card.localName === 'tr' ? readProfileRow(card) : readResult(card)),
};

function listingAt({ pathname, search, searchParams }: URL): Listing | undefined {
  if (pathname === '/scholar') return RESULTS.test(search) ? { kind: 'search' } : undefined;
  if (pathname === '/scholar_lookup') return LOOKUP.test(search) ? { kind: 'search' } : undefined;
  if (/^\/scholar_labs\/.*\bsession\b/.test(pathname)) return { kind: 'labs' };
  const view = searchParams.get('view_op') ?? 'list_works';
  const isProfile = pathname === '/citations' && searchParams.get('user') && view === 'list_works';
  return isProfile ? { kind: 'profile' } : undefined;
}

function findCards(root: ParentNode): Element[] {
  const cards = new Set(matchesIn(root, CARDS).flatMap((found) => cardOf(found) ?? []));
  return [...cards].filter((card) => !isCourtOpinion(card));
}

function cardOf(found: Element): Element | null {
  if (found.localName === 'td') return found.parentElement;
  if (!found.matches('.gs_ri')) return found;
  return found.querySelector(':scope > .gs_a') && found.parentElement;
}

/** Read on Scholar itself, or only cited. */
function isCourtOpinion(card: Element): boolean {
  const link = card.querySelector('.gs_rt > a[href]');
  if (link) return card.querySelector('.gs_rt > a[href*="/scholar_case?"]') !== null;
  return isReporterCitation(textOf(card.querySelector('.gs_a')));
}

function readResult(card: Element): PaperCard | undefined {
  const heading = card.querySelector('.gs_rt');
  // A paper that is only cited has no link: then the title is a span, or, formerly, bare text.
  const name = titleLinkIn(heading) ?? heading?.querySelector(':scope > span[id]') ?? heading;
  const title = textOf(name, LABELS);
  if (!heading || !title) return undefined;
  const cid = idOf(card, name);
  const bylines = Array.from(card.querySelectorAll('.gs_a'));
  const byline = readBylines(card, bylines);
  const links = linksOf(heading, card);
  const identifiers = identifiersOfLinks(links.map(({ href }) => href));
  const paper = toPaper({
    title,
    // Scholar's address of this one result.
    url: cid ? `${ORIGIN}/scholar?q=info:${encodeURIComponent(cid)}:scholar.google.com/` : '',
    ...byline,
    ...identifiers,
    arxivId: identifiers.arxivId ?? arxivIdOfVenue(byline.venue),
    abstract: snippetOf(card),
    pdfUrl: links.find(({ label }) => label.startsWith('[PDF]'))?.href,
  });
  return { paper, element: card, anchor: bylines.at(-1) ?? heading };
}

/** In the own library the card has the library's id, and until 2016 none: then the link to related papers has it. */
function idOf(card: Element, name: Element | null | undefined): string | null | undefined {
  const id = card.getAttribute('data-cid') ?? name?.getAttribute('id');
  if (id?.endsWith('J')) return id;
  const related = card.querySelector('a[href*="q=related:"]')?.getAttribute('href') ?? '';
  return /[?&]q=related:([\w-]+):/.exec(related)?.[1] ?? id;
}

/** Another extension may have put a badge before it. */
function titleLinkIn(heading: Element | null): Element | null {
  return heading?.querySelector(':scope > a[data-clk]') ?? heading?.querySelector(':scope > a[href]') ?? null;
}

/** A result that is shown in full has two bylines, of which one is shown: the usual one, and one with full names. */
function readBylines(card: Element, bylines: Element[]): Pick<PaperFields, 'authors'> & Partial<PaperFields> {
  const byline = bylineOf(textOf(bylines.find((line) => !line.matches('.gs_fma_p'))));
  const names = textOf(card.querySelector('.gs_fmaa'));
  return names ? { ...byline, ...authorsOfNames(names) } : byline;
}

interface Link {
  href: string;
  label: string;
}

function linksOf(heading: Element, card: Element): Link[] {
  const title = titleLinkIn(heading);
  const texts = Array.from(card.querySelectorAll(FULL_TEXTS), (link) => ({ href: hrefOf(link), label: textOf(link) }));
  return [{ href: hrefOf(title), label: textOf(heading) }, ...texts];
}

/** The address that a link leads to; some go through a page of Scholar that counts clicks. */
function hrefOf(link: Element | null): string {
  const href = link?.getAttribute('href') ?? '';
  return (/\/scholar_url\?/.test(href) && URL.parse(href, ORIGIN)?.searchParams.get('url')) || href;
}

/** The whole abstract where it is shown, else the snippet; in Scholar Labs what is said of the paper, in points. */
function snippetOf(card: Element): string {
  const whole = textOf(card.querySelector('.gs_fma_snp'));
  if (whole) return whole;
  const points = Array.from(card.querySelectorAll('.gs_rs > div:not(.gs_asl), .gs_asl li'), (point) =>
    textOf(point, '.gs_asl'),
  );
  if (points.some(Boolean)) return points.filter(Boolean).join(' ');
  // Sorted by date, a snippet begins with its age: "3 days ago - ".
  return textOf(card.querySelector('.gs_rs'), '.gs_age').replace(/^- /, '');
}

function readProfileRow(row: Element): PaperCard | undefined {
  const link = row.querySelector('.gsc_a_at');
  const title = textOf(link);
  if (!link || !title) return undefined;
  const [names, venue] = Array.from(row.querySelectorAll('.gs_gray'));
  // Until 2020 the link was a script's, and the address stood beside it.
  const address = `${link.getAttribute('data-href')} ${link.getAttribute('href')}`;
  const id = /citation_for_view=([\w-]+(?::|%3A)[\w-]+)/i.exec(address)?.[1]?.replace(/%3A/i, ':');
  const published = textOf(row.querySelector('.gsc_a_y'));
  const place = venueOf(textOf(venue, '.gs_oph'));
  const paper = toPaper({
    title,
    url: id ? `${ORIGIN}/citations?view_op=view_citation&citation_for_view=${id}` : '',
    ...authorsOfNames(textOf(names)),
    venue: place.venue,
    published: /^\d{4}$/.test(published) ? published : place.published,
    // A profile links to no other site.
    arxivId: arxivIdOfVenue(place.venue),
  });
  return { paper, element: row, anchor: venue ?? link };
}

import { aclIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import { byHref } from './by-href';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://aclanthology.org';
const HOST = /^(?:www\.)?aclanthology\.org$/;
const KINDS: Record<string, string> = { volumes: 'volume', events: 'event', people: 'person' };

/**
 * ACL Anthology: volumes, events, people. A card is a row of buttons and text: a `p` until 2024, a `div` since, and a
 * `p` without any class in the first years of the site.
 *
 * Front matter (`2022.acl-long.0`, `P18-1000`, `W18-1100`) is a card like the others. It is no paper in the narrow
 * sense, but the Anthology gives it an identifier, a page and a citation of its own and counts it among the papers of a
 * volume, and people cite it. Old identifiers do not tell the two apart with certainty (`P18-1100` is a paper), and to
 * lose a paper is worse than one row more.
 */
export const acl: SiteAdapter = {
  id: 'acl',
  name: 'ACL Anthology',
  // The whole site, so that the popup can say of a paper's page, too, what it is: no list.
  matches: [`${ORIGIN}/*`],
  // A volume that is announced has no papers yet, and so neither PDF files nor buttons.
  healthy: { identifiers: 'every-card', emptyNotice: '#main:not(:has(a[href$=".pdf"], .badge))' },
  staysAsServed: true,
  listingAt,
  findCards(root) {
    return matchesIn(root, 'strong > a[href]').flatMap((link) => (paperIdOf(link) ? [cardOf(link)] : []));
  },
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  const [folder = '', name = '', ...rest] = url.pathname.split('/').filter(Boolean);
  const kind = Object.hasOwn(KINDS, folder) ? KINDS[folder] : undefined;
  // The index of people has pages of one letter, and a person's awards are no papers.
  if (!kind || !name || (kind === 'person' && !isPerson(name, rest))) return undefined;
  return { kind };
}

/** `/people/ada-lovelace/`, `/people/ada-lovelace/unverified/`, and until 2025 `/people/a/ada-lovelace/`. */
function isPerson(name: string, rest: string[]): boolean {
  return rest[0] !== 'awards' && (name.length > 1 || rest.length > 0);
}

function cardOf(titleLink: Element): Element {
  return titleLink.closest('.align-items-stretch, p') ?? textBlockOf(titleLink) ?? titleLink;
}

/** What stands beside the buttons: title, byline, and the volume on a person's page. */
function textBlockOf(titleLink: Element): Element | null | undefined {
  return titleLink.parentElement?.parentElement;
}

const paperIdOf = byHref((href) => {
  const url = URL.parse(href, ORIGIN);
  return url && HOST.test(url.hostname) ? aclIdIn(/^\/([^/]+)\/?$/.exec(url.pathname)?.[1]) : undefined;
});

function readCard(card: Element, url: URL): PaperCard | undefined {
  const titleLink = Array.from(card.querySelectorAll('strong > a[href]')).find(paperIdOf);
  const aclId = titleLink && paperIdOf(titleLink);
  const title = textOf(titleLink);
  const block = titleLink && textBlockOf(titleLink);
  if (!titleLink || !aclId || !block || !title) return undefined;
  const authorLinks = Array.from(block.querySelectorAll('a[href*="/people/"]'));
  const volume = volumeAround(card, url);
  const volumeLink = block.querySelector('a[href*="/volumes/"]');
  const paper = toPaper({
    title,
    aclId,
    authors: authorLinks.map((link) => ({ name: textOf(link) })),
    abstract: abstractAfter(card),
    venue: textOf(volumeLink) || volume.title,
    published: volume.published ?? yearIn(aclId),
    url: `${ORIGIN}/${aclId}/`,
    pdfUrl: pdfIn(card),
  });
  // After the last line. Where there is no byline the line break after the title stays before the chips.
  const heading = titleLink.parentElement?.nextElementSibling;
  const lineEnd = heading?.localName === 'br' ? heading : titleLink.parentElement;
  return { paper, element: card, anchor: volumeLink ?? authorLinks.at(-1) ?? lineEnd ?? block };
}

/** The abstract is folded into a box after its card; nodes of other extensions may stand between them. */
function abstractAfter(card: Element): string {
  const next = firstOf(card.nextElementSibling, (element) => isAbstract(element) || looksLike(card, element));
  return next && isAbstract(next) ? textOf(next) : '';
}

function isAbstract(element: Element): boolean {
  return element.classList.contains('abstract-collapse');
}

function looksLike(card: Element, element: Element): boolean {
  return element.localName === card.localName && element.className === card.className;
}

/** Attachments are badges too (`badge-attachment`, since 2025 `text-bg-attachment`), and some are PDF files. */
function pdfIn(card: Element): string | undefined {
  const link = card.querySelector('a.badge[href*=".pdf"]:not([class*="-attachment"])');
  const href = link?.getAttribute('href');
  return (href && URL.parse(href, ORIGIN)?.href) || undefined;
}

interface Volume {
  title?: string;
  published?: string;
}

/** By the list that the cards are in: a volume has many cards, and is the same for all. */
const volumes = new WeakMap<Element, Volume>();

function volumeAround(card: Element, url: URL): Volume {
  const list = card.parentElement;
  if (!list) return {};
  const known = volumes.get(list) ?? readVolume(list, url);
  volumes.set(list, known);
  return known;
}

/** A volume heads its own page, and its part of an event's page. A person's page has a heading per year. */
function readVolume(list: Element, url: URL): Volume {
  const titleOf = (above: Element | null | undefined, heading: string) =>
    textOf(
      firstOf(above?.firstElementChild, ({ localName }) => localName === heading),
      '.list-button-row',
    ) || undefined;
  if (url.pathname.startsWith('/events/')) return { title: titleOf(list, 'h4') };
  if (!url.pathname.startsWith('/volumes/')) return {};
  const section = list.parentElement;
  return { title: titleOf(section, 'h2'), published: dateOfVolume(section) };
}

/** Month and year in the details of a volume: `dl` of `dt` and `dd` in turn. */
function dateOfVolume(section: Element | null): string | undefined {
  const details = firstOf(section?.firstElementChild, ({ classList }) => classList.contains('acl-paper-details'));
  const terms = Array.from(details?.querySelectorAll('dt') ?? []);
  const detailOf = (name: string) => textOf(terms.find((term) => textOf(term) === name)?.nextElementSibling);
  return isoDateIn(`${detailOf('Month:')} ${detailOf('Year:')}`);
}

/** What belongs to an element stands close to it: a list, with its thousands, is not looked through. */
function firstOf(from: Element | null | undefined, isIt: (element: Element) => boolean): Element | undefined {
  let element = from;
  for (let step = 0; element && step < 10; step += 1) {
    if (isIt(element)) return element;
    element = element.nextElementSibling;
  }
  return undefined;
}

/** `2022.acl-long.1` is of 2022; `P98-1001` of 1998, as the oldest are of 1965. */
function yearIn(aclId: string): string | undefined {
  const [, full, short] = /^(?:(\d{4})\.|[A-Z](\d{2})-)/.exec(aclId) ?? [];
  if (full || !short) return full;
  return `${Number(short) < 60 ? '20' : '19'}${short}`;
}

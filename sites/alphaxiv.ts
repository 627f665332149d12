import { arxivIdIn } from '@/papers/identifiers';
import { isoDateIn } from '@/papers/iso-date';
import { toPaper } from '@/papers/key';
import type { Author, IsoDate } from '@/papers/paper';
import { byHref } from './by-href';
import { allIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = 'https://www.alphaxiv.org';
const HOST = /^(?:www\.)?alphaxiv\.org$/;
/** Pages in another language have it in front: `/zh/abs/2405.14767`. */
const LANGUAGE = /^\/[a-z]{2}(?=\/|$)/;
/** The site's pages of a paper: `/abs/<arXiv id>`, and `/overview/<arXiv id>` with an article about it. */
const PAPER_PATH = /^\/(?:abs|overview)\/(.+)$/;
const LINKS = 'a[href*="/abs/"], a[href*="/overview/"]';
/** Only the feed and search are lists: the pages of papers quote and link others all over. */
const LISTS = ['explore', 'trending', 'search'];
/** What a title is set in, while links to the same paper also hold thumbnails and summaries. */
const TITLE = '.html-renderer, h1, h2, h3, h4';
/** Links to a paper whose text is no title. */
const CAPTION = /^(?:(?:view|read)\b.{0,12}|blog|overview|pdf|paper|[\d,.k]*)$/i;
/** What only the box of a card has: likes, audio, code that runs. */
const ACTIONS = 'svg[class*="thumbs-up"], a[href^="/audio/"], a[href^="/replicate/"]';
/** Menus and the like link papers as well. */
const BESIDE = 'nav, aside, header, footer';
/** From such a part, or from the title, up to the box of the card. */
const HIGHEST = 8;
const LONGEST_NAME = 80;
const LONGEST_DATE = 20;
const SHORTEST_SUMMARY = 40;

/** alphaXiv: the feed, in all its sortings and topics, and search. */
export const alphaxiv: SiteAdapter = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  // The whole host: moving to another page of the site loads no new document.
  matches: [`${ORIGIN}/*`, 'https://alphaxiv.org/*'],
  // Grey boxes stand for the cards until they come.
  healthy: { identifiers: 'every-card', emptyNotice: 'main .animate-pulse' },
  listingAt,
  findCards,
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  const [first, more] = url.pathname.replace(LANGUAGE, '').split('/').filter(Boolean);
  if (!first) return { kind: 'feed' };
  return LISTS.includes(first) && !more ? { kind: first } : undefined;
}

/**
 * The box of a card is rounded, or is the smallest one with both title and buttons: class names are those of Tailwind
 * and may go. A box with the titles of two papers is none of a card.
 */
function findCards(root: ParentNode): Element[] {
  const withActions = new Set<Element>();
  for (const part of allIn(root, ACTIONS)) for (const box of ancestorsOf(part)) withActions.add(box);
  const papers = new Map<Element, string | null>();
  for (const link of allIn(root, LINKS)) {
    const id = titleIn(link) && idOf(link);
    const boxes = id && !link.closest(BESIDE) ? ancestorsOf(link) : [];
    const rounded = boxes.find((each) => /\brounded-xl\b/.test(each.className) && each.querySelector('p, button'));
    const box = rounded ?? boxes.find((each) => withActions.has(each));
    if (!id || !box) continue;
    papers.set(box, (papers.get(box) ?? id) === id && papers.get(box) !== null ? id : null);
  }
  return [...papers].flatMap(([box, id]) => (id === null ? [] : [box]));
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let up = element.parentElement; up && ancestors.length < HIGHEST; up = up.parentElement) ancestors.push(up);
  return ancestors;
}

const idOf = byHref((href) => {
  const url = URL.parse(href, ORIGIN);
  if (!url || !HOST.test(url.hostname)) return undefined;
  return arxivIdIn(PAPER_PATH.exec(url.pathname.replace(LANGUAGE, ''))?.[1]);
});

/** The title in a link to a paper; undefined for thumbnails, captions and summaries. */
function titleIn(link: Element): Element | undefined {
  const title = link.querySelector(TITLE) ?? (link.querySelector('p, img') ? undefined : link);
  return title && !CAPTION.test(textOf(title)) ? title : undefined;
}

function readCard(card: Element): PaperCard | undefined {
  const links = Array.from(card.querySelectorAll('a'));
  const link = links.find((each) => idOf(each) && titleIn(each));
  const arxivId = link && idOf(link);
  if (!link || !arxivId) return undefined;
  const paper = toPaper({
    arxivId,
    title: textOf(titleIn(link)),
    authors: authorsIn(card),
    published: dateIn(card),
    abstract: summaryIn(card),
    url: `${ORIGIN}/abs/${arxivId}`,
    codeUrl: links.map((each) => each.getAttribute('href') ?? '').find((href) => /^https:\/\/github\.com\//.test(href)),
  });
  return { paper, element: card, anchor: link.closest('h1, h2, h3, h4') ?? link };
}

/** The first names only, as many as the card has room for. Translated text stands in `font` elements. */
function authorsIn(card: Element): Author[] {
  const parts = Array.from(card.querySelectorAll('[aria-haspopup="dialog"], div.font-normal'));
  const names = parts
    .filter((part) => !part.querySelector(':not(font)') && !part.closest('button, a'))
    .map((part) => textOf(part));
  return names.filter((name) => name && name.length <= LONGEST_NAME && !name.startsWith('#')).map((name) => ({ name }));
}

/** "14 Jun 2026", outside of the texts of the card. */
function dateIn(card: Element): IsoDate | undefined {
  for (const part of card.querySelectorAll('span, time')) {
    const text = part.closest('p, a') ? '' : textOf(part);
    const date = text.length <= LONGEST_DATE ? isoDateIn(text) : undefined;
    // A number alone may be likes or visits.
    if (date && date.length > 4) return date;
  }
  return undefined;
}

/** Some sentences of the site's about the paper; cut by the style sheet only. */
function summaryIn(card: Element): string | undefined {
  const texts = Array.from(card.querySelectorAll('p'), (part) => textOf(part, 'button'));
  return texts.find((text) => text.length >= SHORTEST_SUMMARY);
}

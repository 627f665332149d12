import { isoDateIn } from '@/papers/iso-date';
import type { IsoDate } from '@/papers/paper';
import { textOf } from './page-text';

/** Between a day's heading and its list stand at most the paging lines and, on "new", the lists before it. */
const FARTHEST_HEADING = 12;

/**
 * Date of a paper on a list: the day of its section. Cross-lists and replacements are older than the section, and
 * so is a paper whose id says another month; then the month in the id is what is certain.
 */
export function dateOfList(card: Element, term: Element, arxivId: string): IsoDate | undefined {
  const month = monthOfId(arxivId);
  if (/\((?:cross-list|replaced)/.test(term.textContent ?? '')) return month;
  return withinMonth(dayOfSection(card.parentElement), month);
}

/** Lists come complete from the server: a section's day is read once, not for each of its 2,000 papers. */
const days = new WeakMap<Element, IsoDate | null>();

function dayOfSection(list: Element | null): IsoDate | undefined {
  if (!list) return undefined;
  const known = days.get(list);
  const day = known === undefined ? (isoDateIn(sectionHeading(list)) ?? null) : known;
  days.set(list, day);
  return day ?? undefined;
}

/** "Submitted 2 December, 2025; v1 submitted 25 November, 2025; …": the first version counts. */
export function dateOfSearch(card: Element, arxivId: string): IsoDate | undefined {
  const lines = Array.from(card.querySelectorAll('p.is-size-7'), (line) => textOf(line));
  const submitted = lines.find((line) => /^Submitted/i.test(line)) ?? '';
  const first = /v1 submitted ([^;]+)/i.exec(submitted)?.[1] ?? submitted.split(';')[0];
  return isoDateIn(first) ?? monthOfId(arxivId);
}

/** "[Submitted on 29 Sep 2025 (v1), last revised …]" */
export function dateOfAbstractPage(card: Element, arxivId: string): IsoDate | undefined {
  return isoDateIn(textOf(card.querySelector('.dateline'))) ?? monthOfId(arxivId);
}

/** arXiv ids begin with year and month: `2509.24002`, `hep-th/9901001`. The old form starts in 1991. */
function monthOfId(arxivId: string): IsoDate {
  const digits = arxivId.slice(arxivId.indexOf('/') + 1);
  const year = Number(digits.slice(0, 2));
  const century = arxivId.includes('/') && year >= 91 ? 1900 : 2000;
  return `${century + year}-${digits.slice(2, 4)}`;
}

function withinMonth(day: IsoDate | undefined, month: IsoDate): IsoDate {
  return day?.startsWith(`${month}-`) ? day : month;
}

/**
 * The heading with the date: first in the list itself, else the nearest before it. An `h3` names the day or the
 * section; the day of a catchup is in the `h1`.
 */
function sectionHeading(list: Element): string {
  const first = list.firstElementChild;
  if (first && isDayHeading(first)) return textOf(first);
  let before = list.previousElementSibling;
  for (let steps = 0; before && steps < FARTHEST_HEADING; steps += 1) {
    if (isDayHeading(before)) return textOf(before);
    before = before.previousElementSibling;
  }
  return '';
}

function isDayHeading(element: Element): boolean {
  return /^h[1-3]$/.test(element.localName) && isoDateIn(textOf(element)) !== undefined;
}

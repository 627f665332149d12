import { plainText } from '@/papers/plain-text';
import { childrenOf, HEADINGS, isHeading, isInline, nameOf, siblingBefore } from './link-elements';
import { NO_TEXT, nameInLines, titleInLines } from './link-lines';
import { titleInRow } from './link-tables';
import { allIn, native, textOf } from './page-text';
import { beginsWithNames } from './reference-text';
import { isLabel, isRunningText, isSentence, isTitle, titleInLine } from './title-text';

/** A line of a hostile page can be of any length. In characters and nodes. */
const LONGEST_LINE = 1_000;
const MOST_NODES = 400;
const MOST_ELEMENTS = 100;
/** What may stand between a heading and the links to its paper: authors, a folded abstract. */
const UNDER_HEADING = /^(?:p|dd|div|details|ul|ol|blockquote)$/;
const FARTHEST_HEADING = 3;
/** A row of buttons ("arXiv", "Code", "Video") has no more text. In characters. */
const LONGEST_BUTTONS = 300;
/** "title", "paper-title", "pub_title"; not "subtitle", "journal-title", "title-zh". */
const TITLE_CLASS = /(?:^|\s)(?:(?:tp[-_])?(?:paper|pub|publication|article|item|entry|single)[-_]*)?title(?:\s|$)/i;

/** The title in a box whose links are only labels: of its heading, title cell or class, or its first line that has one. */
export function titleInBox(box: Element): string {
  const heading = allIn(box, HEADINGS).find((found) => isTitle(textOf(found)));
  if (heading) return titleOfHeading(heading);
  const called = titleByClass(box);
  if (called) return called;
  if (nameOf(box) === 'tr') return titleInRow(box) || titleInLines(box) || nameInLines(box);
  const ofHeading = isButtons(box) ? headingBefore(box) : '';
  const title = ofHeading || titleInLines(box);
  if (title) return title;
  const beside = nameOf(box) === 'dt' ? native(box, 'nextElementSibling') : undefined;
  const around = beside ? titleInLines(beside) : headingBefore(box);
  return around || (/^(?:li|dt|dd)$/.test(nameOf(box)) ? nameInLines(box) : '');
}

/** The only element in a box that is called a title by its class. */
function titleByClass(box: Element): string {
  const inside = native(box, 'getElementsByTagName').call(box, '*');
  const called: Element[] = [];
  for (let n = 0; n < Math.min(inside.length, MOST_ELEMENTS); n++) {
    const element = inside[n] as Element;
    if (TITLE_CLASS.test(native(element, 'getAttribute').call(element, 'class') ?? '')) called.push(element);
  }
  return called.length === 1 && called[0] ? titleInLines(called[0]) : '';
}

/** Links may stand in a heading, too: "[1]. Title [PDF] [Code]". */
function titleOfHeading(heading: Element): string {
  const text = textOf(heading);
  const isMixed = /^\W*\d/.test(text) || allIn(heading, 'a[href]').some((link) => isLabel(textOf(link)));
  return (isMixed && titleInLines(heading)) || text;
}

/** Nothing but links and signs between them. */
function isButtons(box: Element): boolean {
  const length = native(box as Node, 'textContent')?.length ?? 0;
  return length < LONGEST_BUTTONS && allIn(box, 'a').length > 0 && isLabel(textOf(box, 'a'));
}

/** The title on the line before a link, where several papers share a box: up to the break or the paper before. */
export function titleBefore(link: Element, isPaperLink: (link: Element) => boolean): string {
  const pieces: string[] = [];
  let at: Node | null = link;
  for (let n = 0; at && n < MOST_NODES && pieces.join('').length < LONGEST_LINE; n++) {
    const before: Node | null = native(at, 'previousSibling');
    if (!before) {
      at = native(at, 'parentElement');
      if (!at || !isInline(at as Element)) break;
      continue;
    }
    at = before;
    if (native(at, 'nodeType') === 3) pieces.unshift(native(at, 'nodeValue') ?? '');
    if (native(at, 'nodeType') !== 1) continue;
    const element = at as Element;
    if (!isInline(element) || paperLinksInside(element).some(isPaperLink)) break;
    if (!NO_TEXT.has(nameOf(element))) pieces.unshift(native(at, 'textContent') ?? '');
  }
  const title = titleInLine(plainText(pieces.join('').slice(-LONGEST_LINE)));
  return isTitle(title) && !isSentence(title) && !isRunningText(title) ? title : '';
}

function paperLinksInside(element: Element): Element[] {
  return nameOf(element) === 'a' ? [element] : allIn(element, 'a[href]');
}

/** The heading or term that a box without a title of its own stands under: `h3`, authors, links; or `dt`, `dd`, `dd`. */
function headingBefore(box: Element): string {
  if (!UNDER_HEADING.test(nameOf(box))) return '';
  let at = siblingBefore(box);
  for (let n = 0; at && n < FARTHEST_HEADING && !headingIn(at) && UNDER_HEADING.test(nameOf(at)); n++)
    at = siblingBefore(at);
  const heading = at && headingIn(at);
  const title = heading ? titleInLine(textOf(heading)) : '';
  return isTitle(title) && title.split(' ').length > 2 && !beginsWithNames(title) ? title : '';
}

/** A heading, or a bold line that is used as one. GitHub wraps headings in a box with a link. */
function headingIn(element: Element): Element | undefined {
  if (/^(?:h[2-6]|dt)$/.test(nameOf(element))) return element;
  const [first, ...rest] = /^(?:div|p)$/.test(nameOf(element)) ? childrenOf(element) : [];
  if (nameOf(element) === 'p') return first && isAllBold(element, first) ? first : undefined;
  return first && isHeading(first) && rest.every((next) => nameOf(next) === 'a') ? first : undefined;
}

function isAllBold(paragraph: Element, bold: Element): boolean {
  return /^(?:strong|b)$/.test(nameOf(bold)) && textOf(bold).length > textOf(paragraph).length - 2;
}

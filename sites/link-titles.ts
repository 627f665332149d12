import { plainText } from '@/papers/plain-text';
import { allIn, native, textOf } from './page-text';
import { isLabel, isSentence, isTitle, titleInLine, withoutStart } from './title-text';

/** A box can hold megabytes; a title stands at its beginning. In characters and nodes. */
const MOST_TEXT = 3_000;
const MOST_NODES = 400;
const LONGEST_LINE = 1_000;
const MOST_LINES = 12;
const SHOW_ELEMENTS_AND_TEXT = 0x1 | 0x4;
export const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const NO_TEXT = new Set(['paper-tags', 'script', 'style', 'template', 'noscript', 'svg', 'button', 'select']);
const EMPHASIS = 'b, strong, em, i, cite, code, [class*="title" i]';
const TITLE_COLUMN = /^(?:paper\s+)?(?:titles?|name of paper)\b|^(?:论文)?(?:标题|题目|名称)/i;
/** "Ada Lovelace, Alan Turing", "A. Lovelace and A. Turing". */
const NAMES =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s+(?:and\s+)?\p{Lu}|;|\s+(?:and|&)\s+\p{Lu}[\p{L}.]*\s|\s+et\s+al)/u;
const MOST_CHILDREN = 100;
/** Stands for a link that is only a label. */
const GAP = '\u0001';

/** One line as a reader sees it, in pieces; a piece without text is a link that is only a label. */
type Line = { text: string; emphasised: boolean }[];

export const nameOf = (element: Element): string => native(element, 'localName');
export const parentOf = (element: Element): Element | null => native(element as Node, 'parentElement');

export function isInline(element: Element): boolean {
  return INLINE.has(nameOf(element));
}

/** What a link is called when that is no label. A link around a whole card is called by the heading in it. */
export function linkText(link: Element): string {
  const length = native(link as Node, 'textContent')?.length ?? 0;
  const named = native(link, 'childElementCount') > 0 ? allIn(link, HEADINGS)[0] : undefined;
  const text = length <= MOST_TEXT || named ? textOf(named ?? link) : '';
  return isLabel(text) ? '' : withoutQuotes(text);
}

function withoutQuotes(text: string): string {
  return (/^["“]([^"”]+?)[.,]?["”]\.?$/.exec(text)?.[1] ?? text).replace(/^\[([^[\]]+)\]$/, '$1');
}

/** The title in a box whose links are only labels: of its heading, its title cell, or its first line that has one. */
export function titleInBox(box: Element): string {
  const heading = allIn(box, HEADINGS).find((found) => isTitle(textOf(found)));
  if (heading) return textOf(heading);
  const isRow = nameOf(box) === 'tr';
  const cell = isRow ? titleCellOf(box) : undefined;
  const beside = nameOf(box) === 'dt' ? native(box, 'nextElementSibling') : undefined;
  const ofCell = (cell && titleOfLines(linesOf(cell))) || (isRow ? titleOfCells(childrenOf(box)) : '');
  const title = ofCell || titleOfLines(linesOf(box));
  return title || (beside ? titleOfLines(linesOf(beside)) : headingBefore(box)) || '';
}

/** The cell of a row that stands under "Title". */
export function titleCellOf(row: Element): Element | undefined {
  const table = row.closest('table');
  const head = table?.querySelector('tr');
  if (!head || head === row) return undefined;
  const column = childrenOf(head).findIndex((cell) => TITLE_COLUMN.test(textOf(cell).replace(/^\W+/, '')));
  return column < 0 ? undefined : childrenOf(row)[column];
}

/** Without a column of titles the longest text that may be one; names of people are longer at times. */
function titleOfCells(cells: Element[]): string {
  const titles = cells.map((cell) => titleOfLines(linesOf(cell)));
  const best = titles.filter((title) => !NAMES.test(title)).sort((a, b) => b.length - a.length)[0];
  return best ?? '';
}

/** Its first children: a hostile box can have a million. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  let child = native(element, 'firstElementChild');
  for (; child && children.length < MOST_CHILDREN; child = native(child, 'nextElementSibling')) children.push(child);
  return children;
}

function titleOfLines(lines: Line[]): string {
  for (const line of lines) {
    const title = titleOfLine(line);
    if (title) return title;
  }
  return '';
}

function titleOfLine(line: Line): string {
  // "**`ICLR 2024`** Title": emphasised labels are labels.
  const pieces = line.map(({ text, emphasised }) => (text === '' || (emphasised && isLabel(text)) ? GAP : text));
  const emphasised = line.findIndex((piece, n) => piece.emphasised && pieces[n] !== GAP);
  if (emphasised >= 0) {
    const before = plainText(pieces.slice(0, emphasised).join('').replaceAll(GAP, ''));
    const title = plainText(pieces[emphasised]);
    if (isTitle(title) && withoutStart(`${before} `) === '') return clean(title);
  }
  const parts = pieces.join('').slice(0, LONGEST_LINE).split(GAP).map(plainText);
  const first = parts.find((part) => !isLabel(part)) ?? '';
  const title = titleInLine(first);
  return isTitle(title) && !isSentence(first) ? title : '';
}

function clean(title: string): string {
  return titleInLine(title) || title;
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
  return isTitle(title) && !isSentence(title) ? title : '';
}

function paperLinksInside(element: Element): Element[] {
  return nameOf(element) === 'a' ? [element] : allIn(element, 'a[href]');
}

const UNDER_HEADING = /^(?:p|dd|div)$/;

/** The heading or term that a box without a title of its own stands under: `h3`, authors, links; or `dt`, `dd`, `dd`. */
function headingBefore(box: Element): string | undefined {
  if (!UNDER_HEADING.test(nameOf(box))) return undefined;
  let at = siblingBefore(box);
  for (let n = 0; at && n < 3 && UNDER_HEADING.test(nameOf(at)); n++) at = siblingBefore(at);
  if (!at || !/^(?:h[2-6]|dt)$/.test(nameOf(at))) return undefined;
  const title = titleInLine(textOf(at));
  return isTitle(title) && title.split(' ').length > 2 ? title : undefined;
}

function siblingBefore(element: Element): Element | null {
  let before = native(element, 'previousElementSibling');
  while (before && nameOf(before) === 'paper-tags') before = native(before, 'previousElementSibling');
  return before;
}

/** The first lines of a box, up to the limits. */
function linesOf(box: Element): Line[] {
  const document = native(box as Node, 'ownerDocument') as Document;
  const filter = (node: Node): number =>
    native(node, 'nodeType') === 1 && NO_TEXT.has(nameOf(node as Element)) ? NodeFilterResult.REJECT : 1;
  const walker = native(document, 'createTreeWalker').call(document, box, SHOW_ELEMENTS_AND_TEXT, filter);
  const lines: Line[] = [[]];
  let block: Element | undefined;
  let label: Element | undefined;
  let length = 0;
  for (
    let node = walker.nextNode(), n = 0;
    node && n < MOST_NODES && length < MOST_TEXT;
    node = walker.nextNode(), n++
  ) {
    if (lines.length > MOST_LINES) break;
    if (native(node, 'nodeType') === 1) {
      const element = node as Element;
      if (nameOf(element) === 'br') lines.push([]);
      if (nameOf(element) === 'a') label = linkText(element) === '' ? element : undefined;
      if (label === element) lines.at(-1)?.push({ text: '', emphasised: false });
      continue;
    }
    if (label?.contains(node)) continue;
    const text = native(node, 'nodeValue') ?? '';
    if (text.trim() === '' && lines.at(-1)?.length === 0) continue;
    const around = blockOf(node, box);
    if (around !== block) lines.push([]);
    block = around;
    length += text.length;
    addText(lines.at(-1) ?? [], text.slice(0, MOST_TEXT), emphasisOf(node, around));
  }
  return lines.filter((line) => line.some((piece) => piece.text.trim() !== ''));
}

const NodeFilterResult = { REJECT: 2 } as const;

/** Emphasised text may be split into several nodes. */
function addText(line: Line, text: string, emphasised: boolean): void {
  const last = line.at(-1);
  if (last && last.text !== '' && last.emphasised && emphasised) last.text += text;
  else line.push({ text, emphasised });
}

function blockOf(node: Node, box: Element): Element {
  let at: Element | null = native(node, 'parentElement');
  while (at && at !== box && isInline(at)) at = parentOf(at);
  return at ?? box;
}

function emphasisOf(node: Node, block: Element): boolean {
  const parent = native(node, 'parentElement');
  const emphasis = parent?.closest(EMPHASIS);
  return !!emphasis && (block === emphasis || block.contains(emphasis));
}

import { toPaper } from '@/papers/key';
import { anchorOf } from './link-anchor';
import { type Box, Boxes, isStrongRow, isTop, isWholePost, type NamedLink, named, papersOf, ROWS } from './link-boxes';
import { childrenOf, isInline, nameOf, parentOf } from './link-elements';
import { linkText } from './link-lines';
import { titleBefore, titleInBox } from './link-titles';
import { native, textOf } from './page-text';
import { type IdScheme, type PaperIds, type PaperLink, paperAt, paperLinksIn } from './paper-links';
import { isMostlyNames } from './reference-text';
import type { PaperCard } from './site-adapter';
import { isCitation, isLinkName, isSentence, withoutStart } from './title-text';

/** A paragraph of at least this many characters beside the title is the abstract. */
const SHORTEST_ABSTRACT = 200;
/** Longer than any abstract: what a page pours into one box is not read. */
const LONGEST_PARAGRAPH = 50_000;
const MOST_PARAGRAPHS = 20;
const ABSTRACTS = 'p, blockquote, [class*="abstract" i], [class*="summary" i]';
/** So far a title may stand from its link, in elements around it. */
const FARTHEST_TITLE = 8;
/** A row of buttons ("arXiv", "Code", "Video") has no more text. In characters. */
const LONGEST_BUTTONS = 200;

/** Links whose smallest row is the same. */
interface Row {
  box: Box;
  links: NamedLink[];
}

/**
 * Cards of links to papers: for each link the smallest row, list item or paragraph that belongs to one paper. In page
 * order, each once; of a part of a page those that stand in it. Rows whose title cannot be told are left out: they are mentions, not a list of papers.
 */
export function findLinkCards(root: ParentNode): Element[] {
  const scope = scopeOf(root);
  const links = paperLinksIn(scope).map(named);
  const boxes = new Boxes(links, scope);
  const cards = new Set<Element>();
  for (const row of rowsOf(links, boxes)) for (const card of cardsOf(row, boxes)) cards.add(card);
  const within = [...cards].filter((card) => native(root as Node, 'contains').call(root, card));
  return within.sort((a, b) => (native(a as Node, 'compareDocumentPosition').call(a, b) & 4 ? -1 : 1));
}

/** A part of a page is read with the row that it was added to. */
function scopeOf(root: ParentNode): ParentNode {
  if (native(root as Node, 'nodeType') !== 1) return root;
  let scope = root as Element;
  for (let at: Element | null = scope; at && isInline(scope); at = parentOf(at)) scope = at;
  return scope.closest(ROWS) ?? scope;
}

function rowsOf(links: readonly NamedLink[], boxes: Boxes): Row[] {
  const rows = new Map<Box, Row>();
  for (const link of links) {
    const box = boxes.rowOf(link.element);
    if (!box) continue;
    const row = rows.get(box) ?? { box, links: [] };
    rows.set(box, row);
    row.links.push(link);
  }
  absorbMentions(rows);
  for (const { box } of rows.values()) boxes.markRow(box);
  return [...rows.values()];
}

/** Labels and comments in a row of their own, inside the row of a paper with a title, are of that paper's card. */
function absorbMentions(rows: Map<Box, Row>): void {
  for (const [box, row] of [...rows]) {
    if (row.links.some((link) => link.title)) continue;
    const outer = rowAround(box, rows);
    const paper = outer?.links.find((link) => link.title);
    if (!outer || !paper) continue;
    const isSame = row.links.every(({ scheme, id }) => scheme !== paper.scheme || id === paper.id);
    const isComment = !isStrongRow(box.element);
    if (!isComment && (!isSame || titleInBox(box.element))) continue;
    outer.links.push(...row.links);
    rows.delete(box);
  }
}

function rowAround(box: Box, rows: Map<Box, Row>): Row | undefined {
  for (let around = box.parent; around; around = around.parent) {
    const row = rows.get(around);
    if (row) return row;
  }
  return undefined;
}

function cardsOf({ box, links }: Row, boxes: Boxes): Element[] {
  const titled = papersWithTitle(links);
  const isOne = !papersOf(links).mixed || (titled.length === 1 && !hasLines(box.element));
  const first = titled[0] ?? links[0];
  if (!first) return [];
  if (!isOne) return split(links, titled, box, boxes);
  if (box.hasRows) return withTitle(largestPlain(first, box, boxes), first);
  return first.title ? [widened(box, first)] : withTitle(around(box), first);
}

/** Its text is broken into lines, and each may be for another paper. */
const hasLines = (element: Element): boolean => childrenOf(element).some((child) => nameOf(child) === 'br');

function withTitle(element: Element | undefined, link: NamedLink): Element[] {
  return element && (link.title || titleOf(element)) ? [element] : [];
}

/** The first link of each paper that is called by its title. */
function papersWithTitle(links: readonly NamedLink[]): NamedLink[] {
  const titled: NamedLink[] = [];
  const seen = new Set<string>();
  for (const link of links) {
    if (!link.title || seen.has(link.id) || seen.has(link.name)) continue;
    titled.push(link);
    seen.add(link.id).add(link.name);
  }
  return titled;
}

/** Several papers in one row: each gets what belongs to it alone, a cell, a paragraph, or just its link. */
function split(links: readonly NamedLink[], titled: readonly NamedLink[], row: Box, boxes: Boxes): Element[] {
  const own = new Map<string, NamedLink>(titled.map((link) => [link.id, link]));
  for (const link of links) if (!own.has(link.id)) own.set(link.id, link);
  return [...own.values()].flatMap((link) => withTitle(largestPlain(link, row, boxes), link));
}

/** The largest element inside the row around a link that holds no other paper and no other row. */
function largestPlain(link: NamedLink, row: Box, boxes: Boxes): Element {
  let plain = boxes.of(link.element);
  for (let box = plain; box && box !== row; box = box.parent) if (!box.papers.mixed && !box.hasRows) plain = box;
  return plain && !isInline(plain.element) ? plain.element : link.element;
}

/** A heading or a line that is nothing but the title's link, with what stands beside it for the same paper. */
function widened(box: Box, { title }: NamedLink): Element {
  const { element, parent } = box;
  if (isStrongRow(element) || !parent || parent.papers.mixed || isTop(parent.element)) return element;
  const length = native(element as Node, 'textContent')?.trim().length ?? 0;
  return /^h[1-6]$/.test(nameOf(element)) || length < title.length * 1.3 + 10 ? parent.element : element;
}

/** The smallest box around links that are only labels in which a title can be told: buttons stand apart from it. */
function around(row: Box): Element | undefined {
  if (titleOf(row.element)) return row.element;
  if ((native(row.element as Node, 'textContent')?.trim().length ?? 0) > LONGEST_BUTTONS) return undefined;
  if (isSentence(textOf(row.element, 'a').replace(/[\s\p{P}]+$/u, ''))) return undefined;
  let box = row.parent;
  for (let n = 0; box && n < FARTHEST_TITLE && !box.papers.mixed && !isWholePost(box.element); box = box.parent, n++)
    if (titleOf(box.element)) return box.element;
  return undefined;
}

function titleOf(card: Element): string {
  return readTitle(card, linksOf(card));
}

function linksOf(card: Element): NamedLink[] {
  if (nameOf(card) !== 'a') return paperLinksIn(card).map(named);
  const paper = paperAt(card);
  return paper ? [named({ element: card, ...paper })] : [];
}

function readTitle(card: Element, links: readonly NamedLink[]): string {
  const titled = links.find((link) => link.title)?.title;
  if (titled) return titled;
  const first = links[0];
  if (first && isStrongRow(card) && nameOf(card) !== 'tr' && isNameOfLine(first, card)) return nameOfLink(first);
  const name = links.map(nameOfLink).find(Boolean) ?? '';
  if (isProse(card, links)) return name;
  return nameOf(card) === 'a' ? titleBefore(card, (link) => paperAt(link) !== undefined) : titleInBox(card) || name;
}

/** A link that is called by words of a sentence, or by whom it cites: the sentence is no title either. */
function isProse(card: Element, links: readonly PaperLink[]): boolean {
  const isWord = ({ element }: PaperLink) => linkText(element) !== '' || isCitation(textOf(element));
  return !isStrongRow(card) && links.some(isWord);
}

/** "[MemoryBank] (AAAI 2024). A store for …": the line begins with a link that is called by the paper's short name. */
function isNameOfLine(link: Pick<PaperLink, 'element'>, card: Element): boolean {
  const text = textOf(link.element);
  const line = withoutStart(textOf(card));
  return (
    nameOfLink(link) !== '' &&
    line.startsWith(text) &&
    /^\s*(?:$|[([,.;|·：，。（]|[-–—]\s|(?:is|was|has)\s)/.test(line.slice(text.length))
  );
}

function nameOfLink({ element }: Pick<PaperLink, 'element'>): string {
  const text = linkText(element);
  return isLinkName(text) ? text : '';
}

/** The paper of a card that `findLinkCards` found. The address of the link says which paper it is, its text does not. */
export function readLinkCard(card: Element): PaperCard | undefined {
  const links = linksOf(card);
  const own = links.find((link) => link.title) ?? links[0];
  const title = readTitle(card, links);
  if (!own || !title) return undefined;
  const ids = idsOf(own, links);
  const paper = toPaper({ title, authors: [], ...ids, url: '', abstract: abstractIn(card, own) });
  return { paper, element: card, ...anchorOf(card, own, title) };
}

/** Of each scheme the identifier, where the card has one only. */
function idsOf(own: PaperLink, links: readonly NamedLink[]): PaperIds {
  const ids = new Map<IdScheme, string | undefined>();
  for (const { scheme, id } of links) ids.set(scheme, ids.has(scheme) && ids.get(scheme) !== id ? undefined : id);
  return { ...Object.fromEntries(ids), [own.scheme]: own.id };
}

function abstractIn(card: Element, { element: link }: PaperLink): string | undefined {
  if (isInline(card)) return undefined;
  const paragraphs = native(card, 'querySelectorAll').call(card, ABSTRACTS);
  for (let n = 0; n < Math.min(paragraphs.length, MOST_PARAGRAPHS); n++) {
    const paragraph = paragraphs[n] as Element;
    const length = native(paragraph as Node, 'textContent')?.length ?? 0;
    if (length <= SHORTEST_ABSTRACT || length > LONGEST_PARAGRAPH || paragraph.contains(link)) continue;
    const text = textOf(paragraph).replace(/^Abstract[:.]?\s*/i, '');
    if (text.length > SHORTEST_ABSTRACT && !isMostlyNames(text)) return text;
  }
  return undefined;
}

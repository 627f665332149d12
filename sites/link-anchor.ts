import { childrenOf, HEADINGS, isInline, nameOf, parentOf } from './link-elements';
import { titleCellOf } from './link-tables';
import { allIn, native, textOf } from './page-text';
import { type PaperLink, paperAt } from './paper-links';
import type { PaperCard } from './site-adapter';

/** Elements after a link in its line. */
const LONGEST_LINE = 30;

/**
 * Where the chips of a link's card stand: below the title, never in a link, never between the cells of a table. A line
 * of text ends in brackets and commas that are no elements, so that chips stand at the end inside its box.
 */
export function anchorOf(card: Element, link: PaperLink, title: string): Pick<PaperCard, 'anchor' | 'inside'> {
  if (nameOf(card) === 'a') return { anchor: endOfLine(card) };
  if (nameOf(card) === 'tr') return { anchor: cellOf(card, link.element, title), inside: true };
  const beside = nameOf(card) === 'dt' && !textOf(card).includes(title) ? native(card, 'nextElementSibling') : null;
  if (beside) return { anchor: beside, inside: true };
  if (/^(?:h[1-6]|table|ul|ol|dl)$/.test(nameOf(card))) return { anchor: card };
  const heading = allIn(card, HEADINGS).find((found) => textOf(found).includes(title));
  if (heading) return { anchor: outsideLinks(heading, card) };
  if (!childrenOf(card).some(isBlock)) return { anchor: card, inside: true };
  return blockWith(card, link.element, title);
}

/** The break after a link, where it is the last paper of its line; else what stands around the link in the line. */
function endOfLine(link: Element): Element {
  let around = link;
  for (let parent = parentOf(link); parent && isInline(parent); parent = parentOf(parent)) around = parent;
  let at = native(around, 'nextElementSibling');
  for (let n = 0; at && n < LONGEST_LINE && isInline(at) && !isPaperLink(at); n++)
    at = native(at, 'nextElementSibling');
  if (at && nameOf(at) === 'br') return at;
  return around;
}

/** The cell with the title. */
function cellOf(row: Element, link: Element, title: string): Element {
  const cells = childrenOf(row);
  const titleCell = cells.find((cell) => textOf(cell).includes(title)) ?? titleCellOf(row);
  return titleCell ?? cells.find((cell) => cell.contains(link)) ?? row;
}

/** Below the block that shows the title. */
function blockWith(card: Element, link: Element, title: string): Pick<PaperCard, 'anchor' | 'inside'> {
  const blocks = childrenOf(card).filter(isBlock);
  const block = blocks.find((found) => found.contains(link) && textOf(found).includes(title));
  const shown = block ?? blocks.find((found) => textOf(found).includes(title));
  if (shown && /^(?:table|ul|ol|dl)$/.test(nameOf(shown))) return { anchor: shown };
  if (shown) return childrenOf(shown).some(isBlock) ? blockWith(shown, link, title) : { anchor: shown };
  // The title is text of the card itself, before its blocks.
  const inline = childrenOf(card).find((child) => isInline(child) && child.contains(link));
  return inline ? { anchor: inline } : { anchor: card, inside: true };
}

function isBlock(element: Element): boolean {
  return !isInline(element) && !/^(?:br|img|svg|button|input)$/.test(nameOf(element));
}

/** A heading may stand in a link around the whole card. */
function outsideLinks(heading: Element, card: Element): Element {
  let outside = heading;
  for (let parent = parentOf(heading); parent && parent !== card; parent = parentOf(parent))
    if (nameOf(parent) === 'a') outside = parent;
  return outside;
}

function isPaperLink(element: Element): boolean {
  return nameOf(element) === 'a' && paperAt(element) !== undefined;
}

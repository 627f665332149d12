import { plainText } from '@/papers/plain-text';
import { HEADINGS, isInline, nameOf, parentOf } from './link-elements';
import { OUR_ELEMENTS } from './our-elements';
import { allIn, native, textOf } from './page-text';
import { afterAuthors, areNames, beginsWithNames } from './reference-text';
import {
  isLabel,
  isRunningText,
  isSentence,
  isTitle,
  shortName,
  titleInLine,
  titleOfLink,
  withoutStart,
} from './title-text';

/** A box can hold megabytes; a title stands at its beginning. In characters and nodes. */
const MOST_TEXT = 3_000;
const MOST_NODES = 400;
const LONGEST_LINE = 1_000;
const MOST_LINES = 12;
const SHOW_ELEMENTS_AND_TEXT = 0x1 | 0x4;
export const NO_TEXT = new Set([...OUR_ELEMENTS, 'script', 'style', 'template', 'noscript', 'svg', 'button', 'select']);
const EMPHASIS = 'a, b, strong, em, i, cite, code, [class*="title" i]';
const BADGE = /(?:^|[\s_-])(?:badge|chip|pill|type)(?:[\s_-]|$)/i;
const LONGEST_BADGE = 40;
/** Stands for a link that is only a label. */
const GAP = '\u0001';

/** One line as a reader sees it, in pieces; a piece without text is a link that is only a label. */
type Line = { text: string; emphasised: boolean }[];

/** What a link is called when that is no label. A link around a whole card is called by the heading in it. */
export function linkText(link: Element): string {
  const length = native(link as Node, 'textContent')?.length ?? 0;
  const named = native(link, 'childElementCount') > 0 ? allIn(link, HEADINGS)[0] : undefined;
  const text = length <= MOST_TEXT || named ? textOf(named ?? link) : '';
  return isLabel(text) ? '' : titleOfLink(withoutQuotes(text));
}

function withoutQuotes(text: string): string {
  return (/^["“]([^"”]+?)[.,]?["”]\.?$/.exec(text)?.[1] ?? text).replace(/^\[([^[\]]+)\]$/, '$1');
}

/** The title in the first line of an element that has one. */
export function titleInLines(element: Element): string {
  for (const line of linesOf(element)) {
    const title = titleOfLine(line);
    if (title) return title;
  }
  return '';
}

function titleOfLine(line: Line): string {
  // "**`ICLR 2024`** Title": emphasised labels are labels.
  const pieces = line.map(({ text, emphasised }) => (text === '' || (emphasised && isLabel(text)) ? GAP : text));
  const emphasised = emphasisedTitle(line, pieces);
  if (emphasised) return emphasised;
  const parts = pieces.join('').slice(0, LONGEST_LINE).split(GAP).map(plainText);
  const first = parts.find((part) => !isLabel(part)) ?? '';
  // "See [this paper] for more details": a sentence around a link.
  if (first !== parts[0] && isRunningText(first)) return '';
  const title = titleInLine(first);
  if (beginsWithNames(title) && areNames(title)) return '';
  return isTitle(title) && !isSentence(beginsWithNames(withoutStart(first)) ? title : first) ? title : '';
}

/** Emphasised text at the beginning of a line, or behind the authors, one of whom may be emphasised, too. */
function emphasisedTitle(line: Line, pieces: readonly string[]): string {
  let atStart = '';
  for (const [n, { emphasised }] of line.entries()) {
    const title = plainText(pieces[n]);
    if (!emphasised || !isTitle(title)) continue;
    // "**[Fast R-CNN]** Fast R-CNN": a label.
    if (/^\[[^\]]*\]$/.test(title) && /\p{L}/u.test(pieces.slice(n + 1).join(''))) continue;
    const before = plainText(pieces.slice(0, n).join('').replaceAll(GAP, ''));
    if (withoutStart(`${before} `) === '') atStart = named(title, pieces.slice(n + 1)) || clean(title);
    else if (!areNames(title) && areNames(withoutStart(before))) return clean(title);
    if (atStart && !areNames(title)) return atStart;
  }
  // "**Lovelace A**, Turing A, et al. Title": the owner of the page.
  return areNames(atStart) && afterAuthors(plainText(pieces.join(''))) !== undefined ? '' : atStart;
}

/** "**Regard Dataset**: “The Woman Worked as a Babysitter”": what is emphasised is the paper's short name. */
function named(name: string, behind: readonly string[]): string {
  const rest = plainText(behind.join('').replaceAll(GAP, ''));
  return /^\s*[:–—-]\s*["“]/.test(rest) && name.length < 60 ? titleInLine(rest.replace(/^[\s:–—-]+/, '')) : '';
}

function clean(title: string): string {
  return titleInLine(title) || title;
}

/** The short name that an element begins with, where it has no title: "**EEGNet**, [paper]". */
export function nameInLines(element: Element, isColumnOfNames = false): string {
  const first = linesOf(element)[0]?.find(({ text }) => !isLabel(text));
  return first ? shortName(plainText(first.text), first.emphasised || isColumnOfNames) : '';
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
      if (isBadge(element)) label = element;
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

/** "Title <span class="badge">Oral</span>" */
function isBadge(element: Element): boolean {
  const isNamed = BADGE.test(native(element, 'getAttribute').call(element, 'class') ?? '');
  return isNamed && nameOf(element) === 'span' && (native(element as Node, 'textContent')?.length ?? 0) < LONGEST_BADGE;
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

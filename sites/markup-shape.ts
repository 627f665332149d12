import { likelyCards } from './likely-cards';
import { OUR_ELEMENTS } from './our-elements';
import { allIn, native } from './page-text';

const MOST_CARDS = 3;
const MOST_ANCESTORS = 8;
const DEEPEST = 6;
/** Elements of one card that are looked at, and lines that are printed. */
const MOST_ELEMENTS = 400;
const MOST_LINES = 50;
const MOST_NAMES = 10;
/** In characters. */
const LONGEST_SHAPE = 6_000;
const LONGEST_NAME = 40;
/** Shorter ids ("abs") would be found in any text. In letters. */
const SHORTEST_SLUG = 6;
/** Text of an element that an id is compared with, in characters. */
const LONGEST_TEXT = 5_000;
/** What is drawn, and what is ours: nothing in it tells of the page's structure. */
const CLOSED = ['svg', 'math', 'script', 'style', 'template', ...OUR_ELEMENTS, 'mjx-container'];
const TEXT_NODE = 3;

/**
 * The structure around up to three cards, as an outline of element names with ids, classes, roles and the names of
 * `data-` attributes. It holds no text, no address and no other value of an attribute, so that it can be shown to
 * anyone: digits are zeros, and long names, and ids made from the text of their element, are stars.
 *
 * @param cards those to describe; where there are none, what looks most like cards under `root`
 */
export function markupShape(root: ParentNode, cards: readonly Element[]): string {
  const chosen = cards.length > 0 ? cards : likelyCards(root);
  const described = chosen.length > 0 ? chosen : allIn(root, 'body');
  const shape = described.slice(0, MOST_CARDS).map((card) => {
    const seen = { elements: 0 };
    return [`${ancestorsOf(card)}`, ...linesOf(card, 1, seen).slice(0, MOST_LINES)].join('\n');
  });
  return shape.join('\n').slice(0, LONGEST_SHAPE);
}

/** "body > main#content > ul.list" */
function ancestorsOf(card: Element): string {
  const names: string[] = [];
  for (let up = parentOf(card); up && names.length < MOST_ANCESTORS; up = parentOf(up)) names.unshift(nameOf(up));
  return names.join(' > ');
}

/** The outline of an element; equal neighbours are one with their number. */
function linesOf(element: Element, depth: number, seen: { elements: number }): string[] {
  seen.elements += 1;
  const line = `${'  '.repeat(depth)}${nameOf(element)}${hasText(element) ? ' (text)' : ''}`;
  if (CLOSED.includes(native(element, 'localName')) || depth > DEEPEST) return [line];
  const parts: { lines: string[]; times: number }[] = [];
  for (const child of Array.from(native(element, 'children'))) {
    if (seen.elements >= MOST_ELEMENTS) break;
    const lines = linesOf(child, depth + 1, seen);
    const last = parts.at(-1);
    if (last && last.lines.join('\n') === lines.join('\n')) last.times += 1;
    else parts.push({ lines, times: 1 });
  }
  return [
    line,
    ...parts.flatMap(({ lines, times }) => (times > 1 ? [`${lines[0]} x${times}`, ...lines.slice(1)] : lines)),
  ];
}

function nameOf(element: Element): string {
  const attribute = (name: string) => native(element, 'getAttribute').call(element, name) ?? '';
  const words = (text: string) => text.split(/\s+/).filter(Boolean).slice(0, MOST_NAMES).map(masked);
  const id = attribute('id').trim();
  const data = native(element, 'getAttributeNames')
    .call(element)
    .filter((name) => name.startsWith('data-'));
  return [
    tagOf(element),
    id && `#${isOfText(id, element) ? '*' : masked(id)}`,
    ...words(attribute('class')).map((name) => `.${name}`),
    ...words(attribute('role')).map((role) => `[role=${role}]`),
    ...data.slice(0, MOST_NAMES).map((name) => `[${masked(name)}]`),
  ].join('');
}

function tagOf(element: Element): string {
  const tag = native(element, 'localName');
  return /^h[1-6]$/.test(tag) ? tag : masked(tag);
}

/** Names of developers have few kinds of characters; what stands in brackets may be anything. */
function masked(name: string): string {
  const open = name.replace(/[[(].*[\])]/, '[*]');
  return open.length <= LONGEST_NAME && /^[\w:/.![\]*-]+$/.test(open) ? open.replace(/\d/g, '0') : '*';
}

/** Headings carry ids such as "ada-lovelace", which are their text. */
function isOfText(id: string, element: Element): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  const slug = letters(id.replace(/^user-content-/, ''));
  return (
    slug.length >= SHORTEST_SLUG &&
    letters((native(element as Node, 'textContent') ?? '').slice(0, LONGEST_TEXT)).includes(slug)
  );
}

function hasText(element: Element): boolean {
  const nodes = Array.from(native(element as Node, 'childNodes'));
  return nodes.some((node) => native(node, 'nodeType') === TEXT_NODE && native(node, 'nodeValue')?.trim());
}

function parentOf(element: Element): Element | null {
  return native(element as Node, 'parentElement');
}

import { OUR_ELEMENTS } from './our-elements';
import { native } from './page-text';

export const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Two of them are GitHub's own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font g-emoji i ins kbd label mark math-renderer q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const MOST_CHILDREN = 100;

export const nameOf = (element: Element): string => native(element, 'localName');
export const parentOf = (element: Element): Element | null => native(element as Node, 'parentElement');

/** Part of a line of text, and no line of its own. In arXiv's HTML of papers each line of a reference is a `span`. */
export function isInline(element: Element): boolean {
  return INLINE.has(nameOf(element)) && !native(element, 'getAttribute').call(element, 'class')?.includes('bibblock');
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(nameOf(element));
}

/** Its first children, without ours: a hostile box can have a million. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  let child = native(element, 'firstElementChild');
  for (let n = 0; child && n < MOST_CHILDREN; child = native(child, 'nextElementSibling'), n++)
    if (!OUR_ELEMENTS.includes(nameOf(child))) children.push(child);
  return children;
}

/** The element before that is not ours. */
export function siblingBefore(element: Element): Element | null {
  let before = native(element, 'previousElementSibling');
  while (before && OUR_ELEMENTS.includes(nameOf(before))) before = native(before, 'previousElementSibling');
  return before;
}

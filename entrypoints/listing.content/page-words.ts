import { plainText } from '@/papers/plain-text';
import { OUR_ELEMENTS } from '@/sites/our-elements';
import { native } from '@/sites/page-text';

const SHOW_ELEMENTS_AND_TEXT = 0x1 | 0x4;
const ACCEPT = 1;
const REJECT = 2;
const SKIP = 3;
/** What is ours, and what is no text for a reader. */
const NO_TEXT = new Set([...OUR_ELEMENTS.map((name) => name.toUpperCase()), 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** Text of a part of the page, folded as `plainText` folds it. */
export interface PageText {
  text: string;
  /** For each UTF-16 unit of `text`: the text node it comes from, and where in it. */
  places: { node: Text; start: number; end: number }[];
}

function filter(node: Node): number {
  if (node instanceof Text) return ACCEPT;
  if (NO_TEXT.has(native(node, 'nodeName'))) return REJECT;
  // arXiv's search holds the whole abstract hidden beside the short one: only what is seen can be marked.
  if (node instanceof Element && getComputedStyle(node).display === 'none') return REJECT;
  return native(node, 'nodeName') === 'BR' ? ACCEPT : SKIP;
}

/** Reads the text that is shown below `root`, once. */
export function pageText(root: Element): PageText {
  const places: PageText['places'] = [];
  let text = '';
  const walker = native(document, 'createTreeWalker').call(document, root, SHOW_ELEMENTS_AND_TEXT, filter);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      const last = places.at(-1);
      if (!last || text.endsWith(' ')) continue;
      text += ' ';
      places.push({ node: last.node, start: last.end, end: last.end });
      continue;
    }
    let start = 0;
    for (const sign of node.data) {
      const end = start + sign.length;
      const folded = foldedSign(text, sign);
      for (let unit = 0; unit < folded.length; unit++) places.push({ node, start, end });
      text += folded;
      start = end;
    }
  }
  return { text, places };
}

/** What `plainText` leaves of a character after what was read: a space only after a word, nothing of the invisible. */
function foldedSign(before: string, sign: string): string {
  const last = before.at(-1) ?? ' ';
  if (/\s/u.test(sign)) return last === ' ' ? '' : ' ';
  if (/^[!-~]$/.test(sign)) return sign;
  const context = last === ' ' ? 'a' : last;
  return plainText(`${context}${sign}a`).slice(plainText(`${context}a`).length - 1, -1);
}

/** The characters `start`..`end` of the text as a range of the page. */
export function rangeIn({ places }: PageText, start: number, end: number): Range | undefined {
  const first = places[start];
  const last = places[end - 1];
  if (!first || !last) return undefined;
  const range = native(document, 'createRange').call(document);
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

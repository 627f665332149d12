import { plainText } from '@/papers/plain-text';
import { OUR_ELEMENTS } from './our-elements';

/** Characters of one text that are read: longer than any abstract, short enough that no card holds up the page. */
const LONGEST_TEXT = 200_000;
const TEXT_NODE = 3;
const SHOW_ELEMENTS_AND_TEXT = 0x1 | 0x4;
const ACCEPT = 1;
const REJECT = 2;
const SKIP = 3;

/** What is ours, and what is no text for a reader. */
const NO_TEXT = [...OUR_ELEMENTS, 'script', 'style', 'template', 'noscript'].join();
/** What MathJax draws beside the TeX source. Attribute selectors: in quirks mode the class `.MathJax` is `.mathjax`. */
const DRAWN_MATH = '[class*="MathJax"], [class*="mjx-"], mjx-container';
const MATHJAX_SOURCE = 'script[type^="math/tex"]';
/** What KaTeX and MathJax 3 draw, with its source in it, or at least its characters for screen readers. */
const TYPESET = '.katex, mjx-container';
const KATEX_SOURCE = 'annotation[encoding="application/x-tex"]';
const MATHJAX_CHARACTERS = 'mjx-assistive-mml';

/**
 * A DOM property past the page's named elements: `<img name="querySelectorAll">` shadows the document's own method,
 * but not its prototype's.
 */
export function native<T extends object, K extends keyof T>(node: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/** All matches in page order, also in a document whose own methods the page has shadowed. */
export function allIn(root: ParentNode, selector: string): Element[] {
  return Array.from(native(root, 'querySelectorAll').call(root, selector));
}

/** As `allIn`, with `root` itself where it matches: the cards in a part of a page, which may be a card. */
export function matchesIn(root: ParentNode, selector: string): Element[] {
  const within = allIn(root, selector);
  const isMatch = 'matches' in root && native(root as Element, 'matches').call(root, selector);
  return isMatch ? [root as Element, ...within] : within;
}

/**
 * Text of an element as one clean line, without our chips, scripts and the parts named by `without`. Typeset formulas
 * read as their TeX source between dollar signs, as before typesetting; where the page keeps no source, as characters.
 */
export function textOf(element: Element | null | undefined, without?: string): string {
  if (!element) return '';
  // Most names and dates are nothing but text, and a list can have thousands.
  if (native(element, 'childElementCount') === 0)
    return plainText(native(element as Node, 'textContent')?.slice(0, LONGEST_TEXT));
  const tex = texIn(element);
  const skipped = new Set<Node>(allIn(element, [NO_TEXT, DRAWN_MATH, without].filter(Boolean).join()));
  const filter = (node: Node): number => {
    if (tex.has(node)) return ACCEPT;
    if (skipped.has(node) || tex.has(native(node, 'parentNode'))) return REJECT;
    return isText(node) || native(node, 'nodeName') === 'BR' ? ACCEPT : SKIP;
  };
  const document = native(element as Node, 'ownerDocument') as Document;
  const walker = native(document, 'createTreeWalker').call(document, element, SHOW_ELEMENTS_AND_TEXT, filter);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < LONGEST_TEXT; node = walker.nextNode()) {
    text += tex.get(node) ?? (isText(node) ? native(node, 'nodeValue') : null) ?? '\n';
  }
  return plainText(text.slice(0, LONGEST_TEXT));
}

/** Elements that stand for a formula, with its TeX or its characters. */
function texIn(element: Element): Map<Node | null, string> {
  const tex = new Map<Node | null, string>();
  for (const source of allIn(element, MATHJAX_SOURCE)) {
    const dollars = /mode\s*=\s*display/.test(source.getAttribute('type') ?? '') ? '$$' : '$';
    tex.set(source, dollars + (source.textContent ?? '').trim() + dollars);
  }
  for (const formula of allIn(element, TYPESET)) {
    const source = formula.querySelector(KATEX_SOURCE);
    const characters = formula.querySelector(MATHJAX_CHARACTERS);
    if (source) tex.set(formula, `$${(source.textContent ?? '').trim()}$`);
    else if (characters) tex.set(formula, (characters.textContent ?? '').trim());
  }
  return tex;
}

function isText(node: Node): boolean {
  return native(node, 'nodeType') === TEXT_NODE;
}

/** The text that stands directly in an element, not in its children. Frameworks may split it into several nodes. */
export function ownText(element: Element): string {
  const nodes = Array.from(native(element as Node, 'childNodes'));
  return plainText(nodes.map((node) => (isText(node) ? native(node, 'nodeValue') : '')).join(''));
}

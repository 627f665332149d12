import { native } from '@/sites/page-text';

/** A new element, also where `<img name="createElement">` shadows the document's own method. */
export function newElement<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K];
export function newElement(name: string): HTMLElement;
export function newElement(name: string): HTMLElement {
  return native(document, 'createElement').call(document, name);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A new element of an icon. */
export function newSvgElement<K extends keyof SVGElementTagNameMap>(name: K): SVGElementTagNameMap[K] {
  return native(document, 'createElementNS').call(document, SVG, name) as SVGElementTagNameMap[K];
}

let workshop: Document | undefined;

/**
 * A new element with a closed shadow root. A page can define a custom element of this name: made in its document, the
 * element would run the page's constructor first, which gives it an open root, and the page could ask for our closed one
 * by `ElementInternals.shadowRoot`. Made in a document of ours it gets its root before the page hears of it
 * (https://html.spec.whatwg.org/multipage/custom-elements.html#dom-elementinternals-shadowroot).
 *
 * @param sheet for the root; set after the element has come into the page's document, which would take it away
 */
export function newClosedHost(name: string, sheet: () => CSSStyleSheet): { host: HTMLElement; root: ShadowRoot } {
  workshop ??= new DOMParser().parseFromString('', 'text/html');
  const host = workshop.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  native(document, 'adoptNode').call(document, host);
  root.adoptedStyleSheets = [sheet()];
  return { host, root };
}

import { allIn, native } from './page-text';

const MOST_LINKS = 2_000;
/** From a link up to its card, in elements. */
const HIGHEST = 6;
const FEWEST_ALIKE = 2;
/** A card has a title and a byline: more text counts no more. In characters. */
const ENOUGH_TEXT = 300;
const FURNITURE = 'nav, header, footer, aside, [role="navigation"]';

/**
 * What looks most like the cards of a listing whose markup nobody knows: the neighbours with links that are alike by
 * name and class, and have the most text among them. None where nothing repeats.
 */
export function likelyCards(root: ParentNode): Element[] {
  const groups = new Map<Element, Map<string, Set<Element>>>();
  for (const link of allIn(root, 'a[href]').slice(0, MOST_LINKS)) {
    if (native(link, 'closest').call(link, FURNITURE)) continue;
    let element = link;
    for (let step = 0; step < HIGHEST; step += 1) {
      const parent = native(element as Node, 'parentElement');
      if (!parent) break;
      addTo(groups, parent, element);
      element = parent;
    }
  }
  let best: Element[] = [];
  let most = 0;
  for (const alike of groups.values())
    for (const group of alike.values()) {
      const weight = group.size >= FEWEST_ALIKE ? weightOf([...group]) : 0;
      if (weight <= most) continue;
      most = weight;
      best = [...group];
    }
  return best;
}

function addTo(groups: Map<Element, Map<string, Set<Element>>>, parent: Element, child: Element): void {
  const alike = groups.get(parent) ?? new Map<string, Set<Element>>();
  groups.set(parent, alike);
  // Numbers are of the one card: "row-17".
  const names = (native(child, 'getAttribute').call(child, 'class') ?? '').replace(/\d+/g, '');
  const kind = `${native(child, 'localName')} ${names}`;
  const group = alike.get(kind) ?? new Set();
  alike.set(kind, group.add(child));
}

/** By the text of one in the middle: the first and the last of a list may be other than the rest. */
function weightOf(group: Element[]): number {
  const middle = group[group.length >> 1] as Node | undefined;
  const text = middle ? (native(middle, 'textContent') ?? '').trim() : '';
  return group.length * Math.min(text.length, ENOUGH_TEXT);
}

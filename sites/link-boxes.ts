import { isInline, nameOf, parentOf } from './link-elements';
import { linkText } from './link-lines';
import { native } from './page-text';
import type { PaperLink } from './paper-links';
import { isLinkTitle } from './title-text';

/** Elements that people make one of for each paper. */
export const ROWS = 'tr, li, article, dd, dt';
const ROW_NAMES = new Set(ROWS.split(', '));
/** More has no card of a paper: authors, venue, an abstract in parts. */
const MOST_PARAGRAPHS = 8;
const TOPS = new Set(['body', 'html', 'main']);

/** A link, and what it is called when that can be the title. */
export interface NamedLink extends PaperLink {
  title: string;
  /** The title's letters and digits. */
  name: string;
}

/** An element with links to papers in it. */
export interface Box {
  element: Element;
  parent: Box | undefined;
  /** Tag and class. */
  kind: string;
  papers: Papers;
  /** A smaller row stands inside. */
  hasRows: boolean;
  /** For each kind of child (tag and class) the papers, to see which children repeat. */
  kinds: Map<string, Papers>;
}

/** Whether links lead to one paper (perhaps with several identifiers), or to several: `mixed`. */
export class Papers {
  mixed = false;
  private readonly ids = new Map<string, string>();
  private name = '';

  /** Two identifiers of one kind are two papers, and so are two titles with different identifiers. */
  add({ scheme, id, name }: NamedLink): void {
    const known = this.ids.get(scheme);
    if (known !== undefined && known !== id) this.mixed = true;
    if (known === undefined && name && this.name && name !== this.name) this.mixed = true;
    this.ids.set(scheme, known ?? id);
    this.name ||= name;
  }
}

export function papersOf(links: readonly NamedLink[]): Papers {
  const papers = new Papers();
  for (const link of links) papers.add(link);
  return papers;
}

export function named(link: PaperLink): NamedLink {
  const text = linkText(link.element);
  const title = isLinkTitle(text) ? text : '';
  return { ...link, title, name: title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') };
}

/** All elements around paper links, with what they hold. */
export class Boxes {
  private readonly boxes = new Map<Element, Box>();

  /** @param scope elements around it are not looked at */
  constructor(
    links: readonly NamedLink[],
    private readonly scope: ParentNode,
  ) {
    for (const link of links) this.add(link);
  }

  private add(link: NamedLink): void {
    for (let box: Box | undefined = this.boxAt(link.element); box; box = box.parent) {
      const { papers, parent, kind } = box;
      const siblings = parent?.kinds.get(kind) ?? new Papers();
      // What is around a mixed box is mixed already.
      if (papers.mixed && siblings.mixed) return;
      papers.add(link);
      siblings.add(link);
      parent?.kinds.set(kind, siblings);
    }
  }

  private boxAt(element: Element): Box {
    const known = this.boxes.get(element);
    if (known) return known;
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !this.boxes.has(at)) {
      path.push(at);
      at = at === this.scope ? null : parentOf(at);
    }
    let parent = at ? this.boxes.get(at) : undefined;
    for (const inside of path.reverse()) {
      parent = newBox(inside, parent);
      this.boxes.set(inside, parent);
    }
    return parent as Box;
  }

  of(element: Element): Box | undefined {
    return this.boxes.get(element);
  }

  /** Says of all boxes around a row that they have rows inside. */
  markRow(row: Box): void {
    for (let box = row.parent; box && !box.hasRows; box = box.parent) box.hasRows = true;
  }

  /** The smallest row around a link: of a tag that lists are made of, or one that repeats with other papers. */
  rowOf(link: Element): Box | undefined {
    let block: Box | undefined;
    for (let box = this.boxes.get(link); box; box = box.parent) {
      if (isInline(box.element)) continue;
      block ??= box;
      if (isStrongRow(box.element) || this.isRepeated(box)) return box;
    }
    return block;
  }

  /** Its parent has children of the same tag and class for different papers. */
  private isRepeated({ element, parent, kind }: Box): boolean {
    if (element !== this.scope) return parent?.kinds.get(kind)?.mixed === true;
    const sibling = native(element, 'previousElementSibling') ?? native(element, 'nextElementSibling');
    return sibling !== null && kindOf(sibling) === kind;
  }
}

export function isStrongRow(element: Element): boolean {
  return ROW_NAMES.has(nameOf(element)) && !isWholePost(element);
}

/** An article that stands alone and has many paragraphs is a text that mentions papers, not the card of one. */
export function isWholePost(element: Element): boolean {
  if (nameOf(element) !== 'article') return false;
  const sibling = native(element, 'nextElementSibling') ?? native(element, 'previousElementSibling');
  const paragraphs = native(element, 'getElementsByTagName').call(element, 'p');
  return (sibling === null || nameOf(sibling) !== 'article') && paragraphs.length > MOST_PARAGRAPHS;
}

export function isTop(element: Element): boolean {
  return TOPS.has(nameOf(element));
}

function newBox(element: Element, parent: Box | undefined): Box {
  return { element, parent, kind: kindOf(element), papers: new Papers(), hasRows: false, kinds: new Map() };
}

function kindOf(element: Element): string {
  return `${nameOf(element)} ${native(element, 'getAttribute').call(element, 'class') ?? ''}`;
}

import { OUR_ELEMENTS } from '@/sites/our-elements';
import { allIn } from '@/sites/page-text';
import type { CardRows } from './card-rows';

/** What happened on the page since the last pass. */
export interface PageChanges {
  /** Known cards that changed inside, or lost their row. */
  touched: Set<Element>;
  /** Elements that came, outside of known cards. */
  added: Set<Element>;
  /** Something went, outside of known cards. */
  isRemoved: boolean;
  /** Something changed that only a look at the whole page explains. */
  isUnclear: boolean;
}

export const noChanges = (): PageChanges => ({
  touched: new Set(),
  added: new Set(),
  isRemoved: false,
  isUnclear: false,
});

/** Sorts mutation records by what they mean for the cards. What is our own doing means nothing. */
export class PageChangeReader {
  /** @param cards the known cards, as they are now */
  constructor(
    private readonly rows: CardRows,
    private readonly cards: ReadonlySet<Element>,
  ) {}

  /** Adds what the records say to `changes`; cards that changed are marked stale. @returns whether it was anything */
  read(records: readonly MutationRecord[], changes: PageChanges): boolean {
    let isAnything = false;
    for (const record of records) if (this.readOne(record, changes)) isAnything = true;
    return isAnything;
  }

  private readOne(record: MutationRecord, changes: PageChanges): boolean {
    const { type, target, addedNodes, removedNodes } = record;
    if (type === 'childList' && this.areHosts(addedNodes) && this.areHosts(removedNodes))
      return this.readHosts(removedNodes, changes);
    const card = this.cardAround(target);
    if (card) {
      this.rows.markStale(card);
      changes.touched.add(card);
    } else if (type === 'childList') {
      for (const node of addedNodes) if (node instanceof Element) changes.added.add(node);
      for (const node of removedNodes) if (node instanceof Element) changes.isRemoved = true;
    } else {
      changes.isUnclear = true;
      if (type === 'attributes') this.markStaleIn(target);
    }
    return true;
  }

  /** Also of no nodes at all. */
  private areHosts(nodes: NodeList): boolean {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node && !this.rows.isHost(node)) return false;
    }
    return true;
  }

  /** A removed row tells nothing new about its card, but it must come back. Rooms go by themselves. */
  private readHosts(removed: NodeList, changes: PageChanges): boolean {
    let isAnything = false;
    for (const host of removed) {
      const card = this.rows.cardOf(host);
      if (!card || !this.rows.hasLostRow(card)) continue;
      changes.touched.add(card);
      isAnything = true;
    }
    return isAnything;
  }

  private cardAround(node: Node): Element | undefined {
    let at = node instanceof Element ? node : node.parentElement;
    while (at && !this.cards.has(at)) at = at.parentElement;
    return at ?? undefined;
  }

  /** A changed attribute around cards, such as their data, concerns all inside. */
  private markStaleIn(node: Node): void {
    for (const card of this.cards) if (node.contains(card)) this.rows.markStale(card);
  }
}

const ANY_OF_OURS = OUR_ELEMENTS.join();

/**
 * Takes away copies of our rows and rooms that a framework cloned, and those of an older instance of the extension: all
 * below `root`, and `root` itself.
 */
export function removeStrayRows(root: ParentNode, rows: CardRows): void {
  for (const host of allIn(root, ANY_OF_OURS)) if (!rows.isHost(host)) host.remove();
  if (root instanceof Element && OUR_ELEMENTS.includes(root.localName) && !rows.isHost(root)) root.remove();
}

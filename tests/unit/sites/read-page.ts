import { readFileSync } from 'node:fs';
import { adapterFor } from '@/sites/registry';
import type { PaperCard } from '@/sites/site-adapter';

export interface ReadPage {
  document: Document;
  kind?: string;
  single?: boolean;
  cards: PaperCard[];
  unreadable: number;
}

/** What the site's adapter makes of a page at an address: the way of a content script, without a browser. */
export function readPage(html: string, address: string): ReadPage {
  return readDocument(new DOMParser().parseFromString(html, 'text/html'), address);
}

export function readFixture(file: string, address: string): ReadPage {
  return readPage(fixture(file), address);
}

export function fixture(file: string): string {
  return readFileSync(`tests/fixtures/${file}`, 'utf8');
}

export function readDocument(document: Document, address: string): ReadPage {
  const url = new URL(address);
  const site = adapterFor(url);
  if (!site) throw new Error(`No site knows ${address}`);
  const listing = site.listingAt(url, document);
  const found = site.findCards(document);
  const cards = found.flatMap((element) => site.readCard(element, url) ?? []);
  return { document, ...listing, cards, unreadable: found.length - cards.length };
}

/** Draws what a content script draws: one host per card, at its anchor, with text that must not be read. */
export function drawChips(page: ReadPage): void {
  for (const { anchor, inside } of page.cards) {
    const host = page.document.createElement('paper-tags');
    host.textContent = 'inference 12 authors Jan 1, 2001';
    if (inside) anchor.append(host);
    else anchor.after(host);
  }
}

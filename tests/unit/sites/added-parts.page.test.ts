import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITES } from '@/sites/registry';
import type { SiteAdapter } from '@/sites/site-adapter';
import { fixture } from './read-page';

/**
 * The largest part around a card that holds no other card: what a page adds at once for one more paper. Chips come
 * without a look at the whole page only where the adapter finds the card in that part.
 */
function partAround(card: Element, cards: readonly Element[]): Element {
  let part = card;
  while (part.parentElement && !cards.some((other) => other !== card && part.parentElement?.contains(other)))
    part = part.parentElement;
  return part;
}

function pagesOf(site: SiteAdapter): { file: string; document: Document }[] {
  const folder = `tests/fixtures/${site.id}`;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  return files.map((name) => {
    const file = `${site.id}/${name}`;
    return { file, document: new DOMParser().parseFromString(fixture(file), 'text/html') };
  });
}

describe.each(SITES.map((site) => [site.id, site] as const))('%s', (_, site) => {
  it('finds in each part of a listing the cards that it finds there in the whole', () => {
    let parts = 0;
    for (const { file, document } of pagesOf(site)) {
      const cards = site.findCards(document);
      for (const card of cards.length > 1 ? cards : []) {
        const part = partAround(card, cards);
        const within = cards.filter((other) => part.contains(other));
        expect(site.findCards(part), file).toEqual(within);
        parts++;
      }
    }
    expect(parts).toBeGreaterThan(0);
  });
});

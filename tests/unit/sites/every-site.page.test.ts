import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHIPS_ELEMENT, ROOM_ELEMENT } from '@/sites/our-elements';
import { allIn } from '@/sites/page-text';
import { SITES } from '@/sites/registry';
import type { PaperCard, SiteAdapter } from '@/sites/site-adapter';
import { fixture } from './read-page';

/** Pages of one paper take its id from the address; every other fixture is read at the first host of its site. */
const ADDRESSES: Record<string, string> = {
  'arxiv/abs.html': 'https://arxiv.org/abs/2509.24002',
  'huggingface/paper-page.html': 'https://huggingface.co/papers/2510.12345',
  'huggingface/paper-page-embedded.html': 'https://huggingface.co/papers/2510.12345',
  'openreview/forum.html': 'https://openreview.net/forum?id=0o95CVdNuz',
  'openreview/forum-2022.html': 'https://openreview.net/forum?id=H4DqfPSibmx',
  'openreview/forum-2022-loaded.html': 'https://openreview.net/forum?id=H4DqfPSibmx',
  'pubmed/paper.html': 'https://pubmed.ncbi.nlm.nih.gov/37438534/',
};
/** Into how many parts a page is cut: the network can break off anywhere. */
const PARTS = 10;
/**
 * Properties of documents that an image or a form of that name hides in a browser. Not `createTreeWalker`, which
 * jsdom's own selectors call.
 */
const HIDDEN_BY_NAME = ['body', 'title', 'forms', 'querySelector', 'querySelectorAll', 'getElementById'];

function pagesOf(site: SiteAdapter): string[] {
  const folder = `tests/fixtures/${site.id}`;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  return files.map((name) => `${site.id}/${name}`);
}

function addressOf(site: SiteAdapter, file: string): URL {
  const host = /^https:\/\/(?:\*\.)?([^/*]+)/.exec(site.matches[0] ?? '')?.[1];
  return new URL(ADDRESSES[file] ?? `https://${host}/`);
}

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function allOf(document: Document, selector: string): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector));
}

function cardsOf(site: SiteAdapter, file: string, document: Document): PaperCard[] {
  const url = addressOf(site, file);
  site.listingAt(url, document);
  return site.findCards(document).flatMap((element) => site.readCard(element, url) ?? []);
}

function papersOf(site: SiteAdapter, file: string, html: string) {
  return cardsOf(site, file, documentOf(html)).map(({ paper }) => paper);
}

function drawHost(document: Document, { anchor, inside }: PaperCard, name: string): HTMLElement {
  const host = document.createElement(name);
  if (name === CHIPS_ELEMENT) host.textContent = 'inference 12 authors Jan 1, 2001';
  if (inside) anchor.append(host);
  else anchor.after(host);
  return host;
}

/** Where an element stands in its document, and what was read from it. */
function placed(document: Document, { element, anchor, inside, paper }: PaperCard) {
  const all = allOf(document, '*');
  return { element: all.indexOf(element), anchor: all.indexOf(anchor), inside, paper };
}

it.each(SITES)('$id has fixtures, one of them with cards', (site) => {
  const papers = pagesOf(site).flatMap((file) => papersOf(site, file, fixture(file)));
  expect(papers.length).toBeGreaterThan(0);
});

describe.each(SITES.flatMap((site) => pagesOf(site).map((file) => ({ site, file }))))('$file', ({ site, file }) => {
  const html = fixture(file);
  const papers = papersOf(site, file, html);

  it('cards have a title, a web address, and an anchor in the page but in no link', () => {
    for (const { paper, element, anchor } of cardsOf(site, file, documentOf(html))) {
      expect(paper.title).not.toBe('');
      expect(paper.url).toMatch(/^https?:\/\/[^/]/);
      expect(element.isConnected && anchor.isConnected).toBe(true);
      expect(anchor.parentElement?.closest('a, button')).toBeNull();
    }
  });

  it('cards that are found can be read', () => {
    const found = site.findCards(documentOf(html));
    if (found.length > 0) expect(papers.length).toBeGreaterThan(0);
  });

  it('cards are apart: none twice, none within another', () => {
    const found = site.findCards(documentOf(html));
    expect(new Set(found).size).toBe(found.length);
    for (const card of found) expect(found.filter((other) => other !== card && other.contains(card))).toEqual([]);
  });

  it('a part of the page that was added gives its cards, and the added card itself', () => {
    const found = site.findCards(documentOf(html));
    for (const card of found) {
      const numbersIn = (root: Element) => site.findCards(root).map((each) => found.indexOf(each));
      expect(numbersIn(card)).toEqual([found.indexOf(card)]);
      const list = card.parentElement ?? card;
      expect(numbersIn(list)).toEqual(found.filter((each) => list.contains(each)).map((each) => found.indexOf(each)));
    }
  });

  it('papers of one key are one paper that the page repeats', () => {
    for (const { key, title } of papers) {
      const titles = papers.filter((paper) => paper.key === key).map((paper) => paper.title);
      expect(new Set(titles)).toEqual(new Set([title]));
    }
  });

  it.each([CHIPS_ELEMENT, ROOM_ELEMENT])(
    'reads the same with %s drawn, drawn twice, and cloned to where it does not belong',
    (name) => {
      const document = documentOf(html);
      const cards = cardsOf(site, file, document);
      const anchors = cards.map(({ anchor }) => anchor);
      for (const card of cards) {
        const host = drawHost(document, card, name);
        host.after(host.cloneNode(true));
        card.element.append(host.cloneNode(true));
        document.body.append(host.cloneNode(true));
      }
      const again = cardsOf(site, file, document);
      expect(again.map(({ paper }) => paper)).toEqual(papers);
      expect(again.map(({ anchor }) => anchors.indexOf(anchor))).toEqual(anchors.map((_, i) => i));
    },
  );

  it('reads the same when elements are named like properties of the document', () => {
    const named = HIDDEN_BY_NAME.map((name) => `<img name="${name}" id="${name}">`).join('');
    const form = '<form id="location"><input name="body"><img name="querySelectorAll"></form>';
    const document = documentOf(html.replace(/<body[^>]*>|$/, `$&${named}${form}`));
    // jsdom does not look such elements up by their name.
    for (const name of HIDDEN_BY_NAME) {
      Object.defineProperty(document, name, { value: allOf(document, `img[name="${name}"]`)[0] });
    }
    expect(cardsOf(site, file, document).map(({ paper }) => paper)).toEqual(papers);
  });

  it('cut off anywhere, it has no card of its own', () => {
    const whole = papers.map(({ title }) => title);
    for (let part = 1; part < PARTS; part += 1) {
      const titles = papersOf(site, file, html.slice(0, Math.floor((html.length * part) / PARTS))).map(
        ({ title }) => title,
      );
      // The last card may be cut off within its title.
      const last = titles.pop();
      expect(titles.filter((title) => !whole.includes(title))).toEqual([]);
      if (last !== undefined) expect(whole.filter((title) => title.startsWith(last))).not.toEqual([]);
    }
  });

  // Rows stand before the rest of the page is there.
  if (site.staysAsServed)
    it('while it comes in, all cards but the last are what they stay', () => {
      const whole = documentOf(html);
      const cards = cardsOf(site, file, whole).map((card) => placed(whole, card));
      for (let part = 1; part < PARTS; part += 1) {
        // Where a tag ends: the parser makes an element of a whole tag only.
        const end = html.indexOf('>', Math.floor((html.length * part) / PARTS)) + 1;
        const document = documentOf(html.slice(0, end));
        const [, ...before] = cardsOf(site, file, document).reverse();
        const early = before.reverse().map((card) => placed(document, card));
        expect(early).toEqual(cards.slice(0, early.length));
      }
    });

  it('the notice of an empty listing is a selector', () => {
    expect(() => allIn(documentOf(html), site.healthy.emptyNotice ?? 'body')).not.toThrow();
  });
});

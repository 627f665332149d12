import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyPage } from '@/sites/any-page';
import { type HealthVerdict, isChanged, listingHealth } from '@/sites/health';
import { adapterFor, SITES } from '@/sites/registry';
import type { SiteAdapter } from '@/sites/site-adapter';
import { FIXTURE_ADDRESSES } from './fixture-addresses';
import { fixture } from './read-page';

const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function healthAt(address: string, document: Document, site = adapterFor(new URL(address))) {
  const url = new URL(address);
  const listing = site?.listingAt(url, document);
  if (!site || !listing) return undefined;
  const found = site.findCards(document);
  const cards = found.map((element) => site.readCard(element, url));
  return listingHealth(site, listing, document, found, cards);
}

function addressOf(file: string): string {
  const address = FIXTURE_ADDRESSES[file];
  if (!address) throw new Error(`tests/unit/sites/fixture-addresses.ts has no address for ${file}`);
  return address;
}

describe.each(SITES.map((site) => [site.id, site] as const))('%s is not said to have changed', (id, site) => {
  const files = readdirSync(`tests/fixtures/${id}`).filter((name) => name.endsWith('.html'));

  it.each(files.map((name) => `${id}/${name}`))('on %s', (file) => {
    const document = documentOf(fixture(file));
    const health = healthAt(addressOf(file), document, site);
    const expected: HealthVerdict = site.findCards(document).length > 0 ? 'healthy' : 'empty';
    // A page that is no listing is not judged at all.
    if (health) {
      expect(health.verdict).toBe(expected);
      expect(health.shape).toBeUndefined();
    } else expect(site.listingAt(new URL(addressOf(file)), document)).toBeUndefined();
  });
});

const CAPTURED = join(process.env.PAPERTAGS_CORPUS ?? '../shared/corpus', 'pages');
if (!existsSync(CAPTURED)) console.warn(`No captured pages at ${CAPTURED}: their health is not checked`);

describe.skipIf(!existsSync(CAPTURED))('captured pages are not said to have changed', () => {
  const index = existsSync(CAPTURED) ? readFileSync(join(CAPTURED, 'INDEX.json'), 'utf8') : '[]';
  const pages = (JSON.parse(index) as { file: string; url: string | null }[]).flatMap(({ file, url }) => {
    const address = url?.split(' ')[0];
    return file.endsWith('.html') && address && adapterFor(new URL(address)) ? [[file, address] as const] : [];
  });

  it.each(pages)('%s', (file, address) => {
    const health = healthAt(address, documentOf(readFileSync(join(CAPTURED, file), 'utf8')));
    expect(health?.verdict ?? 'no listing').toMatch(/^(?:healthy|empty|no listing)$/);
  });
  it('are there', () => expect(pages.length).toBeGreaterThan(0));
});

const backwards = (name: string) => [...name].reverse().join('');

/** Every class, id and data attribute has another name. */
function rename(document: Document): void {
  for (const element of document.body.querySelectorAll('*')) {
    const names = element.getAttribute('class')?.split(/\s+/).filter(Boolean) ?? [];
    if (names.length > 0) element.setAttribute('class', names.map(backwards).join(' '));
    if (element.id) element.id = backwards(element.id);
    for (const name of element.getAttributeNames().filter((each) => each.startsWith('data-'))) {
      element.setAttribute(`data-x-${name.slice(5)}`, element.getAttribute(name) ?? '');
      element.removeAttribute(name);
    }
  }
}

/** Links lead to addresses that say nothing. */
function loseAddresses(document: Document): void {
  for (const link of document.querySelectorAll('a')) link.setAttribute('href', '#');
}

const emptyTitles = (selector: string, share: number) => (document: Document) => {
  // Data that the page carries beside its markup may have the titles, too.
  for (const holder of document.querySelectorAll('[data-props]')) holder.removeAttribute('data-props');
  const titles = Array.from(document.querySelectorAll(selector));
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles.slice(0, Math.ceil(titles.length * share))) title.textContent = ' ';
};

interface BrokenSite {
  file: string;
  /** What holds the title, one for each card of the fixture. */
  title: string;
  renamed: HealthVerdict;
  withoutAddresses: HealthVerdict;
  withoutTitles?: HealthVerdict;
  halfWithoutTitles?: HealthVerdict;
}

const BROKEN: BrokenSite[] = [
  {
    file: 'huggingface/trending.html',
    title: 'article h3 a',
    // Found by headings and addresses alone.
    renamed: 'healthy',
    withoutAddresses: 'no-cards',
  },
  { file: 'arxiv/list-new.html', title: '.list-title', renamed: 'no-cards', withoutAddresses: 'unreadable' },
  { file: 'arxiv/search.html', title: 'p.title', renamed: 'no-cards', withoutAddresses: 'unreadable' },
  { file: 'acl/volume-2022.html', title: 'strong > a', renamed: 'healthy', withoutAddresses: 'no-cards' },
  { file: 'neurips/list-new.html', title: '.paper-content > a', renamed: 'healthy', withoutAddresses: 'no-cards' },
  { file: 'pmlr/volume.html', title: '.title', renamed: 'no-cards', withoutAddresses: 'healthy' },
  { file: 'cvf/conference-2024.html', title: 'dt.ptitle', renamed: 'no-cards', withoutAddresses: 'healthy' },
  { file: 'pubmed/search.html', title: 'a.docsum-title', renamed: 'no-cards', withoutAddresses: 'healthy' },
  { file: 'europepmc/search.html', title: '.citation-title a', renamed: 'no-cards', withoutAddresses: 'no-cards' },
  {
    file: 'biorxiv/search.html',
    title: 'a.highwire-cite-linked-title',
    renamed: 'no-cards',
    withoutAddresses: 'healthy',
  },
  { file: 'semanticscholar/search.html', title: '.cl-paper-title', renamed: 'no-cards', withoutAddresses: 'healthy' },
  { file: 'openreview/venue.html', title: '.note h4 a', renamed: 'no-cards', withoutAddresses: 'no-cards' },
  { file: 'papers-cool/arxiv.html', title: '.title-link', renamed: 'no-cards', withoutAddresses: 'healthy' },
  {
    file: 'alphaxiv/feed.html',
    title: '.html-renderer',
    // Found by buttons and addresses, too.
    renamed: 'healthy',
    withoutAddresses: 'no-cards',
    // Without a title in it, a box is none of a card.
    withoutTitles: 'no-cards',
    halfWithoutTitles: 'healthy',
  },
  { file: 'scholar/results.html', title: '.gs_rt', renamed: 'no-cards', withoutAddresses: 'healthy' },
  { file: 'dblp/volume.html', title: '.title', renamed: 'no-cards', withoutAddresses: 'healthy' },
  {
    file: 'github/readme-table.html',
    title: 'td:nth-child(2)',
    // Most READMEs list no papers, so none is no sign of a change.
    renamed: 'empty',
    withoutAddresses: 'empty',
    withoutTitles: 'empty',
    halfWithoutTitles: 'empty',
  },
];

it('every site is broken once', () => {
  const broken = new Set(BROKEN.map(({ file }) => file.split('/')[0]));
  expect([...broken].sort()).toEqual(SITES.map(({ id }) => id).sort());
});

describe.each(BROKEN.map((site) => [site.file, site] as const))('%s, when the site has changed', (file, site) => {
  const verdictAfter = (change: (document: Document) => void) => {
    const document = documentOf(fixture(file));
    change(document);
    const health = healthAt(addressOf(file), document);
    if (health) expect(health.shape !== undefined).toBe(isChanged(health.verdict));
    return health?.verdict;
  };

  it('its names', () => expect(verdictAfter(rename)).toBe(site.renamed));
  it('its addresses', () => expect(verdictAfter(loseAddresses)).toBe(site.withoutAddresses));
  it('its titles', () => {
    expect(verdictAfter(emptyTitles(site.title, 1))).toBe(site.withoutTitles ?? 'unreadable');
  });
  it('half of its titles', () => {
    expect(verdictAfter(emptyTitles(site.title, 0.5))).toBe(site.halfWithoutTitles ?? 'unreadable');
  });
});

describe('a single paper', () => {
  it.each([
    ['arxiv/abs.html', 'h1.title'],
    ['openreview/forum.html', '.forum-title'],
    ['huggingface/paper-page.html', 'main h1'],
  ])('%s without its heading', (file, heading) => {
    const document = documentOf(fixture(file));
    document.querySelector(heading)?.remove();
    expect(healthAt(addressOf(file), document)).toMatchObject({ verdict: 'no-cards', found: 0, read: 0 });
  });
});

describe('verdicts', () => {
  /** Cards are `p`; their text is the title, their class the identifier. */
  const siteWith = (healthy: SiteAdapter['healthy'], matches = ['https://example.org/*']): SiteAdapter => ({
    ...anyPage,
    id: 'example',
    matches,
    healthy,
    findCards: (root) => Array.from(root.querySelectorAll('p')),
    readCard: (element) => {
      const title = element.textContent ?? '';
      const arxivId = element.className || undefined;
      return title
        ? { paper: { key: `title:${title}`, title, authors: [], arxivId, url: '' }, element, anchor: element }
        : undefined;
    },
  });
  const page = (read: number, withId: number, unread: number) =>
    documentOf(
      `${'<p class="2401.00001">a</p>'.repeat(withId)}${'<p>b</p>'.repeat(read - withId)}${'<p></p>'.repeat(unread)}`,
    );
  const everyCard: SiteAdapter['healthy'] = { identifiers: 'every-card', emptyNotice: '.nothing' };

  it.each<[HealthVerdict, number, number, number]>([
    ['healthy', 3, 3, 0],
    ['healthy', 3, 2, 2],
    ['healthy', 4, 2, 0],
    ['no-identifiers', 3, 1, 0],
    ['no-identifiers', 1, 0, 0],
    ['unreadable', 1, 0, 1],
    ['unreadable', 0, 0, 1],
    ['unreadable', 3, 3, 3],
    ['no-cards', 0, 0, 0],
  ])('%s: %i read, %i of them with an identifier, %i unreadable', (verdict, read, withId, unread) => {
    const health = healthAt('https://example.org/', page(read, withId, unread), siteWith(everyCard));
    expect(health).toMatchObject({ verdict, found: read + unread, read, withIdentifier: withId, withAbstract: 0 });
  });

  it('no identifier is missed where only some cards have one', () => {
    const site = siteWith({ identifiers: 'some-cards' });
    expect(healthAt('https://example.org/', page(3, 0, 0), site)?.verdict).toBe('healthy');
  });

  it('the page says itself that it lists nothing', () => {
    const document = documentOf('<em class="nothing">No results</em>');
    expect(healthAt('https://example.org/', document, siteWith(everyCard))?.verdict).toBe('empty');
  });

  it('a page of no site has not changed, whatever is on it', () => {
    const ofNoSite = siteWith({ identifiers: 'every-card' }, []);
    expect(healthAt('https://example.org/', page(0, 0, 0), ofNoSite)?.verdict).toBe('empty');
    expect(healthAt('https://example.org/', page(1, 0, 9), ofNoSite)?.verdict).toBe('healthy');
    expect(anyPage.matches).toEqual([]);
  });
});

/** A site that is to be. */
export interface NewSite {
  id: string;
  /** A page of it that lists papers. */
  url: URL;
  name: string;
}

/** A string of TypeScript. */
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** `papers-cool` → `papersCool`: the constant that holds the adapter. */
export function constantOf(id: string): string {
  return id.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The files of a new site, by their paths: adapter, fixture and test. */
export function skeletonOf(site: NewSite): Record<string, string> {
  return {
    [`sites/${site.id}.ts`]: adapter(site),
    [`tests/fixtures/${site.id}/listing.html`]: fixture(site),
    [`tests/unit/sites/${site.id}.page.test.ts`]: test(site),
  };
}

/** Lines that lists of all sites need, by the path of their file; each goes before the last line that closes the list. */
export function linesFor({ id, url }: NewSite): Record<string, { line: string; close: string; import?: string }> {
  const constant = constantOf(id);
  return {
    'sites/registry.ts': {
      line: `  ${constant},`,
      close: '\n];',
      import: `import { ${constant} } from './${id}';\n`,
    },
    'tests/unit/sites/fixture-addresses.ts': {
      line: `  ${quoted(`${id}/listing.html`)}: ${quoted(url.href)},`,
      close: '\n};',
    },
    'scripts/probe-pages.ts': {
      line: `  { site: ${quoted(id)}, url: ${quoted(url.href)}, fewest: 1 },`,
      close: '\n];',
    },
  };
}

/** @throws when the file has no such list: it was rewritten, and this command was not */
export function withLine(text: string, { line, close, import: imported = '' }: ReturnType<typeof linesFor>[string]) {
  const end = text.lastIndexOf(close);
  if (end < 0) throw new Error(`There is no list that ends in ${JSON.stringify(close)}.`);
  return `${imported}${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

function adapter({ id, url, name }: NewSite): string {
  return `import { toPaper } from '@/papers/key';
import { matchesIn, textOf } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

const ORIGIN = ${quoted(url.origin)};
/** One element for each paper of a list. */
const CARDS = 'article.paper';
const TITLE = 'h2 a[href]';

/** ${name.replaceAll('*/', '')}: its list of papers. */
export const ${constantOf(id)}: SiteAdapter = {
  id: ${quoted(id)},
  name: ${quoted(name)},
  matches: [\`\${ORIGIN}/*\`],
  healthy: { identifiers: 'some-cards' },
  listingAt,
  findCards: (root) => matchesIn(root, CARDS),
  readCard,
};

function listingAt(url: URL): Listing | undefined {
  return url.pathname === ${quoted(url.pathname)} ? { kind: 'list' } : undefined;
}

function readCard(card: Element, url: URL): PaperCard | undefined {
  const link = card.querySelector(TITLE);
  const title = textOf(link);
  if (!link || !title) return undefined;
  const paper = toPaper({
    title,
    authors: [],
    url: URL.parse(link.getAttribute('href') ?? '', url)?.href ?? '',
  });
  return { paper, element: card, anchor: link };
}
`;
}

function fixture({ name, url }: NewSite): string {
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped}</title></head>
<body>
<!-- The structure of ${url.origin}${url.pathname.replaceAll('--', '')}: elements, ids, classes, links as they are there; prose in words of your own. -->
</body>
</html>
`;
}

function test({ id, url }: NewSite): string {
  return `import { describe, expect, it } from 'vitest';
import type { Paper } from '@/papers/paper';
import { drawChips, readDocument, readFixture, readPage } from './read-page';

const LISTING = ${quoted(url.href)};
const WHAT_TO_DO =
  'Not written yet. 1. Put the structure of a listing into tests/fixtures/${id}/listing.html. ' +
  '2. Have sites/${id}.ts read it. 3. Write its papers down here, in PAPERS. See sites/README.md.';
/** What the page says of its papers, in page order. */
const PAPERS: Paper[] = [];

describe('what is a listing', () => {
  it.each([
    [LISTING, 'list'],
    [${quoted(`${url.origin}/no/such/page`)}, undefined],
  ])('%s is %s', (address, kind) => {
    expect(readPage('<!doctype html>', address).kind).toBe(kind);
  });
});

describe('a listing', () => {
  const page = readFixture('${id}/listing.html', LISTING);

  it('gives each paper with all that the page has of it', () => {
    expect(PAPERS.length, WHAT_TO_DO).toBeGreaterThan(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual(PAPERS);
    expect(page.unreadable).toBe(0);
  });

  it('reads the same after chips are drawn', () => {
    expect(page.cards.length, WHAT_TO_DO).toBeGreaterThan(0);
    const drawn = readFixture('${id}/listing.html', LISTING);
    drawChips(drawn);
    expect(readDocument(drawn.document, LISTING).cards.map(({ paper }) => paper)).toEqual(
      page.cards.map(({ paper }) => paper),
    );
  });
});
`;
}

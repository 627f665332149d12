import { describe, expect, it } from 'vitest';
import { biorxiv } from '@/sites/biorxiv';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const BX = 'https://www.biorxiv.org';
const MX = 'https://www.medrxiv.org';
const SEARCH = `${BX}/search/language%252Bmodel%20numresults%3A75%20sort%3Arelevance-rank`;
const papersOf = (file: string, address: string) =>
  readFixture(`biorxiv/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    [SEARCH, 'search'],
    [`${MX}/search/x?page=2`, 'search'],
    [`${BX}/search`, undefined],
    [`${BX}/content/early/recent?page=1`, 'recent'],
    ['https://medrxiv.org/content/early/recent', 'recent'],
    [`${BX}/collection/bioinformatics`, 'collection'],
    [`${MX}/archive`, 'archive'],
    [`${BX}/content/10.1101/2024.07.01.600583v2`, undefined],
    [`${BX}/content/10.64898/2026.04.01.716005v1.full`, undefined],
    [`${BX}/content/early/2016/07/25/065714`, undefined],
    [`${BX}/about`, undefined],
    [`${BX}/`, undefined],
  ])('%s is %s', (address, kind) => {
    const page = readPage('<!doctype html><body><main></main>', address);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('other pages with linked papers are lists, but not the pages of papers', () => {
    expect(readFixture('biorxiv/recent.html', `${BX}/covid19`).kind).toBe('list');
    expect(readFixture('biorxiv/recent.html', `${BX}/content/10.1101/622803v4`).kind).toBeUndefined();
  });
});

describe('search results', () => {
  const page = readFixture('biorxiv/search.html', SEARCH);
  const papers = page.cards.map(({ paper }) => paper);

  it('reads a later version: its first day by the DOI, names without the ORCID icon, the snippet', () => {
    expect(page.unreadable).toBe(0);
    expect(papers[0]).toEqual({
      key: 'doi:10.1101/2024.07.01.600583',
      title: 'Simulating 500 million years of evolution with a language model',
      abstract: 'A language model of proteins is trained on evolution and asked for new ones.',
      authors: named('Thomas Hayes', 'Roshan Rao', 'Alexander Rives'),
      authorCount: 3,
      doi: '10.1101/2024.07.01.600583',
      venue: 'bioRxiv',
      published: '2024-07-01',
      url: `${BX}/content/10.1101/2024.07.01.600583v2`,
      pdfUrl: `${BX}/content/10.1101/2024.07.01.600583v2.full.pdf`,
    });
  });

  it('reads a title with markup, of the publisher since 2025', () => {
    expect(papers[1]).toMatchObject({
      title: 'Reading E. coli with 109 Parameters',
      doi: '10.64898/2026.04.01.716005',
      published: '2026-04-02',
      url: `${BX}/content/10.64898/2026.04.01.716005v1`,
    });
  });

  it('reads the DOI from the link when none is printed; of old numbers the first day is unknown', () => {
    expect(papers[2]).toMatchObject({ doi: '10.1101/622803', url: `${BX}/content/10.1101/622803v4` });
    expect(papers[2]?.published).toBeUndefined();
  });

  it('reads papers of the other server, and links of before 2019', () => {
    expect(papers.slice(3)).toEqual([
      expect.objectContaining({
        doi: '10.1101/2022.12.19.22283643',
        venue: 'medRxiv',
        authors: named('Tiffany H. Kung', 'AI in Medicine Group'),
        published: '2022-12-20',
        url: `${MX}/content/10.1101/2022.12.19.22283643v1`,
      }),
      expect.objectContaining({
        doi: '10.1101/065714',
        published: '2016-07-25',
        url: `${BX}/content/early/2016/07/25/065714`,
      }),
    ]);
    expect(papers[4]?.pdfUrl).toBeUndefined();
  });

  it('puts chips after the outer of the two titles', () => {
    for (const { anchor } of page.cards) {
      expect(anchor.className).toBe('highwire-cite-title');
      expect(anchor.querySelector('a.highwire-cite-linked-title')).not.toBeNull();
    }
  });
});

describe('other lists', () => {
  it('recent: a version without a path is dated by the heading of its day', () => {
    expect(papersOf('recent.html', `${BX}/content/early/recent`).map(({ doi, published }) => [doi, published])).toEqual(
      [
        ['10.64898/2026.04.01.716005', '2026-04-02'],
        ['10.1101/2023.01.11.523679', '2023-01-11'],
        ['10.64898/2026.03.30.714001', '2026-04-01'],
      ],
    );
  });

  it('collection: relative links are of the page’s own server', () => {
    const [paper] = papersOf('collection.html', `${MX}/collection/health-informatics`);
    expect(paper).toMatchObject({ url: `${MX}/content/10.1101/2022.12.19.22283643v1`, venue: 'medRxiv' });
  });
});

it('a search without results is a listing that says so; one with results does not', () => {
  const empty = readFixture('biorxiv/empty.html', SEARCH);
  expect([empty.kind, empty.cards]).toEqual(['search', []]);
  const notice = biorxiv.healthy.emptyNotice ?? '';
  expect(empty.document.querySelector(notice)).not.toBeNull();
  expect(readFixture('biorxiv/search.html', SEARCH).document.querySelector(notice)).toBeNull();
});

it('the page of a paper names it three times and has no cards', () => {
  const page = readFixture('biorxiv/article.html', `${BX}/content/10.1101/2024.07.01.600583v2`);
  expect([page.kind, page.cards, page.unreadable]).toEqual([undefined, [], 0]);
});

it.each(['search.html', 'recent.html', 'collection.html'])('%s reads the same after chips are drawn', (file) => {
  const page = readFixture(`biorxiv/${file}`, SEARCH);
  drawChips(page);
  expect(readDocument(page.document, SEARCH).cards.map(({ paper }) => paper)).toEqual(papersOf(file, SEARCH));
});

it('names that shadow the DOM change nothing', () => {
  const names = ['location', 'querySelectorAll', 'closest', 'getAttribute', 'createTreeWalker'];
  const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
  const html = fixture('biorxiv/search.html').replaceAll('<div  class="highwire-cite ', `${clobbering}$&`);
  expect(readPage(html, SEARCH).cards.map(({ paper }) => paper)).toEqual(papersOf('search.html', SEARCH));
});

it.each([
  ['', 'T', 0],
  ['/content/10.1101/1v1', ' ', 1],
  ['javascript:alert(1)', 'T', 1],
  ['https://example.org/content/10.1101/1v1', 'T', 1],
  ['https://[', 'T', 1],
])('a link to "%s" with the title "%s" is no card', (href, title, unreadable) => {
  const link = href && `<a class="highwire-cite-linked-title" href="${href}">${title}</a>`;
  const html = `<div class="highwire-article-citation"><span class="highwire-cite-title">${link}</span></div>`;
  expect(readPage(html, SEARCH)).toMatchObject({ cards: [], unreadable });
});

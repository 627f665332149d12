import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const EPMC = 'https://europepmc.org';
const SEARCH = `${EPMC}/search?query=language%20models`;
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    ['/search?query=x&page=2', 'search'],
    ['/search', undefined],
    ['/authors/0000-0002-1825-0097', 'author'],
    ['/article/MED/37438534', undefined],
    ['/abstract/MED/37438534', undefined],
    ['/', undefined],
    ['/advancesearch', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readPage('<!doctype html><body><div id="app"></div>', EPMC + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('rows make a list of any other page, but not of the page of a paper', () => {
    expect(readFixture('europepmc/search.html', `${EPMC}/saved`).kind).toBe('list');
    expect(readFixture('europepmc/search.html', `${EPMC}/article/MED/1`).kind).toBeUndefined();
  });
});

describe('search results', () => {
  const page = readFixture('europepmc/search.html', SEARCH);
  const papers = page.cards.map(({ paper }) => paper);

  it('reads a row of PubMed; a cut list of names is not counted', () => {
    expect(page.unreadable).toBe(0);
    expect(papers).toHaveLength(4);
    expect(papers[0]).toEqual({
      key: 'title:largelanguagemodelsencodeclinicalknowledge|ksinghal|2023',
      title: 'Large language models encode clinical knowledge.',
      abstract: 'medicine asks language models hard questions... and physicians judge the answers',
      authors: named('K. Singhal', 'S. Azizi', 'S. S. Mahdavi'),
      venue: 'Nature',
      published: '2023-07-12',
      url: `${EPMC}/article/MED/37438534`,
    });
  });

  it('reads preprints, rows with an empty snippet and rows without one', () => {
    expect(papers[1]).toMatchObject({ url: `${EPMC}/article/PPR/PPR654321`, venue: 'bioRxiv', authorCount: 4 });
    expect(papers[2]).toMatchObject({ url: `${EPMC}/article/MED/31501885`, published: '2020-02-01', authorCount: 1 });
    expect(papers[3]).toMatchObject({ url: `${EPMC}/article/PMC/PMC8371605`, venue: 'Nature' });
    expect(papers.slice(2).map(({ abstract }) => abstract)).toEqual([undefined, undefined]);
  });

  it('puts chips under the heading', () => {
    expect(page.cards.map(({ anchor }) => anchor.className)).toEqual(Array(4).fill('citation-title'));
  });

  it('reads the same after chips are drawn, and after the rows are replaced', () => {
    drawChips(page);
    const again = () => readDocument(page.document, SEARCH).cards.map(({ paper }) => paper);
    expect(again()).toEqual(papers);
    const list = page.document.querySelector('.separated-list');
    list?.replaceChildren(...Array.from(list.children, (row) => row.cloneNode(true)));
    expect(again()).toEqual(papers);
  });

  it('reads links with a host, in lower case or of the old kind', () => {
    const html = fixture('europepmc/search.html').replace(
      'href="/article/MED/37438534"',
      'href="https://www.europepmc.org/abstract/med/37438534?singleResult=true#x"',
    );
    expect(readPage(html, SEARCH).cards[0]?.paper.url).toBe(papers[0]?.url);
  });
});

it.each([
  ['empty.html', SEARCH, 'search'],
  ['article.html', `${EPMC}/article/MED/37438534`, undefined],
])('%s has no cards', (file, address, kind) => {
  const page = readFixture(`europepmc/${file}`, address);
  expect([page.kind, page.cards]).toEqual([kind, []]);
});

it('names that shadow the DOM change nothing', () => {
  const names = ['location', 'querySelectorAll', 'closest', 'nextElementSibling', 'createTreeWalker'];
  const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
  const html = fixture('europepmc/search.html').replaceAll(
    '<div data-v-4f89b742="" class="citation"',
    `${clobbering}$&`,
  );
  const papers = readFixture('europepmc/search.html', SEARCH).cards.map(({ paper }) => paper);
  expect(readPage(html, SEARCH).cards.map(({ paper }) => paper)).toEqual(papers);
});

it.each([
  ['no title', '<div class="citation"><h3 class="citation-title"><a href="/article/MED/1"></a></h3></div>', 1],
  ['a script', '<div class="citation"><h3 class="citation-title"><a href="javascript:0">T</a></h3></div>', 0],
  ['no box', '<h3 class="citation-title"><a href="/article/MED/1">T</a></h3>', 0],
])('%s is no card', (_, html, unreadable) => {
  expect(readPage(html, SEARCH)).toMatchObject({ cards: [], unreadable });
});

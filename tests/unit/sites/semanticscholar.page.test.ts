import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const S2 = 'https://www.semanticscholar.org';
const SEARCH = `${S2}/search?q=attention&sort=relevance`;
const ATTENTION = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';
const PAPER = `${S2}/paper/Attention-is-All-you-Need-Vaswani-Shazeer/${ATTENTION}`;
const papersOf = (file: string, address: string) =>
  readFixture(`semanticscholar/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    ['/search?q=attention', 'search'],
    ['/venue?name=ICLR', 'search'],
    [`/paper/Attention-is-All-you-Need/${ATTENTION}`, 'paper'],
    [`/paper/${ATTENTION}`, 'paper'],
    ['/author/Ashish-Vaswani/40348417', 'author'],
    ['/me/library/all', 'library'],
    ['/shared/library/folder/1', 'library'],
    ['/', undefined],
    ['/author', undefined],
    ['/product/api', undefined],
    [`/reader/${ATTENTION}`, undefined],
  ])('%s is %s', (path, kind) => {
    const page = readPage('<!doctype html><body><main></main>', S2 + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });
});

describe('search results', () => {
  const page = readFixture('semanticscholar/search.html', SEARCH);
  const papers = page.cards.map(({ paper }) => paper);

  it('reads every row', () => {
    expect(page.unreadable).toBe(0);
    expect(papers).toEqual([
      {
        key: 'arxiv:1706.03762',
        title: 'Attention is All you Need',
        abstract: 'Layers of attention alone translate better and train faster.',
        // "+5 authors" stands before the last name: who is third is not known.
        authors: named('Ashish Vaswani', 'Noam M. Shazeer'),
        authorCount: 8,
        arxivId: '1706.03762',
        s2Id: ATTENTION,
        venue: 'Neural Information Processing Systems', // cut on the row, whole in its link
        published: '2017-06-12',
        url: PAPER,
        pdfUrl: 'https://arxiv.org/pdf/1706.03762.pdf',
      },
      {
        key: 'doi:10.18653/v1/n19-1423',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        abstract: 'Words are hidden and guessed from both sides…',
        authors: named('Jacob Devlin', 'Ming-Wei Chang'),
        authorCount: 2,
        doi: '10.18653/v1/n19-1423',
        aclId: 'N19-1423',
        s2Id: 'df2b0e26d0599ce3e70df8a9da02e51594e0e992',
        venue: 'Proceedings of Test & Text',
        published: '2019',
        url: `${S2}/paper/BERT%3A-Pre-training-of-Deep-Bidirectional-for-Devlin-Chang/df2b0e26d0599ce3e70df8a9da02e51594e0e992`,
      },
      {
        key: 's2:80d0116d77beeded0c23cf48946d9d10d4faee14',
        title: 'GLUE: A Multi-Task Benchmark',
        authors: named('Alex Wang'),
        authorCount: 1,
        s2Id: '80d0116d77beeded0c23cf48946d9d10d4faee14',
        venue: 'BlackboxNLP@EMNLP',
        published: '2018-04-01',
        url: `${S2}/paper/GLUE-Wang-Singh/80d0116d77beeded0c23cf48946d9d10d4faee14`,
      },
    ]);
  });

  it('anchors chips below the byline, in the row itself', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.className).toBe('cl-paper__bulleted-row');
      expect(anchor.parentElement).toBe(element);
    }
  });

  it('reads the markup of 2021', () => {
    expect(papersOf('author-2021.html', `${S2}/author/Ze-Liu/1`)).toEqual([
      {
        key: 's2:c8b25fab5608c3e033d34b4483ec47e68ba109b7',
        title: 'Swin Transformer',
        abstract: 'Windows shift from layer to layer',
        authors: named('Ze Liu'),
        authorCount: 1,
        s2Id: 'c8b25fab5608c3e033d34b4483ec47e68ba109b7',
        published: '2021-03-25',
        url: `${S2}/paper/Swin-Transformer-Liu-Lin/c8b25fab5608c3e033d34b4483ec47e68ba109b7`,
      },
    ]);
  });

  it('finds nothing where the site finds nothing', () => {
    const empty = readFixture('semanticscholar/search-empty.html', `${S2}/search?q=qzxv`);
    expect([empty.kind, empty.cards]).toEqual(['search', []]);
    expect(empty.document.querySelector('[data-test-id="no-papers-found"]')).not.toBeNull();
  });
});

describe('the page of a paper', () => {
  it('reads who cites it and what it cites, not the paper itself nor references without a page', () => {
    const page = readFixture('semanticscholar/paper.html', PAPER);
    expect([page.kind, page.unreadable]).toEqual(['paper', 0]);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        title: 'Training language models to follow instructions with human feedback',
        key: 's2:d766bffc357127e0dc86dd69561d5aeb520d6f4c',
        abstract: 'People rank answers, and the model learns to give the better ones.',
        authors: named('Long Ouyang', 'Jeff Wu'),
        authorCount: 20,
        published: '2022-03-04',
      }),
      expect.objectContaining({
        title: 'A Paper Known by Its Id Alone',
        key: 's2:e1fb3e7cd0bdc0b8a9a3a9a1e8b1d4e7c5a8f312',
        url: `${S2}/paper/e1fb3e7cd0bdc0b8a9a3a9a1e8b1d4e7c5a8f312`,
      }),
      expect.objectContaining({
        title: 'Neural Machine Translation by Jointly Learning to Align and Translate',
        key: 's2:921b2958cac4138d188fd5047aa12bbcf37ac867',
      }),
    ]);
  });
});

it.each(['', 'http://semanticscholar.org', 'https://semanticscholar.org', S2])(
  'reads rows without ids by links that begin with "%s"',
  (origin) => {
    const html = fixture('semanticscholar/paper.html')
      .replace(/ data-paper-id="\w+"/g, '')
      .replaceAll('href="/paper/', `href="${origin}/paper/`);
    expect(readPage(html, PAPER).cards.map(({ paper }) => paper)).toEqual(papersOf('paper.html', PAPER));
  },
);

it.each([
  ['search.html', SEARCH],
  ['paper.html', PAPER],
])('%s reads the same after chips are drawn', (file, address) => {
  const page = readFixture(`semanticscholar/${file}`, address);
  drawChips(page);
  const again = readDocument(page.document, address);
  expect(again.cards.map(({ paper }) => paper)).toEqual(papersOf(file, address));
});

describe('hostile rows', () => {
  const rows = (html: string) => readPage(`<!doctype html><div class="result-page">${html}</div>`, SEARCH);

  it('without a title a row is unreadable, and counted', () => {
    expect(rows(`<div class="cl-paper-row" data-paper-id="${ATTENTION}"></div>`)).toMatchObject({
      cards: [],
      unreadable: 1,
    });
  });

  it('rows that still load are no cards', () => {
    expect(rows('<div class="cl-paper-row"><div class="skeleton"></div></div>')).toMatchObject({
      cards: [],
      unreadable: 0,
    });
  });

  it('links that lead elsewhere or nowhere are no pages of papers', () => {
    const row = (href: string) =>
      `<div class="cl-paper-row"><a href="${href}"><h2 class="cl-paper-title">T</h2></a></div>`;
    for (const href of [`https://example.org/paper/T/${ATTENTION}`, 'javascript:alert(1)', `/paper/T/${ATTENTION}0`])
      expect(rows(row(href)).cards).toEqual([]);
  });

  it('a button with a script for an address names no paper', () => {
    const html = fixture('semanticscholar/search.html').replace('https://arxiv.org/pdf/1706.03762.pdf', 'javascript:1');
    const [card] = readPage(html, SEARCH).cards;
    expect([card?.paper.key, card?.paper.pdfUrl]).toEqual([`s2:${ATTENTION}`, undefined]);
  });

  it('names that shadow the DOM, and a page cut in the middle', () => {
    const html = fixture('semanticscholar/search.html');
    const names = ['querySelectorAll', 'children', 'attributes', 'createTreeWalker'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    const shadowed = readPage(html.replaceAll('<span class="cl-paper-authors">', `${clobbering}$&`), SEARCH);
    expect(shadowed.cards.map(({ paper }) => paper)).toEqual(papersOf('search.html', SEARCH));
    const cut = readPage(html.slice(0, html.indexOf('GLUE: A')), SEARCH);
    expect(cut.cards).toHaveLength(2);
  });
});

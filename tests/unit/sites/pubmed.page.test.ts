import { describe, expect, it } from 'vitest';
import { pubmed } from '@/sites/pubmed';
import { inReadingOrder } from '@/sites/vancouver-name';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const PM = 'https://pubmed.ncbi.nlm.nih.gov';
const SEARCH = `${PM}/?term=large+language+models`;
const papersOf = (file: string, address = SEARCH) =>
  readFixture(`pubmed/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['/?term=transformers&sort=date&size=100', 'search'],
    ['/?term=x&format=abstract', 'search'],
    ['/?linkname=pubmed_pubmed_citedin&from_uid=37438534', 'search'],
    ['/?term=x&format=pubmed', undefined],
    ['/?term=x&format=pmid', undefined],
    ['/37438534/', 'paper', true],
    ['/37438534/?format=pubmed', undefined],
    ['/trending/', 'trending'],
    ['/clipboard/', 'clipboard'],
    ['/collections/61234567/?sort=pubdate', 'collections'],
    ['/', undefined],
    ['/?utm_source=x', undefined],
    ['/advanced/', undefined],
    ['/help/', undefined],
  ])('%s is %s', (path, kind, single) => {
    const page = readPage('<!doctype html><body><main></main>', PM + path);
    expect([page.kind, page.single, page.cards]).toEqual([kind, single, []]);
  });

  it.each([
    ['/', 'home'],
    ['/rising/', 'list'],
  ])('%s is %s when it lists papers', (path, kind) => {
    expect(readFixture('pubmed/search.html', PM + path).kind).toBe(kind);
  });
});

describe('search results as summaries', () => {
  const page = readFixture('pubmed/search.html', SEARCH);
  const papers = page.cards.map(({ paper }) => paper);

  it('reads the copies for wide windows: all names, the citation, the longer snippet', () => {
    expect(page.unreadable).toBe(0);
    expect(papers[0]).toEqual({
      key: 'doi:10.1038/s41586-023-06291-2',
      title: 'Large language models encode clinical knowledge.',
      abstract: 'Medicine asks language models hard questions, and answers are judged by physicians …',
      authors: named('K. Singhal', 'S. Azizi', 'T. Tu', 'S. S. Mahdavi', 'V. Natarajan'),
      authorCount: 5,
      doi: '10.1038/s41586-023-06291-2',
      venue: 'Nature',
      published: '2023-08',
      url: `${PM}/37438534/`,
    });
  });

  it('reads the arXiv id of a preprint', () => {
    expect(papers[1]).toMatchObject({
      key: 'arxiv:2304.09667',
      arxivId: '2304.09667',
      venue: 'ArXiv [Preprint]',
      published: '2023-05-16',
    });
    expect(papers[1]?.doi).toBeUndefined();
  });

  it('does without a snippet, and without data-article-id', () => {
    expect(papers.slice(2)).toEqual([
      expect.objectContaining({ url: `${PM}/31501885/`, published: '2020-02-15', venue: 'Bioinformatics' }),
      expect.objectContaining({ url: `${PM}/34265844/`, doi: '10.1038/s41586-021-03819-2' }),
    ]);
    expect(papers[2]?.abstract).toBeUndefined();
  });

  it.each(['http://pubmed.ncbi.nlm.nih.gov', PM])('reads links that begin with %s', (origin) => {
    const html = fixture('pubmed/search.html')
      .replace(/ data-article-id="\d+"/g, '')
      .replace(/href="(?=\/\d+\/)/g, `$&${origin}`);
    expect(readPage(html, SEARCH).cards.map(({ paper }) => paper)).toEqual(papers);
  });

  it('puts chips under the title link', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.parentElement?.className).toBe('docsum-content');
      expect(element.localName).toBe('article');
    }
  });

  it('does with the short copies', () => {
    const html = fixture('pubmed/search.html').replace(/<span class="docsum-[^"]* full-[^"]*">.*<\/span>/g, '');
    const [paper] = readPage(html, SEARCH).cards.map((card) => card.paper);
    expect(paper).toMatchObject({ authors: named('K. Singhal'), venue: 'Nature', published: '2023' });
    expect(paper?.authorCount).toBeUndefined();
  });

  it.each([
    [
      'J Intern Med. 2018 Dec;284(6):603-619. doi: 10.1111/joim.12822.',
      'J Intern Med',
      '2018-12',
      '10.1111/joim.12822',
    ],
    ['Cancers (Basel). 1998.', 'Cancers (Basel)', '1998', undefined],
    ['Methods Inf Med. 2010 Jan-Feb;49(1):1-9.', 'Methods Inf Med', '2010-01', undefined],
    ['Science. 2023 Spring;1(1):2.', 'Science', '2023', undefined],
    ['In: StatPearls [Internet]. Treasure Island (FL): 2024 Jan 3.', 'StatPearls [Internet]', '2024-01-03', undefined],
    // A chapter of a book, which is cited with its own date first.
    [
      '2023 Mar 1. In: StatPearls [Internet]. Treasure Island (FL): StatPearls Publishing; 2023 Jan–.',
      'StatPearls [Internet]',
      '2023-03-01',
      undefined,
    ],
    [
      'Lancet. 2020 Feb 31;395:1. doi: 10.1016/S0140-6736(20)30183-5. Epub 2020.',
      'Lancet',
      '2020',
      '10.1016/s0140-6736(20)30183-5',
    ],
    ['', undefined, undefined, undefined],
  ])('citation "%s"', (citation, venue, published, doi) => {
    const html = `<article class="full-docsum"><a class="docsum-title" href="/1/">A title</a>
      <span class="docsum-journal-citation full-journal-citation">${citation}</span></article>`;
    const [card] = readPage(html, SEARCH).cards;
    expect([card?.paper.venue, card?.paper.published, card?.paper.doi]).toEqual([venue, published, doi]);
  });
});

describe('search results as abstracts', () => {
  const page = readFixture('pubmed/abstracts.html', `${SEARCH}&format=abstract`);

  it('reads each paper once, with full names and the abstract in the language chosen', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'doi:10.1038/s41586-023-06291-2',
        title: 'Large language models encode clinical knowledge',
        abstract: 'Background: Medicine asks hard questions. Results: A model answers most of them.',
        authors: named('Karan Singhal', 'Shekoofeh Azizi', 'S Sara Mahdavi'),
        authorCount: 3,
        doi: '10.1038/s41586-023-06291-2',
        venue: 'Nature',
        published: '2023-08',
        url: `${PM}/37438534/`,
      },
      {
        key: 'arxiv:2304.09667',
        title:
          'GeneGPT: Augmenting Large Language Models with Domain Tools for Improved Access to Biomedical Information',
        authors: named('Qiao Jin', 'Zhiyong Lu'),
        authorCount: 2,
        arxivId: '2304.09667',
        venue: 'ArXiv',
        published: '2023-05-16',
        url: `${PM}/37131884/`,
      },
    ]);
  });

  it('puts chips after both copies of the heading, of which one is hidden', () => {
    for (const { anchor } of page.cards) {
      expect(anchor.className).toBe('short-view');
      expect(anchor.nextElementSibling).toBeNull();
    }
  });
});

describe('the page of a paper', () => {
  const page = readFixture('pubmed/paper.html', `${PM}/37438534/`);

  it('is the paper, those similar to it, and those that cite it; references are not cards', () => {
    expect([page.kind, page.single, page.unreadable]).toEqual(['paper', true, 0]);
    expect(page.cards.map(({ paper }) => paper.url)).toEqual(
      ['37438534', '36812645', '36156661', '36812645'].map((id) => `${PM}/${id}/`),
    );
    expect(page.cards[0]?.paper).toMatchObject({
      title: 'Large language models encode clinical knowledge',
      doi: '10.1038/s41586-023-06291-2',
      abstract: 'Medicine asks hard questions.',
      authors: named('Karan Singhal', 'Shekoofeh Azizi'),
    });
  });

  it('is found under the address of a search with one result', () => {
    expect(papersOf('paper.html')[0]?.url).toBe(`${PM}/37438534/`);
  });
});

it('a search without results is a listing that says so', () => {
  const page = readFixture('pubmed/empty.html', SEARCH);
  expect([page.kind, page.cards]).toEqual(['search', []]);
  expect(page.document.querySelector(pubmed.healthy.emptyNotice ?? '')).not.toBeNull();
});

it.each(['search.html', 'abstracts.html', 'paper.html'])('%s reads the same after chips are drawn', (file) => {
  const page = readFixture(`pubmed/${file}`, SEARCH);
  drawChips(page);
  expect(readDocument(page.document, SEARCH).cards.map(({ paper }) => paper)).toEqual(papersOf(file));
});

it('names that shadow the DOM change nothing', () => {
  const names = ['location', 'querySelectorAll', 'querySelector', 'closest', 'children', 'createTreeWalker'];
  const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
  const html = fixture('pubmed/search.html').replaceAll('<div class="docsum-content">', `$&${clobbering}`);
  expect(readPage(html, SEARCH).cards.map(({ paper }) => paper)).toEqual(papersOf('search.html'));
});

it.each([
  ['no title', '<article class="full-docsum"><a class="docsum-title" href="/1/"> </a></article>', 1],
  ['no id', '<article class="full-docsum"><a class="docsum-title" href="javascript:alert(1)">T</a></article>', 0],
  ['another site', '<article class="full-docsum"><a class="docsum-title" href="https://x.test/1/">T</a></article>', 0],
  ['no box', '<a class="docsum-title" href="/1/">T</a>', 0],
  ['a heading alone', '<article class="article-overview"><h1 class="heading-title">T</h1></article>', 1],
])('%s is no card', (_, html, unreadable) => {
  expect(readPage(html, SEARCH)).toMatchObject({ cards: [], unreadable });
});

it('markup in a title is text', () => {
  const html =
    '<li class="full-docsum"><a class="docsum-title" href="/1/">&lt;b&gt; <sub>2</sub><script>x</script></a></li>';
  expect(readPage(html, SEARCH).cards[0]?.paper.title).toBe('<b> 2');
});

it.each([
  ['Watson JD', 'J. D. Watson'],
  ['van der Berg J', 'J. van der Berg'],
  ['Liu TY', 'T. Y. Liu'],
  ['Ferreira Á', 'Á. Ferreira'],
  ['Sartre J-P', 'J.-P. Sartre'],
  ['King ML Jr', 'M. L. King Jr'],
  ['Gates WH 3rd', 'W. H. Gates III'],
  ['AlphaFold Team', 'AlphaFold Team'],
  ['GBD 2019 Collaborators', 'GBD 2019 Collaborators'],
  ['RECOVERY', 'RECOVERY'],
  ['', ''],
])('the name %s is %s', (printed, name) => expect(inReadingOrder(printed)).toBe(name));

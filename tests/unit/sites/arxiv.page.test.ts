import { describe, expect, it } from 'vitest';
import { arxiv } from '@/sites/arxiv';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const AX = 'https://arxiv.org';
const papersOf = (file: string, path: string) =>
  readFixture(`arxiv/${file}`, AX + path).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['/list/cs.LG/new', 'new'],
    ['/list/cs.LG/recent?skip=0&show=2000', 'recent'],
    ['/list/cs.LG/pastweek', 'pastweek'],
    ['/list/cs/2301', 'month'],
    ['/list/cs/2023-01', 'month'],
    ['/list/hep-th', 'list'],
    ['/catchup/cs.LG/2025-12-01?abs=True', 'catchup'],
    ['/catchup', undefined],
    ['/search/?query=kv+cache', 'search'],
    ['/search/cs?query=x', 'search'],
    ['/search/advanced?advanced=&terms-0-term=x', 'advanced-search'],
    ['/search/advanced', undefined],
    ['/a/noether_e_1', 'author'],
    ['/abs/2509.24002v2', 'abstract', true],
    ['/abs/hep-th/9901001', 'abstract', true],
    ['/abs/nothing', undefined],
    ['/', undefined],
    ['/pdf/2509.24002', undefined],
    ['/archive/cs', undefined],
  ])('%s is %s', (path, kind, single) => {
    const page = readPage('<!doctype html><body><main></main>', AX + path);
    expect([page.kind, page.single, page.cards]).toEqual([kind, single, []]);
  });
});

describe('the list of new papers', () => {
  const page = readFixture('arxiv/list-new.html', `${AX}/list/cs.LG/new`);

  it('reads pairs of dt and dd in all sections; papers named in comments are no cards', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2512.02843',
        title: 'ISAC-Powered Distributed Matching and Resource Allocation in Multi-band NTN',
        abstract: 'Satellites sense and speak in several bands, and matching is done where the data is.',
        authors: named('Israel Leyva-Mayorga', 'Shashi Raj Pandey'),
        authorCount: 2,
        arxivId: '2512.02843',
        venue: 'Proc. of a Conference, 2025',
        published: '2025-12-03',
        url: `${AX}/abs/2512.02843`,
        pdfUrl: `${AX}/pdf/2512.02843`,
      },
      expect.objectContaining({
        key: 'arxiv:2511.30001',
        title: 'Keys of Order $n$ and a Cost of $O(n \\log n)$',
        abstract: 'Sorting $n$ keys & more.',
        published: '2025-11', // submitted before the day it was announced
      }),
      expect.objectContaining({ key: 'arxiv:2512.00001', published: '2025-12' }),
      expect.objectContaining({ key: 'arxiv:hep-th/9901001', published: '1999-01', authorCount: 2 }),
    ]);
  });

  it('anchors chips inside the meta block', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.className).toContain('list-title');
      expect(anchor.parentElement?.className).toBe('meta');
      expect(element.contains(anchor)).toBe(true);
    }
  });
});

describe('other lists', () => {
  it('recent: the date of each day, and a title that begins with "Title:"', () => {
    expect(papersOf('list-recent.html', '/list/cs.CL/recent')).toEqual([
      expect.objectContaining({ arxivId: '2512.01119', published: '2025-12-02' }),
      expect.objectContaining({
        arxivId: '2512.00777',
        published: '2025-12-01',
        title: 'Title: A Title That Says Title',
      }),
    ]);
  });

  it('month: the month of the id, no abstract, names over two lines', () => {
    const [paper] = papersOf('list-month.html', '/list/cs/2301');
    expect(paper).toMatchObject({ title: 'NFTrig', published: '2023-01' });
    expect(paper?.authors).toEqual(named('Jordan Thompson', 'Ryan Benac'));
    expect(paper?.abstract).toBeUndefined();
  });

  it('catchup: the day of the heading, and a paper whose authors the site does not have', () => {
    const papers = papersOf('catchup.html', '/catchup/cs.CL/2025-12-03?abs=True');
    expect(papers).toEqual([
      expect.objectContaining({
        arxivId: '2512.02843',
        authors: [],
        published: '2025-12-03',
        abstract: 'Satellites sense and speak in several bands.',
      }),
      expect.objectContaining({ arxivId: '2512.00001', published: '2025-12', authors: named('Alan Turing') }),
    ]);
    expect(papers[0]).not.toHaveProperty('authorCount');
  });

  it('the markup from before 2023', () => {
    expect(papersOf('list-2022.html', '/list/cs.CL/recent')).toEqual([
      expect.objectContaining({
        arxivId: '2202.04643',
        title: 'Dimensionally Consistent Learning with Buckingham Pi',
        authors: named('Joseph Bakarji', 'J. Nathan Kutz'),
        authorCount: 4,
        published: '2022-02-11',
      }),
      expect.objectContaining({ arxivId: '2202.04100', title: 'A Crossing', published: '2022-02' }),
    ]);
  });

  it('author', () => {
    expect(papersOf('author.html', '/a/heath_j_1').map(({ arxivId }) => arxivId)).toEqual(['2512.09261']);
  });

  it.each([
    ['list-empty.html', '/list/cs.CL/new', 'new'],
    ['catchup-empty.html', '/catchup/cs.CL/2025-12-06?abs=True', 'catchup'],
    ['search-advanced-empty.html', '/search/advanced?advanced=1&terms-0-term=qzxv', 'advanced-search'],
  ])('%s: a listing without cards, and the page says so', (file, path, kind) => {
    const page = readFixture(`arxiv/${file}`, AX + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
    expect(page.document.querySelector(arxiv.healthy.emptyNotice ?? '')).not.toBeNull();
  });

  it.each([
    ['list-recent.html', '<p>See today\'s <a href="/list/cs.CL/new">new</a> changes</p>'],
    ['author.html', '<p>See also <a href="/help/orcid">ORCID</a></p>'],
  ])('%s with papers is not empty, whatever else the site says there', (file, line) => {
    const { document } = readPage(fixture(`arxiv/${file}`).replace("<div id='dlpage'>", `$&${line}`), `${AX}/a/x_1`);
    expect(document.querySelector(arxiv.healthy.emptyNotice ?? '')).toBeNull();
  });

  it.each(['//arxiv.org', 'http://arxiv.org', 'https://www.arxiv.org', 'https://export.arxiv.org'])(
    'links that begin with %s name the same papers',
    (host) => {
      const html = fixture('arxiv/list-new.html').replaceAll('href ="/abs/', `href="${host}/abs/`);
      const { cards } = readPage(html, `${AX}/list/cs.LG/new`);
      expect(cards.map(({ paper }) => paper)).toEqual(papersOf('list-new.html', '/list/cs.LG/new'));
    },
  );

  it('links to other hosts name none', () => {
    const html = fixture('arxiv/list-month.html').replace('href ="/abs/', 'href="//arxiv.org.example.org/abs/');
    expect(readPage(html, `${AX}/list/cs/2301`)).toMatchObject({ cards: [], unreadable: 1 });
  });

  it('a node of somebody else between dt and dd does not part them', () => {
    const html = fixture('arxiv/list-month.html').replace('<dd>', '<div class="other-extension">x</div><dd>');
    const { cards } = readPage(html, `${AX}/list/cs/2301`);
    expect(cards[0]?.paper.arxivId).toBe('2301.00001');
  });

  it('a dd without its dt is no card', () => {
    const html = fixture('arxiv/list-month.html').replace(/<dt>[\s\S]*?<\/dt>/, '');
    expect(readPage(html, `${AX}/list/cs/2301`).cards).toEqual([]);
  });
});

describe('search results', () => {
  const papers = papersOf('search.html', '/search/?query=endometriosis');

  it('takes the full abstract once, and the date of the first version', () => {
    expect(papers[0]).toEqual({
      key: 'arxiv:2307.02000',
      title: 'Distilling Missing Modality Knowledge from Ultrasound for Endometriosis Diagnosis',
      abstract: 'A first scan lends its knowledge to a second. See the code. It finds endometriosis more often.',
      authors: named('Yuan Zhang', 'Hu Wang'),
      authorCount: 7,
      arxivId: '2307.02000',
      doi: '10.1109/isbi53787.2023.10230667',
      venue: 'ISBI 2023',
      published: '2023-07-04',
      url: `${AX}/abs/2307.02000`,
      pdfUrl: `${AX}/pdf/2307.02000`,
    });
  });

  it('reads an old id', () => {
    expect(papers[1]).toMatchObject({
      arxivId: 'math/0309136',
      published: '2003-09-08',
      title: 'The $q$-Analogue of a Sum',
    });
  });

  it('does without the hidden abstract', () => {
    const html = fixture('arxiv/search.html').replaceAll('abstract-full', 'renamed');
    const { cards } = readPage(html, `${AX}/search/?query=x`);
    expect(cards[0]?.paper.abstract).toBe('…a scan of endometriosis is short…');
  });

  it('keeps listing when the abstracts are switched off', () => {
    const html = fixture('arxiv/search.html').replace(/<p class="abstract[\s\S]*?<\/p>/g, '');
    const { cards } = readPage(html, `${AX}/search/?query=x&abstracts=hide`);
    expect(cards.map(({ paper }) => paper.abstract)).toEqual([undefined, undefined]);
  });
});

describe('the abstract page', () => {
  it.each([
    `${AX}/abs/2509.24002`,
    'https://www.arxiv.org/abs/2509.24002v2',
    'https://export.arxiv.org/abs/2509.24002v1?context=cs',
  ])('%s is one card', (address) => {
    const { cards } = readFixture('arxiv/abs.html', address);
    expect(cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2509.24002',
        title: 'Tags of $x^2$ Papers',
        abstract: 'A list meets $x^2$ tags. It works, see arXiv:2301.00001.',
        authors: named('Ada Lovelace', 'Alan Turing'),
        authorCount: 2,
        arxivId: '2509.24002',
        doi: '10.1145/3600006.3613165',
        venue: 'Journal of Listings 7 (2025)',
        published: '2025-09-29',
        url: `${AX}/abs/2509.24002`,
        pdfUrl: `${AX}/pdf/2509.24002`,
      },
    ]);
    expect(cards[0]?.anchor.localName).toBe('h1');
  });
});

it.each([
  ['list-new.html', '/list/cs.LG/new'],
  ['search.html', '/search/?query=x'],
  ['abs.html', '/abs/2509.24002'],
])('%s reads the same after MathJax has typeset it', (file, path) => {
  const typeset = fixture(`arxiv/${file}`).replace(/\$([^$<]+)\$/g, (_, tex) => {
    const drawn = '<span class="MathJax" id="MathJax-Element-1-Frame"><nobr><span class="math">drawn</span></nobr>';
    return `<span class="MathJax_Preview"></span>${drawn}</span><script type="math/tex" id="m1">${tex}</script>`;
  });
  expect(typeset).toContain('MathJax_Preview');
  expect(readPage(typeset, AX + path).cards.map(({ paper }) => paper)).toEqual(papersOf(file, path));
});

it.each([
  ['list-new.html', '/list/cs.LG/new'],
  ['search.html', '/search/?query=x'],
  ['abs.html', '/abs/2509.24002'],
])('%s reads the same after chips are drawn', (file, path) => {
  const page = readFixture(`arxiv/${file}`, AX + path);
  drawChips(page);
  const again = readDocument(page.document, AX + path);
  expect(again.cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
});

it('names that shadow the DOM change nothing', () => {
  const names = ['location', 'attributes', 'children', 'querySelectorAll', 'createTreeWalker', 'documentElement'];
  const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
  const html = fixture('arxiv/list-new.html').replaceAll("<div class='meta'>", `$&${clobbering}`);
  const { cards } = readPage(html, `${AX}/list/cs.LG/new`);
  expect(cards.map(({ paper }) => paper)).toEqual(papersOf('list-new.html', '/list/cs.LG/new'));
});

describe('hostile cards', () => {
  const listOf = (title: string, authors = '', abstract = '') =>
    readPage(
      `<!doctype html><div id="dlpage"><dl id="articles"><dt><a href="/abs/2512.00001v9" title="Abstract">x</a></dt>
       <dd><div class="meta"><div class="list-title"><span class="descriptor">Title:</span>${title}</div>
       <div class="list-authors">${authors}</div><p class="mathjax">${abstract}</p></div></dd></dl></div>`,
      `${AX}/list/cs.LG/new`,
    );

  it('without a title it is unreadable, and counted', () => {
    expect(listOf(' \u200b')).toMatchObject({ cards: [], unreadable: 1 });
  });

  it('600 authors and a 50 kB abstract are read whole', () => {
    const authors = Array.from({ length: 600 }, (_, n) => `<a href="/a">Author ${n}</a>`).join(', ');
    const [card] = listOf('T', authors, 'word '.repeat(10_000)).cards;
    expect(card?.paper.authors).toHaveLength(600);
    expect(card?.paper.abstract).toHaveLength(49_999);
  });

  it('markup in a title is text', () => {
    const [card] = listOf('&lt;script&gt;alert(1)&lt;/script&gt; \u202eabc<script>alert(2)</script>').cards;
    expect(card?.paper.title).toBe('<script>alert(1)</script> abc');
  });
});

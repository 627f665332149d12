import { describe, expect, it } from 'vitest';
import { papersCool } from '@/sites/papers-cool';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const COOL = 'https://papers.cool';
const ARXIV = `${COOL}/arxiv/cs.CL`;
const VENUE = `${COOL}/venue/ICLR.2025?group=Oral`;
const papersOf = (file: string, address: string) =>
  readFixture(`papers-cool/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['/arxiv/cs.CL', 'arxiv'],
    ['/arxiv/cs.AI,cs.CL,cs.LG?show=20', 'arxiv'],
    ['/arxiv/search?query=reasoning&highlight=1', 'search'],
    ['/venue/search?query=reasoning', 'search'],
    ['/venue/NeurIPS.2024?group=Oral', 'venue'],
    ['/arxiv/2504.09858', 'paper', true],
    ['/arxiv/2504.09858,2504.00001', 'arxiv'],
    ['/venue/GMwRl2e9Y1@OpenReview', 'paper', true],
    ['/venue/2025.acl-long.24%40ACL', 'paper', true],
    ['/venue/GMwRl2e9Y1@OpenReview,xoXn62FzD0@OpenReview', 'venue'],
    ['/arxiv/cs.CL/feed', undefined],
    ['/arxiv/search', undefined],
    ['/arxiv/', undefined],
  ])('%s is %s', (path, kind, single) => {
    const page = readPage('<!doctype html><body><div class="papers"></div>', COOL + path);
    expect([page.kind, page.single, page.cards]).toEqual([kind, single, []]);
  });
});

describe('an arXiv category', () => {
  const page = readFixture('papers-cool/arxiv.html', ARXIV);

  it('reads every field of the papers, and nothing of the bar of stars', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2504.09858',
        title: 'Reasoning Models Can Be Effective Without Thinking',
        abstract: 'Models answer at once with $n$ tokens less, and as well.',
        authors: named('Wenjie Ma', 'Jingxuan He'),
        authorCount: 2,
        arxivId: '2504.09858',
        published: '2025-04-14',
        url: `${COOL}/arxiv/2504.09858`,
        pdfUrl: 'https://arxiv.org/pdf/2504.09858',
      },
      expect.objectContaining({ key: 'arxiv:2504.00001', published: '2025-04-13' }),
    ]);
  });

  it('anchors chips below the authors', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.id).toMatch(/^authors-/);
      expect(anchor.parentElement).toBe(element);
    }
  });
});

it('a venue: its edition, and the identifiers of where it publishes', () => {
  const at = (name: string) => `${COOL}/venue/${name}`;
  expect(papersOf('venue.html', VENUE)).toEqual([
    {
      key: 'openreview:GMwRl2e9Y1',
      title: 'Restructuring Vector Quantization with the Rotation Trick',
      abstract: 'Codes turn with their vectors.',
      authors: named('Christopher Fifty', 'Ronald G. Junkins'),
      authorCount: 2,
      openreviewId: 'GMwRl2e9Y1',
      venue: 'ICLR 2025 - Oral',
      published: '2025',
      url: at('GMwRl2e9Y1@OpenReview'),
      pdfUrl: 'https://openreview.net/pdf?id=GMwRl2e9Y1',
    },
    expect.objectContaining({
      key: 'acl:2025.acl-long.24',
      venue: 'ACL 2025 - Long Papers',
      url: at('2025.acl-long.24@ACL'),
    }),
    expect.objectContaining({
      key: 'title:splinegsrobustmotionadaptivespline|jongminpark|2025',
      venue: 'CVPR 2025',
      url: at('Park_SplineGS@CVPR2025@CVF'),
    }),
  ]);
});

it('a search without results says so', () => {
  const page = readFixture('papers-cool/search-empty.html', `${COOL}/arxiv/search?query=qzxv`);
  expect([page.kind, page.cards]).toEqual(['search', []]);
  expect(page.document.querySelector(papersCool.healthy.emptyNotice ?? '')).not.toBeNull();
  expect(readFixture('papers-cool/arxiv.html', ARXIV).document.querySelector('.papers:not(:has(> *))')).toBeNull();
});

it.each([
  ['arxiv.html', ARXIV],
  ['venue.html', VENUE],
])('%s reads the same after chips are drawn and formulas typeset', (file, address) => {
  const html = fixture(`papers-cool/${file}`).replaceAll(
    '$n$',
    '<span class="MathJax_Preview"></span><span class="MathJax">n</span><script type="math/tex" id="m1">n</script>',
  );
  const page = readPage(html, address);
  drawChips(page);
  const again = readDocument(page.document, address);
  expect(again.cards.map(({ paper }) => paper)).toEqual(papersOf(file, address));
});

it.each(['https://www.papers.cool/', 'http://papers.cool/', '//papers.cool/'])(
  'links that begin with %s, and have a query behind them, name the same papers',
  (start) => {
    const html = fixture('papers-cool/arxiv.html').replace(/href="\/(arxiv\/[\d.]+)/g, `href="${start}$1?from=list#x`);
    expect(html).toContain(`${start}arxiv/2504.09858?from`);
    expect(readPage(html, ARXIV).cards.map(({ paper }) => paper)).toEqual(papersOf('arxiv.html', ARXIV));
  },
);

describe('hostile cards', () => {
  const card = (html: string) =>
    readPage(`<!doctype html><div class="papers"><div id="x" class="panel paper">${html}</div></div>`, ARXIV);

  it('links that leave the site are unreadable, and counted', () => {
    for (const href of ['https://example.org/arxiv/2504.09858', 'javascript:alert(1)', '//example.org/arxiv/1'])
      expect(card(`<h2><a class="title-link" href="${href}">T</a></h2>`)).toMatchObject({ cards: [], unreadable: 1 });
  });

  it('a title alone is enough, and a lying number does not change its id', () => {
    const [read] = card(
      '<h2><a href="https://arxiv.org/abs/1706.03762">#1</a><a class="title-link" href="/arxiv/2504.09858">&lt;i&gt;T</a></h2>',
    ).cards;
    expect(read?.paper).toMatchObject({ key: 'arxiv:2504.09858', title: '<i>T', authors: [] });
    expect(read?.anchor.localName).toBe('h2');
  });

  it('a page cut in the middle', () => {
    const html = fixture('papers-cool/arxiv.html');
    expect(readPage(html.slice(0, html.indexOf('A Second')), ARXIV).cards).toHaveLength(1);
  });

  it('names that shadow the DOM', () => {
    const names = ['querySelectorAll', 'children', 'attributes', 'createTreeWalker'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    const html = fixture('papers-cool/arxiv.html').replaceAll('<p id="authors', `${clobbering}$&`);
    expect(readPage(html, ARXIV).cards.map(({ paper }) => paper)).toEqual(papersOf('arxiv.html', ARXIV));
  });
});

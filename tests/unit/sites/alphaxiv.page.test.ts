import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const AX = 'https://www.alphaxiv.org';
const FEED = `${AX}/?sort=Hot&interval=7+Days`;
const papersOf = (html: string) => readPage(html, FEED).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    [`${AX}/`, 'feed'],
    ['https://alphaxiv.org/?subcategories=%5B%22machine-learning%22%5D', 'feed'],
    [`${AX}/explore`, 'explore'],
    [`${AX}/search?q=kv+cache`, 'search'],
    [`${AX}/zh`, 'feed'],
    [`${AX}/zh/explore`, 'explore'],
    [`${AX}/zh/abs/2205.14135`, undefined],
    [`${AX}/abs/2205.14135`, undefined],
    [`${AX}/overview/2205.14135`, undefined],
    [`${AX}/bookmarks`, undefined],
    [`${AX}/assistant`, undefined],
  ])('%s is %s', (address, kind) => {
    const page = readPage('<!doctype html><body><main></main>', address);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });
});

describe('the feed', () => {
  const page = readFixture('alphaxiv/feed.html', FEED);

  it('reads its cards; links to papers beside it are none', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        abstract: 'Tiles of attention stay in fast memory, which makes it exact and fast since 1 Jun 2022.',
        authors: named('Tri Dao', 'Daniel Y. Fu', 'Stefano Ermon'),
        arxivId: '2205.14135',
        published: '2022-05-27',
        url: `${AX}/abs/2205.14135`,
        codeUrl: 'https://github.com/Dao-AILab/flash-attention',
      },
      {
        key: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        abstract: 'Weights stay, and small matrices beside them learn the new task.',
        authors: named('Edward J. Hu'),
        arxivId: '2106.09685',
        published: '2021-06-17',
        url: `${AX}/abs/2106.09685`,
      },
    ]);
  });

  it('anchors chips below the title, outside of its link', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.getAttribute('href')).toMatch(/^\/abs\//);
      expect(anchor.parentElement?.closest('a')).toBeNull();
      expect(element.contains(anchor)).toBe(true);
    }
  });

  it('finds the same cards when the boxes are not rounded any more', () => {
    const html = fixture('alphaxiv/feed.html');
    expect(papersOf(html.replaceAll('rounded-xl', 'rounded-2xl'))).toEqual(papersOf(html));
  });

  it('finds the same cards when titles lead to the overview', () => {
    const html = fixture('alphaxiv/feed.html');
    expect(papersOf(html.replaceAll('href="/abs/', 'href="/overview/'))).toEqual(papersOf(html));
  });

  it.each(['http://www.alphaxiv.org', 'https://alphaxiv.org', '//www.alphaxiv.org', '/zh'])(
    'finds the same cards when links begin with %s',
    (host) => {
      const html = fixture('alphaxiv/feed.html');
      expect(papersOf(html.replace(/href="\/(?=abs|overview)/g, `href="${host}/`))).toEqual(papersOf(html));
    },
  );

  it('reads names in a page that the browser has translated', () => {
    const html = fixture('alphaxiv/feed.html');
    const translated = html.replace(
      /(data-state="closed">)([^<]+)/g,
      '$1<font dir="auto"><font dir="auto">$2</font></font>',
    );
    expect(translated).not.toBe(html);
    expect(papersOf(translated)).toEqual(papersOf(html));
  });

  it('finds nothing while it loads', () => {
    expect(readFixture('alphaxiv/feed-loading.html', FEED)).toMatchObject({ kind: 'feed', cards: [], unreadable: 0 });
  });

  it('reads the same after chips are drawn', () => {
    const drawn = readFixture('alphaxiv/feed.html', FEED);
    drawChips(drawn);
    const again = readDocument(drawn.document, FEED);
    expect(again.cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
  });
});

describe('hostile cards', () => {
  const card = (html: string) =>
    readPage(`<!doctype html><main><div class="rounded-xl">${html}<button>86</button></div></main>`, FEED);

  it('links that lead elsewhere name no paper', () => {
    const hrefs = [
      'https://example.org/abs/2205.14135',
      '//example.org/abs/2205.14135',
      'javascript:alert("/abs/2205.14135")',
      '/abs/about-us',
      '/abs/',
    ];
    for (const href of hrefs) expect(card(`<a href='${href}'>A Title</a>`).cards).toEqual([]);
  });

  it('a box of two papers is no card', () => {
    expect(card('<a href="/abs/2205.14135">One</a><a href="/abs/2106.09685">Two</a>').cards).toEqual([]);
    expect(
      card('<a href="/abs/2205.14135">One</a><a href="/abs/2106.09685">Two</a><a href="/abs/2106.09685">Two</a>').cards,
    ).toEqual([]);
  });

  it('markup in a title is text, and an empty title is none', () => {
    expect(card('<a href="/abs/2205.14135">&lt;script&gt;T</a>').cards[0]?.paper.title).toBe('<script>T');
    expect(card('<a href="/abs/2205.14135">\u200b</a>').cards).toEqual([]);
  });

  it('names that shadow the DOM, and a page cut in the middle', () => {
    const html = fixture('alphaxiv/feed.html');
    const names = ['querySelectorAll', 'children', 'attributes', 'createTreeWalker'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    expect(papersOf(html.replaceAll('<div class="flex flex-col gap-1">', `$&${clobbering}`))).toEqual(papersOf(html));
    expect(papersOf(html.slice(0, html.indexOf('LoRA')))).toHaveLength(1);
  });
});

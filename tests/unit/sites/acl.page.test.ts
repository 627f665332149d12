import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const ACL = 'https://aclanthology.org';
const LONG_2022 =
  'Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)';
const named = (...names: string[]) => names.map((name) => ({ name }));
const papersOf = (file: string, path: string) => readFixture(`acl/${file}`, ACL + path).cards.map(({ paper }) => paper);

describe('what is a listing', () => {
  it.each([
    ['/volumes/2022.acl-long/', 'volume'],
    ['/volumes/P18-1', 'volume'],
    ['/volumes/', undefined],
    ['/events/acl-2022/', 'event'],
    ['/people/danqi-chen/', 'person'],
    ['/people/teven-le-scao/unverified/', 'person'],
    ['/people/d/danqi-chen/', 'person'],
    ['/people/d/', undefined],
    ['/people/', undefined],
    ['/people/danqi-chen/awards/', undefined],
    ['/', undefined],
    ['/venues/acl/', undefined],
    ['/constructor/x/', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readFixture('acl/volume-empty.html', ACL + path);
    expect([page.kind, page.cards, page.unreadable]).toEqual([kind, [], 0]);
  });

  it('a page about one paper has no cards', () => {
    const page = readFixture('acl/paper.html', `${ACL}/2022.acl-long.107/`);
    expect([page.kind, page.cards]).toEqual([undefined, []]);
  });
});

describe('a volume', () => {
  const page = readFixture('acl/volume-2022.html', `${ACL}/volumes/2022.acl-long/`);

  it('until 2024: rows are paragraphs, the abstract stands after its row', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'acl:2022.acl-long.0',
        title: LONG_2022,
        authors: [],
        aclId: '2022.acl-long.0',
        venue: LONG_2022,
        published: '2022-05',
        url: `${ACL}/2022.acl-long.0/`,
        pdfUrl: `${ACL}/2022.acl-long.0.pdf`,
      },
      {
        key: 'acl:2022.acl-long.107',
        title: 'Structured Pruning Learns Compact and Accurate Models',
        abstract:
          'A small model is cut out of a large one, layer by layer. Ten times faster; see https://github.com/princeton-nlp/CoFiPruning.',
        authors: named('Mengzhou Xia', 'Zexuan Zhong', 'Danqi Chen'),
        aclId: '2022.acl-long.107',
        venue: LONG_2022,
        published: '2022-05',
        url: `${ACL}/2022.acl-long.107/`,
        pdfUrl: `${ACL}/2022.acl-long.107.pdf`,
      },
      {
        key: 'acl:2022.acl-long.9999',
        title: 'A Paper That Was Taken Back',
        authors: [],
        aclId: '2022.acl-long.9999',
        venue: LONG_2022,
        published: '2022-05',
        url: `${ACL}/2022.acl-long.9999/`,
      },
    ]);
  });

  it('chips go under the names, or under the title where there are none, beside the buttons and in no link', () => {
    expect(page.cards.map(({ anchor }) => anchor.localName)).toEqual(['br', 'a', 'br']);
    for (const { anchor, element } of page.cards) {
      expect(anchor.parentElement?.className).toBe('d-block');
      expect(element.contains(anchor)).toBe(true);
    }
    expect(page.cards[1]?.anchor.textContent).toBe('Danqi Chen');
  });

  it('since 2025: rows are divs, attributes have no quotes', () => {
    expect(papersOf('volume-2025.html', '/volumes/2025.acl-long/')).toEqual([
      expect.objectContaining({
        key: 'acl:2025.acl-long.2',
        title: 'GraphNarrator: Generating Textual Explanations for Graph Neural Networks',
        abstract: 'A graph is told as a story, and the story explains what the network saw.',
        authors: named('Bo Pan', 'Zhen Xiong', 'Liang Zhao'),
        published: '2025-07',
        pdfUrl: `${ACL}/2025.acl-long.2.pdf`,
      }),
      expect.objectContaining({ key: 'acl:2025.acl-long.1126', authors: named('Jingyang Yuan') }),
    ]);
    expect(papersOf('volume-2025.html', '/volumes/2025.acl-long/')[1]?.abstract).toBeUndefined();
  });

  it('in the first years: rows without a class', () => {
    const row = '<p><a class="badge" href="/P18-1031.pdf">pdf</a> <strong><a href="/P18-1031">Old</a></strong><br></p>';
    const { cards } = readPage(`<!doctype html><section id=main><div>${row}</div></section>`, `${ACL}/volumes/P18-1/`);
    expect(cards.map(({ paper, element }) => [paper.key, paper.pdfUrl, element.localName])).toEqual([
      ['acl:P18-1031', `${ACL}/P18-1031.pdf`, 'p'],
    ]);
  });

  it('a badge for an attachment is no PDF of the paper', () => {
    const file =
      '<a class="badge text-bg-attachment align-middle me-1" href="/attachments/2025.acl-long.3.poster.pdf">x</a>';
    const row = `<div class="d-sm-flex align-items-stretch mb-3"><div>${file}</div><span class="d-block"><strong><a href="/2025.acl-long.3/">T</a></strong><br></span></div>`;
    const { cards } = readPage(`<!doctype html><section id=main>${row}</section>`, `${ACL}/volumes/2025.acl-long/`);
    expect(cards.map(({ paper }) => [paper.key, paper.pdfUrl])).toEqual([['acl:2025.acl-long.3', undefined]]);
  });

  it.each([
    'https://aclanthology.org/$1/',
    'http://www.aclanthology.org/$1',
    '//aclanthology.org/$1/',
    '../../$1/',
    '/$1/?utm_source=x#top',
  ])('links in the form %s lead to the same papers', (form) => {
    const html = fixture('acl/volume-2022.html').replaceAll(
      /(?<=<strong><a class="align-middle" href=")\/([^/"]+)\/?(?=")/g,
      form,
    );
    expect(html).toContain(form.replace('$1', '2022.acl-long.107'));
    const { cards } = readPage(html, `${ACL}/volumes/2022.acl-long/`);
    expect(cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
  });

  it('renamed classes of the rows lose no paper', () => {
    const html = fixture('acl/volume-2025.html').replaceAll('align-items-stretch', 'renamed');
    const { cards } = readPage(html, `${ACL}/volumes/2025.acl-long/`);
    expect(cards.map(({ paper }) => paper.title)).toHaveLength(2);
    expect(new Set(cards.map(({ element }) => element)).size).toBe(2);
  });

  it('a node of somebody else between row and abstract does not part them', () => {
    const html = fixture('acl/volume-2022.html').replaceAll('<div class="card', '<div class="other">x</div>$&');
    const { cards } = readPage(html, `${ACL}/volumes/2022.acl-long/`);
    expect(cards.map(({ paper }) => paper.abstract !== undefined)).toEqual([false, true, false]);
  });
});

it('an event: the volume and the year of each part; a number that ends in two zeros can be a paper', () => {
  expect(papersOf('event.html', '/events/acl-2018/')).toEqual([
    {
      key: 'acl:P18-1031',
      title: 'Universal Language Model Fine-tuning for Text Classification',
      abstract: 'A model of language is fitted to a task in three steps.',
      authors: named('Jeremy Howard', 'Sebastian Ruder'),
      aclId: 'P18-1031',
      venue:
        'Proceedings of the 56th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)',
      published: '2018',
      url: `${ACL}/P18-1031/`,
      pdfUrl: `${ACL}/P18-1031.pdf`,
    },
    expect.objectContaining({ key: 'acl:P18-1100', authors: [] }),
    expect.objectContaining({
      key: 'acl:W18-5446',
      authors: named('Alex Wang', 'Samuel R. Bowman'),
      venue: 'Proceedings of the 2018 EMNLP Workshop BlackboxNLP',
    }),
  ]);
});

it('a person: the volume of each paper stands in its row, chips go after it', () => {
  const { cards } = readFixture('acl/person.html', `${ACL}/people/d/danqi-chen/`);
  expect(cards.map(({ paper }) => paper)).toEqual([
    expect.objectContaining({
      key: 'acl:2022.acl-long.107',
      abstract: 'A small model is cut out of a large one.',
      venue: LONG_2022,
      published: '2022',
    }),
    expect.objectContaining({
      key: 'acl:D14-1082',
      authors: named('Danqi Chen', 'Christopher Manning'),
      venue: 'Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing (EMNLP)',
      published: '2014',
    }),
  ]);
  for (const { anchor } of cards) expect(anchor.getAttribute('href')).toMatch(/^\/volumes\//);
});

it('a person: the year that heads a part of the list is no venue', () => {
  const html = fixture('acl/person.html').replaceAll(/<a href="\/volumes\/.*?<\/a>/g, '');
  const { cards } = readPage(html, `${ACL}/people/danqi-chen/`);
  expect(cards.map(({ paper }) => paper.venue)).toEqual([undefined, undefined]);
});

it.each([
  ['/P79-1001/', '1979'],
  ['/C65-1001/', '1965'],
  ['/W00-0100/', '2000'],
])('the year of %s is %s', (href, year) => {
  const { cards } = readPage(`<!doctype html><p><strong><a href="${href}">T</a></strong></p>`, `${ACL}/events/x/`);
  expect(cards[0]?.paper.published).toBe(year);
});

it.each([
  ['volume-2022.html', '/volumes/2022.acl-long/'],
  ['volume-2025.html', '/volumes/2025.acl-long/'],
  ['event.html', '/events/acl-2018/'],
  ['person.html', '/people/danqi-chen/'],
])('%s reads the same after chips are drawn', (file, path) => {
  const page = readFixture(`acl/${file}`, ACL + path);
  drawChips(page);
  const again = readDocument(page.document, ACL + path);
  expect(again.cards).toEqual(page.cards);
});

describe('hostile pages', () => {
  it('names that shadow the DOM change nothing', () => {
    const names = ['location', 'children', 'querySelectorAll', 'parentElement', 'createTreeWalker', 'documentElement'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    const html = fixture('acl/volume-2022.html').replaceAll('<span class="d-block">', `$&${clobbering}`);
    const { cards } = readPage(html, `${ACL}/volumes/2022.acl-long/`);
    expect(cards.map(({ paper }) => paper)).toEqual(papersOf('volume-2022.html', '/volumes/2022.acl-long/'));
  });

  it.each(['javascript:/2022.acl-long.1/', 'https://example.org/2022.acl-long.1/', '/faq/', '/2022.acl-long/', ''])(
    'a bold link to %j is no card',
    (href) => {
      const html = `<!doctype html><p><strong><a href="${href}">T</a></strong></p>`;
      expect(readPage(html, `${ACL}/volumes/x/`)).toMatchObject({ cards: [], unreadable: 0 });
    },
  );

  it('a card without a title is unreadable, and counted; one cut off in the middle keeps its title', () => {
    const html = '<!doctype html><p><strong><a href="/P18-1001/"> </a></strong></p><p><strong><a href="/P18-1002/">Cut';
    const page = readPage(html, `${ACL}/volumes/P18-1/`);
    expect([page.cards.map(({ paper }) => paper.title), page.unreadable]).toEqual([['Cut'], 1]);
  });
});

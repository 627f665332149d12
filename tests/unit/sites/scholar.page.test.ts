import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/sites/registry';
import { scholar } from '@/sites/scholar';
import { SCHOLAR_HOSTS } from '@/sites/scholar-hosts';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const GS = 'https://scholar.google.com';
const RESULTS = `${GS}/scholar?hl=en&as_sdt=0%2C5&q=attention`;
const PROFILE = `${GS}/citations?user=AAAAAAAAAAAJ&hl=en`;
const LABS = `${GS}/scholar_labs/search/session/14742283604987517681?hl=en`;
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('hosts', () => {
  it('is one for each domain of Google', () => {
    expect(new Set(SCHOLAR_HOSTS).size).toBe(187);
    expect(SCHOLAR_HOSTS.filter((host) => !/^scholar\.google(?:\.com?)?\.(?:[a-z]{2}|com|cat)$/.test(host))).toEqual(
      [],
    );
  });

  it.each(['com', 'de', 'co.jp', 'com.br', 'co.uk', 'com.hk', 'cat', 'fr', 'co.in', 'com.tw'])(
    'google.%s',
    (domain) => {
      const url = new URL(`https://scholar.google.${domain}/scholar?q=x`);
      expect(adapterFor(url)?.id).toBe('scholar');
      expect(readPage(fixture('scholar/results.html'), url.href).cards).toHaveLength(5);
    },
  );

  it.each(['https://www.google.com/search?q=x', 'https://scholar.google.example/scholar?q=x'])('not %s', (address) => {
    expect(adapterFor(new URL(address))?.id).not.toBe('scholar');
  });
});

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    ['/scholar?q=kv+cache', 'search'],
    ['/scholar?hl=de&start=10&q=x&as_sdt=0,5', 'search'],
    ['/scholar?cites=2960712678066186980&as_sdt=2005', 'search'],
    ['/scholar?cluster=2960712678066186980', 'search'],
    ['/scholar?q=related:5Gohgn6QFikJ:scholar.google.com/', 'search'],
    ['/scholar?as_q=&as_epq=kv+cache', 'search'],
    ['/scholar?scilib=1', 'search'],
    // Where arXiv and publishers lead to.
    ['/scholar_lookup?arxiv_id=1706.03762', 'search'],
    ['/scholar_lookup?title=Attention&author=A%20Vaswani', 'search'],
    ['/scholar_lookup', undefined],
    ['/scholar?hl=en&as_sdt=0,5', undefined],
    ['/scholar?q=', undefined],
    ['/citations?user=AAAAAAAAAAAJ', 'profile'],
    ['/citations?hl=en&user=AAAAAAAAAAAJ&view_op=list_works&sortby=pubdate', 'profile'],
    ['/citations?view_op=view_citation&user=AAAAAAAAAAAJ&citation_for_view=AAAAAAAAAAAJ:x', undefined],
    ['/citations?view_op=search_authors&mauthors=x', undefined],
    ['/citations?view_op=top_venues', undefined],
    ['/scholar_labs/search/session/14742283604987517681', 'labs'],
    ['/scholar_labs/search?hl=en', undefined],
    ['/scholar_case?case=1', undefined],
    ['/scholar_alerts?view_op=list_alerts', undefined],
    ['/', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readPage('<!doctype html><body><main></main>', GS + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });
});

describe('results', () => {
  const page = readFixture('scholar/results.html', RESULTS);

  it('reads each row; profiles, opinions of courts, alerts and related searches are no cards', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:1706.03762',
        title: 'Attention is all you need',
        abstract: 'A network made of attention alone translates, and is trained in less time …',
        authors: named('A Vaswani', 'N Shazeer', 'N Parmar'),
        arxivId: '1706.03762',
        venue: 'Advances in neural …',
        published: '2017',
        url: `${GS}/scholar?q=info:5Gohgn6QFikJ:scholar.google.com/`,
        pdfUrl: 'https://arxiv.org/pdf/1706.03762',
      },
      {
        key: 'doi:10.1145/3600006.3613165',
        title: 'Efficient memory management for large language model serving with pagedattention',
        abstract: 'Pages of keys and values …',
        authors: named('W Kwon', 'Z Li', 'S Zhuang', 'Y Sheng'),
        authorCount: 4,
        doi: '10.1145/3600006.3613165',
        venue: 'Proceedings of the 29th …',
        published: '2023',
        url: `${GS}/scholar?q=info:nwQ2vJ8fvqAJ:scholar.google.com/`,
        pdfUrl: 'https://dl.acm.org/doi/abs/10.1145/3600006.3613165',
      },
      {
        key: 'title:ontheattentionofreaders|enoether|1921',
        title: 'On the attention of readers',
        authors: named('E Noether'),
        authorCount: 1,
        published: '1921',
        url: `${GS}/scholar?q=info:Zb_Hk0C1aOcJ:scholar.google.com/`,
      },
      {
        key: 'title:attentionformerlywithoutaspan|enoether|',
        title: 'Attention, formerly without a span',
        authors: named('E Noether', 'D Hilbert'),
        authorCount: 2,
        url: `${GS}/scholar?q=info:q0ldCit4t1oJ:scholar.google.com/`,
      },
      {
        key: 'acl:N19-1423',
        title: 'Bert: Pre-training of deep bidirectional transformers for language understanding',
        abstract: 'Both sides of a word are read at once, and little is added for each task.',
        authors: named('Jacob Devlin', 'Ming-Wei Chang', 'Kenton Lee', 'Kristina Toutanova'),
        authorCount: 4,
        aclId: 'N19-1423',
        venue: 'Proceedings of the …',
        published: '2019',
        url: `${GS}/scholar?q=info:8l7mS2rE9bMJ:scholar.google.com/`,
      },
    ]);
  });

  it('anchors chips below the last byline', () => {
    for (const { anchor } of page.cards) {
      expect(anchor.className).toContain('gs_a');
      expect(anchor.nextElementSibling?.matches('.gs_a') ?? false).toBe(false);
      expect(anchor.closest('a, h3')).toBeNull();
    }
  });

  it('without a byline the chips stand below the title', () => {
    const [card] = readPage(fixture('scholar/results.html').replaceAll('class="gs_a', 'class="renamed'), RESULTS).cards;
    expect(card?.anchor.localName).toBe('h3');
    expect(card?.paper).toMatchObject({ title: 'Attention is all you need', authors: [] });
  });

  it('reads rows of older pages, which have the class and no id', () => {
    const html = fixture('scholar/results.html').replace(/ data-[cd]id="[^"]*"/g, '');
    const { cards } = readPage(html, RESULTS);
    expect(cards).toHaveLength(5);
    expect(cards[0]?.paper.url).toContain('info:5Gohgn6QFikJ:');
  });

  it("another extension's badge before the title is not the title", () => {
    const html = fixture('scholar/results.html').replaceAll(
      /(<h3 class="gs_rt"[^>]*>)(<a id)/g,
      '$1<a href="/badge">A*</a>$2',
    );
    expect(readPage(html, RESULTS).cards[0]?.paper.title).toBe('Attention is all you need');
  });
});

describe.each([
  ['nothing found', 'no-results.html', RESULTS],
  ['a CAPTCHA', 'captcha.html', RESULTS],
  ['an empty profile', 'profile-empty.html', PROFILE],
])('%s', (_, file, address) => {
  const page = readFixture(`scholar/${file}`, address);

  it('is a listing without cards, and the page says so', () => {
    expect(page.kind).toBeDefined();
    expect([page.cards, page.unreadable]).toEqual([[], 0]);
    expect(page.document.querySelector(scholar.healthy.emptyNotice ?? '')).not.toBeNull();
  });
});

it('a list of results or a profile with rows shows no such notice', () => {
  for (const [file, address] of [
    ['results', RESULTS],
    ['profile', PROFILE],
    ['labs', LABS],
  ] as const) {
    const { document } = readFixture(`scholar/${file}.html`, address);
    expect(document.querySelector(scholar.healthy.emptyNotice ?? '')).toBeNull();
  }
});

describe('Scholar Labs', () => {
  it('takes what is said of a paper, point by point', () => {
    const { cards } = readFixture('scholar/labs.html', LABS);
    expect(cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        key: 'doi:10.1145/3600006.3613165',
        abstract: 'The cache is kept in pages. Pages are shared. Little is wasted.',
        published: '2023',
      }),
      expect.objectContaining({
        key: 'openreview:uNrFpDPMyo',
        abstract: 'Some heads look back, others do not.',
        published: '2024',
      }),
    ]);
    expect(cards[1]?.paper.venue).toBeUndefined();
  });
});

describe('a profile', () => {
  const page = readFixture('scholar/profile.html', PROFILE);

  it('reads rows, with the address of today and that of old', () => {
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'title:attentionisallyouneed|avaswani|2017',
        title: 'Attention is all you need',
        authors: named('A Vaswani', 'N Shazeer', 'N Parmar', 'J Uszkoreit', 'L Jones'),
        venue: 'Advances in neural information processing systems 30',
        published: '2017',
        url: `${GS}/citations?view_op=view_citation&citation_for_view=AAAAAAAAAAAJ:zYLM7Y9cAGgC`,
      },
      {
        key: 'arxiv:1706.05137',
        title: 'One model to learn them all',
        authors: named('L Kaiser', 'AN Gomez', 'N Shazeer'),
        authorCount: 3,
        arxivId: '1706.05137',
        venue: 'arXiv preprint arXiv:1706.05137',
        published: '2017',
        url: `${GS}/citations?view_op=view_citation&citation_for_view=AAAAAAAAAAAJ:u5HHmVD_uO8C`,
      },
    ]);
  });

  it('anchors chips in the cell of the title, below the venue', () => {
    for (const { anchor, element } of page.cards) {
      expect([element.localName, anchor.className, anchor.nextElementSibling]).toEqual(['tr', 'gs_gray', null]);
    }
  });

  it('reads the rows that "Show more" appends', () => {
    const { document } = readFixture('scholar/profile.html', PROFILE);
    const body = document.getElementById('gsc_a_b');
    body?.append(...Array.from(body.children, (row) => row.cloneNode(true)));
    const { cards } = readDocument(document, PROFILE);
    expect(cards).toHaveLength(4);
    const row = cards[3]?.element ?? document.body;
    expect(scholar.findCards(row)).toEqual([row]);
  });

  it('a result that is added is found by itself', () => {
    const { cards, document } = readFixture('scholar/labs.html', LABS);
    const row = cards[1]?.element ?? document.body;
    expect(scholar.findCards(row)).toEqual([row]);
  });
});

it.each([
  ['results.html', RESULTS],
  ['labs.html', LABS],
  ['profile.html', PROFILE],
])('%s reads the same after chips are drawn', (file, address) => {
  const page = readFixture(`scholar/${file}`, address);
  drawChips(page);
  const again = readDocument(page.document, address);
  expect(again.cards).toEqual(page.cards);
});

it('names that shadow the DOM change nothing', () => {
  const names = ['location', 'attributes', 'children', 'querySelectorAll', 'createTreeWalker', 'parentElement'];
  const clobbering = `<form>${names.map((name) => `<input name="${name}" id="${name}">`).join('')}</form>`;
  const html = fixture('scholar/results.html').replaceAll('<div class="gs_ri">', `$&${clobbering}`);
  const papersIn = (page: string) => readPage(page, RESULTS).cards.map(({ paper }) => paper);
  expect(papersIn(html)).toEqual(papersIn(fixture('scholar/results.html')));
});

describe('hostile rows', () => {
  const row = (inner: string, cid = 'abcdefghijkJ') =>
    readPage(`<!doctype html><div id="gs_res_ccl_mid"><div class="gs_r gs_or" data-cid='${cid}'>${inner}`, RESULTS);

  it.each([
    '',
    '<h3 class="gs_rt"></h3>',
    '<h3 class="gs_rt"><span class="gs_ctc">[PDF]</span> <a href="/x"> </a></h3>',
  ])('without a title (%s) it is unreadable, and counted', (inner) =>
    expect(row(inner)).toMatchObject({ cards: [], unreadable: 1 }),
  );

  it('a script for a link is no link', () => {
    const [card] = row(
      '<h3 class="gs_rt"><span class="gs_ct1">[PDF]</span><a href="javascript:alert(1)">T</a></h3>',
    ).cards;
    expect(card?.paper).toEqual({
      key: 'title:t',
      title: 'T',
      authors: [],
      url: `${GS}/scholar?q=info:abcdefghijkJ:scholar.google.com/`,
    });
  });

  it('an id cannot lead elsewhere', () => {
    const [card] = row('<h3 class="gs_rt"><a href="/x">T</a></h3>', '/../&q=evil#').cards;
    expect(card?.paper.url).toBe(`${GS}/scholar?q=info:%2F..%2F%26q%3Devil%23:scholar.google.com/`);
  });

  it('markup in a title is text, and a cut page ends where it ends', () => {
    const [card] = row('<h3 class="gs_rt"><a href="/x">&lt;img onerror=alert(1)&gt; of a pa').cards;
    expect(card?.paper.title).toBe('<img onerror=alert(1)> of a pa');
  });
});

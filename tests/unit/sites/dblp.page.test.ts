import { describe, expect, it } from 'vitest';
import { dblp } from '@/sites/dblp';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const DBLP = 'https://dblp.org';
const VOLUME = `${DBLP}/db/conf/nips/nips2017.html`;
const AUTHOR = `${DBLP}/pid/s/IonStoica.html`;
const SEARCH = `${DBLP}/search?q=natural+questions`;
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined]>([
    ['/db/conf/nips/nips2017.html', 'volume'],
    ['/db/conf/icml/icml2019', 'volume'],
    ['/db/journals/corr/corr2309.html', 'volume'],
    ['/db/conf/nips/nips2017.xml', undefined],
    ['/db/conf/nips/index.html', undefined],
    ['/db/conf/nips/', undefined],
    ['/db/conf/', undefined],
    ['/streams/conf/nips', undefined],
    ['/pid/04/9614.html', 'author'],
    ['/pid/04/9614-1', 'author'],
    ['/pers/hd/v/Vaswani:Ashish', 'author'],
    ['/search?q=kv%20cache', 'search'],
    ['/search/publ?q=x', 'search'],
    ['/search?q=', undefined],
    ['/search/author?q=x', undefined],
    ['/rec/conf/nips/VaswaniSPUJGKP17.html', undefined],
    ['/', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readPage('<!doctype html><body><main></main>', DBLP + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('the page of a conference lists volumes, and is one only where it lists papers', () => {
    const index = `${DBLP}/db/conf/sosp/index.html`;
    expect(readFixture('dblp/series.html', index).kind).toBeUndefined();
    expect(readFixture('dblp/volume.html', index)).toMatchObject({ kind: 'series', cards: { length: 2 } });
  });

  it.each(['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'])('%s', (host) => {
    expect(readFixture('dblp/volume.html', `https://${host}/db/conf/nips/nips2017.html`).cards).toHaveLength(2);
  });
});

describe('a volume', () => {
  const page = readFixture('dblp/volume.html', VOLUME);

  it('reads the papers without the full stop; the volume itself is no card', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'title:attentionisallyouneed|ashishvaswani|2017',
        title: 'Attention is All you Need',
        authors: named('Ashish Vaswani', 'Noam Shazeer'),
        authorCount: 2,
        published: '2017',
        url: `${DBLP}/rec/conf/nips/VaswaniSPUJGKP17`,
      },
      {
        key: 'openreview:H1xAbCdEfG',
        title: 'Who Needs O(n2) Attention?',
        authors: named('Wei Wang'),
        authorCount: 1,
        openreviewId: 'H1xAbCdEfG',
        published: '2017',
        url: `${DBLP}/rec/conf/nips/Wang0LG17`,
      },
    ]);
  });

  it('chips stand at the end of the text, inside its column', () => {
    for (const { anchor, inside } of page.cards) expect([anchor.localName, inside]).toEqual(['cite', true]);
  });

  it('a row that is added is found by itself', () => {
    const { cards, document } = readFixture('dblp/volume.html', VOLUME);
    const row = cards[0]?.element ?? document.body;
    expect(dblp.findCards(row)).toEqual([row]);
  });
});

describe('an author', () => {
  const page = readFixture('dblp/author.html', AUTHOR);

  it('reads preprints and papers; data sets and edited volumes are no cards', () => {
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2309.06180',
        title: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
        authors: named('Woosuk Kwon', 'Ion Stoica'),
        authorCount: 2,
        arxivId: '2309.06180',
        doi: '10.48550/arxiv.2309.06180',
        venue: 'CoRR',
        published: '2023',
        url: `${DBLP}/rec/journals/corr/abs-2309-06180`,
      },
      {
        key: 'doi:10.1145/3600006.3613165',
        title: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
        authors: named('Ion Stoica'),
        authorCount: 1,
        doi: '10.1145/3600006.3613165',
        venue: 'SOSP',
        published: '2023',
        url: `${DBLP}/rec/conf/sosp/KwonLZ0ZY0ZS23`,
        pdfUrl: 'https://www.usenix.org/system/files/sosp-kwon.pdf',
      },
    ]);
  });
});

describe('a search', () => {
  it('reads marked hits, and rows that load on scroll', () => {
    const page = readFixture('dblp/search.html', SEARCH);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        key: 'doi:10.1162/tacl_a_00276',
        title: 'Natural Questions: a Benchmark for Question Answering Research',
        venue: 'Trans. Assoc. Comput. Linguistics',
        published: '2019',
      }),
    ]);
    const list = page.document.querySelector('.publ-list');
    list?.after(list.cloneNode(true));
    expect(readDocument(page.document, SEARCH).cards).toHaveLength(2);
  });

  it.each([
    ['finds nothing', fixture('dblp/search-empty.html')],
    ['fails', '<div id="completesearch-publs"><ul class="error"><li>service temporarily not available</li></ul></div>'],
    ['is held up', '<!doctype html><script id="anubis_challenge" type="application/json">{}</script>'],
  ])('that %s is a listing without cards, and the page says so', (_, html) => {
    const page = readPage(html, SEARCH);
    expect([page.kind, page.cards]).toEqual(['search', []]);
    expect(page.document.querySelector(dblp.healthy.emptyNotice ?? '')).not.toBeNull();
  });

  it('that finds something shows no such notice', () => {
    const { document } = readFixture('dblp/search.html', SEARCH);
    expect(document.querySelector(dblp.healthy.emptyNotice ?? '')).toBeNull();
  });
});

it.each([
  ['volume.html', VOLUME],
  ['author.html', AUTHOR],
  ['search.html', SEARCH],
])('%s reads the same after chips are drawn', (file, address) => {
  const page = readFixture(`dblp/${file}`, address);
  drawChips(page);
  expect(readDocument(page.document, address).cards).toEqual(page.cards);
});

it('names that shadow the DOM change nothing', () => {
  const names = ['attributes', 'children', 'querySelectorAll', 'querySelector', 'createTreeWalker', 'parentElement'];
  const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
  const html = fixture('dblp/author.html').replaceAll('<div class="nr"', `${clobbering}$&`);
  const papersIn = (page: string) => readPage(page, AUTHOR).cards.map(({ paper }) => paper);
  expect(papersIn(html)).toEqual(papersIn(fixture('dblp/author.html')));
});

describe('hostile rows', () => {
  const row = (inner: string) =>
    readPage(`<!doctype html><ul class="publ-list"><li class="entry article" id="conf/x/Y">${inner}`, VOLUME);

  it.each(['', '<span class="title">.</span>', '<cite class="data"><span class="title"> </span></cite>'])(
    'without a title (%s) it is unreadable, and counted',
    (inner) => expect(row(inner)).toMatchObject({ cards: [], unreadable: 1 }),
  );

  it('a script for a link is no link, and markup in a title is text', () => {
    const [card] = row(
      '<ul><li class="ee"><a href="javascript:alert(1).pdf">x</a></ul><span class="title">&lt;b&gt; E.T..</span>',
    ).cards;
    expect(card?.paper).toEqual({ key: 'title:bet', title: '<b> E.T.', authors: [], url: `${DBLP}/rec/conf/x/Y` });
  });

  it('a list of 1,000 papers is read whole', () => {
    const one =
      '<li class="entry inproceedings" id="conf/x/N"><cite class="data"><span class="title">T.</span></cite></li>';
    expect(readPage(`<ul class="publ-list">${one.repeat(1_000)}</ul>`, VOLUME).cards).toHaveLength(1_000);
  });
});

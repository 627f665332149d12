import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const NIPS = 'https://papers.nips.cc';
const named = (...names: string[]) => names.map((name) => ({ name }));
const papersOf = (file: string, address: string) =>
  readFixture(`neurips/${file}`, address).cards.map(({ paper }) => paper);

describe('what is a listing', () => {
  it.each([
    ['https://papers.nips.cc/paper_files/paper/2023', 'proceedings'],
    ['https://papers.neurips.cc/paper_files/paper/2023/', 'proceedings'],
    ['https://proceedings.neurips.cc/paper/2020', 'proceedings'],
    ['https://datasets-benchmarks-proceedings.neurips.cc/paper/2021', 'proceedings'],
    ['https://proceedings.iclr.cc/paper_files/paper/2024', 'proceedings'],
    ['https://proceedings.mlsys.org/paper_files/paper/2022', 'proceedings'],
    ['https://papers.nips.cc/book/advances-in-neural-information-processing-systems-30-2017', 'proceedings'],
    ['https://papers.nips.cc/papers/search?q=attention', 'search'],
    ['https://papers.nips.cc/papers/search', undefined],
    ['https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html', undefined],
    ['https://papers.nips.cc/paper/7181-attention-is-all-you-need', undefined],
  ])('%s is %s', (address, kind) => {
    const page = readFixture('neurips/list-empty.html', address);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('a page about one paper has no cards', () => {
    expect(readFixture('neurips/paper.html', `${NIPS}/paper_files/paper/2017`).cards).toEqual([]);
  });
});

describe('the list of a year', () => {
  const address = `${NIPS}/paper_files/paper/2025`;
  const page = readFixture('neurips/list-new.html', address);

  it('since 2025: names in a span, TeX in titles, tracks that a filter hides', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'title:gatedattentionforlargelanguagemodelsnonlinearitysparsityandattentionsinkfree|zihanqiu|2025',
        title: 'Gated Attention for Large Language Models: Non-linearity, Sparsity, and Attention-Sink-Free',
        authors: named('Zihan Qiu', 'Zekun Wang', 'Bo Zheng'),
        venue: 'Advances in Neural Information Processing Systems',
        published: '2025',
        url: `${NIPS}/paper_files/paper/2025/hash/0a1b2c3d4e5f60718293a4b5c6d7e8f9-Abstract-Conference.html`,
      },
      expect.objectContaining({
        title: '$\\ell_1$ and Heavy Tails & a Bound of $O(n \\log n)$',
        authors: named('Ada Lovelace', 'Guy L. Steele, Jr.', 'Alan Turing'),
      }),
      expect.objectContaining({ title: 'SWE-smith: Scaling Data for Software Engineering Agents' }),
    ]);
  });

  it('chips go under the names, beside the badge of the track', () => {
    for (const { anchor } of page.cards) {
      expect(anchor.className).toBe('paper-authors');
      expect(anchor.parentElement?.className).toBe('paper-content');
    }
  });

  it('until 2024: names in italics, or none; italics of a title are no names', () => {
    const { cards } = readFixture('neurips/list-2023.html', 'https://proceedings.mlsys.org/paper_files/paper/2023');
    expect(cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        title: 'Efficiently Scaling Transformer Inference',
        authors: named('Reiner Pope', 'Sholto Douglas', 'Aakanksha Chowdhery'),
        venue: 'Proceedings of Machine Learning and Systems',
        published: '2023',
        url: 'https://proceedings.mlsys.org/paper_files/paper/2023/hash/523f87e9d08e6071a3bbd150e6da40fb-Abstract-mlsys2023.html',
      }),
      expect.objectContaining({ title: 'On Optimizing the Communication of Model Parallelism', authors: [] }),
    ]);
    expect(cards.map(({ anchor }) => anchor.localName)).toEqual(['i', 'a']);
  });

  it('until 2019: every name is a link, the year is in the address of the list, a PDF link is no second paper', () => {
    const book = `${NIPS}/book/advances-in-neural-information-processing-systems-30-2017`;
    const { cards } = readFixture('neurips/list-2017.html', book);
    expect(cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        title: 'Attention is All you Need',
        authors: named('Ashish Vaswani', 'Noam Shazeer'),
        published: '2017',
        url: `${NIPS}/paper/7181-attention-is-all-you-need`,
      }),
      expect.objectContaining({ authors: named('Adam Santoro') }),
    ]);
    expect(cards[0]?.anchor.textContent).toBe('Noam Shazeer');
  });
});

it('search: each paper has its own year', () => {
  expect(papersOf('search.html', `${NIPS}/papers/search?q=attention`)).toEqual([
    expect.objectContaining({ title: 'Attention is All you Need', published: '2017' }),
    expect.objectContaining({ published: '2022', authors: named('Tri Dao') }),
  ]);
});

it('ICLR names its own venue', () => {
  const [paper] = papersOf('list-new.html', 'https://proceedings.iclr.cc/paper_files/paper/2025');
  expect(paper?.venue).toBe('International Conference on Learning Representations');
});

it.each([
  ['list-new.html', `${NIPS}/paper_files/paper/2025`],
  ['list-2023.html', 'https://proceedings.mlsys.org/paper_files/paper/2023'],
  ['list-2017.html', `${NIPS}/paper/2017`],
  ['search.html', `${NIPS}/papers/search?q=x`],
])('%s reads the same after chips are drawn', (file, address) => {
  const page = readFixture(`neurips/${file}`, address);
  drawChips(page);
  expect(readDocument(page.document, address).cards).toEqual(page.cards);
});

it('reads the same after MathJax has typeset it', () => {
  const typeset = fixture('neurips/list-new.html').replace(
    /\$([^$<]+)\$/g,
    '<span class="MathJax_Preview"></span><span class="MathJax">drawn</span><script type="math/tex">$1</script>',
  );
  const address = `${NIPS}/paper_files/paper/2025`;
  expect(readPage(typeset, address).cards.map(({ paper }) => paper)).toEqual(papersOf('list-new.html', address));
});

it.each(['https://papers.nips.cc$1', '//papers.nips.cc$1', '../..$1', '$1?utm_source=x', '$1#top'])(
  'links in the form %s lead to the same papers',
  (form) => {
    const address = `${NIPS}/paper_files/paper/2025`;
    const html = fixture('neurips/list-new.html').replaceAll(/(?<=href=")(\/paper_files\/paper\/[^"]+)(?=")/g, form);
    expect(html).not.toBe(fixture('neurips/list-new.html'));
    expect(readPage(html, address).cards.map(({ paper }) => paper)).toEqual(papersOf('list-new.html', address));
  },
);

describe('hostile pages', () => {
  const listOf = (row: string) => readPage(`<!doctype html><ul>${row}</ul>`, `${NIPS}/paper/2018`);

  it.each([
    'javascript:/paper/2018/hash/ab-Abstract.html',
    'https://example.org/paper/2018/hash/ab-Abstract.html',
    '/paper/2018',
    '/paper/2018/file/ab-Paper.pdf',
    '/paper/7181-x.pdf',
  ])('a link to %s is no card', (href) => {
    expect(listOf(`<li><a title="paper title" href="${href}">T</a></li>`)).toMatchObject({ cards: [], unreadable: 0 });
  });

  it('a card without a title is unreadable, and counted; one cut off in the middle keeps its title', () => {
    const page = listOf(
      '<li><a href="/paper/2018/hash/a-Abstract.html"> </a></li><li><a href="/paper/2018/hash/b">Cut',
    );
    expect([page.cards.map(({ paper }) => paper.title), page.unreadable]).toEqual([['Cut'], 1]);
  });

  it('markup in a title is text, and names that shadow the DOM change nothing', () => {
    const clobbering = '<img name="querySelectorAll" id="closest"><img name="createTreeWalker">';
    const { cards } = listOf(`${clobbering}<li>${clobbering}<a href="/paper/2018/hash/a">&lt;b&gt; T</a></li>`);
    expect(cards.map(({ paper }) => paper.title)).toEqual(['<b> T']);
  });
});

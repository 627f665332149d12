import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const PMLR = 'https://proceedings.mlr.press';
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each([
    ['/v235/', 'volume'],
    ['/v235', 'volume'],
    ['/v28/index.html', 'volume'],
    ['/r0/', 'volume'],
    ['/v235/dao24a.html', undefined],
    ['/v235/assets/bib/bibliography.bib', undefined],
    ['/volumes', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readFixture('pmlr/volume-empty.html', PMLR + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('the home page is none, and a page about one paper has no cards', () => {
    expect(() => readPage('', `${PMLR}/`)).toThrow('No site knows');
    expect(readFixture('pmlr/paper.html', `${PMLR}/v235/`).cards).toEqual([]);
  });
});

describe('a volume', () => {
  const page = readFixture('pmlr/volume.html', `${PMLR}/v235/`);

  it('reads title, names, volume, links; the title is no link; what the filter hides is a card too', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'openreview:ztn8FCR1td',
        title:
          'Transformers are SSMs: Generalized Models and Efficient Algorithms Through Structured State Space Duality',
        authors: named('Tri Dao', 'Albert Gu'),
        openreviewId: 'ztn8FCR1td',
        venue: 'Proceedings of the 41st International Conference on Machine Learning',
        published: '2024-07',
        url: `${PMLR}/v235/dao24a.html`,
        pdfUrl: 'https://raw.githubusercontent.com/mlresearch/v235/main/assets/dao24a/dao24a.pdf',
        codeUrl: 'https://github.com/state-spaces/mamba',
      },
      {
        key: 'title:regretboundsoforderosqrtnandbeyond|guylsteele|2024',
        title: 'Regret Bounds of Order $O(\\sqrt{n})$ & Beyond',
        authors: named('Guy L. Steele, Jr.', 'Émilie du Châtelet'),
        venue: 'Proceedings of the 41st International Conference on Machine Learning',
        published: '2024-07',
        url: `${PMLR}/v235/steele24a.html`,
      },
    ]);
  });

  it('chips go between the names and the links', () => {
    for (const { anchor } of page.cards) {
      expect(anchor.className).toBe('details');
      expect(anchor.nextElementSibling?.className).toBe('links');
    }
  });

  it('with sections, relative links, no names, and a date of two days', () => {
    const { cards } = readFixture('pmlr/volume-sections.html', `${PMLR}/v123/`);
    expect(cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        title: 'A Paper With Little on Its Card',
        authors: [],
        published: '2019',
        url: `${PMLR}/v123/little20a.html`,
        pdfUrl: `${PMLR}/v123/little20a/little20a.pdf`,
      }),
    ]);
    expect(cards[0]?.anchor.className).toBe('title');
  });

  it('reads the same after chips are drawn', () => {
    const drawn = readFixture('pmlr/volume.html', `${PMLR}/v235/`);
    drawChips(drawn);
    expect(readDocument(drawn.document, `${PMLR}/v235/`).cards).toEqual(drawn.cards);
  });

  it('reads the same after MathJax has typeset it', () => {
    const typeset = fixture('pmlr/volume.html').replace(
      /\$([^$<]+)\$/g,
      '<span class="MathJax_Preview"></span><span class="MathJax">drawn</span><script type="math/tex">$1</script>',
    );
    const papers = readPage(typeset, `${PMLR}/v235/`).cards.map(({ paper }) => paper);
    expect(papers).toEqual(page.cards.map(({ paper }) => paper));
  });
});

describe('hostile pages', () => {
  const listOf = (html: string) => readPage(`<!doctype html><div class="wrapper">${html}</div>`, `${PMLR}/v1/`);

  it('a link that is none is left out', () => {
    const { cards } = listOf(
      '<div class="paper"><p class="title">T</p><p class="links"><a href="javascript:alert(1)">abs</a><a href="http://[">Code</a></p></div>',
    );
    expect(cards.map(({ paper }) => paper)).toEqual([{ key: 'title:t', title: 'T', authors: [], url: '' }]);
  });

  it('a card without a title is unreadable, and counted; a box that has no title at all is no card', () => {
    const page = listOf('<div class="paper"><p class="title"> </p></div><div class="paper">x</div>');
    expect(page).toMatchObject({ cards: [], unreadable: 1 });
  });

  it('names that shadow the DOM change nothing', () => {
    const clobbering = '<img name="querySelectorAll"><img name="createTreeWalker"><img id="parentElement">';
    const html = fixture('pmlr/volume.html').replaceAll('<div class="paper"', `${clobbering}$&`);
    const titles = readPage(html, `${PMLR}/v235/`).cards.map(({ paper }) => paper.title);
    expect(titles).toHaveLength(2);
  });
});

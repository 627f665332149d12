import { describe, expect, it } from 'vitest';
import { readPage } from './read-page';

const GS = 'https://scholar.google.com';
const RESULTS = `${GS}/scholar?hl=en&as_sdt=0%2C5&q=attention`;

/** A list of results with one row, as Scholar prints rows since 2017. */
function cardsIn(heading: string, byline: string, attributes = 'data-cid="Zb_Hk0C1aOcJ"', more = '') {
  const row = `<div class="gs_r gs_or gs_scl" ${attributes}>${more}<div class="gs_ri"><h3 class="gs_rt">${heading}</h3><div class="gs_a">${byline}</div><div class="gs_fl gs_flb"><a href="/scholar?q=related:Zb_Hk0C1aOcJ:scholar.google.com/&amp;hl=en">Related articles</a></div></div></div>`;
  return readPage(`<!doctype html><body><div id="gs_res_ccl_mid">${row}</div>`, RESULTS).cards;
}

const CITED = '<span class="gs_ctu"><span class="gs_ct1">[CITATION]</span><span class="gs_ct2">[C]</span></span>';

describe('opinions of courts are no papers', () => {
  it.each([
    [
      'linked',
      '<a href="/scholar_case?case=98149&amp;hl=en" data-clk="cd=1">Reader v. Writer</a>',
      'Dist. Court, 2010',
    ],
    [
      'linked with the host, behind the mark of how it cites',
      `<img alt="Discusses cited case"><a href="${GS}/scholar_case?case=98149&amp;hl=en">Reader v. Writer</a>`,
      'Court of Appeals, 2010 - Google Scholar',
    ],
    ['only cited', `${CITED} <span id="Zb_Hk0C1aOcJ">Smith v. Jones</span>`, '12 F.2d 34 - 1925'],
    ['cited by several reporters', `${CITED} Smith v. Jones`, '269 US 385, 46 S. Ct. 126 - Supreme Court, 1926'],
  ])('%s', (_, heading, byline) => expect(cardsIn(heading, byline)).toEqual([]));

  it.each([['4 Readers, A Writer - 3 Biotech, 2019 - Springer'], ['2019 - apps.dtic.mil'], ['3 Biotech, 2019']])(
    'but a paper that is only cited is one: %s',
    (byline) => expect(cardsIn(`${CITED} <span id="Zb_Hk0C1aOcJ">On readers</span>`, byline)).toHaveLength(1),
  );
});

describe('preprints that Scholar finds elsewhere', () => {
  it.each([
    ['A Vaswani, N Shazeer - arXiv preprint arXiv:1706.03762, 2017 - elsewhere.edu', '1706.03762'],
    ['Y Bengio, AC Courville, P Vincent - CoRR, abs/1206.5538, 2012', '1206.5538'],
    ['B Pang, L Lee - arXiv preprint cs/0205070, 2002 - elsewhere.edu', 'cs/0205070'],
    ['A Vaswani, N Shazeer… - arXiv preprint arXiv …, 2017 - elsewhere.edu', undefined],
    ['A Reader - Comments on arXiv, 2017 - elsewhere.edu', undefined],
  ])('%s', (byline, arxivId) => {
    const [card] = cardsIn('<a href="https://elsewhere.edu/1" data-clk="cd=0">A paper</a>', byline);
    expect(card?.paper.arxivId).toBe(arxivId);
    expect(card?.paper.key).toBe(arxivId ? `arxiv:${arxivId}` : card?.paper.key);
  });

  it('the link of the title says more than the venue', () => {
    const [card] = cardsIn('<a href="https://arxiv.org/abs/2001.00001">A paper</a>', 'A B - arXiv:2001.00002, 2020');
    expect(card?.paper.arxivId).toBe('2001.00001');
  });

  it('in profiles, too', () => {
    const row = `<table><tbody><tr class="gsc_a_tr"><td class="gsc_a_t"><a class="gsc_a_at" href="/citations?view_op=view_citation&amp;citation_for_view=AAAAAAAAAAAJ:u5HHmVD_uO8C">A paper</a><div class="gs_gray">A Reader</div><div class="gs_gray">CoRR abs/1206.5538<span class="gs_oph">, 2012</span></div></td></tr></tbody></table>`;
    const [card] = readPage(row, `${GS}/citations?user=AAAAAAAAAAAJ`).cards;
    expect(card?.paper).toMatchObject({ arxivId: '1206.5538', venue: 'CoRR abs/1206.5538' });
  });
});

it('a row of the own library has the id of the library: the address is that of the paper', () => {
  const heading = '<a id="IWHjjKOFINEC" href="https://elsewhere.edu/1" data-clk="cd=0">A paper</a>';
  const [card] = cardsIn(heading, 'A Reader - 2017', 'data-cid="IWHjjKOFINEC" data-lid="IWHjjKOFINEC"');
  expect(card?.paper.url).toBe(`${GS}/scholar?q=info:Zb_Hk0C1aOcJ:scholar.google.com/`);
});

it('reads rows of 2016, without ids and with no class of their own; boxes of profiles and alerts stay out', () => {
  const html = `<!doctype html><body><div id="gs_ccl" role="main">
<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt"><a href="/citations?mauthors=x">User profiles for <b>x</b></a></h3><table><tbody><tr><td><h4 class="gs_rt2">X</h4></td></tr></tbody></table></div></div>
<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt">${CITED} On the attention of readers</h3><div class="gs_a"><a href="/citations?user=A">E Noether</a> - CoRR, abs/1206.5538, 2012</div><div class="gs_fl"><a href="/scholar?q=related:NuivrFmD6BEJ:scholar.google.com/&amp;hl=en">Related articles</a></div></div></div>
<div class="gs_r"><a href="/scholar_alerts">Create alert</a></div></div>`;
  const { cards, unreadable } = readPage(html, RESULTS);
  expect(unreadable).toBe(0);
  expect(cards.map(({ paper }) => paper)).toEqual([
    expect.objectContaining({
      title: 'On the attention of readers',
      arxivId: '1206.5538',
      published: '2012',
      url: `${GS}/scholar?q=info:NuivrFmD6BEJ:scholar.google.com/`,
    }),
  ]);
});

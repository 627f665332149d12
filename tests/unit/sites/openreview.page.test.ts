import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const OR = 'https://openreview.net';
const VENUE = `${OR}/group?id=colmweb.org/COLM/2024/Conference#tab-accept`;
const papersOf = (file: string, address: string) =>
  readFixture(`openreview/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['/group?id=ICLR.cc/2025/Conference', 'venue'],
    ['/group?id=ICLR.cc/2025/Conference&referrer=%5BHomepage%5D(%2F)#tab-accept-oral', 'venue'],
    ['/submissions?venue=ICLR.cc/2025/Conference', 'submissions'],
    ['/search?term=attention&group=all', 'search'],
    ['/profile?id=~Tri_Dao1', 'profile'],
    ['/invitation?id=ICLR.cc/2025/Conference/Reviewers/-/Bid', 'bidding'],
    ['/forum?id=0o95CVdNuz', 'paper', true],
    ['/forum/zhang|effective_prompt_extraction_from_language_models', 'paper', true],
    ['/forum', undefined],
    ['/', undefined],
    ['/group', undefined],
    ['/group/edit?id=ICLR.cc', undefined],
    ['/search', undefined],
    ['/invitation?id=ICLR.cc/2025/Conference/-/Submission', undefined],
    ['/pdf?id=0o95CVdNuz', undefined],
    ['/venues', undefined],
  ])('%s is %s', (path, kind, single) => {
    const page = readPage('<!doctype html><body><main></main>', OR + path);
    expect([page.kind, page.single, page.cards]).toEqual([kind, single, []]);
  });
});

describe('a venue', () => {
  const page = readFixture('openreview/venue.html', VENUE);

  it('reads collapsed and expanded notes of every tab; reviews and activity are no papers', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'openreview:0o95CVdNuz',
        title: 'Effective Prompt Extraction from Language Models',
        authors: named('Yiming Zhang', 'Nicholas Carlini', 'Daphne Ippolito'),
        authorCount: 3,
        openreviewId: '0o95CVdNuz',
        venue: 'COLM',
        published: '2024-07-09',
        url: `${OR}/forum?id=0o95CVdNuz`,
        pdfUrl: `${OR}/attachment?id=0o95CVdNuz&name=pdf`,
      },
      {
        key: 'openreview:5Nsl0nlStc',
        title: 'Pack of LLMs: Model Fusion at Test-Time via Perplexity Optimization',
        abstract: 'Several models are packed at test time.',
        authors: named('Costas Mavromatis', 'Petros Karypis'),
        authorCount: 4,
        openreviewId: '5Nsl0nlStc',
        venue: 'COLM',
        published: '2024-07-09',
        url: `${OR}/forum?id=5Nsl0nlStc`,
        pdfUrl: `${OR}/attachment?id=5Nsl0nlStc&name=pdf`,
        codeUrl: 'https://github.com/example/pack',
      },
      {
        key: 'openreview:aaBBccDD11',
        title: 'A Paper of a Hidden Tab',
        authors: [], // under review the submission signs for them
        openreviewId: 'aaBBccDD11',
        venue: 'Submitted to COLM 2024',
        published: '2024-03-22',
        url: `${OR}/forum?id=aaBBccDD11`,
      },
    ]);
  });

  it('anchors chips below the authors, in the note itself', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.className).toBe('note-authors');
      expect(anchor.parentElement).toBe(element);
    }
  });

  it('says so when it has no papers', () => {
    const empty = readFixture('openreview/venue-empty.html', `${OR}/group?id=colmweb.org/COLM/2030/Conference`);
    expect([empty.kind, empty.cards]).toEqual(['venue', []]);
    expect(empty.document.querySelector('.empty-message')).not.toBeNull();
  });

  it('reads both markups from before 2021', () => {
    const papers = papersOf('venue-2019.html', `${OR}/group?id=ICLR.cc/2019/Conference`);
    expect(papers).toEqual([
      {
        key: 'openreview:rJl-b3RcF7',
        title: 'The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks',
        abstract: 'Small tickets win when they are drawn early.',
        authors: named('Jonathan Frankle', 'Michael Carbin'),
        authorCount: 2,
        openreviewId: 'rJl-b3RcF7',
        venue: 'ICLR 2019 Conference Blind Submission',
        published: '2018-09-27',
        url: `${OR}/forum?id=rJl-b3RcF7`,
        pdfUrl: `${OR}/pdf?id=rJl-b3RcF7`,
      },
      expect.objectContaining({
        key: 'openreview:B1ckMDqlg',
        title: 'Outrageously Large Neural Networks',
        abstract: 'A gate picks few of many experts.',
        authors: named('Noam Shazeer', 'Azalia Mirhoseini'),
        venue: 'ICLR 2017 conference submission',
        published: '2016-11-04',
      }),
    ]);
  });
});

it('search: a found word in bold does not split the title, and a found reply is no paper', () => {
  expect(papersOf('search.html', `${OR}/search?term=FlashAttention`)).toEqual([
    expect.objectContaining({
      key: 'openreview:H4DqfPSibmx',
      title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
      venue: 'NeurIPS 2022 Accept',
      published: '2022-10-31',
    }),
  ]);
});

it('profile: papers imported from DBLP have the year only, and the identifier of their website', () => {
  expect(papersOf('profile.html', `${OR}/profile?id=~Tri_Dao1`)).toEqual([
    expect.objectContaining({
      key: 'arxiv:2307.08691',
      openreviewId: 'imported012',
      published: '2023',
      venue: 'CoRR 2023',
      url: `${OR}/forum?id=imported012`,
    }),
  ]);
});

it('a console: the papers, and no tasks', () => {
  expect(papersOf('console.html', `${OR}/group?id=colmweb.org/COLM/2024/Conference/Reviewers`)).toEqual([
    {
      key: 'openreview:0o95CVdNuz',
      title: 'Effective Prompt Extraction from Language Models',
      authors: [],
      openreviewId: '0o95CVdNuz',
      url: `${OR}/forum?id=0o95CVdNuz`,
    },
  ]);
});

it.each([
  ['venue.html', VENUE],
  ['forum.html', `${OR}/forum?id=0o95CVdNuz`],
])('%s translated by the browser has the same names', (file, address) => {
  const { document, cards } = readFixture(`openreview/${file}`, address);
  for (const name of document.querySelectorAll('.note-authors a, .note-authors span, .forum-authors a, sup')) {
    for (const text of Array.from(name.childNodes).filter((node) => node.nodeType === 3)) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(document.createElement('font'));
      font.firstElementChild?.append(text);
    }
  }
  const translated = readDocument(document, address).cards;
  expect(document.querySelector('font')).not.toBeNull();
  expect(translated.map(({ paper }) => paper.authors)).toEqual(cards.map(({ paper }) => paper.authors));
});

it('formulas that MathJax 3 has typeset read as their characters', () => {
  const formula =
    '<mjx-container class="MathJax CtxtMenu_Attached_0" jax="CHTML" tabindex="0"><mjx-math class="MJX-TEX" ' +
    'aria-hidden="true"><mjx-mi class="mjx-i"><mjx-c class="mjx-c1D458 TEX-I"></mjx-c></mjx-mi></mjx-math>' +
    '<mjx-assistive-mml unselectable="on" display="inline"><math xmlns="http://www.w3.org/1998/Math/MathML">' +
    '<mi>k</mi></math></mjx-assistive-mml></mjx-container>';
  const html = fixture('openreview/venue.html').replace('A Paper of a Hidden Tab', `Seeds for ${formula}-Means`);
  expect(readPage(html, VENUE).cards[2]?.paper.title).toBe('Seeds for k-Means');
});

it.each([
  ['venue.html', VENUE],
  ['venue-2019.html', `${OR}/group?id=ICLR.cc/2019/Conference`],
  ['forum.html', `${OR}/forum?id=0o95CVdNuz`],
])('%s reads the same after chips are drawn', (file, address) => {
  const page = readFixture(`openreview/${file}`, address);
  drawChips(page);
  const again = readDocument(page.document, address);
  expect(again.cards.map(({ paper }) => paper)).toEqual(papersOf(file, address));
});

describe('hostile notes', () => {
  const note = (html: string) => readPage(`<!doctype html><ul><li><div class="note">${html}</div></li></ul>`, VENUE);

  it('links that lead elsewhere name no paper', () => {
    const hrefs = ['https://example.org/forum?id=aaBBccDD11', 'javascript:alert(1)', '/forum', '/pdf?id=aaBBccDD11'];
    for (const href of hrefs)
      expect(note(`<h4><a href="${href}">T</a></h4>`)).toMatchObject({ cards: [], unreadable: 0 });
  });

  it('without a title it is unreadable, and counted', () => {
    expect(note('<h4><a href="/forum?id=aaBBccDD11">\u200b</a></h4>')).toMatchObject({ cards: [], unreadable: 1 });
  });

  it('a bare title is enough', () => {
    const [card] = note('<h4><a href="/forum?id=aaBBccDD11">&lt;b&gt;T</a></h4>').cards;
    expect(card?.paper).toEqual({
      key: 'openreview:aaBBccDD11',
      title: '<b>T',
      authors: [],
      openreviewId: 'aaBBccDD11',
      url: `${OR}/forum?id=aaBBccDD11`,
    });
    expect(card?.anchor.localName).toBe('h4');
  });

  it('names that shadow the DOM, and a page cut in the middle', () => {
    const html = fixture('openreview/venue.html');
    const names = ['querySelectorAll', 'children', 'attributes', 'createTreeWalker'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    const shadowed = readPage(html.replaceAll('<div class="note-authors">', `${clobbering}$&`), VENUE);
    expect(shadowed.cards.map(({ paper }) => paper)).toEqual(papersOf('venue.html', VENUE));
    expect(readPage(html.slice(0, html.indexOf('Petros')), VENUE).cards).toHaveLength(2);
  });
});

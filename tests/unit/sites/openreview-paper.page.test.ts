import { describe, expect, it } from 'vitest';
import { fixture, readFixture, readPage } from './read-page';

const OR = 'https://openreview.net';
const papersOf = (file: string, address: string) =>
  readFixture(`openreview/${file}`, address).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

it('the page of one paper is one card, without its reviews', () => {
  const page = readFixture('openreview/forum.html', `${OR}/forum?id=0o95CVdNuz`);
  expect(page.cards.map(({ paper }) => paper)).toEqual([
    {
      key: 'openreview:0o95CVdNuz',
      title: 'Effective Prompt Extraction from Language Models',
      abstract: 'Prompts that are kept secret come out.',
      authors: named('Yiming Zhang', 'Nicholas Carlini'),
      authorCount: 2,
      openreviewId: '0o95CVdNuz',
      venue: 'COLM',
      published: '2024-07-09',
      url: `${OR}/forum?id=0o95CVdNuz`,
      pdfUrl: `${OR}/pdf?id=0o95CVdNuz`,
    },
  ]);
});

it.each(['forum-2022.html', 'forum-2022-loaded.html'])(
  '%s: the page of one paper of a venue from before 2024, as served and loaded',
  (file) => {
    expect(papersOf(file, `${OR}/forum?id=H4DqfPSibmx&noteId=rvwReply01`)).toEqual([
      {
        key: 'openreview:H4DqfPSibmx',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        abstract: 'Tiles of attention stay in fast memory.',
        authors: named('Tri Dao', 'Daniel Y Fu'),
        authorCount: 2,
        openreviewId: 'H4DqfPSibmx',
        venue: 'NeurIPS 2022 Accept',
        published: '2022-10-31',
        url: `${OR}/forum?id=H4DqfPSibmx`,
        pdfUrl: `${OR}/pdf?id=H4DqfPSibmx`,
      },
    ]);
  },
);

describe('bylines from before 2024', () => {
  const bylineOf = (html: string) => {
    const loaded = fixture('openreview/forum-2022-loaded.html');
    const [card] = readPage(
      loaded.replace(/<span class="signatures"><a.*?<\/span>/, `<span class="signatures">${html}</span>`),
      `${OR}/forum?id=H4DqfPSibmx`,
    ).cards;
    return { authors: card?.paper.authors, authorCount: card?.paper.authorCount };
  };

  it('names without profiles are text', () => {
    expect(bylineOf('Tri Dao, Daniel Y Fu')).toEqual({ authors: named('Tri Dao', 'Daniel Y Fu'), authorCount: 2 });
  });

  it('more than twenty are all there, and counted once', () => {
    const more = '<span class="more-authors" style="display: none;">, <a href="/profile?id=~D1">Daniel Y Fu</a></span>';
    const all = '<a class="show-all" href="#" role="button">et al. (1 additional authors not shown)</a>';
    const byline = bylineOf(`<a href="/profile?id=~T1">Tri Dao</a>${more} ${all}`);
    expect(byline).toEqual({ authors: named('Tri Dao', 'Daniel Y Fu'), authorCount: 2 });
  });

  it('an anonymous paper is signed for', () => {
    expect(bylineOf('NeurIPS 2022 Conference Paper33 Authors')).toEqual({ authors: [], authorCount: undefined });
  });
});

it('an address made of names and title: the id is in the links to its files', () => {
  const address = `${OR}/forum/zhang|effective_prompt_extraction_from_language_models`;
  expect(papersOf('forum.html', address)).toEqual(papersOf('forum.html', `${OR}/forum?id=0o95CVdNuz`));
  const { cards, unreadable } = readPage(fixture('openreview/forum.html').replace(/\?id=0o95CVdNuz/g, ''), address);
  expect([cards, unreadable]).toEqual([[], 1]);
});

it.each([
  [
    'forum.html',
    '</h2>',
    '</h2><div class="forum-content-link"><a href="https://arxiv.org/abs/2307.08691" title="Open Website"></a></div>',
  ],
  [
    'forum-2022-loaded.html',
    ' </h2>',
    '<a class="note_content_pdf html-link" href="https://arxiv.org/abs/2307.08691"></a></h2>',
  ],
  [
    'forum-2022.html',
    '</h2>',
    '<a class="note_content_pdf html-link" href="https://arxiv.org/abs/2307.08691"></a></h2>',
  ],
])('%s with a website has its identifiers, and it is no PDF file', (file, end, withWebsite) => {
  const html = fixture(`openreview/${file}`).replace(/<a [^>]*title="Download PDF".*?<\/a>/, '');
  const [card] = readPage(html.replace(end, withWebsite), `${OR}/forum?id=aaBBccDD11`).cards;
  expect(card?.paper).toMatchObject({ key: 'arxiv:2307.08691', openreviewId: 'aaBBccDD11' });
  expect(card?.paper).not.toHaveProperty('pdfUrl');
});

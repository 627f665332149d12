import { describe, expect, it } from 'vitest';
import { fixture, readFixture, readPage } from './read-page';

const HF = 'https://huggingface.co';
const papersOf = (file: string, path: string) =>
  readFixture(`huggingface/${file}`, HF + path).cards.map(({ paper }) => paper);
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('what is a listing', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['/papers', 'daily'],
    ['/papers/', 'daily'],
    ['/papers?date=2024-08-01', 'date'],
    ['/papers?q=kv+cache', 'search'],
    ['/papers?q=', 'daily'],
    ['/papers/date/2024-08-01', 'date'],
    ['/papers/week/2026-W24', 'week'],
    ['/papers/month/2026-06', 'month'],
    ['/papers/trending', 'trending'],
    ['/papers/2510.12345', 'paper', true],
    ['/papers/2510.12345#community', 'paper', true],
    ['/', undefined],
    ['/models', undefined],
    ['/posts', undefined],
    ['/papers/unheard-of', undefined],
    ['/some-org/papers', undefined],
  ])('%s is %s', (path, kind, single) => {
    const page = readPage('<!doctype html><body><main></main>', HF + path);
    expect([page.kind, page.single]).toEqual([kind, single]);
  });

  it('takes the word of the site for an address it does not know', () => {
    expect(readFixture('huggingface/daily-2026.html', `${HF}/papers/year/2026`).kind).toBe('daily');
    expect(readFixture('huggingface/paper-page.html', `${HF}/papers/some-slug`).single).toBe(true);
  });

  it('still is one when the markup has changed, with no card', () => {
    const page = readPage('<!doctype html><body class="New"><section class="paper">A title</section>', `${HF}/papers`);
    expect(page.kind).toBe('daily');
    expect(page.cards).toEqual([]);
  });
});

describe('daily listing, 2024 grid', () => {
  it('reads each card, and the rest from data-props by id', () => {
    expect(papersOf('daily-2024.html', '/papers?date=2024-08-01')).toEqual([
      {
        key: 'arxiv:2407.21783',
        title: 'The Llama 3 Herd of Models',
        abstract: 'A family of dense language models is described, from data to safety. It was trained at large scale.',
        authors: named('Ada Lovelace', 'Charles Babbage', 'Alan Turing'),
        authorCount: 533,
        arxivId: '2407.21783',
        published: '2024-07-31',
        upvotes: 94,
        url: `${HF}/papers/2407.21783`,
        pdfUrl: 'https://arxiv.org/pdf/2407.21783',
      },
      expect.objectContaining({
        key: 'arxiv:2407.21705',
        title: 'Tora: Trajectory-oriented Diffusion Transformer for Video Generation',
        abstract: 'Motion paths steer a video diffusion transformer.',
        authors: named('Grace Hopper'),
        authorCount: 5,
        upvotes: 24,
      }),
      expect.objectContaining({ key: 'arxiv:2407.21770', authorCount: 2, upvotes: 21 }),
    ]);
  });

  it('anchors chips under the heading, outside links and clamped text', () => {
    for (const { anchor } of readFixture('huggingface/daily-2024.html', `${HF}/papers`).cards) {
      expect(anchor.localName).toBe('h3');
      expect(anchor.closest('a, [class*="line-clamp"]')).toBeNull();
    }
  });
});

describe('daily listing, 2026 compact cards', () => {
  it('reads titles from the cards and everything else from data-props', () => {
    const papers = papersOf('daily-2026.html', '/papers/date/2026-06-12');
    expect(papers).toEqual([
      expect.objectContaining({
        key: 'arxiv:2606.00467',
        abstract: expect.stringContaining('what a model already believes'),
        authorCount: 3,
        published: '2026-05-30',
        upvotes: 7,
        codeUrl: 'https://github.com/example/limits',
      }),
      expect.objectContaining({ key: 'arxiv:2606.10423', upvotes: 1204, codeUrl: 'https://github.com/example/code' }),
    ]);
  });
});

describe('trending', () => {
  const papers = papersOf('trending.html', '/papers/trending');

  it('prefers the abstract of data-props to the AI summary on the card', () => {
    expect(papers[0]?.abstract).toMatch(/^Prompting corrects few errors/);
    expect(papers[0]?.upvotes).toBe(0);
  });

  it('reads the card alone when data-props does not have the paper', () => {
    expect(papers[1]).toEqual({
      key: 'arxiv:2606.13594',
      title: 'See What I See, Know What I Think: Dense Latent Communication Across Heterogeneous Agents',
      abstract: 'Agents of different make exchange hidden states instead of words, which is shorter and says more.',
      authors: [],
      authorCount: 12,
      arxivId: '2606.13594',
      published: '2026-06-11',
      upvotes: 18,
      url: `${HF}/papers/2606.13594`,
      pdfUrl: 'https://arxiv.org/pdf/2606.13594',
    });
  });
});

describe('search results', () => {
  const page = readFixture('huggingface/search.html', `${HF}/papers?q=kv+cache`);

  it('reads the cards although data-props is of another listing', () => {
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        key: 'arxiv:2502.13542',
        title: 'Activation-aware Probe-Query: Effective Key-Value Retrieval for Long-Context LLMs Inference',
        abstract: 'A few telling tokens of each window find the key-value pairs that matter, without training.',
        authorCount: 5,
        published: '2025-02-19',
      }),
      expect.objectContaining({ key: 'arxiv:2504.06261', authorCount: 9, published: '2025-04-08' }),
    ]);
  });

  it('reads what data-props has of the results, and their titles where found words are set apart', () => {
    const title = 'Hogwild! Inference: Parallel LLM Generation via Concurrent Attention';
    const result = { paper: { id: '2504.06261', title, summary: 'Workers share one cache.', authors: [] }, title };
    const props = JSON.stringify({ query: { q: '!' }, dailyPapers: [], searchResults: [result] });
    const html = fixture('huggingface/search.html')
      .replace('Hogwild!', 'Hogwild <span class="highlight">!</span>')
      .replace(/(data-target="DailyPapers" data-props=")[^"]*/, (_, start) => start + props.replaceAll('"', '&quot;'));
    const papers = readPage(html, `${HF}/papers/trending?q=%21`).cards.map(({ paper }) => paper);
    expect(papers[1]).toMatchObject({ title, abstract: 'Workers share one cache.', authorCount: 9 });
    expect(papers[0]?.title).toMatch(/^Activation-aware Probe-Query/);
  });

  it('anchors chips outside the link around a heading', () => {
    expect(page.cards.map(({ anchor }) => anchor.localName)).toEqual(['a', 'a']);
  });
});

describe('the page of one paper', () => {
  it('is one card: the paper, no collection, no paper from the comments', () => {
    const { cards } = readFixture('huggingface/paper-page.html', `${HF}/papers/2510.12345`);
    expect(cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2510.12345',
        title: 'Notes on a Paging Cache',
        abstract: 'The abstract on the page: blocks of $n$ tokens are paged in and out, as in other work.',
        authors: named('Ada Lovelace', 'Alan Turing'),
        authorCount: 2,
        arxivId: '2510.12345',
        published: '2025-10-14',
        upvotes: 42,
        url: `${HF}/papers/2510.12345`,
        pdfUrl: 'https://arxiv.org/pdf/2510.12345',
      },
    ]);
    expect(cards[0]?.anchor.localName).toBe('h1');
  });

  it('takes the abstract from data-props when it is embedded', () => {
    const [paper] = papersOf('paper-page-embedded.html', '/papers/2510.12345');
    expect(paper?.abstract).toBe('The embedded abstract of the cache paper, as its authors wrote it.');
  });
});

describe('links in other spellings', () => {
  const withHost = (host: string) =>
    fixture('huggingface/daily-2024.html').replaceAll('href="/papers/', `href="${host}`);

  it.each(['http://huggingface.co', 'https://www.huggingface.co', '//huggingface.co', 'https://hf.co'])(
    '%s is the site',
    (host) => {
      const { cards } = readPage(withHost(`${host}/papers/`), `${HF}/papers?date=2024-08-01`);
      expect(cards.map(({ paper }) => paper)).toEqual(papersOf('daily-2024.html', '/papers?date=2024-08-01'));
    },
  );

  it.each(['https://huggingface.co.example.org/papers/', '//example.org/papers/', 'javascript:/papers/'])(
    '%s is none',
    (start) => expect(readPage(withHost(start), `${HF}/papers`).cards).toEqual([]),
  );
});

it('finds no paper among posts and collections', () => {
  expect(papersOf('posts.html', '/posts')).toEqual([]);
});

it('the sample listing has its 40 papers, with abstract, count, date and upvotes', () => {
  const papers = papersOf('sample-listing.html', '/papers');
  expect(papers).toHaveLength(40);
  for (const paper of papers) {
    expect(paper.arxivId).toBeDefined();
    expect(paper.abstract?.length).toBeGreaterThan(100);
    expect([paper.authorCount, paper.upvotes].every((count) => count && count > 0)).toBe(true);
    expect(paper.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(papers[0]).toMatchObject({ authorCount: 6, published: '2025-09-28' });
});

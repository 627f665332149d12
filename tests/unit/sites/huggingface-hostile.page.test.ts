import { describe, expect, it } from 'vitest';
import { huggingface } from '@/sites/huggingface';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const HF = 'https://huggingface.co';
const papersOf = (file: string, path: string) =>
  readFixture(`huggingface/${file}`, HF + path).cards.map(({ paper }) => paper);
const _named = (...names: string[]) => names.map((name) => ({ name }));

describe('data-props that lie', () => {
  const withProps = (props: string) =>
    readPage(
      fixture('huggingface/daily-2024.html').replace(
        /(data-target="DailyPapers" data-props=)"[^"]*"/,
        () => `data-target="DailyPapers" data-props='${props}'`,
      ),
      `${HF}/papers/date/2024-08-01`,
    );

  it.each([
    ['', 'empty'],
    ['{"dailyPapers":[', 'broken'],
    ['<b>not json</b>', 'no JSON'],
    ['null', 'null'],
    ['42', 'a number'],
    ['{"dailyPapers":{"0":1}}', 'no list'],
    ['{"dailyPapers":[null,1,"x",[],{"paper":null},{"paper":{"id":5}}]}', 'no papers'],
    [
      '{"dailyPapers":[{"paper":{"id":"2407.21783","summary":7,"authors":{"a":1},"upvotes":"9","publishedAt":[]}}]}',
      'wrong types',
    ],
    ['{"__proto__":{"dailyPapers":[]},"dailyPapers":[]}', 'a prototype'],
  ])('%s (%s): the cards are read without them', (props) => {
    const { cards, unreadable } = withProps(props);
    expect(unreadable).toBe(0);
    expect(cards.map(({ paper }) => [paper.key, paper.abstract, paper.published, paper.upvotes])).toEqual([
      ['arxiv:2407.21783', undefined, '2024-08-01', 94],
      ['arxiv:2407.21705', undefined, '2024-08-01', 24],
      ['arxiv:2407.21770', undefined, '2024-08-01', 21],
    ]);
  });

  it('are read again when they change', () => {
    const page = readFixture('huggingface/daily-2024.html', `${HF}/papers`);
    const holder = page.document.querySelector('[data-target="DailyPapers"]');
    holder?.setAttribute('data-props', '{"dailyPapers":[{"paper":{"id":"2407.21783","summary":"Another text."}}]}');
    const again = readDocument(page.document, `${HF}/papers`);
    expect(again.cards[0]?.paper.abstract).toBe('Another text.');
    expect(again.cards[1]?.paper.abstract).toBeUndefined();
  });

  it('are parsed once for all cards', () => {
    const parse = JSON.parse;
    let parsed = 0;
    JSON.parse = (...args: Parameters<typeof parse>) => {
      parsed += 1;
      return parse(...args);
    };
    try {
      papersOf('sample-listing.html', '/papers');
    } finally {
      JSON.parse = parse;
    }
    expect(parsed).toBe(1);
  });
});

describe('hostile cards', () => {
  const card = (heading: string, rest = '') =>
    readPage(`<!doctype html><body><article>${heading}${rest}</article>`, `${HF}/papers`);

  it.each([
    ['no heading', '<a href="/papers/2509.00001">x</a>'],
    ['no title', '<h3><a href="/papers/2509.00001"> \u200b\n</a></h3>'],
    ['no link', '<h3>A title</h3>'],
    ['a link elsewhere', '<h3><a href="/collections/a/papers/2509.00001">A title</a></h3>'],
    ['a login link', '<h3><a href="/login?next=%2Fpapers%2F2509.00001">A title</a></h3>'],
    ['a date link', '<h3><a href="/papers/date/">A title</a></h3>'],
    ['another host', '<h3><a href="https://example.org/papers/2509.00001">A title</a></h3>'],
  ])('%s is no paper', (_, heading) => expect(card(heading).cards).toEqual([]));

  it('markup, bidi and invisible characters in a title are text or gone', () => {
    const { cards } = card(
      '<h3><a href="/papers/2509.00001">\u202e&lt;img src=x onerror=alert(1)&gt; a\u200bb\u0000 &amp;amp;</a></h3>',
    );
    expect(cards[0]?.paper.title).toMatch(/^<img src=x onerror=alert\(1\)> ab.? &amp;$/);
  });

  it('a 150 kB abstract is cut, 600 authors are kept, and counts do not come from prose', () => {
    const authors = Array.from({ length: 600 }, (_, n) => ({ name: `Author ${n}` }));
    const props = { dailyPapers: [{ paper: { id: '2509.00001', summary: 'word '.repeat(30_000), authors } }] };
    const page = readPage(
      `<!doctype html><div data-props='${JSON.stringify(props)}'><article><h3><a href="/papers/2509.00001">T</a></h3>
       <p>We asked 12 authors about Jan 1, 2001 and other things that fill a paragraph.</p></article></div>`,
      `${HF}/papers`,
    );
    expect(page.cards[0]?.paper.abstract).toHaveLength(99_999); // 100,000 without the last space
    expect(page.cards[0]?.paper).toMatchObject({ authorCount: 600 });
    expect(page.cards[0]?.paper.authors).toHaveLength(600);
    expect(page.cards[0]?.paper.published).toBeUndefined();
  });

  it('a paper id that is not of arXiv goes by its title', () => {
    const { cards } = card('<h3><a href="/papers/other-77?x=1#community">A title</a></h3>');
    expect(cards[0]?.paper).toMatchObject({ key: 'title:atitle', url: `${HF}/papers/other-77` });
  });

  it('names that shadow the DOM change nothing', () => {
    const clobbering = ['location', 'attributes', 'children', 'querySelectorAll', 'createTreeWalker', 'body', 'closest']
      .map((name) => `<img name="${name}" id="${name}"><form id="${name}"><input name="${name}"></form>`)
      .join('');
    const html = fixture('huggingface/daily-2024.html').replaceAll('<article', `${clobbering}<article`);
    const before = papersOf('daily-2024.html', '/papers');
    expect(readPage(html, `${HF}/papers`).cards.map(({ paper }) => paper)).toEqual(before);
    const inside = fixture('huggingface/daily-2024.html').replaceAll('<h3', `${clobbering}<h3`);
    expect(readPage(inside, `${HF}/papers`).cards.map(({ paper }) => paper)).toEqual(before);
  });

  it('a form with shadowing names around the heading does not hide the card', () => {
    const names = ['parentElement', 'getAttribute', 'localName', 'className'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const { cards } = card(`<form>${inputs}<h3><a href="/papers/2509.00001">A title</a></h3></form>`);
    expect(cards).toHaveLength(1);
  });

  it('each card is found once, in page order', () => {
    const heading = '<h3><a href="/papers/2509.00001">A</a><a href="/papers/2509.00001">A again</a></h3>';
    expect(huggingface.findCards(card(heading).document)).toHaveLength(1);
  });
});

it.each([
  ['daily-2024.html', '/papers'],
  ['daily-2026.html', '/papers'],
  ['trending.html', '/papers/trending'],
  ['search.html', '/papers?q=x'],
  ['paper-page.html', '/papers/2510.12345'],
])('%s reads the same after chips are drawn', (file, path) => {
  const page = readFixture(`huggingface/${file}`, HF + path);
  drawChips(page);
  const again = readDocument(page.document, HF + path);
  expect(again.cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
  expect(again.cards.map(({ anchor }) => anchor)).toEqual(page.cards.map(({ anchor }) => anchor));
});

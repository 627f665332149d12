import { describe, expect, it } from 'vitest';
import { anyPage } from '@/sites/any-page';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
const arxiv = (id: string, text: string) => `<a href="https://arxiv.org/abs/${id}">${text}</a>`;
const idOf = (n: number) => `2401.${String(10_000 + n)}`;

function papersIn(document: Document) {
  const found = anyPage.findCards(document);
  return found.flatMap((element) => anyPage.readCard(element, new URL('https://example.org/'))?.paper ?? []);
}

const LIST = `<ul><li>${arxiv('2401.00001', 'A title of a paper')}</li><li>Another title [${arxiv('2401.00002', 'pdf')}]</li></ul>`;

it('the address decides which paper a link is, whatever its text says', () => {
  const lie = arxiv('2401.00001', 'https://arxiv.org/abs/1706.03762');
  const papers = papersIn(parse(`<ul><li>A title of a paper ${lie}</li></ul>`));
  expect(papers).toMatchObject([{ key: 'arxiv:2401.00001', title: 'A title of a paper' }]);
});

it('markup in titles is text', () => {
  const papers = papersIn(
    parse(`<ul><li>${arxiv('2401.00001', '&lt;img src=x onerror=alert(1)&gt; in a title')}</li></ul>`),
  );
  expect(papers[0]?.title).toBe('<img src=x onerror=alert(1)> in a title');
});

describe('names that shadow the DOM', () => {
  const names = [
    'querySelectorAll',
    'parentElement',
    'localName',
    'children',
    'baseURI',
    'getAttribute',
    'textContent',
  ];
  const before = papersIn(parse(LIST));

  it('on the document change nothing', () => {
    const clobbering = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    expect(papersIn(parse(clobbering + LIST))).toEqual(before);
  });

  it('on a form around the list change nothing', () => {
    const inputs = [...names, 'nextElementSibling', 'firstElementChild', 'nodeType', 'ownerDocument'];
    const form = `<form>${inputs.map((name) => `<input name="${name}">`).join('')}${LIST}</form>`;
    expect(papersIn(parse(form))).toEqual(before);
  });
});

it('a paragraph with 50 papers gives each a card of its link', () => {
  const links = Array.from(
    { length: 50 },
    (_, n) => `text ${arxiv(idOf(n), `Title of the paper number ${n}`)}, and more`,
  );
  const papers = papersIn(parse(`<p>${links.join(' ')}</p>`));
  expect(papers.map(({ arxivId }) => arxivId)).toEqual(Array.from({ length: 50 }, (_, n) => idOf(n)));
});

it('a card of a megabyte of text and 20,000 elements is read from its beginning', () => {
  const rest = `${'word '.repeat(200_000)}${'<b>w</b><p>x</p>'.repeat(10_000)}`;
  const papers = papersIn(parse(`<ul><li>A title of a paper [${arxiv('2401.00001', 'pdf')}] ${rest}</li></ul>`));
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([['A title of a paper', undefined]]);
});

it('a link with a megabyte of text has no title', () => {
  expect(papersIn(parse(`<ul><li>${arxiv('2401.00001', 'word '.repeat(200_000))}</li></ul>`))).toEqual([]);
});

it('elements nested hundreds deep hold their papers', () => {
  const deep = `${'<div>'.repeat(300)}${LIST}`;
  expect(papersIn(parse(deep))).toHaveLength(2);
});

it('among many foreign links the papers are found', () => {
  const foreign = Array.from({ length: 5_000 }, (_, n) => `<li><a href="/page/${n}">A title of a page</a></li>`);
  expect(papersIn(parse(`<ul>${foreign.join('')}</ul>${LIST}`))).toHaveLength(2);
});

it('a page cut off in the middle keeps what came', () => {
  expect(papersIn(parse(LIST.slice(0, LIST.indexOf('Another'))))).toHaveLength(1);
});

it('every card is found once, in page order', () => {
  const row = (n: number) => `<li>${arxiv(idOf(n), `Title of the paper number ${n}`)} ${arxiv(idOf(n), 'pdf')}</li>`;
  const document = parse(`<ul>${[3, 1, 2].map(row).join('')}</ul>`);
  const cards = anyPage.findCards(document);
  expect(new Set(cards).size).toBe(3);
  expect(cards).toEqual([...document.querySelectorAll('li')]);
});

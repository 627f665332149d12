import { describe, expect, it } from 'vitest';
import { markupShape } from '@/sites/markup-shape';
import { adapterFor } from '@/sites/registry';
import { FIXTURE_ADDRESSES } from './fixture-addresses';
import { fixture } from './read-page';

const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Names that developers gave: of elements, classes, ids, roles, data attributes. A shape is made of these. */
function namesIn(document: Document): string {
  const names = Array.from(document.querySelectorAll('*')).flatMap((element) => [
    element.localName,
    element.getAttribute('class') ?? '',
    element.getAttribute('role') ?? '',
    element.id,
    ...element.getAttributeNames(),
  ]);
  return `text role ${names.join(' ')}`.toLowerCase();
}

/** Words of texts and of values of attributes, but those that are names as well. */
function privateWordsIn(document: Document): string[] {
  const names = new Set(wordsIn(namesIn(document)));
  const texts = [document.documentElement.textContent ?? ''];
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) if (!['class', 'id', 'role'].includes(name)) texts.push(value);
  return [...new Set(texts.flatMap(wordsIn))].filter((word) => !names.has(word));
}

function expectNoText(shape: string, document: Document): void {
  const shown = new Set(wordsIn(shape));
  expect(privateWordsIn(document).filter((word) => shown.has(word))).toEqual([]);
  expect(shape).not.toMatch(/[1-9]\d|https?:|@\w+\.|%[0-9A-F]{2}/i);
  expect(shape.length).toBeLessThanOrEqual(6_000);
}

describe.each(Object.entries(FIXTURE_ADDRESSES))('%s', (file, address) => {
  const document = documentOf(fixture(file));

  it('has a shape without text, by its cards and by what looks like cards', () => {
    const cards = adapterFor(new URL(address))?.findCards(document) ?? [];
    expect(privateWordsIn(document).length).toBeGreaterThan(0);
    for (const shape of [markupShape(document, cards), markupShape(document, [])]) {
      expect(shape).toMatch(/^(?:\S+ > )*\S+\n {2}\S/);
      expectNoText(shape, document);
    }
  });
});

it('shows ancestors, names and what repeats', () => {
  const document = documentOf(`<main id="list-page"><ul class="rows">
    <li class="row r12" data-paper="1" role="listitem"><h3><a href="/p/1">First</a></h3><i>A</i><i>B</i><i>C</i></li>
  </ul></main>`);
  expect(markupShape(document, Array.from(document.querySelectorAll('li')))).toBe(
    [
      'html > body > main#list-page > ul.rows',
      '  li.row.r00[role=listitem][data-paper]',
      '    h3',
      '      a (text)',
      '    i (text) x3',
    ].join('\n'),
  );
});

it('describes up to three cards', () => {
  const document = documentOf('<p class="a"></p><p class="b"></p><p class="c"></p><p class="d"></p>');
  const shape = markupShape(document, Array.from(document.querySelectorAll('p')));
  expect(shape.match(/p\.\w/g)).toEqual(['p.a', 'p.b', 'p.c']);
});

describe('without cards it describes what looks like them', () => {
  it.each([
    ['arxiv/search.html', 'li.arxiv-result'],
    ['europepmc/search.html', 'li.separated-list-item'],
    ['semanticscholar/search.html', 'div.cl-paper-row'],
    ['openreview/venue.html', 'li'],
    ['pubmed/search.html', 'article.full-docsum'],
    ['neurips/list-new.html', 'li.conference'],
    ['github/readme-table.html', 'tr'],
  ])('%s: %s', (file, card) => {
    const lines = markupShape(documentOf(fixture(file)), []).split('\n');
    expect(lines[1]?.trim().startsWith(card), lines.slice(0, 2).join('\n')).toBe(true);
  });

  it('though every card has a class of its own', () => {
    const rows = [1, 2, 3].map((n) => `<div class="row row-${n}"><a href="/p/${n}">A title of words</a><a>A</a></div>`);
    expect(markupShape(documentOf(`<main>${rows.join('')}</main>`), [])).toContain('  div.row.row-0\n    a (text) x2');
  });

  it('and on a page where nothing repeats, the page', () => {
    expect(markupShape(documentOf('<body class="empty"><h1>Hello</h1>'), [])).toBe('html\n  body.empty\n    h1 (text)');
  });
});

describe('hostile markup', () => {
  const SECRET = 'zebedee';
  const shapeOf = (html: string) => {
    const document = documentOf(`<div>${html}</div>`);
    return markupShape(document, Array.from(document.querySelectorAll('body > div')));
  };

  it.each([
    ['a text', `<p>${SECRET}</p>`],
    ['an address', `<a href="https://example.org/${SECRET}">x</a>`],
    ['a value', `<p title="${SECRET}" data-user="${SECRET}" aria-label="${SECRET}" style="--a:${SECRET}">x</p>`],
    ['an id made of the text', `<h2 id="user-content-${SECRET}-reads">${SECRET} reads</h2>`],
    ['a class that is an e-mail address', `<p class="${SECRET}@example.org">x</p>`],
    ['a class that is a whole sentence', `<p class="${SECRET}${'x'.repeat(40)}">x</p>`],
    ['a class with anything in brackets', `<p class="bg-[url(${SECRET})] before:content-['${SECRET}']">x</p>`],
    ['a class of other letters', `<p class="${SECRET}ä">x</p>`],
    ['a script', `<script data-x="1">${SECRET}</script>`],
    ['an icon', `<svg><title>${SECRET}</title><g class="${SECRET}"></g></svg>`],
    ['a comment', `<!-- ${SECRET} -->`],
    ['our own chips', `<paper-tags><p class="${SECRET}"></p></paper-tags>`],
  ])('%s is not shown', (_, html) => expect(shapeOf(html)).not.toContain(SECRET));

  it('numbers are zeros', () => expect(shapeOf('<p class="user-4711" id="n42"></p>')).toContain('p#n00.user-0000'));

  it('elements that are named like properties change nothing', () => {
    const names = ['children', 'localName', 'getAttribute', 'childNodes', 'parentElement', 'textContent'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    expect(shapeOf(`<form class="list">${inputs}</form>`)).toContain('    form.list\n      input x6');
  });

  it('is cut short however deep, wide or often named the page is', () => {
    const deep = '<div class="deep">'.repeat(300);
    const wide = Array.from({ length: 1_000 }, (_, n) => `<i class="${'abcdefghij'[n % 10]}"></i>`).join('');
    const named = `<p class="${Array.from({ length: 500 }, (_, n) => `c${'x'.repeat(n % 30)}`).join(' ')}"></p>`;
    for (const html of [deep, wide, named, deep + wide + named]) {
      const shape = shapeOf(html);
      expect(shape.length).toBeLessThanOrEqual(6_000);
      expect(shape.split('\n').length).toBeLessThanOrEqual(60);
    }
  });
});

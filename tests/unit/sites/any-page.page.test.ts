import { describe, expect, it } from 'vitest';
import { anyPage } from '@/sites/any-page';
import { A, arxiv, B, cardsIn, namesIn, parse } from './link-page';

describe('links to papers', () => {
  it.each([
    ['https://arxiv.org/abs/1706.03762v7', 'arxiv:1706.03762'],
    ['https://arxiv.org/pdf/1706.03762.pdf', 'arxiv:1706.03762'],
    ['https://arxiv.org/html/1706.03762v7', 'arxiv:1706.03762'],
    ['https://www.arxiv.org/abs/hep-th/9711200', 'arxiv:hep-th/9711200'],
    ['https://huggingface.co/papers/1706.03762', 'arxiv:1706.03762'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'arxiv:1706.03762'],
    ['https://doi.org/10.1145/3600006.3613165', 'doi:10.1145/3600006.3613165'],
    ['https://dl.acm.org/doi/abs/10.1145/3600006.3613165', 'doi:10.1145/3600006.3613165'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full', 'doi:10.1101/2020.03.22.002386'],
    ['https://openreview.net/forum?id=9Vrb9D0WI4', 'openreview:9Vrb9D0WI4'],
    ['https://openreview.net/pdf?id=9Vrb9D0WI4', 'openreview:9Vrb9D0WI4'],
    ['https://aclanthology.org/2020.acl-main.537/', 'acl:2020.acl-main.537'],
    ['https://www.aclweb.org/anthology/P18-1001.pdf', 'acl:P18-1001'],
    ['//arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['/doi/10.1145/3600006.3613165', 'doi:10.1145/3600006.3613165'],
    ['/article/10.1007/s10994-021-05946-3', 'doi:10.1007/s10994-021-05946-3'],
  ])('%s is %s', (href, key) => {
    expect(cardsIn(`<ul><li><a href="${href}">A title of a paper</a></li></ul>`)[0]?.paper.key).toBe(key);
  });

  it.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/search/?query=2401.00001',
    'https://openreview.net/group?id=ICLR',
    'https://openreview.net/profile?id=~Ada_Lovelace1',
    'https://aclanthology.org/volumes/2020.acl-main/',
    'https://aclanthology.org/2020.acl-main.0/',
    'https://doi.org/10.5281/zenodo.1234567',
    '/doi/proceedings/10.1145/3292500',
    '/docs/10.2/install',
    '/10.15/release-notes',
    'https://x.com/intent/post?url=https://arxiv.org/abs/2401.00001',
    'https://example.org/arxiv.org/abs/2401.00001',
    'https://arxiv.org.example.org/abs/2401.00001',
    'https://example.org/papers/2401.00001',
    'javascript:location="https://arxiv.org/abs/2401.00001"',
  ])('%s is none', (href) => {
    expect(cardsIn(`<ul><li><a href="${href}">A title of a paper</a></li></ul>`)).toEqual([]);
  });

  it('of 5,000 characters are none', () => {
    const href = `https://arxiv.org/abs/2401.00001?${'x'.repeat(5_000)}`;
    expect(cardsIn(`<ul><li><a href="${href}">A title of a paper</a></li></ul>`)).toEqual([]);
  });

  it('may be relative on the site itself', () => {
    const list = '<ul><li><a href="/papers/2401.00001">A title of a paper</a></li></ul>';
    expect(namesIn(`<base href="https://huggingface.co/collections/a">${list}`)).toHaveLength(1);
    expect(namesIn(`<base href="https://example.org/">${list}`)).toEqual([]);
  });

  it('to the paper that the page itself is about are left out', () => {
    const page = `<base href="https://arxiv.org/abs/${A}"><ul><li>${arxiv(A, 'Cite this paper')}</li><li>${arxiv(B, 'A title of a paper')}</li></ul>`;
    expect(namesIn(page)).toEqual([[`arxiv:${B}`, 'A title of a paper']]);
  });

  it('in menus, page footers and code are left out', () => {
    const link = arxiv(A, 'A title of a paper');
    expect(namesIn(`<nav>${link}</nav><pre>${link}</pre><footer>${link}</footer><div hidden>${link}</div>`)).toEqual(
      [],
    );
    expect(namesIn(`<article><h2>The title of a paper</h2><footer>${arxiv(A, 'PDF')}</footer></article>`)).toHaveLength(
      1,
    );
  });
});

describe('the box of one paper', () => {
  it('holds all links to it, and their identifiers', () => {
    const links = `${arxiv(A, 'arXiv')} <a href="https://doi.org/10.1145/3600006.3613165">DOI</a>`;
    const cards = cardsIn(`<ul><li>A title of a paper ${links} <a href="https://arxiv.org/pdf/${A}">PDF</a></li></ul>`);
    expect(cards.map(({ paper }) => [paper.arxivId, paper.doi])).toEqual([[A, '10.1145/3600006.3613165']]);
  });

  it('is neither swallowed nor split by a comment about another paper', () => {
    const comment = `<p>Comments: substantial text overlap with ${arxiv(B, `arXiv:${B}`)}</p>`;
    expect(namesIn(`<ul><li>${arxiv(A, 'A title of a paper')}${comment}</li></ul>`)).toEqual([
      [`arxiv:${A}`, 'A title of a paper'],
    ]);
  });

  it('grows to the card that repeats, with its abstract', () => {
    const card = (id: string) =>
      `<div class="card"><div class="top"><h3>${arxiv(id, `A title of paper ${id}`)}</h3></div><p>Authors</p>
       <p>${'We study what models do. '.repeat(12)}</p><div><span>${arxiv(id, 'abs')}</span></div></div>`;
    const cards = cardsIn(`<div>${card(A)}${card(B)}</div>`);
    expect(cards.map(({ element, paper }) => [element.className, (paper.abstract ?? '').length > 200])).toEqual([
      ['card', true],
      ['card', true],
    ]);
    expect(cards[0]?.anchor.localName).toBe('h3');
  });

  it('has the names of a long author list in no abstract', () => {
    const authors = `<p>${Array.from({ length: 20 }, () => 'Ada Lovelace').join(', ')}</p>`;
    const abstract = `<p>${'We study what models do. '.repeat(12)}</p>`;
    const [card] = cardsIn(`<article><h3>${arxiv(A, 'A title of a paper')}</h3>${authors}${abstract}</article>`);
    expect(card?.paper.abstract).toMatch(/^We study/);
  });

  it('is a line where a paragraph lists several; chips stand under the line', () => {
    const lines = `<p>1. First title of a paper ${arxiv(A, '[pdf]')}<br>2. ${arxiv(B, 'Second title of a paper')}, 2024<br></p>`;
    const cards = cardsIn(lines);
    expect(cards.map(({ paper }) => paper.title)).toEqual(['First title of a paper', 'Second title of a paper']);
    expect(cards.map(({ anchor }) => anchor.localName)).toEqual(['br', 'br']);
  });

  it('is a cell, where a row has several papers', () => {
    const cells = `<td>${arxiv(A, 'First title of a paper')}</td><td>${arxiv(B, 'Second title of a paper')}</td>`;
    expect(cardsIn(`<table><tr>${cells}</tr></table>`).map(({ element }) => element.localName)).toEqual(['td', 'td']);
  });

  it('is the row of the inner table, where tables lay out the page', () => {
    const row = (id: string) =>
      `<tr><td><img></td><td><a href="https://x.org"><span class="papertitle">The title of ${id}</span></a><br>Authors<br>${arxiv(id, 'arXiv')}</td></tr>`;
    const cards = cardsIn(`<table><tr><td>About me<table>${row(A)}${row(B)}</table></td></tr></table>`);
    expect(cards.map(({ paper, anchor }) => [paper.title, anchor.localName])).toEqual([
      [`The title of ${A}`, 'td'],
      [`The title of ${B}`, 'td'],
    ]);
  });

  it('reaches from a row of buttons to the heading of the page', () => {
    const page = `<h1>The title of a paper</h1><div><span>${arxiv(A, 'arXiv')}</span><span><a href="https://arxiv.org/pdf/${A}">PDF</a></span></div>`;
    const cards = cardsIn(page);
    expect(cards.map(({ paper, anchor }) => [paper.title, anchor.localName])).toEqual([['The title of a paper', 'h1']]);
  });
});

it('chips are never put in a link or between the cells of a row', () => {
  const page = parse(
    `<table><tr><td>A title of a paper</td><td>${arxiv(A, 'pdf')}</td></tr></table><ul><li>${arxiv(B, 'Another title')}</li></ul>
     <p>${arxiv('2401.00003', 'First of many')} and ${arxiv('2401.00004', 'Second of many')}</p>`,
  );
  const cards = anyPage
    .findCards(page)
    .flatMap((card) => anyPage.readCard(card, new URL('https://example.org/')) ?? []);
  expect(cards).toHaveLength(4);
  for (const { anchor, inside } of cards) {
    const parent = inside ? anchor : anchor.parentElement;
    expect(parent?.closest('a')).toBeNull();
    expect(parent?.localName).not.toMatch(/^(?:tr|table|tbody|ul|ol)$/);
  }
});

it('a card that was added alone is found like among the others', () => {
  const page = parse(
    ['1', '2', '3'].map((n) => `<div class="c"><b>A title ${n}</b> ${arxiv(`2401.0000${n}`, 'pdf')}</div>`).join(''),
  );
  const all = anyPage.findCards(page);
  expect(all.map((card) => card.className)).toEqual(['c', 'c', 'c']);
  expect(all.flatMap((card) => anyPage.findCards(card))).toEqual(all);
});

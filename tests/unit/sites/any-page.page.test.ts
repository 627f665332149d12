import { describe, expect, it } from 'vitest';
import { anyPage } from '@/sites/any-page';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
const arxiv = (id: string, text: string) => `<a href="https://arxiv.org/abs/${id}">${text}</a>`;
const A = '2401.00001';
const B = '2401.00002';

function cardsIn(html: string) {
  const found = anyPage.findCards(parse(html));
  return found.flatMap((element) => anyPage.readCard(element, new URL('https://example.org/')) ?? []);
}

const namesIn = (html: string) => cardsIn(html).map(({ paper }) => [paper.key, paper.title]);

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

describe('titles', () => {
  it.each([
    ['the link', `<li>${arxiv(A, 'Attention Is All You Need')}, Vaswani et al.</li>`],
    ['a link in quotes', `<li>Vaswani et al. ${arxiv(A, '“Attention Is All You Need.”')} 2017</li>`],
    [
      'text before a label',
      `<li>Attention Is All You Need [${arxiv(A, 'pdf')}] [<a href="https://x.org">code</a>]</li>`,
    ],
    ['text behind a label', `<li>[${arxiv(A, 'paper')}] Attention Is All You Need</li>`],
    ['text before an id', `<li>Attention Is All You Need. A. Vaswani. ${arxiv(A, `arXiv:${A}`)}</li>`],
    ['bold text', `<li>3. <b>Attention Is All You Need</b>, A. Vaswani, N. Shazeer ${arxiv(A, 'arXiv')}</li>`],
    ['behind a date', `<li>(<em>2017.06</em>) Attention Is All You Need ${arxiv(A, 'arXiv')}</li>`],
    ['behind a venue', `<li><code>NeurIPS 2017</code> Attention Is All You Need ${arxiv(A, '[paper]')}</li>`],
    ['behind a label', `<li>🔥 [Transformer] Attention Is All You Need(@Google) ${arxiv(A, '[paper]')}</li>`],
    ['a link elsewhere', `<li><a href="https://x.org">Attention Is All You Need</a> ${arxiv(A, 'arXiv')}</li>`],
    [
      'a reference',
      `<li>Vaswani, A., &amp; Shazeer, N. (2017). Attention Is All You Need. NIPS. ${arxiv(A, 'link')}</li>`,
    ],
    [
      'a reference with commas',
      `<li>Ada Lovelace, Alan Turing, Attention Is All You Need, NIPS, 2017. [${arxiv(A, 'Paper')}]</li>`,
    ],
    ['behind a bold label', `<li><b>[Fast Transformer]</b> Attention Is All You Need | ${arxiv(A, 'pdf')}</li>`],
    [
      'a reference of the page’s owner',
      `<li><b>Vaswani A</b>, Shazeer N, et al. Attention Is All You Need. <em>NIPS</em>. 2017. ${arxiv(A, 'link')}</li>`,
    ],
    [
      'a reference of teachPress',
      `<tr><td><p class="tp_pub_author">Vaswani, Ashish; Shazeer, Noam</p><p class="tp_pub_title">Attention Is All You Need <span class="tp_pub_type">Proceedings Article</span></p>${arxiv(A, 'Links')}</td></tr>`,
    ],
    [
      'behind the place of a poster',
      `<li><div>Hall C #101</div><div>Attention Is All You Need</div><div>A. Vaswani</div>${arxiv(A, 'arXiv')}</li>`,
    ],
    ['a reference in quotes', `<li>A. Vaswani, “Attention Is All You Need,” in NIPS. ${arxiv(A, 'link')}</li>`],
    ['a heading', `<div><h3>Attention Is All You Need</h3><p>Authors</p><p>${arxiv(A, 'PDF')}</p></div>`],
    [
      'a heading in a link',
      `<div><a href="https://arxiv.org/abs/${A}"><h3>Attention Is All You Need</h3><p>x</p></a></div>`,
    ],
    [
      'called a title',
      `<li><div>Recommended by tag</div><div class="paper-title">Attention Is All You Need</div>${arxiv(A, 'arXiv')}</li>`,
    ],
    ['a term', `<dl><dt>Attention Is All You Need</dt><dd>A. Vaswani</dd><dd>${arxiv(A, 'pdf')}</dd></dl>`],
    ['behind a term', `<dl><dt>${arxiv(A, 'pdf')}</dt><dd>Title: Attention Is All You Need</dd></dl>`],
    [
      'another cell',
      `<tr><td>2017</td><td>Google Brain</td><td>Attention Is All You Need</td><td>${arxiv(A, 'pdf')}</td></tr>`,
    ],
  ])('%s', (_, html) => {
    const page = html.startsWith('<tr>')
      ? `<table>${html}</table>`
      : html.startsWith('<li>')
        ? `<ul>${html}</ul>`
        : html;
    expect(namesIn(page)).toEqual([[`arxiv:${A}`, 'Attention Is All You Need']]);
  });

  it.each([
    [
      'authors before an emphasised title',
      `<li>Ada Lovelace and Alan Turing. <em>Attention Is All You Need.</em> ICML 2020. ${arxiv(A, '[arXiv]')}</li>`,
    ],
    [
      'an emphasised author',
      `<li><b>Ada Lovelace</b>, Alan Turing, <i>Attention Is All You Need</i>, Neural Computation. ${arxiv(A, 'link')}</li>`,
    ],
    [
      'authors, year, linked title',
      `<li><span><span>Ada Lovelace</span>, <span>Alan Turing</span></span>(2020). <a href="/x/">Attention Is All You Need</a>. <em>JMLR</em>. ${arxiv(A, 'PDF')}</li>`,
    ],
    [
      'references of Nature',
      `<li><p>Lovelace, A., Turing, A. &amp; Noether, E. Attention Is All You Need. <i>Nature</i> <b>5</b>, 43 (2015).</p><p>${arxiv(A, 'Article')} <a href="https://x.org">Google Scholar</a></p></li>`,
    ],
    [
      'references of Vancouver',
      `<li>Lovelace A, Turing AM. Attention Is All You Need. Proc IEEE. 2016. ${arxiv(A, 'Paper')}</li>`,
    ],
    ['arXiv’s own title', `<li>${arxiv(A, `[${A}] Attention Is All You Need - arXiv.org`)}</li>`],
    [
      'a research paper',
      `<article><h3>Attention Is All You Need</h3><div>${arxiv(A, 'Research Paper')}</div></article>`,
    ],
  ])('%s', (_, html) =>
    expect(namesIn(html.startsWith('<li>') ? `<ul>${html}</ul>` : html)).toEqual([
      [`arxiv:${A}`, 'Attention Is All You Need'],
    ]),
  );

  it.each(['Title', 'Entry'])('stand under %j in a table, where the column of notes is longer', (heading) => {
    const head = `<tr><th>${heading}</th><th>Summary</th><th>Link</th></tr>`;
    const row = `<tr><td>A short title</td><td>A much longer text about this paper</td><td>${arxiv(A, 'pdf')}</td></tr>`;
    expect(namesIn(`<table>${head}${row}</table>`)).toEqual([[`arxiv:${A}`, 'A short title']]);
  });

  it('of arXiv’s HTML of papers: a reference is a line of names, then the title', () => {
    const block = (text: string) => `<span class="ltx_bibblock">${text}</span>`;
    const reference = `<li class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">Achiam et al. (2023)</span>${block('Josh Achiam, Steven Adler, et al. 2023.')}${block('Gpt-4 technical report.')}${block(arxiv(A, `https://arxiv.org/abs/${A}`))}</li>`;
    expect(namesIn(`<ul>${reference}</ul>`)).toEqual([[`arxiv:${A}`, 'Gpt-4 technical report']]);
  });

  it('of a link that is called by a short name is that name, not the words before it', () => {
    const news = `<li>Three papers accepted: <b>${arxiv(A, 'NEXUS')}</b>, <b>${arxiv(B, 'PhySPRING')}</b>.</li>`;
    expect(namesIn(`<ul>${news}</ul>`)).toEqual([
      [`arxiv:${A}`, 'NEXUS'],
      [`arxiv:${B}`, 'PhySPRING'],
    ]);
    expect(namesIn(`<ul><li>${arxiv(A, 'Track2Art')} is on arXiv: it recovers parts.</li></ul>`)).toEqual([
      [`arxiv:${A}`, 'Track2Art'],
    ]);
  });

  it('of a blog post is not that of every paper it links to', () => {
    const text = Array.from({ length: 9 }, () => '<p>We write about what we read, and what we did not.</p>').join('');
    expect(
      namesIn(`<article><h1>What I read this year</h1>${text}<p>Some of it is ${arxiv(A, 'here')}.</p></article>`),
    ).toEqual([]);
  });

  it.each([
    ['a label alone', arxiv(A, 'PDF')],
    ['an id alone', arxiv(A, `arXiv:${A}`)],
    ['a citation in a sentence', `As shown by ${arxiv(A, 'Vaswani et al. (2017)')}, attention works.`],
    [
      'citations in a text',
      `<b>Reflection</b> is vital. It (${arxiv(A, 'Yao et al. 2023')}) acts. So does another (${arxiv(B, 'Wei et al. 2022')}).`,
    ],
    ['words of a sentence', `It is known how ${arxiv(A, 'scaling laws')} hold.`],
    ['the beginning of a sentence', `Details of the work are in ${arxiv(A, 'the paper')}.`],
    ['words around a link', `See ${arxiv(A, 'this paper')} for more details.`],
    ['a paper of some name', `<em>Source: ${arxiv(A, 'ChatDev Paper')}</em>`],
    ['an image', `<a href="https://arxiv.org/abs/${A}"><img alt="A title of a paper"></a>`],
  ])('%s is none, and so no card', (_, html) => expect(namesIn(`<p>${html}</p>`)).toEqual([]));
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

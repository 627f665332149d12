import { describe, expect, it } from 'vitest';
import { A, arxiv, B, namesIn } from './link-page';

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

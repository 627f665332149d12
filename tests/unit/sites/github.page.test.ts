import { describe, expect, it } from 'vitest';
import { github } from '@/sites/github';
import { drawChips, fixture, readFixture, readPage } from './read-page';

const README = 'https://github.com/someone/awesome-papers';

describe('which pages are listings', () => {
  it.each([
    ['https://github.com/someone/repo', 'readme'],
    ['https://github.com/someone/repo/', 'readme'],
    ['https://github.com/someone/repo?tab=readme-ov-file#papers', 'readme'],
    ['https://github.com/someone/repo/tree/main', 'readme'],
    ['https://github.com/someone/repo/tree/main/docs/papers', 'readme'],
    ['https://github.com/someone/repo/blob/main/docs/PAPERS.md', 'file'],
    ['https://github.com/someone/repo/wiki/Papers', 'wiki'],
    ['https://github.com/someone/repo/blob/main/src/index.ts', undefined],
    ['https://github.com/someone/repo/issues/1', undefined],
    ['https://github.com/someone/repo/pulls', undefined],
    ['https://github.com/someone', undefined],
    ['https://github.com/', undefined],
    ['https://github.com/settings/profile', undefined],
    ['https://github.com/topics/llm', undefined],
    ['https://github.com/orgs/someone/repositories', undefined],
  ])('%s: %s', (address, kind) => {
    expect(github.listingAt(new URL(address), document)?.kind).toBe(kind);
  });
});

describe('a README', () => {
  it('of tables: one card per row, also where a paper repeats; the title without marks, label and lab', () => {
    const { cards, unreadable } = readFixture('github/readme-table.html', README);
    expect(unreadable).toBe(0);
    expect(cards.map(({ paper }) => [paper.key, paper.title])).toEqual([
      ['arxiv:2309.06180', 'Efficient Memory Management for Large Language Model Serving with PagedAttention'],
      ['arxiv:2309.17453', 'EFFICIENT STREAMING LANGUAGE MODELS WITH ATTENTION SINKS'],
      ['acl:2020.acl-main.537', 'FastBERT: a Self-distilling BERT with Adaptive Inference Time'],
      ['doi:10.1145/3582016.3582018', 'Graphene: An IR for Optimized Tensor Computations on GPUs'],
      ['arxiv:2412.00876', '[ICLR2025] Dynamic-LLaVA: Efficient Multimodal Large Language Models'],
      ['arxiv:2309.06180', 'Efficient Memory Management for Large Language Model Serving with PagedAttention'],
    ]);
  });

  it('of tables: chips stand inside the cell with the title', () => {
    const page = readFixture('github/readme-table.html', README);
    for (const { anchor, inside, paper } of page.cards) {
      expect([anchor.localName, inside]).toEqual(['td', true]);
      expect(anchor.textContent).toContain(paper.title);
    }
  });

  it('of ordered and bullet lists, with lists inside', () => {
    const { cards, unreadable } = readFixture('github/readme-lists.html', README);
    expect(unreadable).toBe(0);
    expect(cards.map(({ paper }) => [paper.key, paper.title])).toEqual([
      ['arxiv:2106.09685', 'LoRA: Low-Rank Adaptation of Large Language Models'],
      ['arxiv:1706.03762', 'Attention Is All You Need'],
      ['arxiv:2310.06825', 'Mistral 7B'],
      ['openreview:9Vrb9D0WI4', 'Multitask Prompted Training Enables Zero-Shot Task Generalization'],
      ['arxiv:2309.17453', 'Efficient Streaming Language Models with Attention Sinks'],
      ['arxiv:2303.18223', 'A Survey of Large Language Models'],
      ['arxiv:2001.08361', 'Scaling Laws for Neural Language Models'],
      ['arxiv:2203.15556', 'Training Compute-Optimal Large Language Models'],
    ]);
  });

  it('of other forms: short names, models, titles in headings and bold lines above the links, footnotes', () => {
    const { cards, unreadable } = readFixture('github/readme-forms.html', README);
    expect(unreadable).toBe(0);
    expect(cards.map(({ paper }) => [paper.key, paper.title])).toEqual([
      ['arxiv:1611.08024', 'EEGNet'],
      ['arxiv:2305.10250', 'MemoryBank'],
      ['acl:D19-1339', 'The Woman Worked as a Babysitter: On Biases in Language Generation'],
      ['arxiv:1910.10683', 'T5'],
      ['arxiv:2112.11446', 'Gopher'],
      ['arxiv:2402.13753', 'LongRoPE'],
      ['arxiv:2401.09720', 'GaussianBody: Clothed Human Reconstruction via 3d Gaussian Splatting'],
      ['arxiv:2512.03743', 'House of Dextra: Cross-embodied Co-design for Dexterous Hands'],
      ['arxiv:2403.13293', 'Building Optimal Neural Architectures using Interpretable Knowledge'],
      ['arxiv:2305.18290', 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model'],
    ]);
  });

  it('of other forms: chips stand in no list between its items', () => {
    for (const { anchor, inside } of readFixture('github/readme-forms.html', README).cards) {
      const parent = inside ? anchor : anchor.parentElement;
      expect(parent?.localName).not.toMatch(/^(?:ul|ol|table|tbody|tr|a)$/);
    }
  });

  it('of a project that cites its own paper is no list', () => {
    const page = readFixture('github/readme-project.html', README);
    expect([page.kind, page.cards, page.unreadable]).toEqual(['readme', [], 0]);
  });

  it.each(['readme-table.html', 'readme-lists.html', 'readme-forms.html'])(
    '%s reads the same after chips are drawn',
    (file) => {
      const page = readFixture(`github/${file}`, README);
      drawChips(page);
      const again = readPage(page.document.documentElement.outerHTML, README);
      expect(again.cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
    },
  );

  it('cut off in the middle keeps the rows before', () => {
    const html = fixture('github/readme-table.html');
    const cut = html.slice(0, html.indexOf('[DynamicLLaVA]'));
    expect(readPage(cut, README).cards).toHaveLength(4);
  });
});

it('links outside of the document are no papers', () => {
  const papers = ['1', '2', '3'].map((n) => `<li><a href="https://arxiv.org/abs/2401.0000${n}">A title ${n}</a></li>`);
  expect(readPage(`<!doctype html><main><ul>${papers.join('')}</ul></main>`, README).cards).toEqual([]);
});

it('a part with two papers counts as part of the whole list', () => {
  const { document } = readFixture('github/readme-lists.html', README);
  const list = document.querySelector('ol');
  expect(list && github.findCards(list)).toHaveLength(2);
});

import { describe, expect, it } from 'vitest';
import { citationKeyOf } from '@/papers/citation-key';
import type { PaperKey } from '@/papers/paper';

const free = () => false;
const paper = (title: string, author?: string, published?: string, key: PaperKey = 'arxiv:2509.24002') => ({
  title,
  authors: author ? [{ name: author }] : [],
  published,
  key,
});

describe('citationKeyOf', () => {
  it.each([
    ['Attention Is All You Need', 'Ashish Vaswani', '2017-06-12', 'vaswaniAttentionAllYou2017'],
    ['BERT: Pre-training of Deep Bidirectional Transformers', 'Jacob Devlin', '2018', 'devlinBERTPretrainingDeep2018'],
    ['The LLaMA of a World', 'Laurens van der Maaten', '2024', 'maatenLLaMAWorld2024'],
    ['On the Čapek Naïve Straße', 'Łukasz Ødegård', '2024', 'odegardCapekNaiveStrasse2024'],
    ['μ-Parametrization in α Space', 'Wang, Yi', '2024', 'wangMuParametrizationAlphaSpace2024'],
    ['Sparse Keys', undefined, '2025', 'SparseKeys2025'],
    ['Sparse Keys', 'Ada Lovelace', undefined, 'lovelaceSparseKeys'],
    ['注意力机制', '王伟', '2025', 'arxiv2509240022025'],
    ['Two\n lines \u202e{braces} \\latex $x$', 'O’Neil', '2025', 'oneilTwoLinesBraces2025'],
  ])('%s by %s in %s → %s', (title, author, published, key) => {
    const made = citationKeyOf(paper(title, author, published), free);
    expect(made).toBe(key);
    expect(made).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('adds a letter on a clash, and goes on after z', () => {
    const used = new Set<string>();
    const keys = Array.from({ length: 29 }, () => {
      const key = citationKeyOf(paper('Sparse Keys', 'Ada Lovelace', '2025'), (name) => used.has(name));
      used.add(key);
      return key;
    });
    expect(keys.slice(0, 3)).toEqual(['lovelaceSparseKeys2025', 'lovelaceSparseKeys2025a', 'lovelaceSparseKeys2025b']);
    expect(keys.slice(-3)).toEqual(['lovelaceSparseKeys2025z', 'lovelaceSparseKeys2025aa', 'lovelaceSparseKeys2025ab']);
  });
});

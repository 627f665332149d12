import { describe, expect, it } from 'vitest';
import { isCutTitle, isGenericTitle, normalisedTitle, startOfTitle } from '@/papers/title';

describe('one title in several prints', () => {
  it.each([
    ['$\\beta$-VAE: Learning', 'β-VAE: Learning', 'beta-VAE: learning', '{$\\beta$-VAE}: Learning'],
    ['$\\varepsilon$-greedy', 'ε-Greedy', 'epsilon–greedy'],
    ['$\\ell_1$ Regularization', 'ℓ1 regularization', 'L1-Regularization', 'l<sub>1</sub> regularization'],
    ['Schr\\"odinger Bridges', 'Schrödinger bridges', 'Schro\u0308dinger Bridges.'],
    ['An $\\mathcal{O}(n^2)$ Bound', 'An O(n²) bound', 'An <i>O(n<sup>2</sup>)</i> Bound'],
    ['\\texttt{transformers} at \\emph{Scale}', 'Transformers at scale'],
    ['Search & Retrieval', 'Search and Retrieval', 'Search &amp; Retrieval', 'Search \\& Retrieval'],
    ['“Why Should I Trust You?”', '"Why Should I Trust You?"', '&quot;Why should I trust you&quot;'],
    ['Mixture‐of‑Experts—Revisited', 'Mixture-of-Experts - Revisited', 'Mixture of experts: revisited.'],
    ['Image $\\to$ Text', 'Image → Text', 'Image-Text'],
    ['Straße und Łódź', 'Strasse und Lodz'],
    ['<b>Bold</b> claims', '**Bold** claims', 'Bold claims *'],
  ])('%s', (...prints) => {
    expect(new Set(prints.map(normalisedTitle)).size).toBe(1);
  });

  it.each([
    ['If a < b and c > d', 'If d'],
    ['α-Divergence', 'β-Divergence'],
    ['GPT-3', 'GPT-4'],
    ['Learning from C', 'Learning from D'],
  ])('%s is not %s', (a, b) => {
    expect(normalisedTitle(a)).not.toBe(normalisedTitle(b));
  });
});

it('is looked up by its start, cut or not, without half of a letter', () => {
  expect(startOfTitle('Bert: Pre-training of deep bidirectional …')).toBe(
    startOfTitle('BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding'),
  );
  expect(startOfTitle('𝔸𠀀'.repeat(20)).isWellFormed()).toBe(true);
});

it.each([
  ['Deep learning for …', true],
  ['Deep learning for...', true],
  ['Deep learning', false],
])('%s is cut: %s', (title, cut) => expect(isCutTitle(title)).toBe(cut));

it.each([
  ...[
    'Introduction',
    'Editorial',
    'Preface',
    'Foreword',
    'Deep Learning',
    'Guest Editorial: Trustworthy Machine Learning',
  ],
  ...['Letter from the Editor-in-Chief', 'Erratum to: Learning to Rank', 'Message from the General Chairs', '深度学习'],
])('%s is no title of one paper only', (title) => expect(isGenericTitle(normalisedTitle(title))).toBe(true));

it.each(['Attention Is All You Need', 'Long Short-Term Memory', 'Correcting Exposure Bias', 'Introducing Recurrence'])(
  '%s tells which paper it is',
  (title) => expect(isGenericTitle(normalisedTitle(title))).toBe(false),
);

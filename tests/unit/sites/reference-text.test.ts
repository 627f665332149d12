import { describe, expect, it } from 'vitest';
import { afterAuthors, areNames, beginsWithNames, isMostlyNames, titleBetweenCommas } from '@/sites/reference-text';

describe('what follows the authors', () => {
  it.each([
    ['LeCun, Y., Bengio, Y. & Hinton, G. Deep learning. Nature', 'Deep learning. Nature'],
    ['Silver, D. et al. Mastering the game of Go. Nature', 'Mastering the game of Go. Nature'],
    ['Vaswani et al. Attention is all you need', 'Attention is all you need'],
    ['Hochreiter S, Schmidhuber J. Long short-term memory', 'Long short-term memory'],
    ['A. Vaswani, N. Shazeer. Attention is all you need', 'Attention is all you need'],
    ['Ashish Vaswani and Noam Shazeer. Attention is all you need', 'Attention is all you need'],
    ['Ashish Vaswani*, Noam Shazeer† (2017). Attention is all you need', 'Attention is all you need'],
    ['van der Maaten, L. & Hinton, G. Visualizing data using t-SNE', 'Visualizing data using t-SNE'],
    ['Ivan Panin, K. Pimenov, Oliver Röndigs. A universality theorem', 'A universality theorem'],
    ['Van Horn, G., Mac Aodha, O. & Perona, P. The iNaturalist dataset', 'The iNaturalist dataset'],
    ['Gilles Louppe, Mark van der Laan 2008. A title', 'A title'],
    ['Diederik P Kingma and Jimmy Ba. Adam: a method', 'Adam: a method'],
    ['Lovelace, Ada; Turing, Alan M.: A title', 'A title'],
    ['Terry Baruch. The title of the work. 1993.', 'The title of the work. 1993.'],
    ['Xie, Yihui. 2015. Dynamic documents with R', 'Dynamic documents with R'],
    ['Do, Hoa, Eike van Luedeling, and Cory Whitney. 2020. A title', 'A title'],
  ])('%s', (line, rest) => expect(afterAuthors(line)).toBe(rest));

  it.each([
    'Deep learning. Nature',
    'Deep Sets. NeurIPS',
    'Deep Learning. MIT Press, 2016.',
    'Visual Geometry. International Conference on Vision. 2015.',
    'Attention Is All You Need. A. Vaswani',
    'Graph Neural Networks, Transformers and Attention. NeurIPS',
    'Plan, Eliminate, and Track. Language models are good teachers',
    'Ada Lovelace, Alan Turing',
    'Plan, Eliminate, and Track. 2015',
    'Attention Is All You Need. 2017. NeurIPS',
  ])('%s has nothing to cut off', (line) => expect(afterAuthors(line)).toBeUndefined());
});

describe('the title of a reference with nothing but commas', () => {
  it.each([
    [
      'Karen Simonyan and Andrew Zisserman, Very Deep Networks for Recognition, ICLR, 2015',
      'Very Deep Networks for Recognition',
    ],
    ['Jian Sun, Jean Ponce, Learning to Deblur, arXiv:1406.7444.', 'Learning to Deblur'],
    [
      'A. Lovelace, and A. Turing, Fast, Robust and Controllable Speech, In Proc. of X',
      'Fast, Robust and Controllable Speech',
    ],
    [
      'Ada Lovelace, Alan Turing, On Numbers that Compute, Pattern Recognition Letters, 1936',
      'On Numbers that Compute',
    ],
    ['Ada Lovelace, Alan Turing, BERT: Pre-training of Engines, NAACL 2019', 'BERT: Pre-training of Engines'],
    ['Ada Lovelace, Alan Turing, In Defense of Engines, TPAMI', 'In Defense of Engines'],
    ['Ada Lovelace, Alan Turing, 3D Engines for All, ICCV’19', '3D Engines for All'],
    ['Ada Lovelace, Alan Turing, CVPR, 2015', ''],
    ['Ada Lovelace, Alan Turing', undefined],
    ['Ada Lovelace, Alan Turing and we all study things', undefined],
    ['Graph Neural Networks, Transformers, and Attention for All', undefined],
  ])('%s', (line, title) => expect(titleBetweenCommas(line)).toBe(title));
});

it.each([
  ['Ada Lovelace', true],
  ['Ada Lovelace and Alan Turing (1950).', true],
  ['K. He et al. (2016)', true],
  ['Ludwig van Beethoven; Clara Schumann', true],
  ['Ada Lovelace on engines', false],
  ['in Nature', false],
  ['', false],
])('%j is nothing but names: %s', (text, expected) => expect(areNames(text)).toBe(expected));

it('one name without initials can be anything; two, or initials, are names', () => {
  expect(['Deep Sets', 'Ada Lovelace, Alan Turing', 'A. Lovelace'].map(beginsWithNames)).toEqual([false, true, true]);
});

it('a long list of authors is no abstract', () => {
  expect(isMostlyNames('Ada Lovelace, Alan Turing, Grace Hopper, Emmy Noether')).toBe(true);
  expect(isMostlyNames('Ada Lovelace, Alan Turing and we all study what engines can do with numbers and music.')).toBe(
    false,
  );
});

// Anybody can write such a line into a page.
it.each([
  ['A. '],
  ['Ada B. '],
  ['Ada, '],
  ['Aa '],
  ["A'"],
  ['van der '],
  ['Ada, Bea; '],
  ['Ada Bea. a '],
  ['Ada Lovelace, '],
])('a line of %j over and over is read at once', (piece) => {
  const line = piece.repeat(20_000);
  expect(() => [afterAuthors(line), areNames(line), beginsWithNames(line), titleBetweenCommas(line)]).not.toThrow();
});

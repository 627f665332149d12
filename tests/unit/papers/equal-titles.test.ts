import { describe, expect, it } from 'vitest';
import { toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';
import { sameAmong } from '@/papers/same-among';
import { samePaper } from '@/papers/same-paper';

type Seen = [author: string, published: string, more?: Partial<PaperFields>];

const paper = (title: string, [author, published, more]: Seen) =>
  toPaper({ title, authors: author ? [{ name: author }] : [], published: published || undefined, url: '', ...more });

it.each<[string, Seen, Seen]>([
  ['Deep learning', ['Yann LeCun', '2015'], ['Ian Goodfellow', '2016']],
  ['Random Forests', ['Leo Breiman', '2001'], ['Adele Cutler', '2012']],
  ['Support vector machines', ['Marti A. Hearst', '1998'], ['Ingo Steinwart', '2008']],
  ['Gaussian Processes for Machine Learning', ['Matthias Seeger', '2004'], ['Carl Edward Rasmussen', '2006']],
  ['Pattern Recognition and Machine Learning', ['Yuichiro Anzai', '1992'], ['Christopher M. Bishop', '2006']],
  ['Machine Learning', ['Tom M. Mitchell', '1997'], ['Zhi-Hua Zhou', '2021']],
  ['Principal component analysis', ['Svante Wold', '1987'], ['Hervé Abdi', '2010']],
  [
    'Deep Reinforcement Learning',
    ['Yuxi Li', '2018-10-15', { arxivId: '1810.06339' }],
    ['Aske Plaat', '2022-01-04', { arxivId: '2201.02135' }],
  ],
  ['Reinforcement Learning: An Introduction', ['Richard S. Sutton', '1998'], ['RS Sutton', '2018']],
  ['Generative Adversarial Networks', ['Ian Goodfellow', '2014'], ['I Goodfellow', '2020']],
  [
    'Learning to Rank for Information Retrieval',
    ['Tie-Yan Liu', '2009', { doi: '10.1561/1500000016' }],
    ['TY Liu', '2011', { doi: '10.1007/978-3-642-14267-3' }],
  ],
])('two papers are called "%s"', (title, a, b) => {
  expect(samePaper(paper(title, a), paper(title, b))).toBe(false);
  expect(samePaper(paper(title, b), paper(title.toUpperCase(), a))).toBe(false);
});

describe('equal titles', () => {
  const TITLE = 'Sparse Keys for Long Contexts';
  it.each<[string, Seen, Seen, boolean]>([
    ['one year apart', ['Ada Lovelace', '2024'], ['A Lovelace', '2025'], true],
    ['two years apart', ['Ada Lovelace', '2023-12'], ['A Lovelace', '2025-01'], true],
    ['three years apart', ['Ada Lovelace', '2022'], ['A Lovelace', '2025'], false],
    ['one year apart, without names', ['', '2024'], ['A Lovelace', '2025'], false],
    ['of one year, without names', ['', '2025'], ['A Lovelace', '2025'], true],
    ['of one year, by a team', ['The Keys Team', '2025'], ['A Lovelace', '2025'], true],
    ['of another year, by a team', ['The Keys Team', '2024'], ['A Lovelace', '2025'], false],
    [
      'of a preprint with a DOI and its edition',
      ['Ada Lovelace', '2024', { doi: '10.21203/rs.3.rs-2566942/v1' }],
      ['A Lovelace', '2025', { doi: '10.1038/s41586-021-03819-2' }],
      true,
    ],
    [
      'of two editions',
      ['Ada Lovelace', '2024', { doi: '10.1145/1.1' }],
      ['A Lovelace', '2025', { doi: '10.1038/s41586-021-03819-2' }],
      false,
    ],
    [
      'of two versions of a preprint, by other names',
      ['Ada Lovelace', '2022', { doi: '10.21203/rs.3.rs-2566942/v1' }],
      ['Charles Babbage', '2025', { doi: '10.21203/rs.3.rs-2566942/v2' }],
      true,
    ],
  ])('%s', (_, a, b, same) => {
    expect(samePaper(paper(TITLE, a), paper(TITLE, b))).toBe(same);
    expect(samePaper(paper(TITLE, b), paper(TITLE, a))).toBe(same);
  });

  it.each([
    'Introduction',
    'Editorial',
    'Preface',
    'Foreword',
    'Erratum to: Sparse Keys for Long Contexts',
    'Deep Sets',
  ])('that many papers have (%s) need author and year', (title) => {
    const known = paper(title, ['Ada Lovelace', '2025', { doi: '10.1145/1.1' }]);
    const shown: [Seen, boolean][] = [
      [['A Lovelace', '2025'], true],
      [['A Lovelace', '2024'], false],
      [['A Lovelace', ''], false],
      [['', '2025'], false],
      [['C Babbage', '2025'], false],
    ];
    for (const [seen, same] of shown) expect(samePaper(known, paper(title, seen))).toBe(same);
  });
});

describe('a cut title', () => {
  const WHOLE = 'Biological structure and function emerge from scaling unsupervised learning';
  const known = paper(WHOLE, ['Alexander Rives', '2021', { doi: '10.1073/pnas.2016239118' }]);
  it.each<[string, Seen, boolean]>([
    ['Biological structure and function emerge from scaling …', ['A Rives', '2021'], true],
    ['Biological structure and function emerge from scal…', ['A Rives', '2021'], true],
    ['Biological structure and function emerge from...', ['A Rives', '2019'], true],
    ['Biological structure and function emerge from …', ['A Rives', '2018'], false],
    ['Biological structure and function emerge from …', ['A Rives', ''], false],
    ['Biological structure and function emerge from …', ['', '2021'], false],
    ['Biological structure and function emerge from …', ['B Rives', '2021'], false],
    ['Biological structure and …', ['A Rives', '2021'], false], // 22 letters
    ['Biological structure and function emerge from chaos …', ['A Rives', '2021'], false],
    ['Biological structure and function emerge', ['A Rives', '2021'], false], // whole, and another one
  ])('"%s" by %s', (title, seen, same) => {
    expect(samePaper(known, paper(title, seen))).toBe(same);
    expect(samePaper(paper(title, seen), known)).toBe(same);
  });

  it('begins another cut title', () => {
    const shorter = paper('Biological structure and function emerge …', ['A Rives', '2021']);
    const longer = paper('Biological structure and function emerge from scaling …', ['A Rives', '2020']);
    expect(samePaper(shorter, longer)).toBe(true);
  });
});

describe('sameAmong', () => {
  const TITLE = 'Sparse Keys for Long Contexts';
  const first = paper(TITLE, ['Ada Lovelace', '2024', { doi: '10.1145/1.1' }]);
  const second = paper(TITLE, ['Ada Lovelace', '2025', { doi: '10.1145/2.2' }]);
  const preprint = paper(TITLE, ['Ada Lovelace', '2025', { openreviewId: 'aB3_x-9QzK' }]);

  it('takes all that nothing sets apart, and of those that are apart the one of the same year', () => {
    const shown = paper(TITLE, ['A Lovelace', '2025']);
    expect(sameAmong(shown, [first, second, preprint])).toEqual([second, preprint]);
  });

  it('takes what shares an identifier, whatever their titles say of each other', () => {
    const renamed = paper('As It Was Called First', ['Ada Lovelace', '2020', { arxivId: '2001.00001' }]);
    const shown = paper(TITLE, ['A Lovelace', '2025', { arxivId: '2001.00001', doi: '10.1145/2.2' }]);
    expect(sameAmong(shown, [first, second, renamed])).toEqual([second, renamed]);
  });

  it('never takes two papers on arXiv, even where a source mixes their identifiers', () => {
    const one = paper(TITLE, ['Ada Lovelace', '2024', { arxivId: '2401.00001', doi: '10.1145/1.1' }]);
    const other = paper(TITLE, ['Ada Lovelace', '2025', { arxivId: '2501.00001', openreviewId: 'aB3_x-9QzK' }]);
    const mixed = paper(TITLE, ['A Lovelace', '2025', { doi: '10.1145/1.1', openreviewId: 'aB3_x-9QzK' }]);
    expect(sameAmong(mixed, [one, other])).toHaveLength(1);
  });

  it('finds nothing among others', () => {
    expect(sameAmong(paper('Dense Keys', ['Ada Lovelace', '2025']), [first, second])).toEqual([]);
  });
});

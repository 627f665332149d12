import { expect, it } from 'vitest';
import { doiInLink, identifiersOfLinks } from '@/papers/link-identifiers';

it.each<[string, string | undefined]>([
  ['https://doi.org/10.1145/3600006.3613165', '10.1145/3600006.3613165'],
  ['https://dl.acm.org/doi/pdf/10.1145/3600006.3613165?download=true', '10.1145/3600006.3613165'],
  ['https://www.tandfonline.com/doi/abs/10.1080/01621459.2016.1240079', '10.1080/01621459.2016.1240079'],
  [
    'https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2017.00879/full',
    '10.3389/fpsyg.2017.00879',
  ],
  [
    'https://www.annualreviews.org/content/journals/10.1146/annurev-psych-020821-114157?crawler=true',
    '10.1146/annurev-psych-020821-114157',
  ],
  ['https://www.aeaweb.org/articles?id=10.1257/aer.104.5.200', '10.1257/aer.104.5.200'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371%2Fjournal.pone.0000217&type=printable',
    '10.1371/journal.pone.0000217',
  ],
  ['https://www.nature.com/articles/doi:10.1038/sdata.2016.18', '10.1038/sdata.2016.18'],
  ['https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf', '10.1007/s11263-015-0816-y'],
  ['https://iopscience.iop.org/article/10.1088/1742-6596/1234/1/012345/meta', '10.1088/1742-6596/1234/1/012345'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf', '10.1101/2020.03.22.002386'],
  ['https://academic.oup.com/nar/advance-article/doi/10.1093/nar/gkaa123/5876543', '10.1093/nar/gkaa123'],
  ['https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00276/43518/Natural-Questions', '10.1162/tacl_a_00276'],
  ['https://www.emerald.com/insight/content/doi/10.1108/14684520910985657/full/html', '10.1108/14684520910985657'],
  [
    'https://onlinelibrary.wiley.com/doi/abs/10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9',
    '10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9',
  ],
  ['https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.1.123', undefined],
  ['https://ieeexplore.ieee.org/abstract/document/8099678/', undefined],
  ['https://example.org/a%/10.1145', undefined],
  ['javascript:"/10.1145/3600006.3613165"', undefined],
  ['', undefined],
])('%s is %s', (link, doi) => {
  expect(doiInLink(link)).toBe(doi);
});

it('takes the first id of each kind, from absolute links only', () => {
  const links = [
    '/10.1145/1.1',
    'W18-5446',
    'https://doi.org/10.18653/v1/N19-1423',
    'https://arxiv.org/pdf/1810.04805v2',
  ];
  expect(identifiersOfLinks(links)).toEqual({
    arxivId: '1810.04805',
    doi: '10.18653/v1/n19-1423',
    openreviewId: undefined,
    aclId: 'N19-1423',
  });
});

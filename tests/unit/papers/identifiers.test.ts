import { describe, expect, it } from 'vitest';
import { aclIdIn, arxivIdIn, doiIn, openreviewIdIn, s2IdIn, webUrl } from '@/papers/identifiers';
import { doiInLink } from '@/papers/link-identifiers';

describe('arxivIdIn', () => {
  it.each([
    ['2509.24002', '2509.24002'],
    ['2509.24002v3', '2509.24002'],
    ['0704.0001', '0704.0001'],
    ['arXiv:2509.24002v1', '2509.24002'],
    ['arXiv: 2509.24002', '2509.24002'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['cond-mat/0703001', 'cond-mat/0703001'],
    ['https://arxiv.org/abs/2509.24002v2', '2509.24002'],
    ['http://www.arxiv.org/pdf/2509.24002v2.pdf', '2509.24002'],
    ['https://arxiv.org/pdf/2509.24002', '2509.24002'],
    ['https://arxiv.org/html/2509.24002v1#S2', '2509.24002'],
    ['https://export.arxiv.org/abs/hep-th/9901001?context=math', 'hep-th/9901001'],
    ['https://arxiv.org/pdf/math.GT/0309136.pdf', 'math/0309136'],
    ['https://arxiv.org/pdf/1112.6209.pdf&embed', '1112.6209'],
    ['https://arxiv.org/pdf/1506.05869.pdf%20(http://arxiv.org)', '1506.05869'],
    ['https://arxiv.org/abs/math%2F0309136', 'math/0309136'],
    ['https://arxiv.org/abs/2509.24002/', '2509.24002'],
    ['10.48550/arXiv.2509.24002', '2509.24002'],
    ['10.48550/ARXIV.2509.24002v1', '2509.24002'],
    ['https://doi.org/10.48550/arXiv.2509.24002', '2509.24002'],
    ['doi:10.48550/arxiv.hep-th/9901001', 'hep-th/9901001'],
    ['https://huggingface.co/papers/2509.24002', '2509.24002'],
    ['https://huggingface.co/papers/2509.24002?x=1#community', '2509.24002'],
  ])('%s → %s', (text, id) => expect(arxivIdIn(text)).toBe(id));

  it.each([
    undefined,
    '',
    '2513.24002', // no 13th month
    '2509.240021', // six digits
    '2509.24002vx',
    '12509.24002',
    'see 2509.24002 and others',
    'https://example.org/abs/2509.24002',
    'https://notarxiv.org/abs/2509.24002',
    'https://arxiv.org.example.com/abs/2509.24002',
    'https://arxiv.org/list/cs.CL/2509',
    'https://huggingface.co/papers/date/2025-09-01',
    'https://huggingface.co/login?next=%2Fpapers%2F2509.24002',
    '10.1145/3600006.3613165',
    'https://arxiv.org/abs/%E0%A4%A',
  ])('nothing in %s', (text) => expect(arxivIdIn(text)).toBeUndefined());
});

describe('doiIn', () => {
  it.each([
    ['10.1145/3600006.3613165', '10.1145/3600006.3613165'],
    ['https://doi.org/10.1145/3600006.3613165', '10.1145/3600006.3613165'],
    ['http://dx.doi.org/10.18653/V1/2022.ACL-LONG.1', '10.18653/v1/2022.acl-long.1'],
    ['doi: 10.1000/ABC', '10.1000/abc'],
    ['https://doi.org/10.1002/%28SICI%291097?via=x', '10.1002/(sici)1097'],
    ['10.1000/abc.', '10.1000/abc'],
  ])('%s → %s', (text, doi) => expect(doiIn(text)).toBe(doi));

  it.each([undefined, '', '10.1145', '11.1145/1', 'https://example.org/10.1145/1', '10.1145/a b'])(
    'nothing in %s',
    (text) => expect(doiIn(text)).toBeUndefined(),
  );
});

it.each([
  ['https://openreview.net/forum?id=aB3_x-9QzK', 'aB3_x-9QzK'],
  ['https://openreview.net/pdf?id=aB3_x-9QzK&noteId=1', 'aB3_x-9QzK'],
  ['aB3_x-9QzK', 'aB3_x-9QzK'],
  ['https://openreview.net/group?id=ICLR.cc/2025/Conference', undefined],
  ['https://example.org/forum?id=aB3_x-9QzK', undefined],
  [undefined, undefined],
])('OpenReview id in %s is %s', (text, id) => expect(openreviewIdIn(text)).toBe(id));

it.each([
  ['https://aclanthology.org/2022.acl-long.1/', '2022.acl-long.1'],
  ['https://aclanthology.org/2022.acl-long.1.pdf', '2022.acl-long.1'],
  ['https://www.aclweb.org/anthology/p19-1001', 'P19-1001'],
  ['http://anthology.aclweb.org/D/D14/D14-1162.pdf', 'D14-1162'],
  ['10.18653/v1/2022.ACL-long.1', '2022.acl-long.1'],
  ['https://doi.org/10.18653/v1/P19-1001', 'P19-1001'],
  ['2022.findings-emnlp.12', '2022.findings-emnlp.12'],
  ['https://aclanthology.org/volumes/2022.acl-long/', undefined],
  ['https://example.org/2022.acl-long.1/', undefined],
  ['10.1145/3600006.3613165', undefined],
])('ACL id in %s is %s', (text, id) => expect(aclIdIn(text)).toBe(id));

const S2 = '516c2035d29bb711be2e027be4ad38224419065a';

it.each([
  [`https://www.semanticscholar.org/paper/Ego-depletion%3A-is-the-active/${S2}`, S2],
  [`https://www.semanticscholar.org/paper/${S2.toUpperCase()}#citing-papers`, S2],
  [`https://semanticscholar.org/paper/A-b/${S2}/figure/1?sort=x`, S2],
  [`https://api.semanticscholar.org/graph/v1/paper/${S2}`, S2],
  [`https://www.semanticscholar.org/reader/${S2}`, S2],
  [S2.toUpperCase(), S2],
  [`${S2}0`, undefined],
  ['https://www.semanticscholar.org/author/R.-Baumeister/5142080', undefined],
  [`https://example.org/paper/A-b/${S2}`, undefined],
  [`https://semanticscholar.org.example.com/paper/${S2}`, undefined],
  [`https://www.semanticscholar.org/search?q=${S2}`, undefined],
  [undefined, undefined],
])('Semantic Scholar id in %s is %s', (text, id) => expect(s2IdIn(text)).toBe(id));

it.each([
  ['https://arxiv.org/abs/2509.24002', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['/papers/2509.24002', false],
  ['https://', false],
  [undefined, false],
])('%s may become a link: %s', (text, yes) => expect(webUrl(text) !== undefined).toBe(yes));

describe('a text that is longer than any identifier holds none, and holds nobody up', () => {
  const long = (text: string) => text.repeat(100_000);
  it.each<[string, (text: string) => string | undefined, string]>([
    ['a DOI of brackets', doiIn, `10.1000/${long(')')}`],
    ['a DOI of letters', doiIn, `10.1000/${long('a')}`],
    ['a link to a resolver', doiInLink, `https://doi.org/10.1000/${long('a')}`],
    ["a publisher's link of slashes", doiInLink, `https://example.org/doi/10.1000/a${long('/')}`],
    ['an ACL id', aclIdIn, `https://aclanthology.org/2020.${long('a')}-long.1`],
    ['an arXiv id among slashes', arxivIdIn, `${long('/')}2509.24002`],
  ])('%s', (_, read, text) => expect(read(text)).toBeUndefined());
});

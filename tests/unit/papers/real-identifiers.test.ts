import { describe, expect, it } from 'vitest';
import { toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';

/** Where a site's adapter or an import puts an identifier of each kind. */
const FIELDS = {
  arxiv: 'arxivId',
  doi: 'doi',
  openreview: 'openreviewId',
  acl: 'aclId',
  s2: 's2Id',
} as const satisfies Record<string, keyof PaperFields>;

/** Identities of a paper of which nothing is known but a link, or the text of one identifier. */
function identitiesFrom(text: string, field: keyof PaperFields | undefined): string[] {
  const isLink = /^\w+:\/\//.test(text);
  const named = field === undefined || isLink ? { url: text } : { [field]: text };
  const identities = identitiesOf(toPaper({ title: 'T', authors: [], url: '', ...named }));
  return identities.filter((identity) => !identity.startsWith('title:'));
}

const TREE = 'arxiv:2305.10601';
const BERT = 'arxiv:1810.04805';
const STRINGS = 'arxiv:hep-th/9711200';
const POINCARE = 'arxiv:math/0211159';
const VLLM = 'doi:10.1145/3600006.3613165';
const RESNET = 'doi:10.1109/cvpr.2016.90';
const ALPHAFOLD = 'doi:10.1038/s41586-021-03819-2';
const NATURAL_QUESTIONS = 'doi:10.1162/tacl_a_00276';
const PROTEIN_MAP = 'doi:10.1101/2020.03.22.002386';
const LATENT_SEMANTICS = 'doi:10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9';
const BERT_ACL = 'acl:N19-1423';
const STEREOSET = 'acl:2021.acl-long.416';
const LORA = 'openreview:nZeVKeeFYf9';
const BERT_S2 = 's2:df2b0e26d0599ce3e70df8a9da02e51594e0e992';
const S2_NAME = 'df2b0e26d0599ce3e70df8a9da02e51594e0e992';

describe('every spelling of an identifier names the same paper', () => {
  it.each([
    ['2305.10601', TREE],
    ['2305.10601v2', TREE],
    ['arXiv:2305.10601', TREE],
    ['arXiv:2305.10601v2 [cs.CL]', TREE],
    ['ARXIV: 2305.10601', TREE],
    ['arXiv preprint arXiv:2305.10601', TREE],
    ['abs/2305.10601', TREE],
    ['arXiv:2305.10601.', TREE],
    ['10.48550/arXiv.2305.10601', TREE],
    ['10.48550/ARXIV.2305.10601', TREE],
    ['doi:10.48550/arXiv.2305.10601v1', TREE],
    ['https://doi.org/10.48550/arXiv.2305.10601', TREE],
    ['https://doi.org/10.48550%2FarXiv.2305.10601', TREE],
    ['https://arxiv.org/abs/2305.10601', TREE],
    ['http://arxiv.org/abs/2305.10601v1', TREE],
    ['https://www.arxiv.org/pdf/2305.10601v2.pdf', TREE],
    ['https://arxiv.org/pdf/2305.10601#page=3', TREE],
    ['https://arxiv.org/html/2305.10601v2#S4', TREE],
    ['https://arxiv.org/abs/2305.10601?context=cs.AI', TREE],
    ['https://arxiv.org/abs/arXiv:2305.10601', TREE],
    ['https://export.arxiv.org/abs/2305.10601v2', TREE],
    ['https://ar5iv.labs.arxiv.org/html/2305.10601', TREE],
    ['https://ar5iv.org/abs/2305.10601', TREE],
    ['https://huggingface.co/papers/2305.10601', TREE],
    ['https://hf.co/papers/2305.10601#community', TREE],
    ['https://www.alphaxiv.org/abs/2305.10601v2', TREE],
    ['https://alphaxiv.org/overview/2305.10601', TREE],
    ['https://www.alphaxiv.org/pdf/2305.10601', TREE],
    ['https://papers.cool/arxiv/2305.10601', TREE],
    ['https://dblp.org/rec/journals/corr/abs-2305-10601', TREE],
    ['https://dblp.org/rec/journals/corr/abs-1810-04805.html', BERT],
    ['https://scholar.archive.org/x/10.48550/arxiv.1810.04805', BERT],
    ['hep-th/9711200', STRINGS],
    ['arXiv:hep-th/9711200v3', STRINGS],
    ['arXiv:hep-th/9711200v3 [hep-th]', STRINGS],
    ['https://arxiv.org/abs/hep-th/9711200v3', STRINGS],
    ['https://arxiv.org/pdf/hep-th/9711200.pdf', STRINGS],
    ['https://doi.org/10.48550/arxiv.hep-th/9711200', STRINGS],
    ['https://www.alphaxiv.org/abs/hep-th/9711200', STRINGS],
    ['math/0211159', POINCARE],
    ['math.DG/0211159', POINCARE],
    ['https://arxiv.org/abs/math.DG/0211159', POINCARE],
    ['https://arxiv.org/abs/math%2F0211159v1', POINCARE],
    ['10.1145/3600006.3613165', VLLM],
    ['doi:10.1145/3600006.3613165', VLLM],
    ['DOI: 10.1145/3600006.3613165.', VLLM],
    ['info:doi/10.1145/3600006.3613165', VLLM],
    ['https://doi.org/10.1145/3600006.3613165', VLLM],
    ['http://dx.doi.org/10.1145/3600006.3613165', VLLM],
    ['https://www.doi.org/10.1145/3600006.3613165', VLLM],
    ['https://doi.org/doi:10.1145/3600006.3613165', VLLM],
    ['https://doi.acm.org/10.1145/3600006.3613165', VLLM],
    ['https://dl.acm.org/doi/10.1145/3600006.3613165', VLLM],
    ['https://dl.acm.org/doi/abs/10.1145/3600006.3613165', VLLM],
    ['https://dl.acm.org/doi/pdf/10.1145/3600006.3613165?download=true', VLLM],
    ['https://dl.acm.org/doi/fullHtml/10.1145/3600006.3613165#sec-2', VLLM],
    ['10.1145/3600006.3613165)', VLLM],
    ['10.1109/CVPR.2016.90', RESNET],
    ['https://doi.org/10.1109/cvpr.2016.90', RESNET],
    ['https://doi.ieeecomputersociety.org/10.1109/CVPR.2016.90', RESNET],
    ['10.1038/s41586-021-03819-2;', ALPHAFOLD],
    ['https://www.nature.com/articles/s41586-021-03819-2', ALPHAFOLD],
    ['https://www.nature.com/articles/s41586-021-03819-2.pdf', ALPHAFOLD],
    ['https://www.nature.com/articles/nature14539', 'doi:10.1038/nature14539'],
    ['https://link.springer.com/article/10.1007/s11263-015-0816-y', 'doi:10.1007/s11263-015-0816-y'],
    ['https://link.springer.com/article/10.1007%2Fs11263-015-0816-y#Sec3', 'doi:10.1007/s11263-015-0816-y'],
    ['https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf', 'doi:10.1007/s11263-015-0816-y'],
    ['https://link.springer.com/chapter/10.1007/978-3-319-24574-4_28', 'doi:10.1007/978-3-319-24574-4_28'],
    ['https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00276/43518/Natural-Questions', NATURAL_QUESTIONS],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v1', PROTEIN_MAP],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v2.full', PROTEIN_MAP],
    ['https://www.biorxiv.org/content/biorxiv/10.1101/2020.03.22.002386v1.full.pdf', PROTEIN_MAP],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v1.article-info', PROTEIN_MAP],
    ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386.abstract', PROTEIN_MAP],
    [
      'https://onlinelibrary.wiley.com/doi/abs/10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9',
      LATENT_SEMANTICS,
    ],
    [
      'https://doi.org/10.1002/%28SICI%291097-4571%28199009%2941%3A6%3C391%3A%3AAID-ASI1%3E3.0.CO%3B2-9',
      LATENT_SEMANTICS,
    ],
    ['10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9', LATENT_SEMANTICS],
    ['10.1016/0004-3702(89)90049-0),', 'doi:10.1016/0004-3702(89)90049-0'],
    ['10.1016/0004-3702(89)90049-0', 'doi:10.1016/0004-3702(89)90049-0'],
    ['https://www.researchsquare.com/article/10.21203/rs.3.rs-2566942/v1', 'doi:10.21203/rs.3.rs-2566942'],
    ['N19-1423', BERT_ACL],
    ['n19-1423', BERT_ACL],
    ['https://aclanthology.org/N19-1423', BERT_ACL],
    ['https://aclanthology.org/N19-1423/', BERT_ACL],
    ['https://aclanthology.org/N19-1423.pdf', BERT_ACL],
    ['https://aclanthology.org/N19-1423v2.pdf', BERT_ACL],
    ['https://aclanthology.org/N19-1423.bib', BERT_ACL],
    ['https://www.aclweb.org/anthology/N19-1423/', BERT_ACL],
    ['http://aclweb.org/anthology/N/N19/N19-1423.pdf', BERT_ACL],
    ['https://aclanthology.info/papers/N19-1423/n19-1423', BERT_ACL],
    ['10.18653/v1/N19-1423', BERT_ACL],
    ['https://doi.org/10.18653/v1/n19-1423', BERT_ACL],
    ['10.3115/v1/P14-1062', 'acl:P14-1062'],
    ['2021.acl-long.416', STEREOSET],
    ['2021.ACL-long.416', STEREOSET],
    ['https://aclanthology.org/2021.acl-long.416.pdf', STEREOSET],
    ['https://www.aclweb.org/anthology/2021.acl-long.416', STEREOSET],
    ['https://doi.org/10.18653/v1/2021.acl-long.416', STEREOSET],
    ['https://openreview.net/forum?id=nZeVKeeFYf9', LORA],
    ['https://www.openreview.net/forum?id=nZeVKeeFYf9', LORA],
    ['https://openreview.net/pdf?id=nZeVKeeFYf9', LORA],
    ['https://openreview.net/forum?id=nZeVKeeFYf9&noteId=4eYqIbOrjeT', LORA],
    ['https://openreview.net/forum?noteId=4eYqIbOrjeT&id=nZeVKeeFYf9#discussion', LORA],
    ['https://openreview.net/attachment?id=nZeVKeeFYf9&name=supplementary_material', LORA],
    ['https://openreview.net/revisions?id=nZeVKeeFYf9', LORA],
    ['nZeVKeeFYf9', LORA],
    [S2_NAME, BERT_S2],
    [S2_NAME.toUpperCase(), BERT_S2],
    [`https://www.semanticscholar.org/paper/${S2_NAME}`, BERT_S2],
    [`https://www.semanticscholar.org/paper/BERT%3A-Pre-training-of-Deep-Devlin-Chang/${S2_NAME}`, BERT_S2],
    [`https://www.semanticscholar.org/paper/BERT/${S2_NAME}?sort=relevance#citing-papers`, BERT_S2],
    [`https://www.semanticscholar.org/reader/${S2_NAME}`, BERT_S2],
    [`https://api.semanticscholar.org/graph/v1/paper/${S2_NAME}`, BERT_S2],
  ])('%s is %s', (text, identity) => {
    const kind = identity.slice(0, identity.indexOf(':')) as keyof typeof FIELDS;
    const isDoi = /^10\.|doi/i.test(text);
    expect(identitiesFrom(text, isDoi ? 'doi' : FIELDS[kind])).toContain(identity);
  });
});

describe('no identifier of a paper', () => {
  it.each([
    'https://notarxiv.org/abs/2305.10601',
    'https://arxiv.org.example.com/abs/2305.10601',
    'https://arxiv.org@example.com/abs/2305.10601',
    'https://example.com/arxiv.org/abs/2305.10601',
    'https://arxiv.org/list/cs.CL/2305',
    'https://arxiv.org/a/devlin_j_1',
    'https://myhuggingface.co/papers/2305.10601',
    'https://huggingface.co/blog/2305.10601',
    'https://huggingface.co/papers/date/2025-09-01',
    'https://alphaxiv.org.example.com/abs/2305.10601',
    'https://dblp.org/rec/conf/naacl/DevlinCLT19',
    'https://dblp.org.example.com/rec/journals/corr/abs-2305-10601',
    'https://openreview.net.example.com/forum?id=nZeVKeeFYf9',
    'https://openreview.net/forum?noteId=4eYqIbOrjeT',
    'https://openreview.net/references/pdf?id=4eYqIbOrjeT',
    'https://openreview.net/profile?id=Jacob_Devlin1',
    'https://openreview.net/group?id=ICLR.cc/2022/Conference',
    'https://aclanthology.org/volumes/N19-1/',
    'https://aclanthology.org/events/naacl-2019/',
    'https://notaclanthology.org/N19-1423',
    `https://semanticscholar.org.example.com/paper/${S2_NAME}`,
    `https://www.semanticscholar.org/search?q=${S2_NAME}`,
    'https://www.nature.com/articles/d-41586',
    'https://nature.com.example.com/articles/s41586-021-03819-2',
    'https://pubmed.ncbi.nlm.nih.gov/34265844/',
    'https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.1.123',
    'https://doi.org/',
  ])('in the link %s', (link) => {
    expect(identitiesFrom(link, undefined)).toEqual([]);
  });

  it.each([
    '2013.1234', // a year, and four digits
    '2012.1234', // December 2020 had five digits by then
    '1412.69800', // and December 2014 four
    '0703.0001', // a month before the scheme began
    '2313.10601',
    '2300.10601',
    '1.2305.10601',
    '12.0.1',
    '0800.555012',
    '+49 0801 2345',
    'v2305.10601',
    'x2305.10601',
    '2305.10601x',
    'page2305.10601v2',
    '2305.106011',
    'release/0312001', // no archive of that name
    'hep-th/9713001',
    'hep-th/0801001', // the scheme ended in March 2007
    'cs/98010',
    'subhep-th/9711200',
  ])('%s is no arXiv id', (text) => {
    expect(identitiesFrom(text, 'arxivId')).toEqual([]);
  });

  it.each([
    '10.1145',
    '11.1145/1',
    '10.1/x',
    '10.1145/ x',
    'a10.1145/3600006',
    '3600006.3613165',
    'v10.1145/1',
    '10/2',
  ])('%s is no DOI', (text) => {
    expect(identitiesFrom(text, 'doi')).toEqual([]);
  });

  it.each(['N19-142', 'NN19-1423', '2021.acl-long', '2021.acl-long.x', 'N19-14233', 'xN19-1423'])(
    '%s is no ACL id',
    (text) => {
      expect(identitiesFrom(text, 'aclId')).toEqual([]);
    },
  );

  it.each([S2_NAME.slice(1), `${S2_NAME}0`, S2_NAME.replace('d', 'g'), `x ${S2_NAME}`])(
    '%s is no Semantic Scholar id',
    (text) => {
      expect(identitiesFrom(text, 's2Id')).toEqual([]);
    },
  );
});

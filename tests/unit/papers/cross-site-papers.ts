import { toPaper } from '@/papers/key';
import type { Author, Paper, PaperFields } from '@/papers/paper';

/** A real paper as the adapter of each site reads it: with the identifiers, names and dates that this site prints. */
export interface SeenPaper {
  name: string;
  on: Record<string, Paper>;
}

const by = (...names: string[]): Author[] => names.map((name) => ({ name }));

function seen(name: string, title: string, on: Record<string, Partial<PaperFields>>): SeenPaper {
  const papers = Object.entries(on).map(([site, fields]) => [
    site,
    toPaper({ title, authors: [], url: '', ...fields }),
  ]);
  return { name, on: Object.fromEntries(papers) };
}

const scholar = (id: string) => `https://scholar.google.com/scholar?q=info:${id}:scholar.google.com/`;
const s2 = (id: string) => `https://www.semanticscholar.org/paper/${id}`;

export const CROSS_SITE_PAPERS: SeenPaper[] = [
  seen('BERT', 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding', {
    arxiv: { arxivId: '1810.04805', authors: by('Jacob Devlin', 'Ming-Wei Chang'), published: '2018-10-11' },
    huggingface: { arxivId: '1810.04805', authorCount: 4, published: '2018-10-11' },
    acl: { aclId: 'N19-1423', authors: by('Jacob Devlin', 'Ming-Wei Chang'), published: '2019-06' },
    dblp: { doi: '10.18653/v1/N19-1423', aclId: 'N19-1423', authors: by('Jacob Devlin'), published: '2019' },
    'dblp, preprint': { url: 'https://dblp.org/rec/journals/corr/abs-1810-04805', published: '2018' },
    semanticscholar: {
      url: s2('df2b0e26d0599ce3e70df8a9da02e51594e0e992'),
      authors: by('Jacob Devlin', 'Ming-Wei Chang'),
      published: '2019',
    },
    scholar: {
      title: 'Bert: Pre-training of deep bidirectional transformers for language understanding',
      url: 'https://aclanthology.org/N19-1423/',
      authors: by('J Devlin', 'MW Chang'),
      published: '2019',
    },
    'scholar, cut': {
      title: 'Bert: Pre-training of deep bidirectional transformers for …',
      url: scholar('C9d3yIDjJj4J'),
      authors: by('J Devlin', 'MW Chang'),
      published: '2018',
    },
    import: { authors: by('Devlin, J.', 'Chang, M.-W.'), published: '2019' },
  }),
  seen('Attention', 'Attention Is All You Need', {
    arxiv: { arxivId: '1706.03762', authors: by('Ashish Vaswani'), published: '2017-06-12' },
    neurips: {
      title: 'Attention is All you Need',
      url: 'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
      authors: by('Ashish Vaswani', 'Noam Shazeer'),
      published: '2017',
    },
    dblp: { url: 'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17', authors: by('Ashish Vaswani'), published: '2017' },
    scholar: {
      title: 'Attention is all you need',
      url: 'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      authors: by('A Vaswani', 'N Shazeer'),
      published: '2017',
    },
    semanticscholar: { url: s2('204e3073870fae3d05bcbc2f6a8e263d9b72e776'), authors: by('Ashish Vaswani') },
  }),
  seen('Adam', 'Adam: A Method for Stochastic Optimization', {
    arxiv: { arxivId: '1412.6980', authors: by('Diederik P. Kingma', 'Jimmy Ba'), published: '2014-12-22' },
    dblp: { authors: by('Diederik P. Kingma', 'Jimmy Ba'), published: '2015' },
    scholar: { url: scholar('c3gl1S8dyiIJ'), authors: by('DP Kingma', 'J Ba'), published: '2014' },
    'scholar, other edition': {
      url: 'https://hdl.handle.net/11245/1.505367',
      authors: by('D Kingma'),
      published: '2015',
    },
    semanticscholar: { url: s2('a6cb366736791bcccc5c8639de5a8f9636bf87e8'), authors: by('Diederik P. Kingma') },
  }),
  seen('LoRA', 'LoRA: Low-Rank Adaptation of Large Language Models', {
    alphaxiv: { arxivId: '2106.09685', authors: by('Edward J. Hu'), published: '2021-06-17' },
    huggingface: { arxivId: '2106.09685', published: '2021-06-17' },
    openreview: { openreviewId: 'nZeVKeeFYf9', authors: by('Edward J Hu', 'Yelong Shen'), published: '2022-01-28' },
    scholar: {
      title: 'Lora: Low-rank adaptation of large language models.',
      url: 'https://openreview.net/forum?id=nZeVKeeFYf9',
      authors: by('EJ Hu', 'Y Shen'),
      published: '2022',
    },
    dblp: { openreviewId: 'nZeVKeeFYf9', authors: by('Edward J. Hu'), published: '2022' },
    semanticscholar: {
      url: s2('a8ca46b171467ceb2d7652fbfb67fe701ad86092'),
      authors: by('J. E. Hu'),
      published: '2021',
    },
  }),
  seen('Tree of Thoughts', 'Tree of Thoughts: Deliberate Problem Solving with Large Language Models', {
    arxiv: { arxivId: '2305.10601', authors: by('Shunyu Yao', 'Dian Yu'), published: '2023-05-17' },
    'arxiv, cited': { doi: '10.48550/arXiv.2305.10601', authors: by('Yao, Shunyu'), published: '2023' },
    openreview: { openreviewId: '5Xc1ecxO1h', authors: by('Shunyu Yao', 'Dian Yu'), published: '2023-09-21' },
    'papers-cool': { openreviewId: '5Xc1ecxO1h', authors: by('Shunyu Yao'), published: '2023' },
    scholar: {
      title: 'Tree of thoughts: Deliberate problem solving with large language models',
      url: scholar('xQ2m8oG8bh0J'),
      authors: by('S Yao', 'D Yu'),
      published: '2023',
    },
    github: { url: 'https://arxiv.org/pdf/2305.10601.pdf' },
  }),
  seen('vLLM', 'Efficient Memory Management for Large Language Model Serving with PagedAttention', {
    arxiv: { arxivId: '2309.06180', authors: by('Woosuk Kwon', 'Zhuohan Li'), published: '2023-09-12' },
    'dblp, preprint': { arxivId: '2309.06180', doi: '10.48550/arxiv.2309.06180', published: '2023' },
    dblp: { doi: '10.1145/3600006.3613165', authors: by('Woosuk Kwon'), published: '2023' },
    scholar: {
      title: 'Efficient memory management for large language model serving with pagedattention',
      url: 'https://dl.acm.org/doi/abs/10.1145/3600006.3613165',
      authors: by('W Kwon', 'Z Li'),
      published: '2023',
    },
    'any page': { url: 'https://doi.org/10.1145/3600006.3613165', authors: by('Kwon W.'), published: '2023' },
  }),
  seen('ResNet', 'Deep Residual Learning for Image Recognition', {
    arxiv: { arxivId: '1512.03385', authors: by('Kaiming He', 'Xiangyu Zhang'), published: '2015-12-10' },
    cvf: {
      url: 'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
      authors: by('Kaiming He', 'Xiangyu Zhang'),
      published: '2016-06',
    },
    dblp: { doi: '10.1109/CVPR.2016.90', authors: by('Kaiming He'), published: '2016' },
    scholar: {
      title: 'Deep residual learning for image recognition',
      url: 'http://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
      authors: by('K He', 'X Zhang'),
      published: '2016',
    },
    semanticscholar: {
      url: s2('2c03df8b48bf3fa39054345bafabfeff15bfd11d'),
      authors: by('Kaiming He'),
      published: '2015',
    },
  }),
  seen('AlphaFold', 'Highly accurate protein structure prediction with AlphaFold', {
    pubmed: {
      title: 'Highly accurate protein structure prediction with AlphaFold.',
      doi: '10.1038/s41586-021-03819-2',
      authors: by('J. Jumper', 'R. Evans'),
      published: '2021-08',
    },
    europepmc: { url: 'https://europepmc.org/article/MED/34265844', authors: by('J. Jumper'), published: '2021-07-15' },
    scholar: {
      url: 'https://www.nature.com/articles/s41586-021-03819-2',
      authors: by('J Jumper', 'R Evans'),
      published: '2021',
    },
    semanticscholar: {
      url: s2('dc32a984b651256a8ec282be52310e6bd33d9815'),
      authors: by('J. Jumper'),
      published: '2021',
    },
    import: { doi: 'https://doi.org/10.1038/S41586-021-03819-2.', authors: by('Jumper, John') },
  }),
  seen(
    'ESM',
    'Biological structure and function emerge from scaling unsupervised learning to 250 million protein sequences',
    {
      biorxiv: {
        url: 'https://www.biorxiv.org/content/10.1101/622803v4',
        doi: '10.1101/622803',
        authors: by('Alexander Rives', 'Joshua Meier'),
        published: '2019-04-29',
      },
      pubmed: {
        title:
          'Biological structure and function emerge from scaling unsupervised learning to 250 million protein sequences.',
        doi: '10.1073/pnas.2016239118',
        authors: by('A. Rives', 'J. Meier'),
        published: '2021-04-13',
      },
      scholar: {
        title: 'Biological structure and function emerge from scaling unsupervised learning to 250 million …',
        url: 'https://www.pnas.org/doi/abs/10.1073/pnas.2016239118',
        authors: by('A Rives', 'J Meier'),
        published: '2021',
      },
      'scholar, profile': { url: scholar('yCmYxUuBtdwJ'), authors: by('A Rives', 'J Meier'), published: '2021' },
    },
  ),
  seen(
    'Batch normalization',
    'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift',
    {
      arxiv: { arxivId: '1502.03167', authors: by('Sergey Ioffe', 'Christian Szegedy'), published: '2015-02-11' },
      pmlr: {
        url: 'https://proceedings.mlr.press/v37/ioffe15.html',
        authors: by('Sergey Ioffe', 'Christian Szegedy'),
        published: '2015-06-01',
      },
      scholar: {
        title: 'Batch normalization: Accelerating deep network training by reducing internal …',
        url: 'http://proceedings.mlr.press/v37/ioffe15.html',
        authors: by('S Ioffe', 'C Szegedy'),
        published: '2015',
      },
      dblp: {
        url: 'https://dblp.org/rec/conf/icml/IoffeS15',
        authors: by('Sergey Ioffe', 'Christian Szegedy'),
        published: '2015',
      },
    },
  ),
  seen('beta-VAE', 'beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework', {
    openreview: { openreviewId: 'Sy2fzU9gl', authors: by('Irina Higgins', 'Loic Matthey'), published: '2017-02-06' },
    scholar: {
      title: 'beta-vae: Learning basic visual concepts with a constrained variational framework',
      url: scholar('mKwGv0jx8nIJ'),
      authors: by('I Higgins', 'L Matthey'),
      published: '2017',
    },
    'any page': {
      title: 'β‐VAE: Learning Basic Visual Concepts with a Constrained Variational Framework',
      authors: by('I. Higgins'),
      published: '2016',
    },
    import: {
      title: '{$\\beta$-VAE}: Learning Basic Visual Concepts with a Constrained Variational Framework',
      authors: by('Higgins, Irina'),
      published: '2017',
    },
    semanticscholar: {
      url: s2('a90226c41b79f8b06007609f39f82757073641e2'),
      authors: by('I. Higgins'),
      published: '2016',
    },
  }),
  seen('FlashAttention', 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness', {
    alphaxiv: { arxivId: '2205.14135', authors: by('Tri Dao', 'Daniel Y. Fu'), published: '2022-05-27' },
    huggingface: { arxivId: '2205.14135', published: '2022-05-27' },
    openreview: { openreviewId: 'H4DqfPSibmx', authors: by('Tri Dao', 'Daniel Y Fu'), published: '2022-10-31' },
    neurips: {
      url: 'https://papers.nips.cc/paper_files/paper/2022/hash/67d57c32e20fd0a7a302cb81d36e40d5-Abstract-Conference.html',
      authors: by('Tri Dao', 'Dan Fu'),
      published: '2022',
    },
    scholar: {
      title: 'Flashattention: Fast and memory-efficient exact attention with io-awareness',
      url: scholar('TBjCpeVKQDEJ'),
      authors: by('T Dao', 'D Fu'),
      published: '2022',
    },
  }),
];

/**
 * What nothing but the title says to be one paper, because one of the sites prints no names, and no year or another
 * one. Other sites' cards of the paper join the two as soon as they are saved.
 */
export const WITHOUT_EVIDENCE = new Set([
  'BERT: huggingface, acl',
  'BERT: huggingface, dblp',
  'BERT: huggingface, semanticscholar',
  'BERT: huggingface, scholar',
  'BERT: huggingface, import',
  'BERT: huggingface, scholar, cut',
  'BERT: acl, dblp, preprint',
  'BERT: dblp, dblp, preprint',
  'BERT: dblp, preprint, semanticscholar',
  'BERT: dblp, preprint, scholar',
  'BERT: dblp, preprint, scholar, cut',
  'BERT: dblp, preprint, import',
  'LoRA: huggingface, openreview',
  'LoRA: huggingface, scholar',
  'LoRA: huggingface, dblp',
  'Tree of Thoughts: openreview, github',
  'Tree of Thoughts: papers-cool, github',
  'Tree of Thoughts: scholar, github',
]);

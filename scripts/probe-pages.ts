/** A page on the live web that is a listing of a site. */
export interface ProbePage {
  /** Id of the site. */
  site: string;
  url: string;
  /** Papers that it has at the very least. */
  fewest: number;
}

/** One to three pages of each site: of different markup, and such as stay where they are. */
export const PROBE_PAGES: readonly ProbePage[] = [
  { site: 'huggingface', url: 'https://huggingface.co/papers/trending', fewest: 10 },
  { site: 'huggingface', url: 'https://huggingface.co/papers/date/2024-08-01', fewest: 5 },
  { site: 'huggingface', url: 'https://huggingface.co/papers/1706.03762', fewest: 1 },
  { site: 'arxiv', url: 'https://arxiv.org/list/cs.CL/recent', fewest: 10 },
  { site: 'arxiv', url: 'https://arxiv.org/search/?query=language+model&searchtype=all', fewest: 25 },
  { site: 'arxiv', url: 'https://arxiv.org/abs/1706.03762', fewest: 1 },
  { site: 'acl', url: 'https://aclanthology.org/volumes/2022.acl-short/', fewest: 50 },
  { site: 'acl', url: 'https://aclanthology.org/volumes/P18-2/', fewest: 50 },
  { site: 'neurips', url: 'https://papers.nips.cc/paper_files/paper/2017', fewest: 500 },
  { site: 'neurips', url: 'https://proceedings.mlsys.org/paper_files/paper/2023', fewest: 20 },
  { site: 'pmlr', url: 'https://proceedings.mlr.press/v28/', fewest: 200 },
  { site: 'cvf', url: 'https://openaccess.thecvf.com/CVPR2013', fewest: 200 },
  { site: 'pubmed', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=language+model', fewest: 10 },
  { site: 'pubmed', url: 'https://pubmed.ncbi.nlm.nih.gov/37438534/', fewest: 1 },
  { site: 'europepmc', url: 'https://europepmc.org/search?query=language%20model', fewest: 10 },
  { site: 'biorxiv', url: 'https://www.biorxiv.org/search/language%252Bmodel', fewest: 5 },
  { site: 'biorxiv', url: 'https://www.biorxiv.org/content/early/recent', fewest: 5 },
  { site: 'biorxiv', url: 'https://www.medrxiv.org/collection/health-informatics', fewest: 5 },
  { site: 'semanticscholar', url: 'https://www.semanticscholar.org/search?q=language%20model', fewest: 5 },
  {
    site: 'semanticscholar',
    url: 'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    fewest: 5,
  },
  { site: 'openreview', url: 'https://openreview.net/group?id=colmweb.org/COLM/2024/Conference', fewest: 10 },
  { site: 'openreview', url: 'https://openreview.net/forum?id=YicbFdNTTy', fewest: 1 },
  { site: 'papers-cool', url: 'https://papers.cool/arxiv/cs.CL', fewest: 5 },
  { site: 'papers-cool', url: 'https://papers.cool/venue/ICLR.2025?group=Oral', fewest: 5 },
  { site: 'alphaxiv', url: 'https://www.alphaxiv.org/', fewest: 3 },
  { site: 'scholar', url: 'https://scholar.google.com/scholar?q=language+model', fewest: 5 },
  { site: 'dblp', url: 'https://dblp.org/db/conf/nips/nips2017.html', fewest: 500 },
  { site: 'dblp', url: 'https://dblp.org/search?q=language%20model', fewest: 10 },
  { site: 'github', url: 'https://github.com/xlite-dev/Awesome-LLM-Inference', fewest: 50 },
];

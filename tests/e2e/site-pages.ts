import { readFileSync } from 'node:fs';

/** A page of a site, as its fixture shows it. */
export interface SitePage {
  url: string;
  /** File below tests/fixtures. */
  fixture: string;
  /** Papers that it lists. */
  papers: number;
}

/** One listing of each site, at an address where the site has it. */
export const SITE_PAGES = {
  huggingface: { url: 'https://huggingface.co/papers/trending', fixture: 'huggingface/trending.html', papers: 2 },
  arxiv: { url: 'https://arxiv.org/a/author_a_1', fixture: 'arxiv/author.html', papers: 1 },
  scholar: { url: 'https://scholar.google.de/scholar?q=attention&hl=de', fixture: 'scholar/results.html', papers: 5 },
  semanticscholar: {
    url: 'https://www.semanticscholar.org/search?q=attention&sort=relevance',
    fixture: 'semanticscholar/search.html',
    papers: 3,
  },
  openreview: {
    url: 'https://openreview.net/group?id=ICLR.cc/2024/Conference',
    fixture: 'openreview/venue.html',
    papers: 3,
  },
  alphaxiv: { url: 'https://www.alphaxiv.org/', fixture: 'alphaxiv/feed.html', papers: 2 },
  'papers-cool': { url: 'https://papers.cool/arxiv/cs.CL', fixture: 'papers-cool/arxiv.html', papers: 2 },
  acl: { url: 'https://aclanthology.org/events/acl-2018/', fixture: 'acl/event.html', papers: 3 },
  neurips: { url: 'https://papers.nips.cc/paper_files/paper/2023', fixture: 'neurips/list-2023.html', papers: 2 },
  pmlr: { url: 'https://proceedings.mlr.press/v202/', fixture: 'pmlr/volume.html', papers: 2 },
  cvf: { url: 'https://openaccess.thecvf.com/CVPR2024?day=all', fixture: 'cvf/conference-2024.html', papers: 2 },
  dblp: { url: 'https://dblp.org/pid/p/AnyBody.html', fixture: 'dblp/author.html', papers: 2 },
  pubmed: { url: 'https://pubmed.ncbi.nlm.nih.gov/?term=language+models', fixture: 'pubmed/search.html', papers: 4 },
  europepmc: {
    url: 'https://europepmc.org/search?query=language%20models',
    fixture: 'europepmc/search.html',
    papers: 4,
  },
  biorxiv: { url: 'https://www.biorxiv.org/search/language%252Bmodels', fixture: 'biorxiv/search.html', papers: 5 },
  github: { url: 'https://github.com/someone/awesome-papers', fixture: 'github/readme-lists.html', papers: 8 },
} satisfies Record<string, SitePage>;

/** The pages by address. */
export function servedSitePages(): Record<string, string> {
  return Object.fromEntries(
    Object.values(SITE_PAGES).map(({ url, fixture }) => [url, readFileSync(`tests/fixtures/${fixture}`, 'utf8')]),
  );
}

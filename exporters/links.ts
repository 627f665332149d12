import { webUrl } from '@/papers/identifiers';
import type { Paper } from '@/papers/paper';

export interface PaperLink {
  label: string;
  url: string;
}

/** Links of a paper, identifiers first. Only http(s): an imported library may hold anything. */
export function linksOf(paper: Paper): PaperLink[] {
  const candidates = [
    { label: `arXiv ${paper.arxivId}`, url: paper.arxivId && `https://arxiv.org/abs/${paper.arxivId}` },
    { label: `DOI ${paper.doi}`, url: paper.doi && `https://doi.org/${encodeURI(paper.doi.toWellFormed())}` },
    { label: 'Page', url: paper.url },
    { label: 'PDF', url: paper.pdfUrl },
    { label: 'Code', url: paper.codeUrl },
  ];
  const links = candidates.flatMap(({ label, url }) => {
    const href = webUrl(url)?.href;
    return href ? [{ label, url: href }] : [];
  });
  return links.filter(({ url }, index) => links.findIndex((other) => other.url === url) === index);
}

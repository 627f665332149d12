import { escaped, type PrintedPaper } from './pages';

/** A page of no built-in site. */
export const READING_LIST = 'https://lab.example/reading-list';

/** What a research group puts on the web: papers by their links, among other things. */
export function readingList(papers: readonly PrintedPaper[]): string {
  const lines = papers.map(
    ({ arxivId, title, authors }) =>
      `<li><a href="https://arxiv.org/abs/${arxivId}">${escaped(title)}</a>. ${authors.map(escaped).join(', ')}.</li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reading list</title></head>
  <body><nav><a href="/">Home</a> <a href="/contact">Contact</a></nav>
  <main><h1>What we read this term</h1><p>We meet on Tuesdays. <a href="https://arxiv.org/">arXiv</a> has them all.</p>
  <ul>${lines.join('\n')}</ul></main></body></html>`;
}

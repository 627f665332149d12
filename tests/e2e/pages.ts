import { readFileSync } from 'node:fs';

/** A paper as the pages below print it. Titles and ids are facts, the abstracts are our own words. */
export interface PrintedPaper {
  arxivId: string;
  title: string;
  abstract: string;
  authors: string[];
}

/** Papers that stand on both sites. */
export const PAPERS: [PrintedPaper, PrintedPaper, PrintedPaper, PrintedPaper] = [
  {
    arxivId: '2309.06180',
    title: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
    abstract:
      'Serving a language model wastes memory on the key-value cache. PagedAttention keeps the KV cache in small ' +
      'blocks like the pages of an operating system, so that an LLM serving engine fits larger batches and its ' +
      'throughput rises.',
    authors: ['Woosuk Kwon', 'Zhuohan Li'],
  },
  {
    arxivId: '2210.17323',
    title: 'GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers',
    abstract:
      'A one-shot method for post-training quantization of the weights of large language models to three or four ' +
      'bits, with next to no loss of accuracy.',
    authors: ['Elias Frantar', 'Saleh Ashkboos'],
  },
  {
    arxivId: '2201.11903',
    title: 'Chain-of-Thought Prompting Elicits Reasoning in Large Language Models',
    abstract:
      'Showing a language model a few worked examples whose answers spell out the steps in between lets it solve ' +
      'arithmetic and commonsense questions by chain-of-thought reasoning.',
    authors: ['Jason Wei', 'Xuezhi Wang'],
  },
  {
    arxivId: '2005.11401',
    title: 'Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks',
    abstract:
      'A generator is joined with a dense retriever over an encyclopedia: retrieval-augmented generation answers ' +
      'open questions with facts it looked up.',
    authors: ['Patrick Lewis', 'Ethan Perez'],
  },
];

export const HF_DAILY = 'https://huggingface.co/papers';
export const HF_DATE = 'https://huggingface.co/papers/date/2026-11-20';
export const ARXIV_RECENT = 'https://arxiv.org/list/cs.CL/recent';
export const ARXIV_LONG = 'https://arxiv.org/list/cs.CL/pastweek?show=2000';
export const ARXIV_ABSTRACT = `https://arxiv.org/abs/${PAPERS[0].arxivId}`;

/** Text as HTML. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One card of a Hugging Face listing, in the structure of the site's search page (title, abstract, authors). */
export function huggingFaceCard({ arxivId, title, abstract, authors }: PrintedPaper): string {
  return `<article class="relative flex flex-col overflow-hidden rounded-xl border">
    <div class="flex flex-col p-4">
      <h3 class="mb-1 text-lg/6 font-semibold"><a href="/papers/${arxivId}" class="line-clamp-3 cursor-pointer text-balance">${escaped(title)}</a></h3>
      <p class="line-clamp-3 text-sm">${escaped(abstract)}</p>
      <a class="flex flex-row-reverse" href="/papers/${arxivId}"><ul><li>${authors.length} authors</li></ul></a>
    </div>
  </article>`;
}

const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #fff; color: #111 }
  html.dark body { background: #0b0f19; color: #eee }
  main { max-width: 900px; margin: auto; padding: 8px }
  article { border: 1px solid #ddd; margin: 0 0 12px }
  h3 { margin: 0 } p { margin: 4px 0 }
</style>`;

/** A Hugging Face listing; `head` is HTML for the page's own scripts. */
export function huggingFaceListing(papers: readonly PrintedPaper[], head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daily Papers - Hugging Face</title>${STYLE}${head}</head>
  <body class="flex flex-col min-h-dvh DailyPapersPage"><main class="flex flex-1 flex-col"><h1>Daily Papers</h1><h2>Today</h2>
  <div class="SVELTE_HYDRATER contents" data-target="DailyPapers"><section class="grid">${papers.map(huggingFaceCard).join('\n')}</section></div>
  </main></body></html>`;
}

function arxivPair({ arxivId, title, abstract, authors }: PrintedPaper, index: number): string {
  return `<dt><a name="item${index}">[${index}]</a>
    <a href="/abs/${arxivId}" title="Abstract" id="${arxivId}">arXiv:${arxivId}</a> [<a href="/pdf/${arxivId}" title="Download PDF">pdf</a>]</dt>
  <dd><div class="meta">
    <div class="list-title mathjax"><span class="descriptor">Title:</span> ${escaped(title)}</div>
    <div class="list-authors">${authors.map((name) => `<a href="https://arxiv.org/search/cs?query=x">${escaped(name)}</a>`).join(', ')}</div>
    <div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Computation and Language (cs.CL)</span></div>
    <p class="mathjax">${escaped(abstract)}</p>
  </div></dd>`;
}

/** An arXiv category list. */
export function arxivList(papers: readonly PrintedPaper[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Computation and Language</title>${STYLE}</head>
  <body><main id="content"><div id="dlpage"><h1>Computation and Language</h1>
  <dl id="articles"><h3>Mon, 23 Nov 2026 (showing ${papers.length} of ${papers.length} entries)</h3>
  ${papers.map((paper, i) => arxivPair(paper, i + 1)).join('\n')}</dl></div></main></body></html>`;
}

function arxivAbstractPage({ arxivId, title, abstract, authors }: PrintedPaper): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>[${arxivId}] ${escaped(title)}</title>${STYLE}</head>
  <body><main id="content"><div id="abs">
  <div class="dateline">[Submitted on 12 Sep 2023]</div>
  <h1 class="title mathjax"><span class="descriptor">Title:</span>${escaped(title)}</h1>
  <div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a href="/a/x">${escaped(name)}</a>`).join(', ')}</div>
  <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escaped(abstract)}</blockquote>
  <div class="metatable"><table summary="Additional metadata"><tr><td class="tablecell arxivid"><a href="/abs/${arxivId}">arXiv:${arxivId}</a></td></tr></table></div>
  </div></main></body></html>`;
}

/** As many different papers as asked for, made from the four above. */
export function manyPapers(count: number): PrintedPaper[] {
  return Array.from({ length: count }, (_, i) => {
    const paper = PAPERS[i % PAPERS.length] ?? PAPERS[0];
    return { ...paper, arxivId: `2601.${String(i + 10_000)}`, title: `${paper.title}, part ${i + 1}` };
  });
}

/** What `npm start` shows when the live site does not answer. */
export const sampleListing = () => readFileSync('tests/fixtures/huggingface/sample-listing.html', 'utf8');

/** Every address that the tests open, answered locally. */
export function servedPages(): Record<string, string> {
  return {
    [HF_DAILY]: huggingFaceListing(PAPERS),
    [HF_DATE]: huggingFaceListing(PAPERS.slice(0, 2)),
    [ARXIV_RECENT]: arxivList(PAPERS),
    [ARXIV_LONG]: arxivList(manyPapers(2_000)),
    [ARXIV_ABSTRACT]: arxivAbstractPage(PAPERS[0]),
    'https://huggingface.co/posts':
      '<!doctype html><title>Posts</title><article><h3><a href="/posts/1">A post</a></h3></article>',
  };
}

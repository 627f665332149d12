/**
 * Identifiers of papers, read from URLs, DOIs and bare text. All readers return the canonical form, or undefined when
 * the text holds no such identifier.
 *
 * arXiv's forms: https://info.arxiv.org/help/arxiv_identifier.html. DOI: https://www.doi.org/doi-handbook/.
 * ACL Anthology: https://aclanthology.org/info/ids/. Semantic Scholar: https://api.semanticscholar.org/api-docs/graph.
 */

/** No identifier, and no link that names a paper, is longer; a page can make one of any length. In characters. */
const LONGEST = 2_000;

const MONTH = '(?:0[1-9]|1[0-2])';
/** `0704.0001`, since April 2007: year, month, four digits, and five since January 2015. */
const ARXIV_NEW = `(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])${MONTH})\\.\\d{4}|(?:1[5-9]|[2-9]\\d)${MONTH}\\.\\d{5}`;
/** The archives of the old ids, until March 2007: https://arxiv.org/archive. */
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|' +
  'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|' +
  'plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';
/** `hep-th/9901001` or `math.GT/0309136`. */
const ARXIV_OLD = `(?:${ARCHIVES})(?:\\.[a-z]{2,}(?:-[a-z]+)*)?/(?:9[1-9]|0[0-7])${MONTH}\\d{3}`;
/**
 * Also as it is cited: `arXiv preprint arXiv:1810.04805`, `abs/1810.04805`, `arXiv:2305.10601v2 [cs.CL]`. Marked as
 * pure, so that a script which reads no ids is built without it.
 */
const ARXIV_ID = /* @__PURE__ */ new RegExp(
  `^(?:arxiv preprint\\s+)?(?:arxiv:?\\s*|abs/)?(${ARXIV_NEW}|${ARXIV_OLD})(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?[.,;]*$`,
  'i',
);
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
/** arXiv, its mirrors, and sites that name a paper by its arXiv id: host, and path up to the id. */
const ARXIV_PAGES: [RegExp, RegExp][] = [
  [/(?:^|\.)arxiv\.org$/, /^\/(?:abs|pdf|html|format|src|e-print|ps)\/(.+)$/i],
  [/^(?:www\.)?ar5iv\.org$/, /^\/(?:abs|pdf|html)\/(.+)$/],
  [/^(?:www\.)?(?:huggingface\.co|hf\.co)$/, /^\/papers\/([^/]+)\/?$/],
  [/^(?:www\.)?alphaxiv\.org$/, /^\/(?:[a-z]{2}\/)?(?:abs|pdf|html|overview)\/([^/]+(?:\/\d{7}(?:v\d+)?)?)\/?$/],
  [/^(?:www\.)?(?:papers\.cool|scirate\.com|semanticscholar\.org)$/, /^\/arxiv\/(.+)$/],
];
/** What people leave behind an address: `1112.6209.pdf&embed`, `1506.05869.pdf%20(http…`. */
const BEHIND_ID = /(?:&|%20).*$/;
/** DBLP's key of a preprint: `journals/corr/abs-1810-04805`. */
const DBLP_PREPRINT = /^\/rec\/(?:html\/|bibtex\/)?journals\/corr\/abs-(\d{4})-(\d{4,5})(?:\.html)?$/;
const DBLP_HOST = /^(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/;

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const DOI_RESOLVER = /^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/(?:doi:)?/i;
const DOI_PREFIX = /^(?:info:)?doi[:/]?\s*(?=10\.)/i;

const OPENREVIEW_HOST = /^(?:www\.)?openreview\.net$/;
const OPENREVIEW_PATH = /^\/(?:forum|pdf|attachment|revisions)\/?$/;
const OPENREVIEW_ID = /^[A-Za-z0-9_-]{6,40}$/;

const ACL_NEW = /^\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+$/i;
const ACL_OLD = /^[A-Z]\d{2}-\d{4}$/i;
const ACL_HOST = /^(?:www\.)?(?:aclanthology\.org|(?:anthology\.)?aclweb\.org|aclanthology\.info)$/i;
/** Of the files of a paper, its revised versions among them: `P19-1001v2.pdf`. */
const ACL_ENDING = /(?:v\d+)?\.(?:pdf|bib|xml|endf)$/i;
/** 10.3115 until 2015; its DOIs of before 2012 are ACM's and hold no ACL id. */
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/(.+)$/i;

const S2_ID = /^[0-9a-f]{40}$/i;
const S2_HOST = /^(?:www\.|api\.|pdfs\.)?semanticscholar\.org$/i;

/**
 * The arXiv id without version in a bare id, `arXiv:` reference, arXiv URL (abs, pdf, html …), arXiv DOI, or a page of
 * Hugging Face, alphaXiv, DBLP … that is named by it. Old ids lose their subject class (`math.GT/0309136` is
 * `math/0309136`), as on arXiv itself.
 */
export function arxivIdIn(text: string | undefined): string | undefined {
  if (isTooLong(text)) return undefined;
  const url = webUrl(text);
  return bareArxivId(url ? arxivPartOf(url) : text);
}

function arxivPartOf(url: URL): string | undefined {
  for (const [host, path] of ARXIV_PAGES)
    if (host.test(url.hostname)) return path.exec(url.pathname)?.[1]?.replace(BEHIND_ID, '');
  if (DBLP_HOST.test(url.hostname)) return DBLP_PREPRINT.exec(url.pathname)?.slice(1).join('.');
  return doiIn(url.href);
}

function bareArxivId(text: string | undefined): string | undefined {
  const candidate = decoded(text ?? '').trim();
  const doi = candidate.replace(DOI_RESOLVER, '').replace(DOI_PREFIX, '');
  const name = (ARXIV_DOI.exec(doi)?.[1] ?? candidate).replace(/\/+$/, '').replace(/\.pdf$/i, '');
  return ARXIV_ID.exec(name)?.[1]
    ?.toLowerCase()
    .replace(/\.[a-z-]+(?=\/)/, '');
}

/**
 * The DOI in a bare DOI, `doi:` reference or resolver URL: lower case (DOIs ignore case), without resolver and without
 * the punctuation of the sentence around it. For publishers' links see `doiInLink`.
 */
export function doiIn(text: string | undefined): string | undefined {
  if (isTooLong(text)) return undefined;
  const name = (text ?? '').trim();
  const bare = DOI_RESOLVER.test(name)
    ? decoded(name.replace(DOI_RESOLVER, '').replace(/[?#].*$/, ''))
    : name.replace(DOI_PREFIX, '');
  const doi = withoutPunctuation(bare.toLowerCase());
  return DOI.test(doi) ? doi : undefined;
}

/** Brackets stay where they are opened in the DOI itself, as in `10.1016/0004-3702(89)90049-0`. */
function withoutPunctuation(doi: string): string {
  const end = /[.,;:'"”’)\]}]$/;
  let name = doi;
  while (end.test(name) && !(name.endsWith(')') && isBalanced(name))) name = name.slice(0, -1);
  return name;
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/**
 * The OpenReview note id of a forum, PDF, attachment or revisions URL, or a bare id. Case matters. A `noteId` is a
 * reply's and names no paper, nor does the id of one revision (`/references/pdf?id=…`).
 */
export function openreviewIdIn(text: string | undefined): string | undefined {
  const url = webUrl(text);
  const isOfPaper = url && OPENREVIEW_HOST.test(url.hostname) && OPENREVIEW_PATH.test(url.pathname);
  const id = url ? (isOfPaper ? url.searchParams.get('id') : undefined) : text?.trim();
  return id && OPENREVIEW_ID.test(id) ? id : undefined;
}

/** The ACL Anthology id of an anthology URL, an ACL DOI, or a bare id. */
export function aclIdIn(text: string | undefined): string | undefined {
  if (isTooLong(text)) return undefined;
  const url = webUrl(text);
  const onAcl = url && ACL_HOST.test(url.hostname);
  const name = onAcl ? url.pathname.split('/').filter(Boolean).at(-1) : ACL_DOI.exec(doiIn(text) ?? '')?.[1];
  const id = (name ?? (url ? '' : (text ?? '').trim())).replace(ACL_ENDING, '');
  if (ACL_NEW.test(id)) return id.toLowerCase();
  return ACL_OLD.test(id) ? id.toUpperCase() : undefined;
}

/** The Semantic Scholar id of a paper page (`/paper/<title>/<id>`), reader or API URL, or a bare id: lower case. */
export function s2IdIn(text: string | undefined): string | undefined {
  const url = webUrl(text);
  if (!url) return S2_ID.test(text?.trim() ?? '') ? text?.trim().toLowerCase() : undefined;
  if (!S2_HOST.test(url.hostname)) return undefined;
  return url.pathname
    .split('/')
    .find((part) => S2_ID.test(part))
    ?.toLowerCase();
}

/** Whether a text is too long to be, or to lead to, a paper's identifier. */
export function isTooLong(text: string | undefined): boolean {
  return text !== undefined && text.length > LONGEST;
}

/** The URL when the text is an absolute http(s) one: what may become a link. */
export function webUrl(text: string | undefined): URL | undefined {
  const url = /^https?:\/\//i.test(text ?? '') ? URL.parse(text ?? '') : null;
  return url ?? undefined;
}

/** The text with its percent-encoding taken back, as it is when that is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % sign: the text is not percent-encoded
  }
}

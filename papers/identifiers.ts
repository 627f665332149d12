/**
 * Identifiers of papers, read from URLs, DOIs and bare text. All readers return the canonical form, or undefined when
 * the text holds no such identifier.
 *
 * arXiv's forms: https://info.arxiv.org/help/arxiv_identifier.html. DOI: https://www.doi.org/doi-handbook/.
 * ACL Anthology: https://aclanthology.org/info/ids/. Semantic Scholar: https://api.semanticscholar.org/api-docs/graph.
 */

/** `2509.24002`, since April 2007: year, month, four or five digits. */
const ARXIV_NEW = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
/** `hep-th/9901001` or `math.GT/0309136`, until March 2007. */
const ARXIV_OLD = String.raw`[a-z]+(?:-[a-z]+)*(?:\.[a-z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const ARXIV_ID = new RegExp(`^(?:arxiv:\\s*)?(${ARXIV_NEW}|${ARXIV_OLD})(?:v\\d+)?$`, 'i');
const ARXIV_HOST = /^(?:[a-z0-9-]+\.)*arxiv\.org$/i;
const ARXIV_PATH = /^\/(?:abs|pdf|html|format|src|e-print|ps)\/(.+)$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const HF_PAPER_PATH = /^\/papers\/([^/]+)\/?$/;

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const DOI_PREFIX = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/(?:doi:)?)/i;

const OPENREVIEW_ID = /^[A-Za-z0-9_-]{6,40}$/;

const ACL_NEW = /^\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+$/i;
const ACL_OLD = /^[A-Z]\d{2}-\d{4}$/i;
const ACL_HOST = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/i;
const ACL_DOI = /^10\.18653\/v1\/(.+)$/i;

const S2_ID = /^[0-9a-f]{40}$/i;
const S2_HOST = /^(?:www\.|api\.|pdfs\.)?semanticscholar\.org$/i;

/**
 * The arXiv id without version in a bare id, `arXiv:` reference, arXiv URL (abs, pdf, html …), Hugging Face paper URL
 * or arXiv DOI. Old ids lose their subject class (`math.GT/0309136` is `math/0309136`), as on arXiv itself.
 */
export function arxivIdIn(text: string | undefined): string | undefined {
  const url = webUrl(text);
  return bareArxivId(url ? arxivPartOf(url) : text);
}

function arxivPartOf(url: URL): string | undefined {
  if (ARXIV_HOST.test(url.hostname)) return ARXIV_PATH.exec(url.pathname)?.[1];
  if (url.hostname === 'huggingface.co' || url.hostname === 'hf.co') return HF_PAPER_PATH.exec(url.pathname)?.[1];
  return doiIn(url.href);
}

function bareArxivId(text: string | undefined): string | undefined {
  const candidate = decoded(text ?? '').trim();
  const name = (ARXIV_DOI.exec(candidate.replace(DOI_PREFIX, ''))?.[1] ?? candidate)
    .replace(/\/+$/, '')
    .replace(/\.pdf$/i, '');
  return ARXIV_ID.exec(name)?.[1]
    ?.toLowerCase()
    .replace(/\.[a-z]{2}(?=\/)/, '');
}

/** The DOI in a bare DOI, `doi:` reference or resolver URL: lower case (DOIs ignore case), without resolver. */
export function doiIn(text: string | undefined): string | undefined {
  const name = (text ?? '').trim();
  const bare = DOI_PREFIX.test(name) ? decoded(name.replace(DOI_PREFIX, '').replace(/[?#].*$/, '')) : name;
  const doi = bare.toLowerCase().replace(/[.,;]+$/, '');
  return DOI.test(doi) ? doi : undefined;
}

/** The OpenReview note id of a forum or PDF URL, or a bare id. Case matters. */
export function openreviewIdIn(text: string | undefined): string | undefined {
  const url = webUrl(text);
  const onOpenreview = url && /^(?:www\.)?openreview\.net$/i.test(url.hostname);
  const id = url ? (onOpenreview ? url.searchParams.get('id') : undefined) : text?.trim();
  return id && OPENREVIEW_ID.test(id) ? id : undefined;
}

/** The ACL Anthology id of an anthology URL, an ACL DOI, or a bare id. */
export function aclIdIn(text: string | undefined): string | undefined {
  const url = webUrl(text);
  const onAcl = url && ACL_HOST.test(url.hostname);
  const name = onAcl ? url.pathname.split('/').filter(Boolean).at(-1) : ACL_DOI.exec(doiIn(text) ?? '')?.[1];
  const id = (name ?? (url ? '' : (text ?? '').trim())).replace(/\.(?:pdf|bib|xml|endf)$/i, '');
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

/** The URL when the text is an absolute http(s) one: what may become a link. */
export function webUrl(text: string | undefined): URL | undefined {
  const url = /^https?:\/\//i.test(text ?? '') ? URL.parse(text ?? '') : null;
  return url ?? undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % sign: the text is not percent-encoded
  }
}

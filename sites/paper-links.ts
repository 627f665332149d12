import { aclIdIn, arxivIdIn, openreviewIdIn, webUrl } from '@/papers/identifiers';
import { doiInLink } from '@/papers/link-identifiers';
import type { PaperFields } from '@/papers/paper';
import { allIn, native } from './page-text';

/** Sites of papers; on their own pages links are relative. */
const PAPER_HOST = /(?:^|\.)(?:arxiv\.org|openreview\.net|aclanthology\.org|huggingface\.co|hf\.co)$/;
const PARTS = ['arxiv.org/', '/10.', 'doi.org/', 'openreview.net/', 'aclanthology.', 'aclweb.org/', '/papers/'];
/**
 * Chosen by the browser, because a page can have far more foreign links than we want to look at. Publishers link to
 * their own papers by relative addresses with a DOI in them: `/doi/10.1145/3600006.3613165`.
 */
const MAYBE_PAPER = `a:is([href^="http" i], [href^="//"]):is(${PARTS.map((part) => `[href*="${part}" i]`).join()}), a[href^="/"][href*="/10."]`;
const LONGEST_HREF = 2_000;
/** Archives of software and data, which READMEs link to by DOI: Zenodo, figshare, Dryad, Mendeley Data, Dataverse. */
const NO_PAPER_DOI = /^10\.(?:5281\/zenodo|6084\/m9\.figshare|5061\/dryad|17632\/|7910\/dvn\/)/;
/** ACM names whole proceedings and issues by DOI, too. */
const NO_PAPER_PATH = /\/(?:proceedings|toc|loi|journal)\/10\./;
const PAGE_FURNITURE =
  'nav, [role="navigation"], [role="contentinfo"], [hidden], [aria-hidden="true"], pre, template, footer';
/** A footer in one of these belongs to a card, not to the page. */
const AROUND_CARD_FOOTER = 'article, li, td, section';

export type PaperIds = Pick<PaperFields, 'arxivId' | 'doi' | 'openreviewId' | 'aclId'>;
export type IdScheme = keyof PaperIds;

/** A link to a paper. */
export interface PaperLink {
  element: Element;
  scheme: IdScheme;
  id: string;
}

/** The paper that a URL leads to. The address decides, whatever the link's text says. */
export function linkedPaper(url: URL): { scheme: IdScheme; id: string } | undefined {
  const { href } = url;
  if (href.length > LONGEST_HREF) return undefined;
  const arxivId = arxivIdIn(href);
  if (arxivId) return { scheme: 'arxivId', id: arxivId };
  const aclId = aclIdIn(href);
  // Number 0 is the front matter of a volume.
  if (aclId) return /\.0$/.test(aclId) ? undefined : { scheme: 'aclId', id: aclId };
  const openreviewId = /^\/(?:forum|pdf|attachment)$/.test(url.pathname) ? openreviewIdIn(href) : undefined;
  if (openreviewId) return { scheme: 'openreviewId', id: openreviewId };
  // Without the query: a button that shares a paper is no link to it.
  const doi = doiInLink(url.origin + url.pathname);
  return doi && !NO_PAPER_DOI.test(doi) && !NO_PAPER_PATH.test(url.pathname) ? { scheme: 'doi', id: doi } : undefined;
}

/** Links to papers under `root` in page order, without the page's furniture and links to the page's own paper. */
export function paperLinksIn(root: ParentNode): PaperLink[] {
  const base = baseOf(root as Node);
  const own = base && linkedPaper(base);
  const links: PaperLink[] = [];
  for (const element of allIn(root, base && PAPER_HOST.test(base.hostname) ? 'a[href]' : MAYBE_PAPER)) {
    const paper = paperAt(element, base);
    if (paper && paper.id !== own?.id && !isFurniture(element)) links.push({ element, ...paper });
  }
  return links;
}

/** The paper that a link element leads to. */
export function paperAt(link: Element, base = baseOf(link)): { scheme: IdScheme; id: string } | undefined {
  const href = link.getAttribute('href')?.trim() ?? '';
  const url = webUrl(href) ?? (href.length <= LONGEST_HREF ? URL.parse(href, base ?? 'https://localhost/') : undefined);
  return url ? linkedPaper(url) : undefined;
}

function baseOf(node: Node): URL | undefined {
  return webUrl(native(node, 'baseURI'));
}

function isFurniture(link: Element): boolean {
  const around = link.closest(PAGE_FURNITURE);
  if (around === null) return false;
  return native(around, 'localName') !== 'footer' || around.closest(AROUND_CARD_FOOTER) === null;
}

import { normalisedName } from './author-name';
import { aclIdIn, arxivIdIn, doiIn, openreviewIdIn, s2IdIn, webUrl } from './identifiers';
import { yearOf } from './iso-date';
import { doiInLink } from './link-identifiers';
import type { Author, Paper, PaperFields, PaperKey } from './paper';
import { plainText } from './plain-text';
import { normalisedTitle } from './title';

/** Limits that keep one hostile page from filling the memory or the library. In UTF-16 units and names. */
export const LONGEST_TITLE = 2_000;
export const LONGEST_ABSTRACT = 100_000;
export const MOST_AUTHORS = 2_000;
const LONGEST_NAME = 400;
const LONGEST_VENUE = 1_000;
const LONGEST_LINK = 2_000;

/**
 * Canonical name of a paper: arXiv id, else DOI, OpenReview id, ACL id, Semantic Scholar id, else its title with first
 * author and year (as far as known), because equal titles alone are not the same paper. An arXiv DOI names its arXiv
 * paper.
 *
 * @throws TypeError when the fields have neither identifier nor title.
 */
export function keyOf(fields: PaperFields): PaperKey {
  const arxivId = arxivIdIn(fields.arxivId) ?? arxivIdIn(fields.doi);
  if (arxivId) return `arxiv:${arxivId}`;
  const doi = doiIn(fields.doi);
  if (doi) return `doi:${doi}`;
  if (fields.openreviewId) return `openreview:${fields.openreviewId}`;
  const aclId = aclIdIn(fields.aclId);
  if (aclId) return `acl:${aclId}`;
  const s2Id = s2IdIn(fields.s2Id);
  if (s2Id) return `s2:${s2Id}`;
  const title = normalisedTitle(fields.title);
  if (!title) throw new TypeError('A paper needs an identifier or a title');
  const author = normalisedName(fields.authors[0]?.name ?? '');
  const year = yearOf(fields.published) ?? '';
  return author || year ? `title:${title}|${author}|${year}` : `title:${title}`;
}

/**
 * A paper from what a source says: texts cleaned to plain text and cut to the limits above, identifiers canonical and
 * completed from each other and from the links, links kept only when they are http(s), and the key.
 *
 * @throws TypeError when the fields have neither identifier nor title.
 */
export function toPaper(fields: PaperFields): Paper {
  const links = [fields.url, fields.pdfUrl];
  const doi = doiIn(fields.doi) ?? doiInLink(fields.doi) ?? firstOf(links, doiInLink);
  const cleaned: PaperFields = {
    ...fields,
    title: cut(plainText(fields.title), LONGEST_TITLE),
    abstract: cut(plainText(fields.abstract), LONGEST_ABSTRACT) || undefined,
    authors: authorsOf(fields.authors),
    arxivId: arxivIdIn(fields.arxivId) ?? arxivIdIn(doi) ?? firstOf(links, arxivIdIn),
    doi,
    openreviewId: openreviewIdIn(fields.openreviewId) ?? firstOf(links, openreviewIdOfLink),
    aclId: aclIdIn(fields.aclId) ?? aclIdIn(doi) ?? firstOf(links, aclIdOfLink),
    s2Id: s2IdIn(fields.s2Id) ?? firstOf(links, s2IdOfLink),
    venue: cut(plainText(fields.venue), LONGEST_VENUE) || undefined,
    authorCount: countOf(fields.authorCount),
    upvotes: countOf(fields.upvotes),
    pdfUrl: linkOf(fields.pdfUrl),
    codeUrl: linkOf(fields.codeUrl),
  };
  const url = linkOf(fields.url) ?? canonicalUrl(cleaned) ?? '';
  return withoutUndefined({ ...cleaned, url, key: keyOf(cleaned) });
}

function authorsOf(authors: Author[]): Author[] {
  return authors
    .slice(0, MOST_AUTHORS)
    .map((author) => ({ name: cut(plainText(author.name), LONGEST_NAME) }))
    .filter((author) => author.name !== '');
}

/** Cuts without splitting a surrogate pair. */
function cut(text: string, longest: number): string {
  return text.length > longest
    ? text
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
    : text;
}

function countOf(count: number | undefined): number | undefined {
  return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** An http(s) link of a length that links have. */
function linkOf(link: string | undefined): string | undefined {
  const href = webUrl(link)?.href;
  return href !== undefined && href.length <= LONGEST_LINK ? href : undefined;
}

function firstOf(links: (string | undefined)[], read: (link: string | undefined) => string | undefined) {
  return links.map(read).find((id) => id !== undefined);
}

function openreviewIdOfLink(link: string | undefined): string | undefined {
  return webUrl(link) ? openreviewIdIn(link) : undefined;
}

function aclIdOfLink(link: string | undefined): string | undefined {
  return webUrl(link) ? aclIdIn(link) : undefined;
}

function s2IdOfLink(link: string | undefined): string | undefined {
  return webUrl(link) ? s2IdIn(link) : undefined;
}

function canonicalUrl({ arxivId, doi, openreviewId, aclId, s2Id }: PaperFields): string | undefined {
  if (arxivId) return `https://arxiv.org/abs/${arxivId}`;
  if (doi) return `https://doi.org/${encodeURI(doi)}`;
  if (openreviewId) return `https://openreview.net/forum?id=${openreviewId}`;
  if (aclId) return `https://aclanthology.org/${aclId}/`;
  return s2Id ? `https://www.semanticscholar.org/paper/${s2Id}` : undefined;
}

function withoutUndefined(paper: Paper): Paper {
  return Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== undefined)) as unknown as Paper;
}

import { sameAuthor } from './author-name';
import { aclIdIn, arxivIdIn } from './identifiers';
import { yearOf } from './iso-date';
import type { PaperIdentity } from './paper';
import { normalisedTitle } from './title';

/** A paper cut down to what `samePaper` reads: what a listing of 2,000 cards asks about stays small. */
export function identityOf({
  key,
  title,
  authors,
  published,
  arxivId,
  doi,
  openreviewId,
  aclId,
  s2Id,
}: PaperIdentity): PaperIdentity {
  return { key, title, authors: authors.slice(0, 1), published, arxivId, doi, openreviewId, aclId, s2Id };
}

interface Identifiers {
  arxiv?: string;
  doi?: string;
  openreview?: string;
  acl?: string;
  s2?: string;
}

/** Identifiers by kind. An arXiv DOI counts as its arXiv id, an ACL DOI also as its ACL id. */
function identifiersOf(paper: PaperIdentity): Identifiers {
  const arxivOfDoi = arxivIdIn(paper.doi);
  return {
    arxiv: paper.arxivId ?? arxivOfDoi,
    doi: arxivOfDoi ? undefined : paper.doi,
    openreview: paper.openreviewId,
    acl: paper.aclId ?? aclIdIn(paper.doi),
    s2: paper.s2Id,
  };
}

/**
 * Every name under which a paper can be looked up: `arxiv:`, `doi:`, `openreview:`, `acl:` and `s2:` identities, its
 * key, and `title:<normalised title>`. Two papers that share one are candidates; `samePaper` decides.
 */
export function identitiesOf(paper: PaperIdentity): string[] {
  const named = Object.entries(identifiersOf(paper)).flatMap(([kind, id]) => (id ? [`${kind}:${id}`] : []));
  const title = normalisedTitle(paper.title);
  return [...new Set([...named, paper.key, ...(title ? [`title:${title}`] : [])])];
}

/**
 * Whether two descriptions are of one paper. In this order: two arXiv ids decide; then any other equal identifier;
 * then two different DOIs or ACL ids say no (two OpenReview ids do not: papers are submitted again; nor two Semantic
 * Scholar ids: it lists some papers twice); then the titles must be equal, with the year or the first author equal, and
 * neither of the two contradicting.
 */
export function samePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  const idsA = identifiersOf(a);
  const idsB = identifiersOf(b);
  if (idsA.arxiv && idsB.arxiv) return idsA.arxiv === idsB.arxiv;
  if (a.key === b.key || shares(idsA, idsB)) return true;
  if (contradicts(idsA.doi, idsB.doi) || contradicts(idsA.acl, idsB.acl)) return false;
  return sameByTitle(a, b);
}

function shares(a: Identifiers, b: Identifiers): boolean {
  return (['doi', 'openreview', 'acl', 's2'] as const).some((kind) => a[kind] !== undefined && a[kind] === b[kind]);
}

function contradicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function sameByTitle(a: PaperIdentity, b: PaperIdentity): boolean {
  const title = normalisedTitle(a.title);
  if (!title || title !== normalisedTitle(b.title)) return false;
  const evidence = [compared(yearOf(a.published), yearOf(b.published), (x, y) => x === y)];
  evidence.push(compared(a.authors[0]?.name, b.authors[0]?.name, sameAuthor));
  return evidence.includes(true) && !evidence.includes(false);
}

/** Undefined when one side is unknown. */
function compared(
  a: string | undefined,
  b: string | undefined,
  equal: (a: string, b: string) => boolean,
): boolean | undefined {
  return a && b ? equal(a, b) : undefined;
}

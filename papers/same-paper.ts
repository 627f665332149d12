import { sameAuthor } from './author-name';
import { aclIdIn, arxivIdIn } from './identifiers';
import { yearOf } from './iso-date';
import type { PaperIdentity } from './paper';
import { beginsTitle, isCutTitle, isGenericTitle, normalisedTitle, startOfTitle } from './title';

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

/**
 * Preprint servers that give a DOI of its own to each version: Research Square and Authorea (`/v1`), ChemRxiv (`-v2`),
 * Preprints.org (`.v1`), OSF (`_v1`).
 */
const DOI_OF_VERSION = /^(10\.(?:20944|21203|22541|26434|31219|3123[45]|35542)\/.+?)[/.\-_]v\d+$/;
/** bioRxiv and medRxiv, SSRN, the servers above, TechRxiv, and 10.5555, which names nothing outside the ACM's library. */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/[\d.]+$|(?:2139|5555|20944|21203|22541|26434|31219|3123[45]|35542|36227)\/)/;

/** Whether the DOI is a preprint's: the published paper has another one. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}

/** Identifiers by kind. An arXiv DOI counts as its arXiv id, an ACL DOI also as its ACL id; versions are one. */
function identifiersOf(paper: PaperIdentity): Identifiers {
  const arxivOfDoi = arxivIdIn(paper.doi);
  return {
    arxiv: paper.arxivId ?? arxivOfDoi,
    doi: arxivOfDoi ? undefined : paper.doi?.replace(DOI_OF_VERSION, '$1'),
    openreview: paper.openreviewId,
    acl: paper.aclId ?? aclIdIn(paper.doi),
    s2: paper.s2Id,
  };
}

/**
 * Every name under which a paper can be looked up: `arxiv:`, `doi:`, `openreview:`, `acl:` and `s2:` identities, its
 * key, and `title:<start of the normalised title>`. Two papers that share one are candidates; `samePaper` decides.
 */
export function identitiesOf(paper: PaperIdentity): string[] {
  const named = Object.entries(identifiersOf(paper)).flatMap(([kind, id]) => (id ? [`${kind}:${id}`] : []));
  const start = startOfTitle(paper.title);
  return [...new Set([...named, paper.key, ...(start ? [`title:${start}`] : [])])];
}

/** What two descriptions say about being of one paper; `against` is stronger than `none`. */
export type Evidence = 'identifier' | 'title' | 'none' | 'against';

/**
 * Whether two descriptions are of one paper. In this order: two arXiv ids decide; then any other equal identifier;
 * then two different DOIs or ACL ids say no (a preprint's DOI does not, nor two OpenReview ids: papers are submitted
 * again; nor two Semantic Scholar ids: it lists some papers twice); then titles, first authors and years.
 */
export function samePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  const evidence = evidenceOfSame(a, b);
  return evidence === 'identifier' || evidence === 'title';
}

/** What `samePaper` goes by. */
export function evidenceOfSame(a: PaperIdentity, b: PaperIdentity): Evidence {
  const idsA = identifiersOf(a);
  const idsB = identifiersOf(b);
  if (idsA.arxiv && idsB.arxiv) return idsA.arxiv === idsB.arxiv ? 'identifier' : 'against';
  if (a.key === b.key || shares(idsA, idsB)) return 'identifier';
  if (contradicts(idsA.acl, idsB.acl)) return 'against';
  const published = [idsA.doi, idsB.doi].filter((doi) => doi !== undefined && !isPreprintDoi(doi));
  if (contradicts(published[0], published[1])) return 'against';
  return evidenceOfTitle(a, b);
}

/** Whether they are two papers on arXiv, whatever else they share. */
export function areTwoOnArxiv(a: PaperIdentity, b: PaperIdentity): boolean {
  return contradicts(identifiersOf(a).arxiv, identifiersOf(b).arxiv);
}

function shares(a: Identifiers, b: Identifiers): boolean {
  return (['doi', 'openreview', 'acl', 's2'] as const).some((kind) => a[kind] !== undefined && a[kind] === b[kind]);
}

function contradicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A paper comes out up to two years after its preprint. */
const MOST_YEARS_APART = 2;

/**
 * Equal titles with the first author equal and the years near each other, or with the year equal where a source prints
 * no names. Titles that many papers have, and titles that a listing cut, need both.
 */
function evidenceOfTitle(a: PaperIdentity, b: PaperIdentity): Evidence {
  const years = yearsBetween(a, b);
  const author = sameFirstAuthor(a, b);
  if (author === false || (years ?? 0) > MOST_YEARS_APART) return 'against';
  if (!author && years !== 0) return 'none';
  const titleA = normalisedTitle(a.title);
  const titleB = normalisedTitle(b.title);
  if (!titleA || !titleB) return 'none';
  if (titleA !== titleB) {
    const isCut =
      (isCutTitle(a.title) && beginsTitle(titleA, titleB)) || (isCutTitle(b.title) && beginsTitle(titleB, titleA));
    return isCut && author && years !== undefined ? 'title' : 'none';
  }
  const isEnough = author && years === 0;
  return isEnough || !(isGenericTitle(titleA) || isCutTitle(a.title) || isCutTitle(b.title)) ? 'title' : 'none';
}

/** Undefined when one of the years is unknown. */
export function yearsBetween(a: PaperIdentity, b: PaperIdentity): number | undefined {
  const years = [yearOf(a.published), yearOf(b.published)];
  return years[0] && years[1] ? Math.abs(Number(years[0]) - Number(years[1])) : undefined;
}

function sameFirstAuthor(a: PaperIdentity, b: PaperIdentity): boolean | undefined {
  const names = [a.authors[0]?.name, b.authors[0]?.name];
  return names[0] && names[1] ? sameAuthor(names[0], names[1]) : undefined;
}

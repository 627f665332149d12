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

/** What is compared of a paper. */
interface Description {
  ids: Identifiers;
  /** Normalised. */
  title: string;
  isCut: boolean;
  isGeneric: boolean;
  firstAuthor?: string;
  year?: number;
}

/** A saved paper is compared with each card of a page whose title begins alike. Papers are not changed in place. */
const described = new WeakMap<PaperIdentity, Description>();

function descriptionOf(paper: PaperIdentity): Description {
  const known = described.get(paper);
  if (known) return known;
  const title = normalisedTitle(paper.title);
  const description = {
    ids: identifiersOf(paper),
    title,
    isCut: isCutTitle(paper.title),
    isGeneric: isGenericTitle(title),
    firstAuthor: paper.authors[0]?.name || undefined,
    year: Number(yearOf(paper.published)) || undefined,
  };
  described.set(paper, description);
  return description;
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

/** What says that two descriptions are of one paper. */
export type Evidence = 'identifier' | 'title';

/**
 * Whether two descriptions are of one paper. In this order: two arXiv ids decide; then any other equal identifier;
 * then two different DOIs or ACL ids say no (a preprint's DOI does not, nor two OpenReview ids: papers are submitted
 * again; nor two Semantic Scholar ids: it lists some papers twice); then titles, first authors and years.
 */
export function samePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  return evidenceOfSame(a, b) !== undefined;
}

/** What `samePaper` goes by; undefined when they are not the same. */
export function evidenceOfSame(a: PaperIdentity, b: PaperIdentity): Evidence | undefined {
  const one = descriptionOf(a);
  const other = descriptionOf(b);
  if (one.ids.arxiv && other.ids.arxiv) return one.ids.arxiv === other.ids.arxiv ? 'identifier' : undefined;
  if (a.key === b.key || shares(one.ids, other.ids)) return 'identifier';
  return titlesAgree(one, other) && !haveOtherIds(one.ids, other.ids) ? 'title' : undefined;
}

/** Whether something says that they are two papers: identifiers, years or first authors. Titles do not count. */
export function areApart(a: PaperIdentity, b: PaperIdentity): boolean {
  const one = descriptionOf(a);
  const other = descriptionOf(b);
  const years = yearsApart(one, other) ?? 0;
  return haveOtherIds(one.ids, other.ids) || years > MOST_YEARS_APART || sameFirstAuthor(one, other) === false;
}

/** Whether they are two papers on arXiv, whatever else they share. */
export function areTwoOnArxiv(a: PaperIdentity, b: PaperIdentity): boolean {
  return differ(descriptionOf(a).ids.arxiv, descriptionOf(b).ids.arxiv);
}

function shares(a: Identifiers, b: Identifiers): boolean {
  return (['doi', 'openreview', 'acl', 's2'] as const).some((kind) => a[kind] !== undefined && a[kind] === b[kind]);
}

function haveOtherIds(a: Identifiers, b: Identifiers): boolean {
  if (differ(a.arxiv, b.arxiv) || differ(a.acl, b.acl)) return true;
  return a.doi !== undefined && b.doi !== undefined && a.doi !== b.doi && ![a.doi, b.doi].some(isPreprintDoi);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A paper comes out up to two years after its preprint. */
const MOST_YEARS_APART = 2;

/**
 * Equal titles with the first author equal and the years near each other, or with the year equal where a source prints
 * no names. Titles that many papers have, and titles that a listing cut, need both.
 */
function titlesAgree(a: Description, b: Description): boolean {
  const isWhole = a.title === b.title;
  if (!a.title || !b.title || !(isWhole || beginsOther(a, b) || beginsOther(b, a))) return false;
  const years = yearsApart(a, b);
  if ((years ?? 0) > MOST_YEARS_APART) return false;
  const author = sameFirstAuthor(a, b);
  if (!isWhole) return author === true && years !== undefined;
  if (a.isGeneric || a.isCut || b.isCut) return author === true && years === 0;
  return author ?? years === 0;
}

function beginsOther(cut: Description, other: Description): boolean {
  return cut.isCut && beginsTitle(cut.title, other.title);
}

/** Undefined when one of the years is unknown. */
function yearsApart(a: Description, b: Description): number | undefined {
  return a.year && b.year ? Math.abs(a.year - b.year) : undefined;
}

/** Whether both are known to be of one year. */
export function areOfOneYear(a: PaperIdentity, b: PaperIdentity): boolean {
  return yearsApart(descriptionOf(a), descriptionOf(b)) === 0;
}

/** Undefined when one of the names is unknown, or a group's. */
function sameFirstAuthor(a: Description, b: Description): boolean | undefined {
  return a.firstAuthor && b.firstAuthor ? sameAuthor(a.firstAuthor, b.firstAuthor) : undefined;
}

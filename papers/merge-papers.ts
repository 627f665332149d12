import { sameAuthor } from './author-name';
import type { Author, IsoDate, Paper, PaperKey } from './paper';
import { isPreprintDoi } from './same-paper';
import { isCutTitle, normalisedTitle } from './title';

/** Strongest first. */
const KEY_KINDS = ['arxiv', 'doi', 'openreview', 'acl', 's2', 'title'];

/**
 * What is known of a paper together with what another source says of the same paper (`samePaper`): the longer
 * abstract, the longer author list, the more precise date of the same year, the DOI of the published paper and the
 * stronger key win, missing fields are filled, the newer upvote count replaces the older. Everything else of `known`
 * stays, also fields beyond `Paper`: year and first author tell which paper it is, and must not wander off from source
 * to source. Pure.
 */
export function mergePapers<Known extends Paper>(known: Known, seen: Paper): Known {
  const merged = { ...known };
  fillMissing(merged, seen);
  merged.key = strongerKey(known.key, seen.key);
  merged.title = completeTitle(known.title, seen.title);
  if ((seen.abstract ?? '').length > (known.abstract ?? '').length) merged.abstract = seen.abstract;
  if (seen.authors.length > known.authors.length) merged.authors = withFirst(seen.authors, known.authors[0]);
  if (known.doi && seen.doi && isPreprintDoi(known.doi) && !isPreprintDoi(seen.doi)) merged.doi = seen.doi;
  merged.published = morePrecise(known.published, seen.published);
  if (merged.published === undefined) delete merged.published;
  if (seen.upvotes !== undefined) merged.upvotes = seen.upvotes;
  const count = Math.max(known.authorCount ?? 0, seen.authorCount ?? 0);
  if (count > 0) merged.authorCount = Math.max(count, merged.authors.length);
  return merged;
}

const FILLED = ['arxivId', 'doi', 'openreviewId', 'aclId', 's2Id', 'venue', 'url', 'pdfUrl', 'codeUrl'] as const;

function fillMissing(merged: Paper, seen: Paper): void {
  for (const field of FILLED) {
    const value = seen[field];
    if (!merged[field] && value) merged[field] = value;
  }
}

function strongerKey(known: PaperKey, seen: PaperKey): PaperKey {
  return strength(seen) < strength(known) ? seen : known;
}

function strength(key: PaperKey): number {
  return KEY_KINDS.indexOf(key.slice(0, key.indexOf(':')));
}

/** A list of initials ("J Devlin") does not take the first author's name away. */
function withFirst(authors: Author[], first: Author | undefined): Author[] {
  const [other, ...rest] = authors;
  const isFuller = first && other && first.name.length > other.name.length && sameAuthor(first.name, other.name);
  return isFuller ? [first, ...rest] : authors;
}

/** Listings cut long titles with an ellipsis; a source that prints the rest is the better one. */
function completeTitle(known: string, seen: string): string {
  if (known === '') return seen;
  const start = normalisedTitle(known);
  const whole = normalisedTitle(seen);
  return isCutTitle(known) && whole.length > start.length && whole.startsWith(start) ? seen : known;
}

function morePrecise(known: IsoDate | undefined, seen: IsoDate | undefined): IsoDate | undefined {
  if (!known || !seen) return known || seen;
  return seen.length > known.length && seen.startsWith(known) ? seen : known;
}

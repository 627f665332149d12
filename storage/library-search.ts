import type { IsoDate } from '@/papers/paper';
import { type ReadingStatus, tagsOf } from '@/papers/saved-paper';
import { tagById } from '@/tagging/catalogue';
import { byCatalogue, withUmbrellas } from '@/tagging/families';
import type { LibraryPaper } from './library-feed';

export const LIBRARY_SORTS = ['saved', 'published', 'title'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

/** What a list of the library is narrowed to. Empty parts narrow nothing. */
export interface LibraryQuery {
  /** Words that must all occur, anywhere in title, authors, tags, note or abstract; "quoted words" stay together. */
  text: string;
  /** Papers must have all of these tags, or narrower ones. */
  tags: readonly string[];
  status?: ReadingStatus;
  sort: LibrarySort;
  /** Shows deleted papers, which can be restored, instead of the others. */
  deleted?: boolean;
}

export interface TagCount {
  tag: string;
  count: number;
}

/** Case, compatibility forms and accents folded, so that "Poincare" finds "Poincaré". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** How a tag reads on screen: the catalogue's label, else the user's own words. */
export function tagLabel(tag: string): string {
  return tagById(tag)?.label ?? tag;
}

/** One folded text per paper, made once: 10,000 papers are about 14 MB and searched in some 10 ms. */
const searchTexts = new WeakMap<LibraryPaper, string>();

function searchTextOf(shown: LibraryPaper): string {
  let text = searchTexts.get(shown);
  if (text === undefined) {
    const { paper, note } = shown;
    const tags = tagsOf(paper).flatMap((tag) => [tag, tagLabel(tag)]);
    const fields = [paper.title, ...paper.authors.map(({ name }) => name), ...tags, paper.venue ?? ''];
    text = foldText([...fields, note?.markdown ?? '', paper.abstract ?? ''].join('\n'));
    searchTexts.set(shown, text);
  }
  return text;
}

/** `kv "long context"` → ['kv', 'long context'] */
export function searchTerms(text: string): string[] {
  const terms = [...foldText(text).matchAll(/"([^"]*)"?|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  return terms.map((term) => term.trim()).filter(Boolean);
}

const byText = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const newestFirst = (a: number | IsoDate, b: number | IsoDate) => (a < b ? 1 : a > b ? -1 : 0);

const COMPARE: Record<LibrarySort, (a: LibraryPaper, b: LibraryPaper) => number> = {
  saved: (a, b) => newestFirst(a.paper.savedAt, b.paper.savedAt),
  // Papers without a date come last.
  published: (a, b) => newestFirst(a.paper.published ?? '', b.paper.published ?? ''),
  title: (a, b) => byText.compare(a.paper.title, b.paper.title),
};

/** Papers of the library that fit the query, in its order; ties by the date of saving, then by key. */
export function searchLibrary(papers: Iterable<LibraryPaper>, query: LibraryQuery): LibraryPaper[] {
  const terms = searchTerms(query.text);
  const found: LibraryPaper[] = [];
  for (const shown of papers) {
    const { paper } = shown;
    if ((paper.deletedAt !== undefined) !== (query.deleted ?? false)) continue;
    if (query.status && paper.status !== query.status) continue;
    if (query.tags.length > 0) {
      const tags = filterTagsOf(paper);
      if (!query.tags.every((tag) => tags.includes(tag))) continue;
    }
    if (terms.length > 0) {
      const text = searchTextOf(shown);
      if (!terms.every((term) => text.includes(term))) continue;
    }
    found.push(shown);
  }
  const compare = COMPARE[query.sort];
  return found.sort((a, b) => compare(a, b) || COMPARE.saved(a, b) || (a.paper.key < b.paper.key ? -1 : 1));
}

/** What a filter finds the paper under. An umbrella that the user took off it stays off, narrower tags or not. */
function filterTagsOf(paper: LibraryPaper['paper']): string[] {
  return withUmbrellas(tagsOf(paper), paper.removedTags);
}

/**
 * How many papers each tag finds, most frequent first, then in the order of the catalogue, the user's own tags by name
 * at the end. A paper counts for the umbrellas of its tags too.
 */
export function countTags(papers: Iterable<LibraryPaper>): TagCount[] {
  const counts = new Map<string, number>();
  for (const { paper } of papers) for (const tag of filterTagsOf(paper)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || byCatalogue(a.tag, b.tag) || byText.compare(a.tag, b.tag));
}

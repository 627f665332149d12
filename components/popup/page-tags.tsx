import { useMemo, useState } from 'react';
import { tagLabel } from '@/storage/library-search';
import type { ShownPaper } from '@/storage/messages';
import { byCatalogue, withUmbrellas } from '@/tagging/families';
import { tagColours } from '../paper/tag-row';
import type { RejectedOnPage } from './use-rejected-tags';

/** Tags shown before "more": about two lines in the popup. */
const SHOWN_AT_FIRST = 5;

interface PageTagsProps {
  papers: readonly ShownPaper[];
  chosen: string | undefined;
  rejected?: RejectedOnPage;
  onChoose(tag: string | undefined): void;
}

const NOTHING_REJECTED: RejectedOnPage = new Map();

/** What a filter finds a paper of the page under. An umbrella that the user took off it stays off. */
function filterTagsOf({ tags, paper }: ShownPaper, rejected: RejectedOnPage): string[] {
  return withUmbrellas(tags, [...(rejected.get(paper.key) ?? [])]);
}

/** Whether a filter on the tag finds the paper: by the tag itself or by one that it covers. */
export function isFoundUnder(shown: ShownPaper, tag: string, rejected = NOTHING_REJECTED): boolean {
  return filterTagsOf(shown, rejected).includes(tag);
}

/** How many of the papers each tag finds, most frequent first, then in the order of the catalogue. */
function countShownTags(papers: readonly ShownPaper[], rejected: RejectedOnPage): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const shown of papers)
    for (const tag of filterTagsOf(shown, rejected)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || byCatalogue(a.tag, b.tag));
}

/** The most frequent tags as they are, then the rest by families: nothing moves when the rest is shown. */
function inShownOrder<T extends { tag: string }>(counts: readonly T[]): T[] {
  const rest = counts.slice(SHOWN_AT_FIRST).sort((a, b) => byCatalogue(a.tag, b.tag));
  return [...counts.slice(0, SHOWN_AT_FIRST), ...rest];
}

/** The page's tags with their counts; pressing one shows only its papers. */
export function PageTags({ papers, chosen, rejected = NOTHING_REJECTED, onChoose }: PageTagsProps) {
  const [showAll, setShowAll] = useState(false);
  const counts = useMemo(() => inShownOrder(countShownTags(papers, rejected)), [papers, rejected]);
  if (counts.length === 0) return null;
  const shown = counts.filter(({ tag }, index) => showAll || index < SHOWN_AT_FIRST || tag === chosen);
  const more = counts.length - shown.length;
  return (
    <fieldset className="page-tags" aria-label="Tags on this page">
      {shown.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          className="tag tag-filter"
          style={tagColours(tag)}
          aria-pressed={tag === chosen}
          onClick={() => onChoose(tag === chosen ? undefined : tag)}
        >
          <span className="tag-name">{tagLabel(tag)}</span> <span className="tag-count">{count}</span>
        </button>
      ))}
      {(more > 0 || showAll) && counts.length > SHOWN_AT_FIRST && (
        <button type="button" className="tag tag-filter tag-more" onClick={() => setShowAll(!showAll)}>
          {showAll ? 'Fewer tags' : `${more} more`}
        </button>
      )}
    </fieldset>
  );
}

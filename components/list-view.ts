import { create } from 'zustand';
import type { PaperKey } from '@/papers/paper';
import type { LibraryQuery } from '@/storage/library-search';

interface ListViewState {
  query: LibraryQuery;
  /** The paper that is open over or beside the list. */
  open?: PaperKey;
  /** Index of the row that was current last: where the list goes on when the paper itself is gone. */
  place: number;
  selected: ReadonlySet<PaperKey>;
  /** Where a range selection starts: the paper that was selected last. */
  selectedLast?: PaperKey;
}

interface ListViewActions {
  narrow(change: Partial<LibraryQuery>): void;
  toggleTag(tag: string): void;
  openPaper(key: PaperKey | undefined): void;
  setPlace(place: number): void;
  toggleSelected(key: PaperKey): void;
  /** Selects everything between the paper selected last and this one, in the order shown. */
  selectThrough(key: PaperKey, shown: readonly PaperKey[]): void;
  select(keys: Iterable<PaperKey>): void;
}

export const EMPTY_QUERY: LibraryQuery = { text: '', tags: [], sort: 'saved' };

/** How a page starts; tests return to it. */
export const FIRST_VIEW: ListViewState = {
  query: EMPTY_QUERY,
  open: undefined,
  place: 0,
  selected: new Set(),
  selectedLast: undefined,
};

/** What one page's view of the library is at; none of it is stored. */
export const useListView = create<ListViewState & ListViewActions>((set) => ({
  ...FIRST_VIEW,
  narrow: (change) => set(({ query }) => ({ query: { ...query, ...change } })),
  toggleTag: (tag) =>
    set(({ query }) => ({
      query: {
        ...query,
        tags: query.tags.includes(tag) ? query.tags.filter((other) => other !== tag) : [...query.tags, tag],
      },
    })),
  openPaper: (open) => set({ open }),
  setPlace: (place) => set({ place }),
  toggleSelected: (key) =>
    set(({ selected }) => {
      const next = new Set(selected);
      if (!next.delete(key)) next.add(key);
      return { selected: next, selectedLast: key };
    }),
  selectThrough: (key, shown) =>
    set(({ selected, selectedLast }) => {
      const end = shown.indexOf(key);
      const start = selectedLast === undefined ? end : shown.indexOf(selectedLast);
      if (start < 0 || end < 0) return { selected: new Set([...selected, key]), selectedLast: key };
      const range = shown.slice(Math.min(start, end), Math.max(start, end) + 1);
      return { selected: new Set([...selected, ...range]), selectedLast: key };
    }),
  select: (keys) => set({ selected: new Set(keys), selectedLast: undefined }),
}));

/** Whether the list shows less than everything saved. */
export function isNarrowed({ text, tags, status, deleted }: LibraryQuery): boolean {
  return text.trim() !== '' || tags.length > 0 || status !== undefined || deleted === true;
}

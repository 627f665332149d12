import { useLibrary } from '../library-source';
import { EMPTY_QUERY, isNarrowed, useListView } from '../list-view';
import { ListingLinks, TaggedCardPicture } from './first-steps';

/** What stands where no paper is to be shown, and what to do about it. */
export function EmptyList() {
  const { complete, error } = useLibrary();
  const query = useListView((state) => state.query);
  const narrow = useListView((state) => state.narrow);
  if (error) return <p className="problem empty-list">{error.message}</p>;
  if (!complete) return <p className="quiet empty-list">Reading your library…</p>;
  if (query.deleted && !query.text && query.tags.length === 0)
    return (
      <p className="quiet empty-list">Nothing is deleted. Papers that you delete wait here, and can be restored.</p>
    );
  if (isNarrowed(query)) {
    return (
      <div className="empty-list">
        <p>No saved paper fits this search.</p>
        <button type="button" className="button" onClick={() => narrow({ ...EMPTY_QUERY, sort: query.sort })}>
          Show all papers
        </button>
      </div>
    );
  }
  return (
    <div className="empty-list">
      <TaggedCardPicture />
      <p>Press the bookmark on a paper of a listing, and it waits here with its tags and your note.</p>
      <ListingLinks />
    </div>
  );
}

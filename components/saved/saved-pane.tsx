import { useRef } from 'react';
import type { PaperKey } from '@/papers/paper';
import type { RowsHandle } from '../list/rows';
import { useListView } from '../list-view';
import { ExportButton } from '../transfer/export-button';
import { EmptyList } from './empty-list';
import { useFoundPapers } from './found-papers';
import { ChosenTags, SortSelect, StatusFilter, TagFilter } from './list-controls';
import { PaperList } from './paper-list';
import { SearchField } from './search-field';

interface SavedPaneProps {
  /** The paper that was open last and gets the focus back. */
  returnTo?: PaperKey;
}

/** The saved papers in the popup: search, filters, list. */
export function SavedPane({ returnTo }: SavedPaneProps) {
  const papers = useFoundPapers();
  const query = useListView((state) => state.query);
  const openPaper = useListView((state) => state.openPaper);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<RowsHandle>(null);
  const openFirst = () => openPaper(papers[0]?.paper.key);
  return (
    <>
      <div className="list-controls">
        <div className="list-controls-line">
          <SearchField
            ref={search}
            focused={returnTo === undefined}
            onLeaveDown={() => list.current?.focus()}
            onEnter={openFirst}
          />
          <ExportButton found={papers} />
        </div>
        <div className="list-controls-line list-controls-filters">
          <StatusFilter />
          <TagFilter />
          <SortSelect />
        </div>
        <ChosenTags onEmpty={() => search.current?.focus()} />
      </div>
      {papers.length === 0 ? (
        <EmptyList />
      ) : (
        <PaperList
          ref={list}
          label="Saved papers"
          papers={papers}
          focusOn={returnTo}
          question={query}
          onOpen={openPaper}
          onLeaveUp={() => search.current?.focus()}
        />
      )}
    </>
  );
}

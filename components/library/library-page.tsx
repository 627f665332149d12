import { PanelLeft } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { PaperKey } from '@/papers/paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { useLibrary, useLibraryPaper } from '../library-source';
import type { RowsHandle } from '../list/rows';
import { useListView } from '../list-view';
import { papersCounted } from '../paper/counted';
import { PaperView } from '../paper/paper-view';
import { EmptyList } from '../saved/empty-list';
import { useFoundPapers } from '../saved/found-papers';
import { ChosenTags, SortSelect } from '../saved/list-controls';
import { PaperList } from '../saved/paper-list';
import { SearchField } from '../saved/search-field';
import { usePaperInAddress } from './paper-in-address';
import { SelectionBar } from './selection-bar';
import { Sidebar } from './sidebar';
import { useNarrowWindow } from './use-narrow-window';
import './library-page.css';

/** Below this width the paper stands over the list, see library-page.css. In px. */
const ROOM_FOR_PAPER = 900;
/** Below this width the ways into the library fold into a button. In px. */
const ROOM_FOR_SIDEBAR = 600;

/** The library in three panes: ways in, list, paper. */
export function LibraryPage() {
  usePaperInAddress();
  const found = useFoundPapers();
  const openKey = useListView((state) => state.open);
  const openPaper = useListView((state) => state.openPaper);
  const open = useLibraryPaper(openKey);
  const coversList = useNarrowWindow(ROOM_FOR_PAPER);
  const isFolded = useNarrowWindow(ROOM_FOR_SIDEBAR);
  const [showSidebar, setShowSidebar] = useState(false);
  const [closed, setClosed] = useState<PaperKey>();
  const list = useRef<RowsHandle>(null);
  const sidebarButton = useRef<HTMLButtonElement>(null);
  // The folded sidebar goes away with what had the focus in it.
  const foldSidebar = () => {
    setShowSidebar(false);
    sidebarButton.current?.focus();
  };
  const close = () => {
    setClosed(openKey);
    openPaper(undefined);
    list.current?.focus();
  };
  if (open && coversList) {
    return (
      <main className="three-panes">
        <PaperView shown={open} coversList onClose={close} />
      </main>
    );
  }
  return (
    <main className="three-panes">
      {(!isFolded || showSidebar) && <Sidebar found={found} onFold={isFolded ? foldSidebar : undefined} />}
      <LibraryList
        ref={list}
        found={found}
        returnTo={coversList ? closed : undefined}
        sidebarButton={
          isFolded && (
            <SidebarButton ref={sidebarButton} isOpen={showSidebar} onPress={() => setShowSidebar(!showSidebar)} />
          )
        }
      />
      {!coversList &&
        (open ? (
          <PaperView key={open.paper.key} shown={open} coversList={false} onClose={close} />
        ) : (
          <NoPaper isUnknown={openKey !== undefined} />
        ))}
    </main>
  );
}

function NoPaper({ isUnknown }: { isUnknown: boolean }) {
  const { papers, complete } = useLibrary();
  // The list itself says what to do then.
  if (papers.size === 0) return null;
  return (
    <p className="quiet three-panes-nothing">
      {isUnknown && complete
        ? 'The paper of this address is not in your library. Choose another one from the list.'
        : 'Choose a paper to read it and to write your note.'}
    </p>
  );
}

interface SidebarButtonProps {
  ref: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onPress(): void;
}

function SidebarButton({ ref, isOpen, onPress }: SidebarButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="button button-icon"
      aria-label="Filters, import and export"
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <PanelLeft size={18} aria-hidden />
    </button>
  );
}

interface LibraryListProps {
  ref: RefObject<RowsHandle | null>;
  found: readonly LibraryPaper[];
  returnTo?: PaperKey;
  sidebarButton: ReactNode;
}

function LibraryList({ ref: list, found, returnTo, sidebarButton }: LibraryListProps) {
  const { papers } = useLibrary();
  const query = useListView((state) => state.query);
  const deleted = query.deleted ?? false;
  const open = useListView((state) => state.open);
  const openPaper = useListView((state) => state.openPaper);
  const selectedKeys = useListView((state) => state.selected);
  const toggleSelected = useListView((state) => state.toggleSelected);
  const selectThrough = useListView((state) => state.selectThrough);
  const search = useRef<HTMLInputElement>(null);
  // A selected paper that was deleted meanwhile is out of reach of what is done next.
  const selected = useMemo(
    () =>
      [...selectedKeys]
        .map((key) => papers.get(key))
        .filter((shown) => shown !== undefined)
        .filter(({ paper }) => (paper.deletedAt !== undefined) === deleted),
    [selectedKeys, papers, deleted],
  );
  const focusList = () => (list.current ?? search.current)?.focus();
  const onSelect = (key: PaperKey, isRange: boolean) =>
    isRange
      ? selectThrough(
          key,
          found.map(({ paper }) => paper.key),
        )
      : toggleSelected(key);
  return (
    <section className="three-panes-list" aria-label="Papers">
      <div className="list-controls">
        <div className="list-controls-line">
          {sidebarButton}
          <SearchField
            ref={search}
            focused={returnTo === undefined && open === undefined}
            onLeaveDown={() => list.current?.focus()}
            onEnter={() => openPaper(found[0]?.paper.key)}
          />
        </div>
        <div className="list-controls-line">
          <SelectAll found={found} />
          <SortSelect />
        </div>
        <ChosenTags onEmpty={() => search.current?.focus()} />
      </div>
      {selected.length > 0 && <SelectionBar selected={selected} found={found} onCleared={focusList} />}
      {found.length === 0 ? (
        <EmptyList />
      ) : (
        <PaperList
          ref={list}
          label={deleted ? 'Deleted papers' : 'Saved papers'}
          papers={found}
          open={open}
          focusOn={returnTo}
          question={query}
          onOpen={openPaper}
          onLeaveUp={() => search.current?.focus()}
          selected={selectedKeys}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}

/** Selects or leaves everything that the list shows; what is selected and not shown stays so. */
function SelectAll({ found }: { found: readonly LibraryPaper[] }) {
  const selected = useListView((state) => state.selected);
  const select = useListView((state) => state.select);
  const shown = useMemo(() => new Set(found.map(({ paper }) => paper.key)), [found]);
  const elsewhere = [...selected].filter((key) => !shown.has(key));
  const here = selected.size - elsewhere.length;
  const isAll = here > 0 && here === shown.size;
  return (
    <label className="select-all">
      <input
        type="checkbox"
        checked={isAll}
        disabled={found.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = here > 0 && !isAll;
        }}
        aria-label={`Select all ${papersCounted(found.length)}`}
        onChange={() => select(isAll ? elsewhere : [...elsewhere, ...shown])}
      />
      <span className="quiet">{papersCounted(found.length)}</span>
    </label>
  );
}

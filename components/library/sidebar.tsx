import { Settings } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { READING_STATUSES, STATUS_LABELS } from '@/papers/saved-paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { countTags, foldText, type LibraryQuery, type TagCount, tagLabel } from '@/storage/library-search';
import { useLibrary, useSavedPapers } from '../library-source';
import { useListView } from '../list-view';
import { TagWord } from '../paper/tag-row';
import { MANY_TAGS, type TagGroup, tagGroups } from '../tag-groups';
import { ExportButton } from '../transfer/export-button';
import { ImportButton } from '../transfer/import-button';

interface SidebarProps {
  found: readonly LibraryPaper[];
  /** Given where it lies folded over the list, until something is chosen. */
  onFold?(): void;
}

/** Ways into the library: status, tags, what is deleted; below it, in and out. */
export function Sidebar({ found, onFold }: SidebarProps) {
  const sidebar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useEffect(() => {
    if (onFold) sidebar.current?.querySelector('button')?.focus();
  }, []);
  const { papers } = useLibrary();
  const saved = useSavedPapers();
  const { status, deleted = false } = useListView((state) => state.query);
  const hasSelection = useListView((state) => state.selected.size > 0);
  const narrow = useListView((state) => state.narrow);
  const go = (change: Partial<LibraryQuery>) => {
    narrow({ status: undefined, deleted: undefined, ...change });
    onFold?.();
  };
  const countOf = (wanted: string) => saved.filter(({ paper }) => paper.status === wanted).length;
  return (
    <nav
      className="sidebar"
      aria-label="Library"
      ref={sidebar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onFold) return;
        event.preventDefault();
        onFold();
      }}
    >
      <h1>Papertags</h1>
      <ul className="sidebar-list">
        <Way name="All papers" count={saved.length} isHere={!status && !deleted} onGo={() => go({ tags: [] })} />
        {READING_STATUSES.map((each) => (
          <Way
            key={each}
            name={STATUS_LABELS[each]}
            count={countOf(each)}
            isHere={status === each && !deleted}
            onGo={() => go({ status: each })}
          />
        ))}
        <Way
          name="Deleted"
          count={papers.size - saved.length}
          isHere={deleted}
          onGo={() => go({ deleted: true, tags: [] })}
        />
      </ul>
      <SidebarTags papers={saved} />
      <div className="sidebar-foot">
        {/* The bar of a selection has its own. */}
        {!hasSelection && <ExportButton found={found} />}
        <ImportButton />
        <a className="button" href={browser.runtime.getURL('/options.html')}>
          <Settings size={14} aria-hidden />
          Options
        </a>
      </div>
    </nav>
  );
}

interface WayProps {
  name: string;
  count: number;
  isHere: boolean;
  onGo(): void;
}

function Way({ name, count, isHere, onGo }: WayProps) {
  return (
    <li>
      <button type="button" className="sidebar-way" aria-current={isHere ? 'page' : undefined} onClick={onGo}>
        {name} <span className="quiet sidebar-count">{count.toLocaleString('en')}</span>
      </button>
    </li>
  );
}

/** Tags to filter by: a few by how often they occur, many by family and with a field to find one. */
function SidebarTags({ papers }: { papers: readonly LibraryPaper[] }) {
  const [text, setText] = useState('');
  const counts = useMemo(() => countTags(papers), [papers]);
  if (counts.length === 0) return null;
  const isLong = counts.length > MANY_TAGS;
  const wanted = isLong ? foldText(text.trim()) : '';
  const shown = counts.filter(({ tag }) => foldText(tagLabel(tag)).includes(wanted));
  return (
    <section className="sidebar-tags" aria-label="Tags">
      <h2>Tags</h2>
      {isLong && (
        <input
          type="search"
          className="field"
          aria-label="Find a tag"
          placeholder="Find a tag"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="sidebar-tag-groups">
        {isLong ? (
          tagGroups(shown).map((group) => <SidebarFamily key={group.name} group={group} />)
        ) : (
          <TagWays tags={shown} />
        )}
      </div>
    </section>
  );
}

function SidebarFamily({ group }: { group: TagGroup }) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{group.name}</h3>
      <TagWays tags={group.tags} labelledBy={id} />
    </>
  );
}

function TagWays({ tags, labelledBy }: { tags: readonly TagCount[]; labelledBy?: string }) {
  const chosen = useListView((state) => state.query.tags);
  const toggleTag = useListView((state) => state.toggleTag);
  return (
    <ul className="sidebar-list" aria-labelledby={labelledBy}>
      {tags.map(({ tag, count }) => (
        <li key={tag}>
          <button
            type="button"
            className="sidebar-way"
            aria-pressed={chosen.includes(tag)}
            onClick={() => toggleTag(tag)}
          >
            <TagWord tag={tag} /> <span className="quiet sidebar-count">{count.toLocaleString('en')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { Library, Settings } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import type { ShownPaper } from '@/storage/messages';
import { ANY_PAGE } from '@/storage/tagged-places';
import { isPlainKey, isTyping } from '../keys';
import { useLibraryPaper, useSavedPapers } from '../library-source';
import { useListView } from '../list-view';
import { papersCounted } from '../paper/counted';
import { PaperView } from '../paper/paper-view';
import { SavedPane } from '../saved/saved-pane';
import { hasAction } from './page-place';
import { ThisPage } from './this-page';
import { type PageState, usePageReport } from './use-page-report';
import { type SavedKeys, useSavedKeys } from './use-saved-keys';
import './popup.css';

type Tab = 'page' | 'saved';
const TABS: { id: Tab; label: string }[] = [
  { id: 'page', label: 'This page' },
  { id: 'saved', label: 'Saved' },
];

const NO_PAPERS: ShownPaper[] = [];

/** The popup: what the page in front shows, and what is saved. */
export function Popup() {
  const { page, ask, askUntilAnswered } = usePageReport();
  const saved = useSavedKeys(page.kind === 'report' ? page.report.papers : NO_PAPERS);
  const [chosenTab, setTab] = useState<Tab>();
  const savedPapers = useSavedPapers();
  const tab = chosenTab ?? firstTab(page, savedPapers.length);
  const openKey = useListView((state) => state.open);
  const openPaper = useListView((state) => state.openPaper);
  const open = useLibraryPaper(openKey);
  const [closed, setClosed] = useState<{ saved: PaperKey; shown?: PaperKey }>();
  const id = useId();

  const openSaved = (key: PaperKey, shown: ShownPaper) => {
    setTab('page');
    setClosed({ saved: key, shown: shown.paper.key });
    openPaper(key);
  };
  const close = () => {
    if (openKey) setClosed((last) => (last?.saved === openKey ? last : { saved: openKey }));
    openPaper(undefined);
  };
  useSearchKey(() => {
    openPaper(undefined);
    setClosed(undefined);
    setTab('saved');
  });

  if (open && open.paper.deletedAt === undefined)
    return (
      <main className="popup">
        <PaperView shown={open} coversList onClose={close} />
      </main>
    );
  return (
    <main className="popup">
      <header className="popup-head">
        <h1>{pageLine(page, saved)}</h1>
        <PageButton label="Library" path="/library.html" icon={<Library size={18} aria-hidden />} />
        <PageButton label="Options" path="/options.html" icon={<Settings size={18} aria-hidden />} />
      </header>
      <TabList tab={tab} id={id} onChoose={setTab} />
      <section className="popup-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'page' ? (
          <ThisPage
            page={page}
            ask={ask}
            askUntilAnswered={askUntilAnswered}
            saved={saved}
            returnTo={closed?.shown}
            onOpenSaved={openSaved}
          />
        ) : (
          // A paper that was deleted meanwhile, here or on another page, never came to be closed.
          <SavedPane returnTo={openKey ?? closed?.saved} />
        )}
      </section>
    </main>
  );
}

/** A page with nothing to show or to do leaves the first place to the library, unless that is empty too. */
function firstTab(page: PageState, savedCount: number): Tab {
  const hasPage =
    page.kind === 'asking' ||
    page.kind === 'loading' ||
    page.kind === 'report' ||
    page.kind === 'unreadable' ||
    (page.kind === 'silent' && hasAction(page.place));
  return hasPage || savedCount === 0 ? 'page' : 'saved';
}

/** "Hugging Face · 40 papers · 7 saved" */
function pageLine(page: PageState, saved: SavedKeys): string {
  if (page.kind !== 'report') return 'Papertags';
  const { report } = page;
  const place = report.siteId === ANY_PAGE ? new URL(report.url).host : report.siteName;
  if (!report.siteEnabled || report.papers.length === 0) return place;
  const count = saved.keys && `${saved.keys.size.toLocaleString('en')} saved`;
  return [place, papersCounted(report.papers.length), count].filter(Boolean).join(' · ');
}

/** "/" on any tab leads to the search field, which takes the focus when it appears. */
function useSearchKey(goToSearch: () => void): void {
  const go = useRef(goToSearch);
  useEffect(() => {
    go.current = goToSearch;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || !isPlainKey(event) || isTyping(event.target) || event.defaultPrevented) return;
      event.preventDefault();
      go.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function TabList({ tab, id, onChoose }: { tab: Tab; id: string; onChoose: (tab: Tab) => void }) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other: Tab = tab === 'page' ? 'saved' : 'page';
    onChoose(other);
    event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${other}`)}`)?.focus();
  };
  return (
    <div className="popup-tabs" role="tablist" aria-label="Papers" onKeyDown={onKeyDown}>
      {TABS.map(({ id: option, label }) => (
        <button
          key={option}
          type="button"
          role="tab"
          id={`${id}-${option}`}
          aria-selected={option === tab}
          aria-controls={option === tab ? `${id}-panel` : undefined}
          tabIndex={option === tab ? 0 : -1}
          onClick={() => onChoose(option)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface PageButtonProps {
  label: string;
  path: '/library.html' | '/options.html';
  icon: ReactNode;
}

function PageButton({ label, path, icon }: PageButtonProps) {
  return (
    <a
      className="button button-quiet button-icon"
      href={browser.runtime.getURL(path)}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
    >
      {icon}
    </a>
  );
}

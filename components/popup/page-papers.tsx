import { Bookmark } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { isChanged } from '@/sites/health';
import { tagLabel } from '@/storage/library-search';
import type { PageReport, ShownPaper } from '@/storage/messages';
import { ANY_PAGE } from '@/storage/tagged-places';
import { isPlainKey } from '../keys';
import { Rows, type RowsHandle } from '../list/rows';
import { papersCounted } from '../paper/counted';
import { isWebUrl } from '../paper/paper-facts';
import { AbstractsQuestion } from './abstracts-question';
import { deleteShown, saveShown } from './page-actions';
import { PagePaperRow } from './page-paper-row';
import { isFoundUnder, PageTags } from './page-tags';
import { PlaceOffer } from './place-offer';
import { SiteChangedLine } from './site-changed-notice';
import { useRejectedTags } from './use-rejected-tags';
import type { SavedKeys } from './use-saved-keys';
import './page-papers.css';

/** Padding and bookmark of a row, see page-papers.css. In px. */
const BESIDE_TEXT = 72;

interface PagePapersProps {
  report: PageReport;
  saved: SavedKeys;
  isPrivate: boolean;
  focusOn?: string;
  onOpen(shown: ShownPaper): void;
}

/** The papers that the page in front shows: filter by tag, save one or all. */
export function PagePapers({ report, saved, isPrivate, focusOn, onOpen }: PagePapersProps) {
  const [tag, setTag] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const rejected = useRejectedTags(report.papers);
  const papers = useMemo(
    () => (tag ? report.papers.filter((shown) => isFoundUnder(shown, tag, rejected)) : report.papers),
    [report.papers, tag, rejected],
  );
  const keys = useMemo(() => papers.map(({ paper }) => paper.key), [papers]);
  const isSaved = ({ paper }: ShownPaper) => saved.keys?.has(paper.key) ?? false;
  const unsaved = papers.filter((shown) => !isSaved(shown));
  const canSave = !isPrivate && saved.keys !== undefined;

  const list = useRef<RowsHandle>(null);
  useArrowIntoList(list);

  const saveAll = async () => {
    setIsSaving(true);
    await saveShown(unsaved, report.siteId);
    setIsSaving(false);
    // A button that is switched off drops the focus (Chromium) or keeps it and takes no key (Firefox).
    if (document.activeElement?.matches('body, :disabled')) list.current?.focus();
  };
  const toggle = (shown: ShownPaper, wasSaved: boolean) =>
    wasSaved ? deleteShown(shown) : saveShown([shown], report.siteId);

  return (
    <>
      {report.problem && <p className="problem page-line">{report.problem}</p>}
      <SiteChangedLine report={report} />
      {!isPrivate && isWell(report) && <AbstractsQuestion papers={report.papers} />}
      <PageTags papers={report.papers} chosen={tag} rejected={rejected} onChoose={setTag} />
      <div className="page-papers-bar">
        <p className="quiet">{tag ? `${papersCounted(papers.length)} about ${tagLabel(tag)}` : shownLine(report)}</p>
        <button
          type="button"
          className="button"
          disabled={!canSave || isSaving || unsaved.length === 0}
          onClick={saveAll}
        >
          <Bookmark size={14} aria-hidden />
          {bulkLabel(papers.length, unsaved.length, tag !== undefined)}
        </button>
      </div>
      {report.siteId === ANY_PAGE && <PlaceOffer url={report.url} canStart={!isPrivate} />}
      {isPrivate && (
        <p className="page-line">
          This is a private window: tags are shown and nothing is saved. Open the page in a normal window to save
          papers.
        </p>
      )}
      {saved.error && <p className="problem page-line">{saved.error.message}</p>}
      <Rows
        ref={list}
        label="Papers on this page"
        keys={keys}
        focusOn={focusOn}
        question={tag}
        onRowKey={(event, index) => {
          const shown = papers[index];
          if (!shown) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isWebUrl(shown.paper.url)) {
            event.preventDefault();
            window.open(shown.paper.url, '_blank', 'noopener');
          }
        }}
        renderRow={(index, { isCurrent, width }) => {
          const shown = papers[index];
          return (
            shown && (
              <PagePaperRow
                shown={shown}
                width={width - BESIDE_TEXT}
                isCurrent={isCurrent}
                isSaved={isSaved(shown)}
                canSave={canSave}
                onOpen={onOpen}
                onToggle={toggle}
              />
            )
          );
        }}
      />
    </>
  );
}

/** One notice at a time: a question waits until nothing is wrong with the page. */
function isWell({ problem, health }: PageReport): boolean {
  return problem === undefined && !(health && isChanged(health.verdict));
}

/** A popup that has just been opened has the focus nowhere: arrow down leads into the list. */
function useArrowIntoList(list: RefObject<RowsHandle | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || !isPlainKey(event) || document.activeElement !== document.body) return;
      event.preventDefault();
      list.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

/** "40 papers, 3 more could not be read", "Found 12 papers" */
function shownLine({ papers, unreadable, siteId }: PageReport): string {
  const count = `${siteId === ANY_PAGE ? 'Found ' : ''}${papersCounted(papers.length)}`;
  return unreadable > 0 ? `${count}, ${unreadable.toLocaleString('en')} more could not be read` : count;
}

function bulkLabel(shown: number, unsaved: number, isFiltered: boolean): string {
  if (unsaved === 0) return 'All saved';
  if (unsaved < shown) return `Save the other ${unsaved}`;
  if (shown === 1) return 'Save this one';
  return isFiltered ? `Save these ${shown}` : `Save all ${shown}`;
}

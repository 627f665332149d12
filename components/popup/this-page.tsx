import { useState } from 'react';
import type { PaperKey } from '@/papers/paper';
import type { ShownPaper } from '@/storage/messages';
import { savedKeyOf, saveShown } from './page-actions';
import { PageNotice } from './page-notice';
import { PagePapers } from './page-papers';
import { ShownPaperView } from './shown-paper-view';
import { useAbstractsNews } from './use-abstracts-news';
import type { PageState } from './use-page-report';
import type { SavedKeys } from './use-saved-keys';

interface ThisPageProps {
  page: PageState;
  ask(): void;
  askUntilAnswered(): void;
  saved: SavedKeys;
  /** The paper of the page that was open last and gets the focus back. */
  returnTo?: PaperKey;
  /** Opens a saved paper by its key in the library. */
  onOpenSaved(key: PaperKey, shown: ShownPaper): void;
}

/** The tab "This page". */
export function ThisPage({ page, ask, askUntilAnswered, saved, returnTo, onOpenSaved }: ThisPageProps) {
  const [open, setOpen] = useState<ShownPaper>();
  const [closed, setClosed] = useState<PaperKey>();
  useAbstractsNews(ask);
  // The button that was pressed goes away when papers come: the first of them takes the focus.
  const [isAwaited, setIsAwaited] = useState(false);
  const awaitPapers = () => {
    setIsAwaited(true);
    askUntilAnswered();
  };
  if (page.kind !== 'report' || page.report.papers.length === 0 || !page.report.siteEnabled)
    return <PageNotice page={page} ask={ask} askUntilAnswered={awaitPapers} />;

  const { report, isPrivate } = page;
  const firstFocus = isAwaited ? report.papers[0]?.paper.key : undefined;
  const openShown = async (shown: ShownPaper) => {
    const key = saved.keys?.has(shown.paper.key) ? await savedKeyOf(shown) : undefined;
    if (key) onOpenSaved(key, shown);
    else setOpen(shown);
  };
  const close = () => {
    setClosed(open?.paper.key);
    setOpen(undefined);
  };
  if (open) {
    const save = async () => {
      await saveShown([open], report.siteId);
      const key = await savedKeyOf(open);
      if (!key) return;
      close();
      onOpenSaved(key, open);
    };
    return <ShownPaperView shown={open} canSave={!isPrivate} onSave={save} onClose={close} />;
  }
  return (
    <PagePapers
      report={report}
      saved={saved}
      isPrivate={isPrivate}
      focusOn={closed ?? returnTo ?? firstFocus}
      onOpen={openShown}
    />
  );
}

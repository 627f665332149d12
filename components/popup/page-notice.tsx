import { ANY_PAGE } from '@/storage/tagged-places';
import { Notice, ReloadButton } from './notice';
import { PlaceOffer } from './place-offer';
import { SilentNotice } from './silent-notice';
import { EmptyListing } from './site-changed-notice';
import { SiteOff } from './site-notices';
import { NoPapersLinked, TagPage } from './tag-page-notice';
import type { PageState } from './use-page-report';

interface PageNoticeProps {
  page: PageState;
  ask(): void;
  /** Asks for as long as a script of ours may need to start in the tab. */
  askUntilAnswered(): void;
}

/** What stands in place of the papers when the page in front has none to show, and what to do. */
export function PageNotice({ page, ask, askUntilAnswered }: PageNoticeProps) {
  if (page.kind === 'asking') return <p className="quiet empty-list page-asking">Asking the page…</p>;
  if (page.kind === 'loading') {
    return (
      <Notice>
        <p>The page is still loading. Its papers appear here by themselves.</p>
      </Notice>
    );
  }
  if (page.kind === 'silent')
    return <SilentNotice place={page.place} tabId={page.tabId} ask={ask} askUntilAnswered={askUntilAnswered} />;
  if (page.kind === 'unreadable') {
    return (
      <Notice>
        <p>
          This page’s answer could not be read, so its papers are not shown here. Nothing was changed, and your library
          is safe. Reload the tab.
        </p>
        <ReloadButton tabId={page.tabId} ask={ask} />
      </Notice>
    );
  }
  const { report, tabId } = page;
  const site = { id: report.siteId, name: report.siteName };
  if (!report.siteEnabled) return <SiteOff site={site} tabId={tabId} answer={report} onChanged={askUntilAnswered} />;
  if (report.siteId === ANY_PAGE)
    return (
      <NoPapersLinked>
        <PlaceOffer url={report.url} canStart={false} />
      </NoPapersLinked>
    );
  if (!report.isListing)
    return <TagPage siteName={site.name} tabId={tabId} answer={report} onTagged={askUntilAnswered} />;
  return (
    <EmptyListing report={report}>
      <ReloadButton tabId={tabId} ask={ask} />
    </EmptyListing>
  );
}

import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { PageReport } from '@/storage/messages';
import { readSettings, writeSetting } from '@/storage/settings';
import { attempt } from '../feedback/toast-store';
import { ListingLinks, TaggedCardPicture } from '../saved/first-steps';
import type { PageState } from './use-page-report';

interface PageNoticeProps {
  page: PageState;
  ask(): void;
}

/** What stands in place of the papers when the page in front has none to show, and what to do. */
export function PageNotice({ page, ask }: PageNoticeProps) {
  if (page.kind === 'asking') return <p className="quiet empty-list page-asking">Asking the page…</p>;
  if (page.kind === 'loading') {
    return (
      <Notice>
        <p>The page is still loading. Its papers appear here by themselves.</p>
      </Notice>
    );
  }
  if (page.kind === 'silent') {
    return (
      <Notice>
        <TaggedCardPicture />
        <p>There is no paper listing here. Open one, and its papers get tags and a bookmark:</p>
        <ListingLinks />
        <p className="quiet">Was this tab open before Papertags was installed or updated? Then reload it.</p>
        <ReloadButton tabId={page.tabId} ask={ask} />
      </Notice>
    );
  }
  const { report, tabId } = page;
  if (!report.siteEnabled) return <SiteOff report={report} ask={ask} />;
  if (!report.isListing) {
    return (
      <Notice>
        <TaggedCardPicture />
        <p>This page of {report.siteName} lists no papers. These do:</p>
        <ListingLinks />
      </Notice>
    );
  }
  return (
    <Notice>
      {report.unreadable > 0 ? (
        <p>
          This is a listing, but none of its {report.unreadable.toLocaleString('en')} papers could be read; the site may
          have changed. Your library is safe. Reload the tab, and if that does not help, report the page.
        </p>
      ) : (
        <p>
          This looks like a listing, but no papers were found; the site may have changed, or the list is empty. Your
          library is safe. Reload the tab, and if papers are there but not here, report the page.
        </p>
      )}
      <ReloadButton tabId={tabId} ask={ask} />
    </Notice>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return <div className="empty-list page-notice">{children}</div>;
}

function ReloadButton({ tabId, ask }: { tabId?: number; ask: () => void }) {
  if (tabId === undefined) return null;
  const reload = async () => {
    if (await attempt(() => browser.tabs.reload(tabId))) ask();
  };
  return (
    <button type="button" className="button" onClick={reload}>
      Reload the tab
    </button>
  );
}

function SiteOff({ report, ask }: { report: PageReport; ask: () => void }) {
  const switchOn = () =>
    attempt(async () => {
      const { disabledSites } = await readSettings();
      await writeSetting(
        'disabledSites',
        disabledSites.filter((id) => id !== report.siteId),
      );
      ask();
    });
  return (
    <Notice>
      <p>Papertags is switched off on {report.siteName}.</p>
      <button type="button" className="button button-primary" onClick={switchOn}>
        Switch on for {report.siteName}
      </button>
    </Notice>
  );
}

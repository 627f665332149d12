import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { isChanged, type ListingHealth } from '@/sites/health';
import type { PageReport } from '@/storage/messages';
import { say, useToasts } from '../feedback/toast-store';
import { papersCounted } from '../paper/counted';
import { Notice } from './notice';
import { siteReport } from './site-report';
import './site-changed-notice.css';

/** A line above the papers when the site seems to have changed, though some of them could be read. */
export function SiteChangedLine({ report }: { report: PageReport }) {
  const { health } = report;
  if (!health || !isChanged(health.verdict)) return null;
  return (
    <div className="page-line site-changed">
      <p>
        {whatIsMissing(health)} {report.siteName} may have changed. Your library is safe.
      </p>
      <CopyReport report={report} health={health} />
    </div>
  );
}

interface EmptyListingProps {
  report: PageReport;
  /** What can be done here first. */
  children: ReactNode;
}

/** What stands in place of the papers of a listing that has none, or none that could be read. */
export function EmptyListing({ report, children }: EmptyListingProps) {
  const { health, unreadable } = report;
  if (health?.verdict === 'empty')
    return (
      <Notice>
        <p>No papers are listed on this page.</p>
        {children}
      </Notice>
    );
  return (
    <Notice>
      {unreadable > 0 ? (
        <p>
          This is a listing, but none of its {papersCounted(unreadable)} could be read; the site may have changed. Your
          library is safe. Reload the tab, and if that does not help, report the page.
        </p>
      ) : (
        <p>
          This looks like a listing, but no papers were found; the site may have changed, or the list is empty. Your
          library is safe. Reload the tab, and if papers are there but not here, report the page.
        </p>
      )}
      {children}
      {health && <CopyReport report={report} health={health} />}
    </Notice>
  );
}

function whatIsMissing({ verdict, found, read, withIdentifier }: ListingHealth): string {
  const count = (number: number) => number.toLocaleString('en');
  if (verdict === 'unreadable') return `${count(found - read)} of ${papersCounted(found)} here could not be read.`;
  const share = `${count(withIdentifier)} of ${papersCounted(read)}`;
  return `${share} here came with an identifier; a paper without one is known by its title.`;
}

/** Puts the report on the clipboard; the reader decides where it goes. */
function CopyReport({ report, health }: { report: PageReport; health: ListingHealth }) {
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    try {
      await navigator.clipboard.writeText(siteReport(report, health, { version, userAgent: navigator.userAgent }));
      say('Copied');
    } catch {
      const text = 'The browser did not allow copying, so nothing was copied. Try once more.';
      useToasts.getState().show({ text, tone: 'problem' });
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        Copy report
      </button>
      <p className="quiet">
        Send it with a bug report. It has counts and names of elements, no text of the page and nothing about you.
      </p>
    </>
  );
}

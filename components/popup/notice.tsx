import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { attempt } from '../feedback/toast-store';

/** Frame of what stands in place of a list of papers. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className="empty-list page-notice">{children}</div>;
}

/** Reloads the tab in front and asks it again. */
export function ReloadButton({ tabId, ask }: { tabId?: number; ask: () => void }) {
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

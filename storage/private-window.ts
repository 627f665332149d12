import { browser } from 'wxt/browser';

/** Whether this extension page belongs to a private window, whose papers are never stored (AMO policy 6.3.2). */
export async function isPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}

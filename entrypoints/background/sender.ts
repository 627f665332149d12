import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';

/**
 * Whether a message comes from our own content script: from this extension, from the top frame of a tab that shows a
 * web page. Which pages those may be, the permissions say.
 */
export function isListing(sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id || sender.tab === undefined) return false;
  if (sender.frameId !== undefined && sender.frameId !== 0) return false;
  return webUrl(sender.url) !== undefined;
}

/** Whether a message comes from a page of this extension: popup, library, options. */
export function isOurPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { adapterFor } from '@/sites/registry';

/**
 * Whether a message comes from our own content script on a page of a built-in site: from this extension, from a tab's
 * top frame, and from the address of a listing site.
 */
export function isListing(sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id || sender.tab === undefined || !sender.url) return false;
  if (sender.frameId !== undefined && sender.frameId !== 0) return false;
  return URL.canParse(sender.url) && adapterFor(new URL(sender.url)) !== undefined;
}

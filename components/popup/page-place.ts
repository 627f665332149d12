import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';
import { matchesPattern } from '@/sites/match-pattern';
import type { SiteAdapter } from '@/sites/site-adapter';
import { readSettings } from '@/storage/settings';

/** A built-in site, as the reader knows it. */
export interface KnownSite {
  id: string;
  name: string;
}

/** What kind of page a tab shows in which no script of ours answers. */
export type PagePlace =
  /** The browser does not tell the address, though the reader clicked on the toolbar button: it is a page of its own. */
  | { kind: 'unknown' }
  /** A page of the browser itself, of an extension, or a blank one. */
  | { kind: 'browser-page' }
  | { kind: 'file' }
  | { kind: 'site-off'; site: KnownSite }
  /** The reader took the permission for the site away; `origins` are the match patterns to ask for. */
  | { kind: 'site-refused'; site: KnownSite; origins: string[] }
  /** A site where we work, in a tab from before that. */
  | { kind: 'site'; site: KnownSite }
  /** Any other page of the web. */
  | { kind: 'web'; url: URL };

/**
 * Says what a silent tab shows, and with it why it is silent.
 * @param address of the tab, which the click on the toolbar button shows us
 */
export async function placeOfTab(address: string | undefined): Promise<PagePlace> {
  if (!address) return { kind: 'unknown' };
  const url = webUrl(address);
  if (!url) return { kind: address.startsWith('file:') ? 'file' : 'browser-page' };
  const adapter = await siteOf(url);
  if (!adapter) return { kind: 'web', url };
  const site = { id: adapter.id, name: adapter.name };
  if ((await readSettings()).disabledSites.includes(site.id)) return { kind: 'site-off', site };
  const origins = adapter.matches.filter((pattern) => matchesPattern(pattern, url));
  if (!(await browser.permissions.contains({ origins }))) return { kind: 'site-refused', site, origins };
  return { kind: 'site', site };
}

/** The built-in site of an address. Loads the adapters only now: most popups need none. */
export async function siteOf(url: URL): Promise<SiteAdapter | undefined> {
  const { adapterFor } = await import('@/sites/registry');
  return adapterFor(url);
}

/** Whether there is something to do on the page itself. */
export function hasAction({ kind }: PagePlace): boolean {
  return kind === 'web' || kind === 'site-off' || kind === 'site-refused';
}

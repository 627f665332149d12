import type { Browser, PublicPath } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { webUrl } from '@/papers/identifiers';
import { adapterFor, SITES } from '@/sites/registry';
import { SETTING_PREFIX } from '@/storage/messages';
import { oneAtATime } from '@/storage/one-at-a-time';
import { readSettings } from '@/storage/settings';
import { ANY_PAGE, addPlaceIfAllowed, hostOf } from '@/storage/tagged-places';

type PageScript = Browser.scripting.RegisteredContentScript;
type BuiltScript = Extract<PublicPath, `${string}.js`>;

const CONTENT_SCRIPT = '/content-scripts/listing.js';
const STYLE = '/content-scripts/listing.css';
/** Settings that say on which pages we run. */
const KEYS = ['disabledSites', 'taggedPlaces'].map((name) => SETTING_PREFIX + name);

/** The script of a site goes first: the content script takes the adapter from it. */
const filesOf = (id: string): BuiltScript[] => [`/site-scripts/${id}.js` as BuiltScript, CONTENT_SCRIPT];

/**
 * From the start, so that rows can stand before the page is painted first.
 * @param matches match patterns of pages
 */
function scriptOf(id: string, matches: string[]): PageScript {
  const js = filesOf(id);
  return { id, matches: [...matches].sort(), js, css: [STYLE], runAt: 'document_start', persistAcrossSessions: true };
}

/**
 * The script for places of the reader's. A built-in site may have some pages of such a host only: those are the site's,
 * also while it is switched off.
 */
const scriptOfPlaces = (places: string[]): PageScript => ({
  ...scriptOf(ANY_PAGE, places),
  excludeMatches: SITES.flatMap(({ matches }) => matches).sort(),
});

/** What is to run where, by the settings and by what the browser grants. */
async function wantedScripts(): Promise<PageScript[]> {
  const { disabledSites, taggedPlaces } = await readSettings();
  const sites = SITES.filter(({ id }) => !disabledSites.includes(id)).map(({ id, matches }) => scriptOf(id, matches));
  const places = await allowedAmong(taggedPlaces);
  return places.length > 0 ? [...sites, scriptOfPlaces(places)] : sites;
}

/** Those that the browser lets us read: by themselves, or because all of the web is allowed. */
async function allowedAmong(patterns: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, i) => allowed[i]);
}

function isSame(a: PageScript, b: PageScript): boolean {
  const files = (paths: string[] = []) => paths.map((file) => file.replace(/^\//, '')).join();
  const pages = ({ matches = [], excludeMatches = [] }: PageScript) =>
    [[...matches].sort(), [...excludeMatches].sort()].join(' ');
  return pages(a) === pages(b) && files(a.js) === files(b.js) && a.runAt === b.runAt;
}

/**
 * Makes what the browser runs on pages equal to what is wanted. Tabs that are open already get what is new, so that
 * nobody has to reload them. Runs at every start of the background: the browser forgets registrations at an update.
 */
export function syncPageScripts(): Promise<void> {
  return oneAtATime('page-scripts', async () => {
    const [wanted, registered] = await Promise.all([wantedScripts(), browser.scripting.getRegisteredContentScripts()]);
    const isKept = (script: PageScript) => registered.some((other) => other.id === script.id && isSame(other, script));
    const added = wanted.filter((script) => !isKept(script));
    const keptIds = wanted.filter(isKept).map(({ id }) => id);
    const ids = registered.map(({ id }) => id).filter((id) => !keptIds.includes(id));
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    if (added.length > 0) await browser.scripting.registerContentScripts(added);
    await Promise.all(added.map(runInOpenTabs));
  });
}

/** A site whose script is registered, but whose pages the browser kept from us until now. */
async function runWhereAllowed(origins: readonly string[]): Promise<void> {
  const hosts = origins.map(hostOf);
  const isAllowedNow = (pattern: string) => hosts.includes('*') || hosts.includes(hostOf(pattern));
  const scripts = await browser.scripting.getRegisteredContentScripts();
  for (const script of scripts) {
    if (script.id === ANY_PAGE) continue; // its places change with what is allowed
    const matches = script.matches?.filter(isAllowedNow) ?? [];
    if (matches.length > 0) await runInOpenTabs({ ...script, matches });
  }
}

const isOfSite = (address: string | undefined) => {
  const url = webUrl(address);
  return url !== undefined && adapterFor(url) !== undefined;
};

async function runInOpenTabs({ id, matches = [] }: PageScript): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || tab.discarded) return;
      if (id === ANY_PAGE && isOfSite(tab.url)) return;
      // An error page of the browser, or a tab that was closed meanwhile, takes no script and needs none.
      await runInTab(tab.id, id).catch((error) => console.warn(`Papertags: nothing was put on tab ${tab.id}`, error));
    }),
  );
}

/**
 * Runs the adapter and the content script in the top frame of a tab. Where it runs already it takes the adapter in, if it
 * has nothing to show by its own.
 * @param id of the site, or ANY_PAGE
 * @throws when the browser lets no extension on that page
 */
export async function runInTab(tabId: number, id: string): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: filesOf(id) });
}

/** Papers appear in tabs that are open as soon as the browser lets us read them. */
async function onAllowed(origins: readonly string[]): Promise<void> {
  await addPlaceIfAllowed();
  await syncPageScripts();
  await runWhereAllowed(origins);
}

/** Keeps the scripts in step with settings and permissions, from the first tick on. */
export function keepPageScripts(): void {
  const failed = (error: unknown) => console.error('Papertags: pages keep the scripts they had', error);
  const sync = () => void syncPageScripts().catch(failed);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void onAllowed(origins).catch(failed);
  });
  browser.permissions.onRemoved.addListener(sync);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEYS.some((key) => key in changes)) sync();
  });
  sync();
}

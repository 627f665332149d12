import type { SiteAdapter } from './site-adapter';

/** A symbol: elements of the page can be named like any string, and would be read as properties of the window. */
const PROVIDED = Symbol.for('papertags.site');

/** Hands the site's adapter to the content script, which runs after it in the same page. */
export function provideSite(site: SiteAdapter): void {
  Reflect.set(globalThis, PROVIDED, site);
}

/** The adapter that the script of the site handed over. */
export function providedSite(): SiteAdapter | undefined {
  return Reflect.get(globalThis, PROVIDED) as SiteAdapter | undefined;
}

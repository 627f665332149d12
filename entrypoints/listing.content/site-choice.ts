import type { SiteAdapter } from '@/sites/site-adapter';

/** A symbol: elements of the page can be named like any string, and would be read as properties of the window. */
const TAKER = Symbol.for('papertags.takes-sites');

/** Has the content script that runs already told of adapters that later scripts bring to the same page. */
export function takeSites(take: (site: SiteAdapter) => void): void {
  Reflect.set(globalThis, TAKER, take);
}

/** Hands an adapter to the content script that runs in this page already. */
export function handOver(site: SiteAdapter): void {
  const take = Reflect.get(globalThis, TAKER) as ((site: SiteAdapter) => void) | undefined;
  take?.(site);
}

/** The address without its fragment, which leads to another place of the same page. */
const addressOf = ({ origin, pathname, search }: URL) => origin + pathname + search;

/**
 * Which adapter serves a page: the one of its site, but at an address where that has nothing to show and the reader
 * asked for the papers that are linked. Elsewhere in the same document the site is served by its own again.
 */
export class SiteChoice {
  private asked: { site: SiteAdapter; address: string } | undefined;

  /** @param own the adapter of the site; on a page of no built-in site the one that goes by links */
  constructor(private own: SiteAdapter) {}

  at(url: URL): SiteAdapter {
    return this.asked?.address === addressOf(url) ? this.asked.site : this.own;
  }

  /**
   * Takes in an adapter that another script brought.
   * @param isServed the page shows papers by the adapter that it has
   */
  take(site: SiteAdapter, url: URL, isServed: boolean): void {
    if (site.matches.length > 0) this.takeOwn(site, url);
    else if (!isServed) this.asked = { site, address: addressOf(url) };
  }

  /** It was put on the page because the site was switched on, or to be asked first whether it has something to show. */
  private takeOwn(site: SiteAdapter, url: URL): void {
    if (site.id !== this.own.id) this.own = site;
    if (this.own.listingAt(url, document)) this.asked = undefined;
  }
}

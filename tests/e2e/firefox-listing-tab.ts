import type { Browser, Page } from 'puppeteer-core';
import { callWithNodes, hostsInside, nodesWithRoots, type RemoteNode } from './firefox-bidi';
import { servedPages } from './pages';
import { TaggedListing } from './tagged-listing';

const rootsOf = (hosts: RemoteNode[]) => hosts.flatMap(({ value }) => value?.shadowRoot ?? []);

/** A listing in a tab of Firefox. */
export class FirefoxListing extends TaggedListing<Page> {
  /** Opens a real address, answered locally; `pages` are HTML by address. */
  static async open(firefox: Browser, url: string, pages = servedPages(), papers?: number): Promise<FirefoxListing> {
    const page = await firefox.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = pages[request.url()];
      void request.respond(
        body === undefined ? { status: 404, body: '' } : { status: 200, contentType: 'text/html; charset=utf-8', body },
      );
    });
    await page.goto(url);
    const tab = new FirefoxListing(page);
    const cards = papers ?? (await page.$$eval('article, dt', (found) => found.length));
    await page.waitForFunction((count) => document.querySelectorAll('paper-tags').length >= count, {}, cards);
    return tab;
  }

  protected async run<T>(body: string): Promise<T> {
    const hosts = await nodesWithRoots(this.page, 'paper-tags');
    const roots = rootsOf(hosts);
    const inner = await hostsInside(this.page, roots);
    return callWithNodes<T>(this.page, body, { hosts, roots, inner, innerRoots: rootsOf(inner) });
  }
}

import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { serviceWorker } from '@/scripts/launch';
import { TaggedListing } from './tagged-listing';

/** Rows are drawn in slices, and on a busy machine with pauses between: waits until every card has one. */
async function rowsAreThere(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const cards = document.querySelectorAll('article, dt').length;
      return document.querySelectorAll('paper-tags').length >= Math.max(1, cards);
    },
    undefined,
    { polling: 50 }, // a tab behind another one has no frames
  );
}

/**
 * A listing in a tab of Chromium. It looks into our closed shadow roots from the content script's own world, the only
 * place (beside the browser's own tools) that can. Works on the shipped build.
 */
export class ListingTab extends TaggedListing<Page> {
  private readonly worlds: number[] = [];

  private constructor(
    page: Page,
    private readonly cdp: CDPSession,
  ) {
    super(page);
  }

  static async open(context: BrowserContext, extensionId: string, url: string): Promise<ListingTab> {
    const page = await context.newPage();
    const tab = new ListingTab(page, await context.newCDPSession(page));
    tab.cdp.on('Runtime.executionContextCreated', ({ context: world }) => {
      if (world.origin === `chrome-extension://${extensionId}`) tab.worlds.push(world.id);
    });
    await tab.cdp.send('Runtime.enable');
    await page.goto(url);
    await rowsAreThere(page);
    return tab;
  }

  async evaluate<T>(body: string): Promise<T> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      contextId: this.worlds.at(-1),
      expression: `(async () => { const hosts = [...document.querySelectorAll('paper-tags')];
        const roots = hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host)); ${body} })()`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** The browser's id of this tab. */
  async tabId(): Promise<number> {
    const worker = await serviceWorker(this.page.context());
    // Without the `tabs` permission only the content script tells which tab has which address.
    const ids = await worker.evaluate(async (url) => {
      const found: number[] = [];
      for (const { id } of await chrome.tabs.query({})) {
        if (id === undefined) continue;
        const message = { id: 1, type: 'pageReport', timestamp: Date.now() };
        const answer = await chrome.tabs.sendMessage(id, message).catch(() => undefined);
        if (answer?.res?.url === url) found.push(id);
      }
      return found;
    }, this.page.url());
    const [id] = ids;
    if (id === undefined) throw new Error(`No tab reports ${this.page.url()}`);
    return id;
  }
}

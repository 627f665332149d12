import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { serviceWorker } from '@/scripts/launch';
import { TaggedListing } from './tagged-listing';

/**
 * Rows are drawn in slices, and on a busy machine with pauses between: waits until every card has one.
 * @param papers how many; unless it is told, as many as a page of Hugging Face or a list of arXiv has cards
 */
async function rowsAreThere(page: Page, papers?: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const cards = count ?? document.querySelectorAll('article, dt').length;
      return document.querySelectorAll('paper-tags').length >= Math.max(1, cards);
    },
    papers,
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

  static async open(context: BrowserContext, extensionId: string, url: string, papers?: number): Promise<ListingTab> {
    const page = await context.newPage();
    const tab = new ListingTab(page, await context.newCDPSession(page));
    tab.cdp.on('Runtime.executionContextCreated', ({ context: world }) => {
      if (world.origin === `chrome-extension://${extensionId}`) tab.worlds.push(world.id);
    });
    await tab.cdp.send('Runtime.enable');
    await page.goto(url);
    if (papers !== 0) await rowsAreThere(page, papers);
    return tab;
  }

  /** How often a script of ours has started in this tab. */
  get scriptStarts(): number {
    return this.worlds.length;
  }

  protected async run<T>(body: string): Promise<T> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      contextId: this.worlds.at(-1),
      expression: `(async () => { const hosts = [...document.querySelectorAll('paper-tags')];
        const roots = hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host));
        const inside = (element) => element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
        ${body} })()`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** The browser's id of this tab. */
  async tabId(): Promise<number> {
    const worker = await serviceWorker(this.page.context());
    // Without the `tabs` permission the browser tells the addresses of pages that we may read; the content script of
    // the others tells its own.
    const ids = await worker.evaluate(async (url) => {
      const found: number[] = [];
      for (const { id, url: known } of await chrome.tabs.query({})) {
        if (id === undefined) continue;
        if (known === url) found.push(id);
        if (known !== undefined) continue;
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

import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { serviceWorker } from '@/scripts/launch';

/** What one row of chips shows. */
export interface Row {
  paper: string;
  /** `data-tags` of the host. */
  tags: string[];
  /** Texts of the chips that are drawn. */
  chips: string[];
  more?: string;
  pressed: string | null;
  /** Text of the open explanation. */
  explanation?: string;
}

/**
 * A listing in a tab, with a look into our closed shadow roots: from the content script's own world, the only place
 * (beside the browser's own tools) that can. Works on the shipped build.
 */
export class ListingTab {
  private readonly worlds: number[] = [];

  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async open(context: BrowserContext, extensionId: string, url: string): Promise<ListingTab> {
    const page = await context.newPage();
    const tab = new ListingTab(page, await context.newCDPSession(page));
    tab.cdp.on('Runtime.executionContextCreated', ({ context: world }) => {
      if (world.origin === `chrome-extension://${extensionId}`) tab.worlds.push(world.id);
    });
    await tab.cdp.send('Runtime.enable');
    await page.goto(url);
    await page.locator('paper-tags').first().waitFor({ state: 'attached' });
    await tab.settled();
    return tab;
  }

  /** Rows are drawn in slices: waits until two looks in a row see as many. */
  private async settled(): Promise<void> {
    let before = 0;
    for (;;) {
      const count = await this.page.locator('paper-tags').count();
      if (count > 0 && count === before) return;
      before = count;
      await this.page.waitForTimeout(100);
    }
  }

  /** Runs a function body in the content script's world; `roots` are the shadow roots in page order. */
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

  /** All rows in page order. */
  rows(): Promise<Row[]> {
    return this.evaluate<Row[]>(`return roots.map((root, i) => ({
      paper: hosts[i].dataset.paper,
      tags: (hosts[i].dataset.tags ?? '').split(' ').filter(Boolean),
      chips: [...root.querySelectorAll('.tag')].map((chip) => chip.textContent),
      more: root.querySelector('.more')?.textContent,
      pressed: root.querySelector('.bookmark')?.getAttribute('aria-pressed'),
      explanation: root.querySelector('.explanation:popover-open')?.textContent,
    }))`);
  }

  /** The row of a paper; fails when the page has none or several. */
  async row(paper: string): Promise<Row> {
    const rows = (await this.rows()).filter((row) => row.paper === paper);
    if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows for ${paper} on ${this.page.url()}`);
    return rows[0];
  }

  async pressed(paper: string): Promise<string | null> {
    return (await this.row(paper)).pressed;
  }

  /** Middle of an element in a paper's row, scrolled into view. */
  async pointOf(paper: string, selector: string): Promise<{ x: number; y: number }> {
    const point = await this.evaluate<{ x: number; y: number } | null>(`
      const at = hosts.findIndex((host) => host.dataset.paper === ${JSON.stringify(paper)});
      const element = roots[at]?.querySelector(${JSON.stringify(selector)});
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 50));
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;`);
    if (!point) throw new Error(`No ${selector} in the row of ${paper}`);
    return point;
  }

  /** A real click of the mouse, which the browser marks as trusted. */
  async click(paper: string, selector: string): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.pointOf(paper, selector);
    await this.page.mouse.click(x, y);
  }

  async hover(paper: string, selector: string): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.pointOf(paper, selector);
    await this.page.mouse.move(x, y, { steps: 3 });
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

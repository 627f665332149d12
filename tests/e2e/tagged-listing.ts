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
  /** The words that the open explanation marks. */
  marked: string[];
}

/** What the page objects of Playwright and of puppeteer have in common. */
interface DrivenPage {
  url(): string;
  bringToFront(): Promise<void>;
  mouse: {
    click(x: number, y: number): Promise<void>;
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  };
}

/** A listing in a tab of any browser, with a look into our closed shadow roots. */
export abstract class TaggedListing<Page extends DrivenPage> {
  protected constructor(readonly page: Page) {}

  /**
   * Runs the body of an async function in the tab: `hosts` are the rows' elements in page order, `roots` their shadow
   * roots. Answers come as JSON.
   */
  abstract evaluate<T>(body: string): Promise<T>;

  /** All rows in page order. */
  rows(): Promise<Row[]> {
    return this.evaluate<Row[]>(`return roots.map((root, i) => ({
      paper: hosts[i].dataset.paper,
      tags: (hosts[i].dataset.tags ?? '').split(' ').filter(Boolean),
      chips: [...root.querySelectorAll('.tag')].map((chip) => chip.textContent),
      more: root.querySelector('.more')?.textContent,
      pressed: root.querySelector('.bookmark')?.getAttribute('aria-pressed'),
      explanation: root.querySelector('.explanation:popover-open')?.textContent,
      marked: [...root.querySelectorAll('.explanation:popover-open mark')].map((words) => words.textContent),
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
}

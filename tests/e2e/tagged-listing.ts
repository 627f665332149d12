/** What one row of chips shows. */
export interface Row {
  paper: string;
  /** `data-tags` of the host. */
  tags: string[];
  /** Texts of the catalogue chips that are drawn. */
  chips: string[];
  /** Names of the own tags that are drawn, suggestions last. */
  own: string[];
  more?: string;
  pressed: string | null;
  /** Text of the open explanation. */
  explanation?: string;
  /** The words that the open explanation marks. */
  marked: string[];
  /** What the row offers to undo. */
  notice?: string;
}

/** In the tab: all that an element shows, also what stands in it as generated content. */
const SHOWN_TEXT = `const shownText = (element) => element && [element, ...element.querySelectorAll('*')].map((each) =>
  (each.dataset?.text ?? '') + [...each.childNodes].map((node) => node.nodeType === 3 ? node.data : '').join('')).join('');`;

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
    return this.evaluate<Row[]>(`${SHOWN_TEXT} return roots.map((root, i) => ({
      paper: hosts[i].dataset.paper,
      tags: (hosts[i].dataset.tags ?? '').split(' ').filter(Boolean),
      chips: [...root.querySelectorAll('.tag')].map((chip) => chip.textContent),
      own: [...root.querySelectorAll('.own .name')].map(shownText),
      more: shownText(root.querySelector('.more')) ?? undefined,
      pressed: root.querySelector('.bookmark')?.getAttribute('aria-pressed'),
      explanation: shownText(root.querySelector('.explanation:popover-open')) ?? undefined,
      marked: [...root.querySelectorAll('.explanation:popover-open mark')].map(shownText),
      notice: shownText(root.querySelector('.notice')) ?? undefined,
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

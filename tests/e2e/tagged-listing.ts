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
  /** Whether the bookmark says that the paper is saved: 'true' or 'false'; null without a bookmark. */
  pressed: string | null;
  /** A save or deletion has not been answered yet. */
  isBusy: boolean;
  /** Text of the open explanation. */
  explanation?: string;
  /** The words that the open explanation marks. */
  marked: string[];
  /** What the row offers to undo. */
  notice?: string;
}

/**
 * In the tab, where `inside` gives the closed root of an element: the elements of a root, also of the roots in it, that
 * match; all that an element shows, also as generated content; what its button is called.
 */
const LOOKING_INSIDE = `
  const all = (root, selector) => [...root.querySelectorAll('*')].flatMap((each) =>
    [...(each.matches(selector) ? [each] : []), ...(inside(each) ? all(inside(each), selector) : [])]);
  const shownText = (element) => element && (element.dataset?.text ?? '') +
    [...(inside(element) ?? element).childNodes].map((node) => node.data ?? shownText(node)).join('');
  const nameOf = (button) => button.ariaLabel ??
    [...button.children].flatMap((each) => inside(each) ? all(inside(each), '[aria-label]') : [])[0]?.ariaLabel ??
    shownText(button);`;

/** What the page objects of Playwright and of puppeteer have in common. */
export interface DrivenPage {
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
   * roots, `inside(element)` is the closed root of an element in one of these. Answers come as JSON.
   */
  protected abstract run<T>(body: string): Promise<T>;

  /** The same, with `all(root, selector)`, `shownText(element)` and `nameOf(button)`, which look into all roots. */
  evaluate<T>(body: string): Promise<T> {
    return this.run(`${LOOKING_INSIDE} ${body}`);
  }

  /** All rows in page order. */
  rows(): Promise<Row[]> {
    return this.evaluate<Row[]>(`return roots.map((root, i) => ({
      paper: hosts[i].dataset.paper,
      tags: (hosts[i].dataset.tags ?? '').split(' ').filter(Boolean),
      chips: [...root.querySelectorAll('.tag')].map((chip) => chip.textContent),
      own: all(root, '.name').map(shownText),
      more: shownText(root.querySelector('.more')) ?? undefined,
      pressed: all(root, '.face').map((face) => String(face.matches('.saved')))[0] ?? null,
      isBusy: all(root, '.face.busy').length > 0,
      explanation: shownText(root.querySelector('.explanation:popover-open')) ?? undefined,
      marked: root.querySelector('.explanation:popover-open') ? all(root, 'mark').map(shownText) : [],
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
      const element = roots[at] && all(roots[at], ${JSON.stringify(selector)})[0];
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

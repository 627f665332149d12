import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './extension';
import { ARXIV_RECENT, arxivList, HF_DAILY, huggingFaceCard, huggingFaceListing, manyPapers, PAPERS } from './pages';

async function serve(
  context: BrowserContext,
  url: string,
  body: string | Buffer,
  contentType = 'text/html; charset=utf-8',
) {
  await context.unroute(url);
  await context.route(url, (route) => route.fulfill({ contentType, body }));
}

/** Traces hold all elements of a page at each step: on the longest pages they cost minutes. */
test.use({ trace: 'off' });

test.afterEach(async ({ context }) => {
  await context.unroute(HF_DAILY);
  await context.unroute(ARXIV_RECENT);
});

const rowsOf = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll('paper-tags'), (row) => row.getAttribute('data-paper')));
const keys = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`);

interface Seen {
  nodeId: number;
  localName: string;
  attributes?: string[];
  children?: Seen[];
}

/** The rows as the browser's own tools see them: nothing that asks the page itself can be trusted on such a page. */
async function seenRows(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page);
  const rows = async () => {
    const inside = (node: Seen): Seen[] => [node, ...(node.children ?? []).flatMap(inside)];
    const { root } = await cdp.send('DOM.getDocument', { depth: -1 });
    return inside(root).filter(({ localName }) => localName === 'paper-tags');
  };
  const paperOf = ({ attributes = [] }: Seen) => attributes[attributes.indexOf('data-paper') + 1];
  return {
    papers: async () => (await rows()).map(paperOf),
    async removeFirst() {
      const [first] = await rows();
      if (first) await cdp.send('DOM.removeNode', { nodeId: first.nodeId });
    },
  };
}

/** Elements by whose id or name a page shadows properties of the document and the window. */
const SHADOWING = `
  <form id="location"></form><form name="body"><input name="parentNode"></form><img name="querySelectorAll">
  <img id="querySelector" name="querySelector"><a id="navigation"></a><img name="createElement"><img name="documentElement">
  <img name="head"><img name="createTreeWalker"><img name="createRange"><img name="createTextNode"><img name="defaultView">
  <img name="addEventListener"><img name="removeEventListener"><img name="getElementsByTagName"><img name="adoptNode">
  <img name="adoptedStyleSheets"><img name="createElementNS"><img name="readyState"><img name="activeElement">
  <img name="contains"><img name="URL"><img name="cookie"><img name="title"><img name="baseURI"><img name="children">
  <img name="visibilityState"><img name="hasFocus"><img name="implementation"><img name="getSelection">
  <iframe name="MutationObserver"></iframe><iframe name="IntersectionObserver"></iframe><iframe name="setTimeout"></iframe><iframe name="CSS"></iframe>
  <form id="performance"></form><form id="requestAnimationFrame"></form><form id="matchMedia"></form>`;

for (const [name, url, listing] of [
  ['Hugging Face', HF_DAILY, huggingFaceListing(PAPERS)],
  ['arXiv', ARXIV_RECENT, arxivList(PAPERS)],
] as const)
  test(`names that shadow the document's own: ${name}`, async ({ context, openListing }) => {
    await serve(
      context,
      url,
      listing.replace(/<main[^>]*>/, (main) => `${SHADOWING}${main}`),
    );
    const { page } = await openListing(url, 0);
    const rows = await seenRows(context, page);
    await expect.poll(rows.papers).toEqual(keys);
    // A row that goes comes back.
    await rows.removeFirst();
    await expect.poll(rows.papers).toEqual(keys);
  });

test('frames whose names take the browser from every extension: no rows, and no word of it', async ({ context }) => {
  for (const name of ['chrome', 'browser']) {
    await serve(
      context,
      HF_DAILY,
      huggingFaceListing(PAPERS).replace('<main', `<iframe name="${name}"></iframe><main`),
    );
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const errors: string[] = [];
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
    await cdp.send('Runtime.enable');
    await page.goto(HF_DAILY);
    await page.waitForTimeout(1_000);
    expect(errors).toEqual([]);
    await page.close();
  }
});

test('a page that replaces what we use in its own world', async ({ context, openListing }) => {
  const script = `<script>
    const fail = () => { throw new Error('replaced by the page') };
    Element.prototype.attachShadow = fail;
    for (const name of ['MutationObserver', 'IntersectionObserver', 'requestAnimationFrame', 'requestIdleCallback',
      'setTimeout', 'matchMedia', 'getComputedStyle', 'CSSStyleSheet', 'DOMParser', 'URL', 'Map', 'Set', 'WeakMap', 'Promise'])
      globalThis[name] = fail;
    for (const name of ['querySelectorAll', 'after', 'append', 'remove', 'closest', 'matches']) Element.prototype[name] = fail;
    Document.prototype.createElement = fail;
    Node.prototype.appendChild = fail;
    EventTarget.prototype.addEventListener = fail;
  </script>`;
  await serve(context, HF_DAILY, huggingFaceListing(PAPERS, script));
  const { page } = await openListing(HF_DAILY, 0);
  await expect.poll((await seenRows(context, page)).papers).toEqual(keys);
});

test('a page that makes our element a custom element of its own', async ({ context, openListing }) => {
  const script = `<script>
    globalThis.roots = [];
    customElements.define('paper-tags', class extends HTMLElement {
      constructor() { super(); this.internals = this.attachInternals(); try { globalThis.roots.push(this.attachShadow({ mode: 'open' })) } catch {} }
        connectedCallback() { globalThis.roots.push(this.shadowRoot, this.internals?.shadowRoot) }
    });
  </script>`;
  await serve(context, HF_DAILY, huggingFaceListing(PAPERS, script));
  const { page } = await openListing(HF_DAILY, PAPERS.length);
  const opened = await page.evaluate(
    () => (globalThis as unknown as { roots: unknown[] }).roots.filter(Boolean).length,
  );
  expect(opened).toBe(0);
});

test('a page that is cut off in the middle', async ({ context, openListing }) => {
  const whole = huggingFaceListing(PAPERS);
  for (const share of [0.5, 0.7, 0.9]) {
    await serve(context, HF_DAILY, whole.slice(0, whole.length * share));
    const { page } = await openListing(HF_DAILY, 1);
    await page.waitForTimeout(800);
    const shown = await rowsOf(page);
    expect(keys.slice(0, shown.length)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(0);
    await page.close();
  }
});

test('a page in another charset than it says', async ({ context, openListing }) => {
  const papers = manyPapers(2).map((paper) => ({ ...paper, title: `Größe — “${paper.title}”` }));
  await serve(context, HF_DAILY, Buffer.from(huggingFaceListing(papers), 'utf8'), 'text/html; charset=windows-1252');
  const { page } = await openListing(HF_DAILY, 2);
  expect(await rowsOf(page)).toEqual(papers.map(({ arxivId }) => `arxiv:${arxivId}`));
  await page.close();
  await serve(context, HF_DAILY, Buffer.from(huggingFaceListing(papers), 'utf16le'), 'text/html; charset=utf-8');
  const broken = await context.newPage();
  await broken.goto(HF_DAILY);
  await broken.waitForTimeout(1_000);
  expect(await rowsOf(broken)).toEqual([]);
});

test('a card of 10 MB does not keep the others waiting', async ({ context, openListing }) => {
  const [first, ...others] = PAPERS;
  const long = { ...first, abstract: 'attention over a very long text. '.repeat(300_000) };
  await serve(context, HF_DAILY, huggingFaceListing([long, ...others]));
  const { page } = await openListing(HF_DAILY, PAPERS.length);
  expect(await rowsOf(page)).toEqual(keys);
});

test('links that say another paper than they lead to', async ({ context, openListing }) => {
  const [first, second] = PAPERS;
  const lying = huggingFaceCard(first).replace(first.title, `arXiv:${second.arxivId} ${second.title}`);
  await serve(context, HF_DAILY, huggingFaceListing([]).replace('</section>', `${lying}</section>`));
  const { page } = await openListing(HF_DAILY, 1);
  expect(await rowsOf(page)).toEqual([`arxiv:${first.arxivId}`]);
});

test('a paper that stands on a page ten times: each card has its row, all marks turn at once', async ({
  context,
  openListing,
}) => {
  const [first] = PAPERS;
  await serve(context, HF_DAILY, huggingFaceListing(Array.from({ length: 10 }, () => first)));
  const tab = await openListing(HF_DAILY, 10);
  const rows = await tab.rows();
  expect(rows.map(({ paper }) => paper)).toEqual(Array.from({ length: 10 }, () => `arxiv:${first.arxivId}`));
  await tab.click(`arxiv:${first.arxivId}`, '.bookmark');
  await expect.poll(async () => (await tab.rows()).map(({ pressed }) => pressed)).toEqual(rows.map(() => 'true'));
});

test('cards within cards have one row each', async ({ context, openListing }) => {
  const [first, second] = PAPERS;
  const nested = huggingFaceCard(first).replace('</article>', `${huggingFaceCard(second)}</article>`);
  await serve(context, HF_DAILY, huggingFaceListing([]).replace('</section>', `${nested}</section>`));
  const { page } = await openListing(HF_DAILY, 2);
  expect([...(await rowsOf(page))].sort()).toEqual([first, second].map(({ arxivId }) => `arxiv:${arxivId}`).sort());
});

test('20,000 cards: rows on the screen, at the end of the page, and nowhere else', async ({ context, openListing }) => {
  await serve(context, HF_DAILY, huggingFaceListing(manyPapers(20_000)));
  const { page } = await openListing(HF_DAILY, 1);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('article').last().locator('paper-tags')).toHaveCount(1);
  await page.waitForTimeout(1_500);
  expect(await page.locator('paper-tags').count()).toBeLessThan(400);
});

test('a page that takes our rows away 1,000 times: we stop politely, and are there when it stops', async ({
  openListing,
}) => {
  const { page } = await openListing(HF_DAILY);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const fight = await page.evaluate(async () => {
    let removed = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          if (node.nodeName !== 'PAPER-TAGS' || removed >= 1_000) continue;
          removed++;
          (node as Element).remove();
        }
    }).observe(document, { childList: true, subtree: true });
    for (const row of document.querySelectorAll('paper-tags')) row.remove();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return removed;
  });
  // Ten restorations of each of the four cards, a pause of 2 s, ten more.
  expect(fight).toBeLessThanOrEqual(2 * 10 * PAPERS.length);
  expect(fight).toBeGreaterThanOrEqual(10);
  expect(errors).toEqual([]);
});

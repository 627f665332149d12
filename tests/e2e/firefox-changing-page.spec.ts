import { expect, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { HF_DAILY, huggingFaceListing, manyPapers, PAPERS, servedPages } from './pages';

const [first] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string];

/** Runs in the page: cards without exactly one row of their own paper, and rows outside of cards. */
function broken(): number {
  const wrong = [...document.querySelectorAll('article')].filter((card) => {
    const [row, ...others] = card.querySelectorAll('paper-tags');
    const id = card.querySelector('h3 a')?.getAttribute('href')?.split('/').pop();
    return others.length > 0 || row?.getAttribute('data-paper') !== `arxiv:${id}`;
  });
  return wrong.length + document.querySelectorAll('paper-tags:not(article *)').length;
}

test('Firefox: a list of 100 that is sorted, cloned and cleared of our rows keeps one row per card', async ({
  firefox,
}) => {
  const pages = { ...servedPages(), [HF_DAILY]: huggingFaceListing(manyPapers(100)) };
  const { page } = await FirefoxListing.open(firefox, HF_DAILY, pages);
  await page.evaluate(() => {
    const section = document.querySelector('section');
    section?.append(...[...section.children].reverse());
  });
  await expect.poll(() => page.evaluate(broken)).toBe(0);
  await page.evaluate(() => {
    const section = document.querySelector('section');
    section?.replaceWith(section.cloneNode(true));
  });
  await expect.poll(() => page.evaluate(broken)).toBe(0);
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('paper-tags')) row.remove();
  });
  await expect.poll(() => page.evaluate(broken)).toBe(0);
});

test('Firefox: a page that comes back has its rows once, and they work', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const { page } = tab;
  await page.goto('https://huggingface.co/posts');
  // Puppeteer waits for a load, which a page from the cache has not.
  await page.evaluate(() => history.back());
  const rows = () => page.evaluate(() => document.querySelectorAll('paper-tags').length);
  await expect.poll(() => rows().catch(() => 0)).toBe(PAPERS.length);
  expect(await page.evaluate(broken)).toBe(0);
  await tab.click(first, '.bookmark');
  await expect.poll(() => tab.pressed(first)).toBe('true');
});

test('Firefox: a page that makes our element a custom element of its own gets no root of ours', async ({ firefox }) => {
  const script = `<script>
    globalThis.roots = [];
    customElements.define('paper-tags', class extends HTMLElement {
      constructor() {
        super();
        this.internals = this.attachInternals();
        try { globalThis.roots.push(this.attachShadow({ mode: 'open' })) } catch {}
      }
      connectedCallback() { globalThis.roots.push(this.shadowRoot, this.internals.shadowRoot) }
    });
  </script>`;
  const pages = { ...servedPages(), [HF_DAILY]: huggingFaceListing(PAPERS, script) };
  const { page } = await FirefoxListing.open(firefox, HF_DAILY, pages);
  const opened = () => (globalThis as unknown as { roots: unknown[] }).roots.filter(Boolean).length;
  expect(await page.evaluate(opened)).toBe(0);
});

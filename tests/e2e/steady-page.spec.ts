import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './extension';
import { HELD_SCRIPT, holdScript } from './held-script';
import { ARXIV_LONG, arxivList, HF_DAILY, huggingFaceCard, huggingFaceListing, manyPapers } from './pages';
import { SITE_PAGES, servedSitePages } from './site-pages';
import { setDisabled } from './switched-sites';

/** Traces hold all elements of a page at each step: on the longest pages they cost minutes. */
test.use({ trace: 'off' });

/** What our rows may add to a page's layout shift score. */
const SHIFT_LIMIT = 0.02;
/** All that we do on a page that changes no more is done after this many ms. */
const SETTLED = 1_200;

const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += shift.value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

/** Score of all layout shifts of a page that nobody touches. */
async function shiftScore(context: BrowserContext, url: string, hasRows: boolean): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  if (hasRows) await page.locator('paper-tags').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(SETTLED);
  const score = await shiftsOf(page);
  await page.close();
  return score;
}

/** The site's daily grid: three cards a row, each with a picture. */
function grid(count: number): string {
  const style = `section { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px } main { max-width: 1280px }
    article > div > p { display: none } .thumb { display: block; height: 200px; background: #ddd }`;
  return huggingFaceListing(manyPapers(count))
    .replace('</style>', `${style}</style>`)
    .replace(/<article[^>]*>/g, (card) => `${card}<a class="thumb" href="/papers/x"></a>`);
}

/** A script of the page that does nothing: with it, what the server sent may be taken over. */
const SCRIPT = '<script>0</script>';

test.describe('the page stays where it is', () => {
  const pages = [
    { name: 'a daily grid', url: HF_DAILY, body: grid(30) },
    { name: 'a daily grid with scripts', url: HF_DAILY, body: grid(30).replace('</head>', `${SCRIPT}</head>`) },
    { name: 'a grid of 2,000', url: HF_DAILY, body: grid(2_000) },
    { name: 'a dense list of 2,000', url: ARXIV_LONG, body: arxivList(manyPapers(2_000)) },
  ];
  for (const { name, url, body } of pages)
    test(name, async ({ context, openPage }) => {
      await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      const options = await openPage('options');
      await setDisabled(options, Object.keys(SITE_PAGES));
      const bare = await shiftScore(context, url, false);
      await setDisabled(options, []);
      const ours = await shiftScore(context, url, true);
      expect(ours - bare).toBeLessThanOrEqual(SHIFT_LIMIT);
      await context.unroute(url);
    });

  // These have nothing of their own that moves.
  test('a listing of each site', async ({ context }) => {
    const moved: string[] = [];
    for (const [url, body] of Object.entries(servedSitePages())) {
      await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      const score = await shiftScore(context, url, true);
      if (!(score <= SHIFT_LIMIT)) moved.push(`${url}: ${score}`);
      await context.unroute(url);
    }
    expect(moved).toEqual([]);
  });
});

test('a list that the page makes by a script does not move when its rows come', async ({ context }) => {
  const cards = manyPapers(30).map(huggingFaceCard).join('');
  const make = `<script>addEventListener('load', () => setTimeout(() => {
    document.querySelector('section').innerHTML = ${JSON.stringify(cards).replace(/</g, '\\u003c')};
  }, 700));</script>`;
  const body = huggingFaceListing([], make);
  await context.route(HF_DAILY, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const page = await context.newPage();
  await page.goto(HF_DAILY);
  await expect(page.locator('paper-tags')).toHaveCount(30);
  await page.waitForTimeout(500);
  expect(await shiftsOf(page)).toBeLessThanOrEqual(SHIFT_LIMIT);
  await context.unroute(HF_DAILY);
});

test('where no script takes the page over, the first cards have their rows while the rest still comes in', async ({
  context,
}) => {
  const [first = '', ...others] = arxivList(manyPapers(60)).split(/(?=<dt>)/);
  const half = others.length / 2;
  const body = [first, ...others.slice(0, half), HELD_SCRIPT, ...others.slice(half)].join('');
  await context.route(ARXIV_LONG, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const letGo = await holdScript(context);
  const page = await context.newPage();
  await page.goto(ARXIV_LONG, { waitUntil: 'commit' });
  await expect(page.locator('paper-tags').nth(28)).toBeAttached();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  letGo();
  await expect(page.locator('paper-tags')).toHaveCount(60);
  expect(await shiftsOf(page)).toBeLessThanOrEqual(SHIFT_LIMIT);
  await context.unroute('**/held.js');
  await context.unroute(ARXIV_LONG);
});

test('a list that only its content tells to be one does not move either, while the rest still comes in', async ({
  context,
}) => {
  const url = 'https://dblp.org/db/conf/small/index.html';
  const cards = manyPapers(40).map(
    ({ title, authors }, i) => `<li class="entry inproceedings" id="conf/small/${i}"><cite class="data">
      <span itemprop="author">${authors[0]}</span>: <span class="title" itemprop="name">${title}</span></cite></li>`,
  );
  const half = cards.length / 2;
  const list = [...cards.slice(0, half), HELD_SCRIPT, ...cards.slice(half)].join('');
  const body = `<!doctype html><html lang="en"><title>dblp</title><body><h1>Small</h1><ul class="publ-list">${list}</ul></body></html>`;
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const letGo = await holdScript(context);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await expect(page.locator('paper-tags').nth(half - 2)).toBeAttached();
  letGo();
  await expect(page.locator('paper-tags')).toHaveCount(cards.length);
  expect(await shiftsOf(page)).toBeLessThanOrEqual(SHIFT_LIMIT);
  await context.unroute('**/held.js');
  await context.unroute(url);
});

test('where a script may take the page over, nothing stands in it before that script ran', async ({ context }) => {
  const look = `<script>
    const seen = (globalThis.seen = []);
    const look = (when) => seen.push([when, document.querySelectorAll('paper-tags, paper-tags-room').length]);
    document.addEventListener('readystatechange', () => look(document.readyState));
    document.addEventListener('DOMContentLoaded', () => look('parsed'));
  </script>`;
  const body = huggingFaceListing(manyPapers(30), look);
  await context.route(HF_DAILY, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const page = await context.newPage();
  await page.goto(HF_DAILY);
  await expect(page.locator('paper-tags')).toHaveCount(30);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: [string, number][] }).seen);
  expect(seen).toEqual([
    ['interactive', 0],
    ['parsed', 0],
    ['complete', 0],
  ]);
  await context.unroute(HF_DAILY);
});

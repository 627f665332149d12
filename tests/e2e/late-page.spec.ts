import type { BrowserContext } from '@playwright/test';
import { expect, test } from './extension';
import { HELD_SCRIPT, holdScript } from './held-script';
import { ARXIV_RECENT, arxivList, HF_DAILY, huggingFaceListing, manyPapers, PAPERS } from './pages';
import { setDisabled } from './switched-sites';

const STYLES = 'https://arxiv.org/late.css';

async function serve(context: BrowserContext, url: string, body: string): Promise<void> {
  await context.unroute(url);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

test.afterEach(async ({ context }) => {
  for (const url of [ARXIV_RECENT, HF_DAILY, STYLES]) await context.unroute(url);
});

test('rows fit a page that a style sheet turns dark late', async ({ context, openListing }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(STYLES, async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/css', body: 'html body { background: #101014; color: #eee }' });
  });
  const add = `<script>setTimeout(() => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/late.css';
    document.head.append(link);
  }, 0)</script>`;
  await serve(context, ARXIV_RECENT, arxivList(PAPERS).replace('</body>', `${add}</body>`));
  const tab = await openListing(ARXIV_RECENT, PAPERS.length);
  await tab.page.waitForTimeout(800);
  letGo();
  await expect(tab.page.locator('body')).toHaveCSS('background-color', 'rgb(16, 16, 20)');
  const areDark = () => tab.evaluate<boolean>(`return roots.every((root) => root.querySelector('.dark'))`);
  await expect.poll(areDark).toBe(true);
});

test('a page that writes itself anew after it was there, without end', async ({ context, openListing }) => {
  const written = JSON.stringify(huggingFaceListing(PAPERS)).replaceAll('</', '<\\/');
  const write = `<script>setTimeout(() => document.write(${written}), 600)</script>`;
  await serve(context, HF_DAILY, huggingFaceListing([], write));
  const { page } = await openListing(HF_DAILY, 0);
  await expect(page.locator('article')).toHaveCount(PAPERS.length);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
});

test('a page that wrote itself anew, without end, when its site is switched on', async ({
  context,
  openListing,
  openPage,
}) => {
  const options = await openPage('options');
  await setDisabled(options, ['huggingface']);
  const written = JSON.stringify(huggingFaceListing(PAPERS)).replaceAll('</', '<\\/');
  await serve(
    context,
    HF_DAILY,
    huggingFaceListing([], `<script>setTimeout(() => document.write(${written}), 300)</script>`),
  );
  const { page } = await openListing(HF_DAILY, 0);
  await expect(page.locator('article')).toHaveCount(PAPERS.length);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await setDisabled(options, []);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
});

test('a page that writes itself anew while it comes in', async ({ context, openListing }) => {
  const written = JSON.stringify(arxivList(PAPERS)).replaceAll('</', '<\\/');
  const write = `<script>setTimeout(() => { document.open(); document.write(${written}); document.close() }, 100)</script>`;
  const letGo = await holdScript(context);
  await serve(context, ARXIV_RECENT, `<!doctype html>${write}${HELD_SCRIPT}<p>Loading</p>`);
  const { page } = await openListing(ARXIV_RECENT, 0);
  await expect(page.locator('dt')).toHaveCount(PAPERS.length);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
  letGo();
  await context.unroute('**/held.js');
});

test('a page of 2,000 that writes itself anew: rows come with the scrolling', async ({ context, openListing }) => {
  const written = JSON.stringify(huggingFaceListing(manyPapers(2_000))).replaceAll('</', '<\\/');
  const write = `<script>setTimeout(() => { document.open(); document.write(${written}); document.close() }, 900)</script>`;
  await serve(context, HF_DAILY, huggingFaceListing(PAPERS, write));
  const { page } = await openListing(HF_DAILY, 0);
  await expect(page.locator('article')).toHaveCount(2_000);
  await expect(page.locator('article').first().locator('paper-tags')).toHaveCount(1);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('article').last().locator('paper-tags')).toHaveCount(1);
});

test('of 400 cards in columns, those in sight have rows', async ({ context, openListing }) => {
  // Cards go down one column, then down the next: a group may begin in one and end in the other.
  const style =
    '<style>main { max-width: none } section { columns: 4 } article { break-inside: avoid; height: 300px }</style>';
  for (const count of [401, 409, 415]) {
    await serve(context, HF_DAILY, huggingFaceListing(manyPapers(count), style));
    const { page } = await openListing(HF_DAILY, 1);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const inSight = [...document.querySelectorAll('article')].filter((card) => {
            const { top, bottom } = card.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
          return inSight.filter((card) => !card.querySelector('paper-tags')).length;
        }),
      )
      .toBe(0);
    await page.close();
  }
});

test('the popup on a page that comes in for long says so, and then has its papers', async ({
  context,
  openListing,
  openPopupOn,
}) => {
  const letGo = await holdScript(context);
  const tab = await openListing(HF_DAILY);
  const slow = `${HELD_SCRIPT}</main>`;
  await serve(context, HF_DAILY, huggingFaceListing(PAPERS).replace('</main>', slow));
  await tab.page.reload({ waitUntil: 'commit' });
  const popup = await openPopupOn(tab);
  await expect(popup.getByText('The page is still loading.')).toBeVisible();
  letGo();
  await expect(popup.getByRole('heading', { level: 1 })).toContainText(`${PAPERS.length} papers`);
  await context.unroute('**/held.js');
});

import type { Page } from '@playwright/test';
import { serviceWorker } from '@/scripts/launch';
import { expect, test } from './extension';
import type { ListingTab } from './listing-tab';
import { ARXIV_ABSTRACT, ARXIV_RECENT, HF_DAILY, huggingFaceListing, manyPapers, PAPERS } from './pages';

const [paged, gptq] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string, string];

/** Keys of the saved papers, straight from the database. */
function savedKeys(page: Page, scope?: 'and deleted ones'): Promise<string[]> {
  return page.evaluate(
    (withDeleted) =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('papertags');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction('papers').objectStore('papers').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            const papers = all.result.filter(({ deletedAt }) => withDeleted || deletedAt === undefined);
            resolve(papers.map(({ key }) => key));
          };
        };
      }),
    scope !== undefined,
  );
}

async function save(tab: ListingTab, paper: string): Promise<void> {
  await tab.click(paper, '.bookmark');
  await expect.poll(() => tab.pressed(paper)).toBe('true');
}

test('a click on the bookmark saves, a second one removes', async ({ openListing, openPage }) => {
  const tab = await openListing(HF_DAILY);
  await save(tab, paged);
  expect(await tab.pressed(gptq)).toBe('false');
  const library = await openPage('library');
  expect(await savedKeys(library)).toEqual([paged]);
  await tab.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('false');
  expect(await savedKeys(library)).toEqual([]);
  expect(tab.page.url()).toBe(HF_DAILY);
});

test('the bookmark works from the keyboard', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.page.bringToFront();
  await tab.page.getByRole('link', { name: PAPERS[0].title }).focus();
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
});

test("a script's own click saves nothing", async ({ openListing, openPage }) => {
  const tab = await openListing(HF_DAILY);
  await tab.evaluate(`for (const root of roots) for (const button of root.querySelectorAll('button')) {
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }`);
  await tab.page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>('paper-tags')) host.click();
  });
  // A real save afterwards proves that the way was open.
  await save(tab, gptq);
  expect(await savedKeys(await openPage('library'))).toEqual([gptq]);
});

test('the mark turns on in a second tab, on the other site and on the single page', async ({ openListing }) => {
  const daily = await openListing(HF_DAILY);
  const secondDaily = await openListing(HF_DAILY);
  const recent = await openListing(ARXIV_RECENT);
  const abstract = await openListing(ARXIV_ABSTRACT);
  await save(daily, paged);
  for (const tab of [secondDaily, recent, abstract]) await expect.poll(() => tab.pressed(paged)).toBe('true');
  for (const tab of [secondDaily, recent]) expect(await tab.pressed(gptq)).toBe('false');
  await recent.click(paged, '.bookmark');
  for (const tab of [daily, secondDaily, abstract]) await expect.poll(() => tab.pressed(paged)).toBe('false');
});

test('a saved paper is marked when a listing opens later', async ({ openListing }) => {
  const daily = await openListing(HF_DAILY);
  await save(daily, paged);
  const recent = await openListing(ARXIV_RECENT);
  await expect.poll(() => recent.pressed(paged)).toBe('true');
});

test('a paper removed on one site and saved on the other is one paper', async ({ openListing, openPage }) => {
  const daily = await openListing(HF_DAILY);
  const recent = await openListing(ARXIV_RECENT);
  await save(daily, paged);
  // The mark was off before too: only one that was on can be seen to go off.
  await expect.poll(() => recent.pressed(paged)).toBe('true');
  await daily.click(paged, '.bookmark');
  await expect.poll(() => recent.pressed(paged)).toBe('false');
  await save(recent, paged);
  const library = await openPage('library');
  expect(await savedKeys(library, 'and deleted ones')).toEqual([paged]);
});

test('a killed service worker loses nothing that was acknowledged', async ({ context, openListing, openPage }) => {
  test.setTimeout(180_000);
  await context.route(HF_DAILY, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: huggingFaceListing(manyPapers(24)) }),
  );
  const tab = await openListing(HF_DAILY);
  await expect(tab.page.locator('paper-tags')).toHaveCount(24);
  const library = await openPage('library');
  const cdp = await context.newCDPSession(library);
  await cdp.send('ServiceWorker.enable');
  const acknowledged: string[] = [];
  const papers = (await tab.rows()).map(({ paper }) => paper);
  for (const [i, paper] of papers.entries()) {
    // Every third save meets a stopped worker, every third one that stops while it works.
    if (i % 3 === 0) await cdp.send('ServiceWorker.stopAllWorkers');
    await tab.click(paper, '.bookmark');
    if (i % 3 === 1) await cdp.send('ServiceWorker.stopAllWorkers');
    await expect.poll(async () => (await tab.row(paper)).isBusy).toBe(false);
    if ((await tab.pressed(paper)) === 'true') acknowledged.push(paper);
  }
  expect(acknowledged.length).toBeGreaterThan(papers.length / 2);
  expect(await savedKeys(library)).toEqual(expect.arrayContaining(acknowledged));
  // What was not acknowledged can be saved again, and nothing is there twice.
  await tab.page.waitForTimeout(1_000);
  for (const paper of papers.filter((each) => !acknowledged.includes(each))) {
    if ((await tab.pressed(paper)) === 'false') await tab.click(paper, '.bookmark');
    await expect.poll(() => tab.pressed(paper)).toBe('true');
  }
  expect((await savedKeys(library)).sort()).toEqual([...papers].sort());
  await context.unroute(HF_DAILY);
  await serviceWorker(context);
});

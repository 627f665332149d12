import { expect, test } from './extension';
import { ListingTab } from './listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

test('on a site that is off nothing of ours runs; switched on, its papers get tags in tabs that are open', async ({
  context,
  extensionId,
  openListing,
  openPage,
  openPopupOn,
}) => {
  const before = await openListing(ARXIV_RECENT);
  const options = await openPage('options');
  await options.getByRole('checkbox', { name: 'arXiv', exact: true }).click();
  await expect(before.page.locator('paper-tags')).toHaveCount(0);

  // The background needs a moment to take the script off the site.
  let off = await ListingTab.open(context, extensionId, ARXIV_RECENT, 0);
  await expect
    .poll(async () => {
      off = await ListingTab.open(context, extensionId, ARXIV_RECENT, 0);
      return off.scriptStarts;
    })
    .toBe(0);
  await expect(off.page.locator('paper-tags')).toHaveCount(0);
  expect((await openListing(HF_DAILY)).scriptStarts).toBe(1);

  const popup = await openPopupOn(off);
  await popup.getByRole('button', { name: 'Switch on for arXiv' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/^arXiv · 4 papers/);
  await expect(off.page.locator('paper-tags')).toHaveCount(PAPERS.length);
  expect(off.scriptStarts).toBe(1);
  await expect(before.page.locator('paper-tags')).toHaveCount(PAPERS.length);
});

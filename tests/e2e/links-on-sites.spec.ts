import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { ListingTab } from './listing-tab';
import { ARXIV_RECENT, PAPERS } from './pages';
import { readingList } from './reading-list';
import { SITE_PAGES } from './site-pages';

const ISSUE = 'https://github.com/someone/awesome-papers/issues/7';
const OTHER_ISSUE = 'https://github.com/someone/awesome-papers/issues/8';
const README = SITE_PAGES.github;

test.beforeEach(async ({ context }) => {
  await context.route(ISSUE, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: readingList(PAPERS) }),
  );
});
test.afterEach(({ context }) => context.unroute(ISSUE));

const rowsOn = (tab: ListingTab) => tab.page.locator('paper-tags');
const tagButton = (popup: Page) => popup.getByRole('button', { name: 'Tag the papers on this page' });

/** Changes address and contents as GitHub does, without loading a document. */
async function goWithin(page: Page, url: string, contents: string): Promise<void> {
  await page.evaluate(
    ([address, html]) => {
      history.pushState(null, '', address);
      const other = new DOMParser().parseFromString(html ?? '', 'text/html');
      document.body.replaceWith(other.body);
    },
    [url, contents],
  );
}

test('a page of a site that is no listing goes by links, and its listings by the site’s own adapter again', async ({
  openListing,
  openPopupOn,
}) => {
  const tab = await openListing(ISSUE, 0);
  const popup = await openPopupOn(tab);
  await expect(popup.getByText('This page of GitHub is none of the listings that Papertags knows.')).toBeVisible();
  await expect(rowsOn(tab)).toHaveCount(0);
  await tagButton(popup).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('github.com · 4 papers · 0 saved');
  await expect(rowsOn(tab)).toHaveCount(PAPERS.length);
  expect(tab.scriptStarts).toBe(1);

  await goWithin(tab.page, README.url, readFileSync(`tests/fixtures/${README.fixture}`, 'utf8'));
  await expect(rowsOn(tab)).toHaveCount(README.papers);
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/^GitHub · 8 papers/);

  await goWithin(tab.page, OTHER_ISSUE, readingList(PAPERS));
  await expect(rowsOn(tab)).toHaveCount(0);
  await popup.reload();
  await expect(tagButton(popup)).toBeVisible();

  await goWithin(tab.page, ISSUE, readingList(PAPERS));
  await expect(rowsOn(tab)).toHaveCount(PAPERS.length);
});

test('one page of a site that is off goes by links until the site is switched on', async ({
  context,
  extensionId,
  openPage,
  openPopupOn,
}) => {
  const options = await openPage('options');
  const arxiv = options.getByRole('checkbox', { name: 'arXiv', exact: true });
  await arxiv.click();
  // The background needs a moment to take the script off the site.
  const tab = await ListingTab.open(context, extensionId, ARXIV_RECENT, 0);
  await expect(async () => {
    const before = tab.scriptStarts;
    await tab.page.reload();
    expect(tab.scriptStarts).toBe(before);
  }).toPass();
  const popup = await openPopupOn(tab);
  await expect(popup.getByText('Papertags is switched off on arXiv.')).toBeVisible();
  await tagButton(popup).click();
  await expect(popup.getByText(`Found ${PAPERS.length} papers`)).toBeVisible();
  await expect(rowsOn(tab)).toHaveCount(PAPERS.length);

  await arxiv.click();
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/^arXiv · 4 papers/);
  await expect(rowsOn(tab)).toHaveCount(PAPERS.length);
});

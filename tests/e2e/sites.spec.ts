import type { Page } from '@playwright/test';
import { SITES } from '@/sites/registry';
import { expect, test } from './extension';
import { SITE_PAGES, type SitePage, servedSitePages } from './site-pages';

/** How the rows stand on the page: one row per paper card, none cut off, none inside a link. */
const rowsOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('paper-tags')].map((host) => {
      const { left, right, height } = host.getBoundingClientRect();
      const isShown = height > 0;
      return {
        paper: host.getAttribute('data-paper') ?? '',
        isInLink: host.closest('a') !== null,
        isCutOff: isShown && (left < 0 || right > document.documentElement.clientWidth + 1),
        isSquashed: isShown && (right - left < 60 || height > 120),
      };
    }),
  );

test.beforeEach(async ({ context }) => {
  for (const [url, body] of Object.entries(servedSitePages()))
    await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
});

test.afterEach(async ({ context }) => {
  for (const url of Object.keys(servedSitePages())) await context.unroute(url);
});

test('every site has a page here', () => {
  expect(Object.keys(SITE_PAGES).sort()).toEqual(SITES.map(({ id }) => id).sort());
});

for (const [id, { url, papers }] of Object.entries<SitePage>(SITE_PAGES))
  test(`${id}: every card has its row, and a paper is saved from it`, async ({ openListing }) => {
    const tab = await openListing(url, papers);
    const rows = await rowsOn(tab.page);
    expect(rows).toHaveLength(papers);
    const wrong = rows.filter(({ isInLink, isCutOff, isSquashed }) => isInLink || isCutOff || isSquashed);
    expect(wrong).toEqual([]);
    const withTags = (await tab.rows()).filter(({ chips }) => chips.length > 0);
    expect(withTags.length > 0).toBe(id !== 'biorxiv'); // papers of biology, which no tag fits
    const shown = (await tab.rows()).map(({ paper }) => paper);
    const paper = shown.find((key) => shown.filter((other) => other === key).length === 1) ?? '';
    await tab.click(paper, '.bookmark');
    await expect.poll(() => tab.pressed(paper)).toBe('true');
    expect(tab.page.url()).toBe(url);
  });

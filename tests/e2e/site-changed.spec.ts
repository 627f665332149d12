import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { servePage } from '@/scripts/launch';
import { expect, test } from './extension';

const LISTING = readFileSync('tests/fixtures/arxiv/list-new.html', 'utf8');
const CHANGED = 'https://arxiv.org/list/cs.SE/new?skip=25';

/** The first cards lose their titles' class, the others stay. */
function withoutTitles(html: string, cards: number): string {
  let left = cards;
  return html.replace(/list-title/g, (name) => (left-- > 0 ? 'headline' : name));
}

/** What is on the clipboard, as a bug report would get it. */
async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').press('ControlOrMeta+V');
  return page.locator('textarea').inputValue();
}

test.afterEach(({ context }) => context.unroute(/cs\.SE/));

test('half of the cards cannot be read: a line above the papers, and a report without text', async ({
  context,
  openListing,
  openPopupOn,
}) => {
  const total = LISTING.match(/list-title/g)?.length ?? 0;
  const broken = Math.ceil(total / 2);
  await servePage(context, CHANGED, withoutTitles(LISTING, broken));
  const popup = await openPopupOn(await openListing(CHANGED, total - broken));
  await expect(popup.getByText(`${broken} of ${total} papers here could not be read.`)).toBeVisible();
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByText('Copied')).toBeVisible();
  const report = await pasted(context);
  expect(report).toContain('Site: arxiv, listing: new, verdict: unreadable');
  expect(report).toContain('Address: https://arxiv.org/list/…/new?skip=\n');
  expect(report).toContain(`Cards: ${total} found, ${total - broken} read`);
  expect(report).toMatch(/div\.headline\.mathjax \(text\)/);
  expect(report).not.toContain('cs.SE');
});

test('no card is found: said in place of the papers', async ({ context, openListing, openPopupOn }) => {
  await servePage(context, CHANGED, LISTING.replaceAll('<dd>', '<section>').replaceAll('</dd>', '</section>'));
  const popup = await openPopupOn(await openListing(CHANGED, 0));
  await expect(popup.getByText(/no papers were found; the site may have changed/)).toBeVisible();
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByText('Copied')).toBeVisible();
  expect(await pasted(context)).toContain('verdict: no-cards');
});

test('notices leave the papers room in the popup, and no question is asked beside them', async ({
  context,
  openListing,
  openPopupOn,
}) => {
  const total = LISTING.match(/list-title/g)?.length ?? 0;
  const broken = Math.ceil(total / 2);
  const bare = LISTING.replace(/<p class=.mathjax.>[\s\S]*?<\/p>/g, '');
  await servePage(context, CHANGED, withoutTitles(bare, broken));
  const popup = await openPopupOn(await openListing(CHANGED, total - broken));
  await popup.setViewportSize({ width: 400, height: 280 });
  await expect(popup.getByRole('button', { name: 'Copy report' })).toBeVisible();
  const papers = popup.getByRole('list', { name: 'Papers on this page' });
  await papers.getByRole('listitem').first().scrollIntoViewIfNeeded();
  const box = await popup.locator('.rows').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(180);
  await expect(papers.getByRole('listitem').first()).toBeInViewport({ ratio: 0.9 });
  await expect(popup.getByRole('region', { name: 'Fetch abstracts?' })).toHaveCount(0);
});

import { expect, test } from '@playwright/test';
import { findChromium } from '@/scripts/browsers';
import { extensionIdOf, launchWithExtension, serveOnly } from '@/scripts/launch';
import { ListingTab } from './listing-tab';
import { HF_DAILY, HF_DATE, huggingFaceCard, manyPapers, PAPERS, servedPages } from './pages';

const [first] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string];

test('a page that comes back from the back/forward cache has its rows once, and they work', async () => {
  const context = await launchWithExtension({
    browser: findChromium() ?? '',
    profile: '',
    headless: true,
    offline: true,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  await serveOnly(context, servedPages());
  const tab = await ListingTab.open(context, await extensionIdOf(context), HF_DAILY);
  const { page } = tab;
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })));
  await page.goto('https://huggingface.co/posts');
  await expect(page.locator('paper-tags')).toHaveCount(0);
  // Playwright waits for a load, which a page from the cache has not.
  await page.evaluate(() => history.back());
  const isFromCache = () => page.evaluate(() => Reflect.get(globalThis, 'persisted') === true);
  await expect.poll(() => isFromCache().catch(() => false)).toBe(true);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
  const [added = PAPERS[0]] = manyPapers(1);
  await page.evaluate(
    (html) => document.querySelector('section')?.insertAdjacentHTML('beforeend', html),
    huggingFaceCard(added),
  );
  await expect(page.locator('article:last-child paper-tags')).toHaveCount(1);
  await tab.click(first, '.bookmark');
  await expect.poll(() => tab.pressed(first)).toBe('true');
  await context.close();
});

test('back and forward between listings give each its rows once', async () => {
  const context = await launchWithExtension({
    browser: findChromium() ?? '',
    profile: '',
    headless: true,
    offline: true,
  });
  await serveOnly(context, servedPages());
  const { page } = await ListingTab.open(context, await extensionIdOf(context), HF_DAILY);
  await page.goto(HF_DATE);
  await expect(page.locator('paper-tags')).toHaveCount(2);
  await page.goBack();
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
  await page.goForward();
  await expect(page.locator('paper-tags')).toHaveCount(2);
  await context.close();
});

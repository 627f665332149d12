import { expect, test } from '@playwright/test';
import { extensionIdOf, serviceWorker } from '@/scripts/launch';
import { launch, test as shared, temporaryProfile } from './extension';
import { ListingTab } from './listing-tab';
import { HF_DAILY, PAPERS } from './pages';

const [first] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string];

shared.describe('rows stay', () => {
  const links: [string, string][] = [
    ['a mail link', 'mailto:someone@example.org'],
    ['a page that answers with nothing', 'https://huggingface.co/nothing'],
    ['a download', 'https://huggingface.co/file.zip'],
  ];
  for (const [name, href] of links)
    shared(`after a click on ${name}`, async ({ context, openListing }) => {
      await context.route('https://huggingface.co/nothing', (route) => route.fulfill({ status: 204 }));
      await context.route('https://huggingface.co/file.zip', (route) =>
        route.fulfill({ body: 'x', headers: { 'content-disposition': 'attachment; filename=file.zip' } }),
      );
      const { page } = await openListing(HF_DAILY);
      await page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        link.textContent = 'leave';
        document.body.prepend(link);
      }, href);
      await page.getByText('leave', { exact: true }).click();
      await page.waitForTimeout(800);
      await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
    });

  shared('after going to a page that is no listing and back', async ({ context, openListing }) => {
    await context.route('https://huggingface.co/models', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Models</title>' }),
    );
    const { page } = await openListing(HF_DAILY);
    await page.goto('https://huggingface.co/models');
    await page.goBack();
    await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
  });
});

shared('a card that stops being one loses its row', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('article:first-of-type a'))
      link.setAttribute('href', '/collections/x');
  });
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length - 1);
});

shared('chips follow a theme that fades in', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.page.addStyleTag({
    content: `body { background: #fff; transition: background-color 300ms } html.dark body { background: #0b0f19 }
      article { background: none !important }`,
  });
  await tab.page.evaluate(() => document.documentElement.classList.add('dark'));
  const isDark = () => tab.evaluate<boolean>(`return roots[0].querySelector('[role=toolbar]').matches('.dark')`);
  await expect.poll(isDark).toBe(true);
});

shared('an explanation opened from the keyboard survives the scrolling that focus causes', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.page.bringToFront();
  await tab.page.evaluate(() => {
    document.body.style.paddingBottom = '3000px';
    scrollTo(0, 2000);
  });
  await tab.evaluate(`roots[0].querySelector('.bookmark').focus({ preventScroll: true })`);
  await tab.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await tab.row(first)).explanation).toBeTruthy();
});

test('after an update of the extension open pages keep their rows and say what to do', async () => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  const tab = await ListingTab.open(context, await extensionIdOf(context), HF_DAILY);
  const bookmark = await tab.pointOf(first, '.bookmark');
  const errors: string[] = [];
  tab.page.on('pageerror', (error) => errors.push(error.message));
  const worker = await serviceWorker(context);
  const gone = new Promise((resolve) => worker.once('close', resolve));
  // The worker dies with its own answer.
  worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await gone;
  await tab.page.bringToFront();
  await tab.page.mouse.click(bookmark.x, bookmark.y);
  // What is said stands as generated content, and nothing of the extension works any more: only the browser sees it.
  const cdp = await context.newCDPSession(tab.page);
  const seen = async () => JSON.stringify(await cdp.send('DOM.getDocument', { depth: -1, pierce: true }));
  await expect.poll(seen).toContain('Papertags was updated. Your library is safe.');
  await expect(tab.page.locator('paper-tags')).toHaveCount(PAPERS.length);
  expect(errors).toEqual([]);
  await context.close();
  remove();
});

import { readFileSync } from 'node:fs';
import { expect, test } from './extension';
import { HF_DAILY, PAPERS } from './pages';
import { SITE_PAGES, servedSitePages } from './site-pages';
import { setDisabled } from './switched-sites';

test.describe('the console of the page stays as silent as without us', () => {
  const { huggingface, arxiv, scholar, openreview, acl, semanticscholar, pubmed } = SITE_PAGES;
  for (const { url, papers } of [huggingface, arxiv, scholar, openreview, acl, semanticscholar, pubmed])
    test(new URL(url).host, async ({ context, openPage }) => {
      const body = servedSitePages()[url] ?? '';
      const policy = "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; report-uri /csp";
      const reports: string[] = [];
      await context.route('**/csp', (route) => {
        reports.push(route.request().postData() ?? '');
        return route.fulfill({ status: 204 });
      });
      await context.route(url, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body,
          headers: { 'content-security-policy': policy },
        }),
      );
      const heard = async (hasRows: boolean) => {
        const page = await context.newPage();
        const lines: string[] = [];
        page.on('console', (message) => {
          // The browser asks for the icon of its tab when it likes, and tells the page's console that there is none.
          const { url: about } = message.location();
          if (!about.endsWith('/favicon.ico')) lines.push(`${message.type()}: ${message.text()} ${about}`);
        });
        page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
        await page.addInitScript(() => {
          const lines: string[] = [];
          Object.assign(globalThis, { heardLines: lines });
          addEventListener('error', ({ message }) => lines.push(`event: ${message}`));
          addEventListener('unhandledrejection', ({ reason }) => lines.push(`rejection: ${reason}`));
          document.addEventListener('securitypolicyviolation', ({ violatedDirective: directive, sourceFile }) =>
            lines.push(`policy: ${directive} ${sourceFile}`),
          );
        });
        await page.goto(url, { waitUntil: 'load' });
        if (hasRows) await expect(page.locator('paper-tags')).toHaveCount(papers);
        await page.waitForTimeout(1_500);
        const own = await page.evaluate(() => (globalThis as unknown as { heardLines: string[] }).heardLines);
        await page.close();
        // Chromium asks again for a picture that was not there, where a script came at the start of the page: once each.
        return [...new Set([...lines, ...own])].sort();
      };
      const options = await openPage('options');
      await setDisabled(options, Object.keys(SITE_PAGES));
      const bare = await heard(false);
      const bareReports = reports.splice(0);
      await setDisabled(options, []);
      expect(await heard(true)).toEqual(bare);
      expect(reports.length).toBe(bareReports.length);
      await context.unroute(url);
      await context.unroute('**/csp');
    });
});

test('printing gives the page without chips, and nothing of it is cut off', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.emulateMedia({ media: 'print' });
  const withRows = await height();
  const shown = await page
    .locator('paper-tags')
    .evaluateAll((rows) => rows.filter((row) => row.getClientRects().length));
  expect(shown).toEqual([]);
  expect((await page.pdf()).length).toBeGreaterThan(1_000);
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('paper-tags')) row.remove();
  });
  expect(withRows).toBe(await height());
  await page.emulateMedia({ media: null });
});

test("the page's own search still finds each title, and goes on after our rows", async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const found = await page.evaluate(
    (titles) =>
      titles.map((title) => {
        getSelection()?.removeAllRanges();
        return window.find(title) ? (getSelection()?.toString() ?? '') : 'not found';
      }),
    PAPERS.map(({ title }) => title),
  );
  expect(found).toEqual(PAPERS.map(({ title }) => title));
});

test.describe('a page that is no listing is left as it is', () => {
  const pages = [
    [
      'https://huggingface.co/posts',
      '<!doctype html><title>Posts</title><article><h3><a href="/posts/1">A post</a></h3></article>',
    ],
    ['https://scholar.google.com/scholar?q=captcha', readFileSync('tests/fixtures/scholar/captcha.html', 'utf8')],
    [
      'https://arxiv.org/help/view',
      '<!doctype html><title>Help</title><main id="content"><dl><dt>A</dt><dd>B</dd></dl></main>',
    ],
    [
      'https://github.com/someone/project/issues',
      '<!doctype html><title>Issues</title><article><p>An issue</p></article>',
    ],
  ] as const;
  for (const [url, body] of pages)
    test(new URL(url).host, async ({ context, openPage }) => {
      await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      const seen = async () => {
        const page = await context.newPage();
        await page.addInitScript(() => {
          const changes: string[] = [];
          Object.assign(globalThis, { seenChanges: changes });
          addEventListener('load', () =>
            new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(document, {
              attributes: true,
              characterData: true,
              childList: true,
              subtree: true,
            }),
          );
        });
        await page.goto(url, { waitUntil: 'load' });
        await page.waitForTimeout(1_200);
        const html = await page.evaluate(() => document.documentElement.outerHTML);
        const changes = await page.evaluate(() => (globalThis as unknown as { seenChanges: string[] }).seenChanges);
        await page.close();
        return { html, changes };
      };
      const options = await openPage('options');
      await setDisabled(options, Object.keys(SITE_PAGES));
      const bare = await seen();
      await setDisabled(options, []);
      expect(await seen()).toEqual(bare);
      expect(bare.changes).toEqual([]);
      await context.unroute(url);
    });
});

test('a listing is unchanged but for our rows', async ({ context, openPage, openListing }) => {
  const page = await context.newPage();
  const options = await openPage('options');
  await setDisabled(options, Object.keys(SITE_PAGES));
  await page.goto(HF_DAILY);
  const bare = await page.evaluate(() => document.documentElement.outerHTML);
  await setDisabled(options, []);
  const tab = await openListing(HF_DAILY);
  const withoutRows = await tab.page.evaluate(() => {
    for (const row of document.querySelectorAll('paper-tags')) row.remove();
    return document.documentElement.outerHTML;
  });
  expect(withoutRows).toBe(bare);
});

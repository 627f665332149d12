import type { BrowserContext, Page, Route } from '@playwright/test';
import { expect, test } from './extension';
import { arxivList, type PrintedPaper } from './pages';

/** Hosts that abstracts are fetched from. */
const APIS = /^https:\/\/(?:export\.arxiv\.org\/api|huggingface\.co\/api|api2?\.openreview\.net)\//;
const LISTING = 'https://arxiv.org/list/cs.LG/recent?skip=0&show=50';

const paperNo = (i: number): PrintedPaper => ({
  arxivId: `2601.${20_000 + i}`,
  title: `On a quiet question, part ${i + 1}`,
  abstract: '',
  authors: ['Ada Byron'],
});
const LISTED = Array.from({ length: 40 }, (_, i) => paperNo(i));
const FIRST = `arxiv:${LISTED[0]?.arxivId}`;
const SENTENCE = 'We propose KV cache compression for language models.';

const feedOf = (ids: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">${ids
  .map(
    (id) =>
      `<entry><id>http://arxiv.org/abs/${id}v1</id><summary>  ${SENTENCE}\nThe KV cache is kept in small blocks.</summary></entry>`,
  )
  .join('')}</feed>`;

/** Answers the APIs, and the listing of titles. @returns the ids of each request to an API, and when it came */
async function serve(context: BrowserContext, answer: (ids: string[]) => Parameters<Route['fulfill']>[0]) {
  const asked: { ids: string[]; at: number }[] = [];
  await context.route(LISTING, (route) => route.fulfill({ contentType: 'text/html', body: arxivList(LISTED) }));
  await context.route(APIS, (route) => {
    const ids = new URL(route.request().url()).searchParams.get('id_list')?.split(',') ?? [];
    asked.push({ ids, at: Date.now() });
    return route.fulfill(answer(ids));
  });
  return asked;
}

const withFeed = (ids: string[]) => ({ contentType: 'application/atom+xml', body: feedOf(ids) });

/** Long enough for a listing to have asked for everything, and for a request to have followed. In ms. */
const WHOLE_LISTING = 4_000;

const switchOn = (page: Page) =>
  page.evaluate(() => chrome.storage.local.set({ 'setting.fetchAbstracts': true, 'setting.abstractsAsked': true }));

test.describe('abstracts that a listing does not show', () => {
  test.afterEach(async ({ context }) => {
    await context.unroute(APIS);
    await context.unroute(LISTING);
  });

  test('are not asked for while it is off: no request', async ({ context, openListing, openPopupOn }) => {
    const asked = await serve(context, withFeed);
    const tab = await openListing(LISTING);
    await tab.page.waitForTimeout(WHOLE_LISTING);
    const popup = await openPopupOn(tab);
    await popup.getByRole('button', { name: 'Not now' }).click();
    await expect(popup.getByRole('region', { name: 'Fetch abstracts?' })).toHaveCount(0);
    await tab.page.reload();
    await tab.page.waitForTimeout(WHOLE_LISTING);
    expect(asked).toEqual([]);
    expect((await tab.row(FIRST)).tags).toEqual([]);
  });

  test('come in one request when the reader wants them, and the cards take their tags', async ({
    context,
    openListing,
    openPopupOn,
    openPage,
  }) => {
    const asked = await serve(context, withFeed);
    const tab = await openListing(LISTING);
    const popup = await openPopupOn(tab);
    await popup.getByRole('button', { name: 'Fetch abstracts' }).click();
    await expect.poll(async () => (await tab.row(FIRST)).tags).toContain('kv-cache');
    expect(asked.map(({ ids }) => ids)).toEqual([LISTED.map(({ arxivId }) => arxivId)]);
    await expect.poll(async () => (await tab.rows()).every(({ tags }) => tags.includes('kv-cache'))).toBe(true);
    await expect(popup.getByRole('button', { name: 'KV cache 40' })).toBeVisible();
    await popup.close();

    await tab.hover(FIRST, '.tag');
    await expect.poll(async () => (await tab.row(FIRST)).explanation).toContain('In the abstractWe propose');
    expect((await tab.row(FIRST)).marked).toContain('cache compression');
    await tab.click(FIRST, '.bookmark');
    await expect.poll(() => tab.pressed(FIRST)).toBe('true');
    const library = await openPage('library');
    await library
      .getByText(LISTED[0]?.title ?? '')
      .first()
      .click();
    await expect(library.getByText(SENTENCE).first()).toBeVisible();

    await tab.page.reload();
    await tab.page.waitForTimeout(WHOLE_LISTING);
    expect((await tab.row(FIRST)).tags).toContain('kv-cache');
    expect(asked).toHaveLength(1);
  });

  test('are not asked for again soon when the API says that it is too much, also by a new background', async ({
    context,
    openListing,
    openPage,
  }) => {
    let refusals = 0;
    const asked = await serve(context, (ids) =>
      refusals++ === 0 ? { status: 429, headers: { 'retry-after': '1' }, body: 'Rate exceeded.' } : withFeed(ids),
    );
    const options = await openPage('options');
    await switchOn(options);
    const tab = await openListing(LISTING);
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(1);
    // The request is answered: a background that is stopped before has not heard of the refusal.
    await expect
      .poll(() => options.evaluate(async () => Object.values(await chrome.storage.session.get())))
      .toContainEqual(expect.objectContaining({ failures: 1 }));
    // What the stopped background held is gone, but not that it has to wait.
    const cdp = await context.newCDPSession(tab.page);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await tab.page.reload();
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(2);
    const [first, second] = asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(19_000);
    await expect.poll(async () => (await tab.row(FIRST)).tags, { timeout: 20_000 }).toContain('kv-cache');
  });
});

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './extension';
import { HF_DAILY, HF_DATE, huggingFaceCard, huggingFaceListing, manyPapers, PAPERS } from './pages';

/** Errors that the page's own scripts could see. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

async function serve(context: BrowserContext, url: string, body: string): Promise<() => Promise<void>> {
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  return () => context.unroute(url);
}

/** True when every card has exactly one row, and every row stands in a card. */
const isWhole = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('article')];
    return (
      cards.length > 0 &&
      cards.every((card) => card.querySelectorAll('paper-tags').length === 1) &&
      document.querySelectorAll('paper-tags').length === cards.length
    );
  });

test('cards that come later get their rows', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const more = manyPapers(50).map(huggingFaceCard);
  for (const html of more)
    await page.evaluate((card) => document.querySelector('section')?.insertAdjacentHTML('beforeend', card), html);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length + more.length);
  expect(await isWhole(page)).toBe(true);
});

test('navigation inside the site changes the rows with the cards', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.page.evaluate(
    ([url, html]) => {
      history.pushState({}, '', url);
      const section = document.querySelector('section');
      if (section) section.innerHTML = html;
    },
    [HF_DATE, manyPapers(3).map(huggingFaceCard).join('')] as const,
  );
  await expect
    .poll(async () => (await tab.rows()).map(({ paper }) => paper))
    .toEqual(['arxiv:2601.10000', 'arxiv:2601.10001', 'arxiv:2601.10002']);
  await tab.page.evaluate(() => {
    history.pushState({}, '', '/posts');
    const section = document.querySelector('section');
    if (section) section.innerHTML = '<article><h3><a href="/posts/1">A post</a></h3></article>';
  });
  await expect(tab.page.locator('paper-tags')).toHaveCount(0);
  await tab.page.goBack();
  await tab.page.evaluate((html) => {
    const section = document.querySelector('section');
    if (section) section.innerHTML = html;
  }, huggingFaceCard(PAPERS[1]));
  await expect.poll(async () => (await tab.rows()).map(({ paper }) => paper)).toEqual([`arxiv:${PAPERS[1].arxivId}`]);
});

test('a card whose paper changes in place gets the tags of the new one', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const [, gptq, , rag] = PAPERS;
  await tab.page.evaluate(
    ({ id, title, abstract }) => {
      const card = document.querySelector('article');
      const link = card?.querySelector('h3 a');
      const text = card?.querySelector('p');
      for (const each of card?.querySelectorAll('a') ?? []) each.setAttribute('href', `/papers/${id}`);
      if (link?.firstChild) link.firstChild.nodeValue = title;
      if (text) text.textContent = abstract;
    },
    { id: '2005.99999', title: rag.title, abstract: rag.abstract },
  );
  await expect.poll(async () => (await tab.rows())[0]?.paper).toBe('arxiv:2005.99999');
  const [changed, second] = await tab.rows();
  expect(changed?.tags).toContain('rag');
  expect(changed?.tags).not.toContain('kv-cache');
  expect(second?.paper).toBe(`arxiv:${gptq.arxivId}`);
});

test('hydration that drops our nodes is outlived', async ({ context, openListing }) => {
  const hydration = `<script>
    // What a framework does that claims its own markup and drops the rest.
    addEventListener('load', () => {
      const papers = document.querySelector('section').innerHTML;
      for (const delay of [0, 60, 250, 600]) setTimeout(() => {
        const section = document.querySelector('section');
        const fresh = section.cloneNode(false);
        fresh.innerHTML = papers;
        for (const host of fresh.querySelectorAll('paper-tags')) host.remove();
        section.replaceWith(fresh);
      }, delay);
    });
  </script>`;
  const stop = await serve(context, HF_DAILY, huggingFaceListing(PAPERS, hydration));
  const { page } = await openListing(HF_DAILY);
  const errors = watchErrors(page);
  await page.waitForTimeout(1_000);
  await expect.poll(() => isWhole(page)).toBe(true);
  expect(errors).toEqual([]);
  await stop();
});

test('a cloned row is not taken for one of ours', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(() => {
    const card = document.querySelector('article');
    const section = document.querySelector('section');
    if (card) section?.append(card.cloneNode(true));
  });
  await expect.poll(() => isWhole(page)).toBe(true);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length + 1);
});

test('1,000 removals of our rows: all come back, and the page sees no error', async ({ context, openListing }) => {
  const stop = await serve(context, HF_DAILY, huggingFaceListing(manyPapers(200)));
  const { page } = await openListing(HF_DAILY);
  const errors = watchErrors(page);
  await expect(page.locator('paper-tags')).toHaveCount(200);
  for (let round = 0; round < 5; round++) {
    const removed = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('paper-tags')];
      for (const host of hosts) host.remove();
      return hosts.length;
    });
    expect(removed).toBe(200);
    await expect.poll(() => isWhole(page)).toBe(true);
  }
  expect(errors).toEqual([]);
  await stop();
});

test('a page that keeps removing a row wins for a while, and has it back when it stops', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const restored = await page.evaluate(async () => {
    let count = 0;
    const end = performance.now() + 2_000;
    while (performance.now() < end) {
      const host = document.querySelector('paper-tags');
      if (host) count++;
      host?.remove();
      await new Promise((done) => setTimeout(done, 5));
    }
    return count;
  });
  // Without a limit it would be about one per frame of each of the four cards.
  expect(restored).toBeLessThan(80);
  await expect.poll(() => isWhole(page)).toBe(true);
});

test('200 changes of route leave every card whole', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const errors = watchErrors(page);
  await page.evaluate(async (cards) => {
    for (let i = 0; i < 200; i++) {
      history.pushState({}, '', `/papers/date/2026-10-${String((i % 28) + 1).padStart(2, '0')}`);
      const section = document.querySelector('section');
      if (section) section.innerHTML = cards.slice(i % 20, (i % 20) + 20).join('');
      await new Promise((done) => setTimeout(done, 10));
    }
  }, manyPapers(40).map(huggingFaceCard));
  await expect.poll(() => isWhole(page)).toBe(true);
  await expect(page.locator('paper-tags')).toHaveCount(20);
  expect(errors).toEqual([]);
});

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './extension';
import { HF_DAILY, huggingFaceCard, huggingFaceListing, manyPapers, PAPERS } from './pages';

async function serve(context: BrowserContext, body: string): Promise<void> {
  await context.route(HF_DAILY, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

test.afterEach(({ context }) => context.unroute(HF_DAILY));

/** Cards without a row of their own paper, cards with several, and rows outside of cards. */
const brokenIn = (page: Page) =>
  page.evaluate(() => {
    const wrong = [...document.querySelectorAll('article')].filter((card) => {
      const [row, ...others] = card.querySelectorAll('paper-tags');
      const id = card.querySelector('h3 a')?.getAttribute('href')?.split('/').pop();
      return others.length > 0 || row?.getAttribute('data-paper') !== `arxiv:${id}`;
    });
    return wrong.length + document.querySelectorAll('paper-tags:not(article *)').length;
  });

test('a list of 200 that the page sorts keeps one row on each card', async ({ context, openListing }) => {
  await serve(context, huggingFaceListing(manyPapers(200)));
  const { page } = await openListing(HF_DAILY);
  const orders = ['reversed', 'by text', 'by replacing each card by its neighbour'];
  for (const order of orders) {
    await page.evaluate((how) => {
      const section = document.querySelector('section');
      const cards = [...(section?.querySelectorAll('article') ?? [])];
      if (how === 'reversed') section?.append(...cards.reverse());
      if (how === 'by text')
        section?.append(...cards.sort((a, b) => (a.textContent ?? '').localeCompare(b.textContent ?? '')));
      if (how === 'by replacing each card by its neighbour')
        for (let i = 0; i + 1 < cards.length; i += 2) cards[i]?.before(cards[i + 1] ?? '');
    }, order);
    await expect.poll(() => brokenIn(page), order).toBe(0);
  }
});

test('cards whose papers the page swaps in place show the rows of their papers', async ({ context, openListing }) => {
  await serve(context, huggingFaceListing(manyPapers(200)));
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(() => {
    // A keyed list without keys: elements stay, contents move.
    const cards = [...document.querySelectorAll('article')];
    const contents = cards.map((card) => [...card.childNodes].map((node) => node.cloneNode(true))).reverse();
    cards.forEach((card, i) => {
      card.replaceChildren(...(contents[i] ?? []));
    });
  });
  await expect.poll(() => brokenIn(page)).toBe(0);
});

test('cards that a filter takes out and puts back', async ({ context, openListing }) => {
  await serve(context, huggingFaceListing(manyPapers(200)));
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(async () => {
    const section = document.querySelector('section');
    const cards = [...(section?.children ?? [])];
    section?.replaceChildren(...cards.filter((_, i) => i % 7 === 0));
    await new Promise((resolve) => setTimeout(resolve, 500));
    section?.replaceChildren(...cards);
  });
  await expect.poll(() => brokenIn(page)).toBe(0);
  await expect(page.locator('paper-tags')).toHaveCount(200);
});

test('of 2,000 cards, those that a filter hides by style and shows get their rows', async ({
  context,
  openListing,
}) => {
  await serve(context, huggingFaceListing(manyPapers(2_000)));
  const { page } = await openListing(HF_DAILY, 1);
  const far = page.locator('article').nth(1_500);
  await expect(far.locator('paper-tags')).toHaveCount(0);
  await page.evaluate(() => {
    document.querySelectorAll('article').forEach((card, i) => {
      card.style.display = i === 1_500 ? '' : 'none';
    });
  });
  await expect(far.locator('paper-tags')).toHaveCount(1);
  await page.evaluate(() => {
    for (const card of document.querySelectorAll('article')) card.style.display = '';
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect(page.locator('article').last().locator('paper-tags')).toHaveCount(1);
});

test('of 2,000 cards in a box that scrolls by itself, those that come to sight get their rows', async ({
  context,
  openListing,
}) => {
  const box = '<style>section { height: 600px; overflow: auto }</style>';
  const body = huggingFaceListing(manyPapers(2_000), box);
  await serve(context, body.replace(/<section[^>]*>/, '$&<div id="list">').replace('</section>', '</div></section>'));
  const { page } = await openListing(HF_DAILY, 1);
  const card = (at: number) => page.locator('article').nth(at).locator('paper-tags');
  await expect(card(1_500)).toHaveCount(0);
  await page.evaluate(() => {
    document.querySelectorAll('article').forEach((each, i) => {
      each.style.display = i >= 1_500 ? '' : 'none';
    });
  });
  await expect(card(1_500)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('section')?.scrollTo(0, 1_000_000));
  await expect(card(1_999)).toHaveCount(1);
});

test('of 2,000 cards that are sorted, those that come to sight get their rows', async ({ context, openListing }) => {
  await serve(context, huggingFaceListing(manyPapers(2_000)));
  const { page } = await openListing(HF_DAILY, 1);
  await page.evaluate(() => {
    // So that neighbours come from all over the list.
    const cards = [...document.querySelectorAll('article')].map((card, i) => ({ card, at: (i * 7_919) % 2_000 }));
    document.querySelector('section')?.append(...cards.sort((a, b) => b.at - a.at).map(({ card }) => card));
    scrollTo(0, 0);
  });
  const inSight = () =>
    page.evaluate(() => {
      const cards = [...document.querySelectorAll('article')].filter((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      return cards.length > 1 && cards.every((card) => card.querySelectorAll('paper-tags').length === 1);
    });
  await expect.poll(inSight).toBe(true);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(inSight).toBe(true);
});

test('panels of tabs get their rows when they are shown', async ({ context, openListing }) => {
  const panel = (id: string, papers: string) => `<div role="tabpanel" id="${id}" hidden>${papers}</div>`;
  const [one, two] = [manyPapers(600).slice(0, 300), manyPapers(600).slice(300)];
  const panels = panel('new', one.map(huggingFaceCard).join('')) + panel('top', two.map(huggingFaceCard).join(''));
  await serve(context, huggingFaceListing(PAPERS).replace('</section>', `</section>${panels}`));
  const { page } = await openListing(HF_DAILY, PAPERS.length);
  for (const id of ['new', 'top', 'new']) {
    await page.evaluate((shown) => {
      for (const each of document.querySelectorAll<HTMLElement>('[role=tabpanel]')) each.hidden = each.id !== shown;
      scrollTo(0, 0);
    }, id);
    await expect(page.locator(`#${id} article`).first().locator('paper-tags')).toHaveCount(1);
  }
});

test('a framework that clones a list, rows and all', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(() => {
    const section = document.querySelector('section');
    section?.replaceWith(section.cloneNode(true));
  });
  await expect.poll(() => brokenIn(page)).toBe(0);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
});

test('another extension adds its nodes beside ours', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  await page.evaluate(() => {
    const add = () => {
      for (const heading of document.querySelectorAll('h3')) {
        if (heading.parentElement?.querySelector('other-extension')) continue;
        heading.after(document.createElement('other-extension'));
      }
    };
    new MutationObserver(add).observe(document.body, { childList: true, subtree: true });
    add();
  });
  await page.evaluate(
    (html) => document.querySelector('section')?.insertAdjacentHTML('beforeend', html),
    huggingFaceCard(manyPapers(1)[0] ?? PAPERS[0]),
  );
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length + 1);
  await page.waitForTimeout(500);
  expect(await brokenIn(page)).toBe(0);
  await expect(page.locator('other-extension')).toHaveCount(PAPERS.length + 1);
});

test('another extension takes away all elements that it does not know, once', async ({ openListing }) => {
  const { page } = await openListing(HF_DAILY);
  const removed = await page.evaluate(() => {
    const unknown = [...document.querySelectorAll('*')].filter((each) => each.localName.includes('-'));
    for (const each of unknown) each.remove();
    return unknown.length;
  });
  expect(removed).toBe(PAPERS.length);
  await expect(page.locator('paper-tags')).toHaveCount(PAPERS.length);
  expect(await brokenIn(page)).toBe(0);
});

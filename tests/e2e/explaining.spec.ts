import type { Page, Worker } from '@playwright/test';
import { serviceWorker } from '@/scripts/launch';
import { expect, test } from './extension';
import type { ListingTab } from './listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const [paged, gptq, , rag] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string, string];

/** A button of the open explanation or of the offer to undo, by its face. */
const button = (text: string) => `[data-text=${JSON.stringify(text)}]`;

/** The words of the page that are marked now. */
const markedInPage = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('papertags-evidence') ?? [])];
    return ranges.map((range) => (range as Range).toString());
  });

/** What has the focus inside a row. */
const focused = (tab: ListingTab) =>
  tab.evaluate<string | null>(`const at = roots.map((root) => root.activeElement).find(Boolean);
    return at ? nameOf(at) : null;`);

/** How many corrections are stored. */
const rejections = (worker: Worker) =>
  worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('papertags');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rejections').objectStore('rejections').count();
          counting.onsuccess = () => resolve(counting.result);
          opening.result.close();
        };
      }),
  );

const firstChip = async (tab: ListingTab, paper: string) => (await tab.row(paper)).chips[0] ?? '';

test.describe('"Not this"', () => {
  test('takes the tag off this paper for good, here and on the other site', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    const label = await firstChip(tab, gptq);
    await tab.click(gptq, '.tag');
    await tab.click(gptq, button('Not this'));
    await expect.poll(async () => (await tab.row(gptq)).chips).not.toContain(label);
    expect((await tab.row(gptq)).notice).toBe('Removed.Undo');
    expect((await tab.row(gptq)).explanation).toBeUndefined();
    const again = await openListing(ARXIV_RECENT);
    await expect.poll(async () => (await again.row(gptq)).chips).not.toContain(label);
  });

  test('can be undone', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    const before = (await tab.row(gptq)).chips;
    await tab.click(gptq, '.tag');
    await tab.click(gptq, button('Not this'));
    await expect.poll(async () => (await tab.row(gptq)).notice).toBeTruthy();
    await tab.click(gptq, button('Undo'));
    await expect.poll(async () => (await tab.row(gptq)).chips).toEqual(before);
    expect((await tab.row(gptq)).notice).toBeUndefined();
    const again = await openListing(ARXIV_RECENT);
    await expect.poll(async () => (await again.row(gptq)).chips).toEqual(before);
  });

  test('whose undo fails says why, and is offered to be undone until it is', async ({ context, openListing }) => {
    const worker = await serviceWorker(context);
    const tab = await openListing(HF_DAILY);
    const before = (await tab.row(gptq)).chips;
    await tab.click(gptq, '.tag');
    await tab.click(gptq, button('Not this'));
    await expect.poll(() => rejections(worker)).toBe(1);
    await worker.evaluate(() => {
      const { prototype } = IDBObjectStore;
      Object.assign(globalThis, { realDelete: prototype.delete });
      prototype.delete = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await tab.click(gptq, button('Undo'));
    await expect.poll(async () => (await tab.row(gptq)).explanation).toContain('The disk is full');
    await expect.poll(async () => (await tab.row(gptq)).notice).toBe('Removed.Undo');
    expect((await tab.row(gptq)).chips).not.toContain(before[0]);
    await worker.evaluate(() => {
      IDBObjectStore.prototype.delete = Reflect.get(globalThis, 'realDelete');
    });
    await tab.click(gptq, button('Undo'));
    await expect.poll(async () => (await tab.row(gptq)).chips).toEqual(before);
    expect((await tab.row(gptq)).notice).toBeUndefined();
    await expect.poll(() => rejections(worker)).toBe(0);
  });

  test('works with the keyboard alone, and the focus is never lost', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    const { keyboard } = tab.page;
    const before = (await tab.row(paged)).chips;
    await tab.page.bringToFront();
    await tab.page.getByRole('link', { name: PAPERS[0].title }).focus();
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await expect.poll(() => focused(tab)).toBe('Not this');
    await keyboard.press('ArrowDown');
    await expect.poll(() => focused(tab)).toBe('Never show this tag');
    await keyboard.press('Escape');
    await expect.poll(() => focused(tab)).toBe(before[0]);
    expect((await tab.row(paged)).explanation).toBeUndefined();
    await keyboard.press('ArrowDown');
    await expect.poll(() => focused(tab)).toBe('Not this');
    await keyboard.press('Enter');
    await expect.poll(() => focused(tab)).toBe('Undo');
    expect((await tab.row(paged)).chips).not.toContain(before[0]);
    await keyboard.press('Enter');
    await expect.poll(async () => (await tab.row(paged)).chips).toEqual(before);
    expect(await focused(tab)).toBeTruthy();
  });
});

test('"Never show this tag" takes it off all rows, which stay as they are', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const label = await firstChip(tab, rag);
  await tab.evaluate(`globalThis.before = hosts;`);
  await tab.click(rag, '.tag');
  await tab.click(rag, button('Never show this tag'));
  await expect.poll(async () => (await tab.row(rag)).notice).toBe(`“${label}” is hidden on all listings.Undo`);
  for (const { chips } of await tab.rows()) expect(chips).not.toContain(label);
  expect(await tab.evaluate('return hosts.every((host, i) => host === globalThis.before[i])')).toBe(true);
  const other = await openListing(ARXIV_RECENT);
  await expect.poll(async () => (await other.row(rag)).chips).not.toContain(label);
  await tab.click(rag, button('Undo'));
  for (const each of [tab, other]) await expect.poll(async () => (await each.row(rag)).chips).toContain(label);
  expect(await other.evaluate('return hosts.length')).toBe(PAPERS.length);
});

test('a correction on one listing reaches the others without drawing their rows anew', async ({ openListing }) => {
  const other = await openListing(ARXIV_RECENT);
  await other.click(paged, '.tag');
  const kept = (await other.row(paged)).explanation;
  expect(kept).toBeTruthy();
  const tab = await openListing(HF_DAILY);
  const label = await firstChip(tab, gptq);
  await tab.click(gptq, '.tag');
  await tab.click(gptq, button('Not this'));
  await expect.poll(async () => (await other.row(gptq)).chips).not.toContain(label);
  expect(await other.evaluate('return hosts.every((host) => host.isConnected) && hosts.length')).toBe(PAPERS.length);
});

test('clicks and keys of a script change nothing', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const before = await tab.rows();
  await tab.click(gptq, '.tag');
  await tab.evaluate(`for (const root of roots) for (const each of root.querySelectorAll('button')) each.click();`);
  await tab.page.waitForTimeout(300);
  expect((await tab.rows()).map(({ chips, pressed }) => ({ chips, pressed }))).toEqual(
    before.map(({ chips, pressed }) => ({ chips, pressed })),
  );
});

test('the way from a chip to its buttons does not close the explanation', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.hover(gptq, '.tag');
  await expect.poll(async () => (await tab.row(gptq)).explanation).toBeTruthy();
  const { x, y } = await tab.pointOf(gptq, button('Not this'));
  const from = await tab.pointOf(gptq, '.tag');
  for (let step = 1; step <= 10; step++) {
    await tab.page.mouse.move(from.x + ((x - from.x) * step) / 10, from.y + ((y - from.y) * step) / 10);
    await tab.page.waitForTimeout(60);
  }
  await tab.page.waitForTimeout(400);
  expect((await tab.row(gptq)).explanation).toBeTruthy();
});

test('an explanation never covers its chip nor leaves the window, however low that is', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  for (const height of [720, 320, 200]) {
    await tab.page.setViewportSize({ width: 640, height });
    // The page is told of its new size with the next frame, and that closes what is open.
    await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await tab.click(paged, '.tag');
    expect((await tab.row(paged)).explanation, `${height} px`).toBeTruthy();
    const [chip, box] = await tab.evaluate<[DOMRect, DOMRect]>(`
      return ['.tag', '.explanation'].map((each) => roots[0].querySelector(each).getBoundingClientRect().toJSON())`);
    expect(box.top >= chip.bottom || box.bottom <= chip.top, `${height} px`).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height + 24);
    const action = await tab.pointOf(paged, button('Not this'));
    expect(action.y).toBeLessThan(height);
    await tab.page.keyboard.press('Escape');
  }
});

test.describe('the words that gave a tag', () => {
  for (const url of [HF_DAILY, ARXIV_RECENT])
    test(`are marked in the card on ${url} while its explanation is open`, async ({ openListing }) => {
      const tab = await openListing(url);
      const html = await tab.page.evaluate(() => document.documentElement.outerHTML);
      await tab.click(rag, '.tag');
      await expect.poll(() => markedInPage(tab.page)).toContain('Retrieval-Augmented Generation');
      expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
      await tab.page.keyboard.press('Escape');
      await expect.poll(() => markedInPage(tab.page)).toEqual([]);
    });

  test('are not marked any more once the card or the listing is gone', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    await tab.click(rag, '.tag');
    await expect.poll(() => markedInPage(tab.page)).not.toEqual([]);
    await tab.page.evaluate(() => document.querySelector('article:last-of-type')?.remove());
    await expect.poll(() => tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
    await tab.click(gptq, '.tag');
    await expect.poll(() => markedInPage(tab.page)).not.toEqual([]);
    await tab.page.evaluate(() => history.pushState({}, '', '/models'));
    await expect.poll(() => tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('take the colour of our style sheet, without a style element of ours in the page', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    const colour = await tab.page.evaluate(() => {
      const heading = document.querySelector('h3') as Element;
      return getComputedStyle(heading, '::highlight(papertags-evidence)').backgroundColor;
    });
    expect(colour).toMatch(/^rgba\(250, 190, 20, 0\.3\d*\)$/);
    expect(await tab.page.evaluate(() => document.querySelectorAll('style').length)).toBe(1);
  });
});

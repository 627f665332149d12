import { expect, test } from './extension';
import { ARXIV_ABSTRACT, ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const [paged, gptq, chain, rag] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string, string, string];

test.describe('tags', () => {
  for (const url of [HF_DAILY, ARXIV_RECENT])
    test(`stand on every card of ${url}`, async ({ openListing }) => {
      const tab = await openListing(url);
      await expect(tab.page.locator('paper-tags')).toHaveCount(PAPERS.length);
      expect((await tab.rows()).map(({ paper }) => paper)).toEqual([paged, gptq, chain, rag]);
      expect((await tab.row(paged)).tags).toContain('kv-cache');
      expect((await tab.row(gptq)).tags).toContain('quantization');
      expect((await tab.row(chain)).tags).toContain('reasoning');
      expect((await tab.row(rag)).tags).toContain('rag');
      for (const row of await tab.rows()) {
        expect(row.chips.length).toBeGreaterThan(0);
        expect(row.chips.length).toBeLessThanOrEqual(5);
        expect(row.pressed).toBe('false');
      }
    });

  test('stand once on the page of a single paper', async ({ openListing }) => {
    const tab = await openListing(ARXIV_ABSTRACT);
    await expect(tab.page.locator('paper-tags')).toHaveCount(1);
    expect((await tab.row(paged)).tags).toContain('kv-cache');
  });

  test('are the same on both sites', async ({ openListing }) => {
    const daily = await openListing(HF_DAILY);
    const recent = await openListing(ARXIV_RECENT);
    expect((await daily.rows()).map(({ tags }) => tags)).toEqual((await recent.rows()).map(({ tags }) => tags));
  });
});

test.describe('the explanation of a tag', () => {
  test('opens under the pointer with the words that gave it, and closes', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    await tab.hover(rag, '.tag');
    await expect.poll(async () => (await tab.row(rag)).explanation).toContain('Retrieval-Augmented Generation');
    await tab.page.mouse.move(5, 5);
    await expect.poll(async () => (await tab.row(rag)).explanation).toBeUndefined();
  });

  test('opens on keyboard focus and closes with Escape', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    await tab.page.bringToFront();
    // The heading's link, then the bookmark, then along the toolbar with the arrow.
    await tab.page.getByRole('link', { name: PAPERS[0].title }).focus();
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await tab.row(paged)).explanation).toBeTruthy();
    await tab.page.keyboard.press('Escape');
    await expect.poll(async () => (await tab.row(paged)).explanation).toBeUndefined();
  });

  test('stays when clicked, and the click opens no link', async ({ openListing }) => {
    const tab = await openListing(HF_DAILY);
    await tab.click(gptq, '.tag');
    await tab.page.mouse.move(5, 5);
    await tab.page.waitForTimeout(500);
    expect((await tab.row(gptq)).explanation).toContain('uantization');
    expect(tab.page.url()).toBe(HF_DAILY);
  });
});

test('"+n" shows the tags that did not fit', async ({ openListing, openPage }) => {
  const options = await openPage('options');
  await options.evaluate(() => chrome.storage.local.set({ 'setting.chipsPerCard': 1 }));
  const tab = await openListing(HF_DAILY);
  const before = (await tab.rows()).find(({ more }) => more);
  if (!before) throw new Error('No card has more than one tag');
  expect(before.chips).toHaveLength(1);
  expect(before.more).toMatch(/^\+[1-9]\d*$/);
  await tab.click(before.paper, '.more');
  const after = await tab.row(before.paper);
  expect(after.chips).toHaveLength(1 + Number(before.more));
  expect(after.more).toBeUndefined();
});

test.describe('chips follow the ground of the page, not the system', () => {
  const turns = [
    { url: HF_DAILY, by: 'a class of the root', turn: () => document.documentElement.classList.toggle('dark') },
    { url: ARXIV_RECENT, by: 'the style of the body', turn: () => document.body.toggleAttribute('style') },
  ];
  for (const { url, by, turn } of turns)
    test(by, async ({ openListing }) => {
      const tab = await openListing(url);
      const isDark = () =>
        tab.evaluate<boolean>(`return roots[0].querySelector('[role=toolbar]').classList.contains('dark')`);
      await tab.page.addStyleTag({ content: 'body[style] { background: #0b0f19 }' });
      expect(await isDark()).toBe(false);
      await tab.page.evaluate(turn);
      await expect.poll(isDark).toBe(true);
      await tab.page.evaluate(turn);
      await expect.poll(isDark).toBe(false);
    });
});

test('a row moves nothing but what lies below it, by its own height', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await expect(tab.page.locator('paper-tags')).toHaveCount(PAPERS.length);
  const shift = await tab.page.evaluate(() => {
    const boxes = () => [...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect());
    const headings = () =>
      [...document.querySelectorAll('article h3')].map((heading) => heading.getBoundingClientRect());
    const hosts = [...document.querySelectorAll<HTMLElement>('paper-tags')];
    const withRows = { cards: boxes(), headings: headings() };
    const rowHeights = hosts.map((host) => {
      const { marginTop, marginBottom } = getComputedStyle(host);
      return host.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    });
    for (const host of hosts) host.style.setProperty('display', 'none', 'important');
    const without = { cards: boxes(), headings: headings() };
    return withRows.cards.map((card, i) => ({
      grown: card.height - (without.cards[i]?.height ?? 0),
      rowHeight: rowHeights[i] ?? 0,
      widened: card.width - (without.cards[i]?.width ?? 0),
      headingGrown: (withRows.headings[i]?.height ?? 0) - (without.headings[i]?.height ?? 0),
    }));
  });
  for (const { grown, rowHeight, widened, headingGrown } of shift) {
    expect(grown).toBeGreaterThan(0);
    expect(grown).toBeLessThanOrEqual(rowHeight + 0.5);
    expect(rowHeight).toBeLessThan(60);
    expect(widened).toBe(0);
    expect(headingGrown).toBe(0);
  }
});

test('rows fit a window of 320 px without a horizontal scroll bar', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  await tab.page.setViewportSize({ width: 320, height: 640 });
  const [page, widest] = await tab.page.evaluate(() => [
    document.documentElement.scrollWidth,
    Math.max(...[...document.querySelectorAll('paper-tags')].map((host) => host.getBoundingClientRect().right)),
  ]);
  expect(page).toBeLessThanOrEqual(320);
  expect(widest).toBeLessThanOrEqual(320);
});

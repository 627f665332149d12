import type { BrowserContext, Page } from '@playwright/test';
import { HF_DAILY, huggingFaceCard, huggingFaceListing, manyPapers } from '../e2e/pages';
import { type Figure, median, rounded } from './figure';
import { PASS_LIMIT } from './limits';
import { ourTime } from './our-script';
import { withPage } from './sites';

const CARDS = 2_000;
const RUNS = 3;
const URL = `${HF_DAILY}?date=2026-11-18`;
/** All passes that a change calls for have run after this many ms. */
const SETTLED = 2_500;

/** Runs in the page: changes it `count` times, so many a frame, and tells what an empty text node each time would cost. */
async function change(page: Page, kind: Change, count: number): Promise<number> {
  const cards =
    kind === 'cards appended'
      ? manyPapers(CARDS + count)
          .slice(CARDS)
          .map(huggingFaceCard)
      : [];
  return page.evaluate(
    async ({ kind, count, cards }) => {
      const section = document.querySelector('section');
      const articles = [...document.querySelectorAll('article')];
      const aside = document.body.appendChild(document.createElement('aside'));
      const perFrame = 50;
      let floor = 0;
      for (let i = 0; i < count; i++) {
        const card = articles[i % articles.length];
        const counter = card?.querySelector('li')?.firstChild;
        if (kind === 'changes inside cards' && counter) counter.nodeValue = `${i} authors`;
        if (kind === 'changes outside of cards') aside.replaceChildren(`${i}`, document.createElement('i'));
        if (kind === 'cards appended') section?.insertAdjacentHTML('beforeend', cards[i] ?? '');
        const floorCard = document.createElement('div');
        const start = performance.now();
        floorCard.append('');
        floor += performance.now() - start;
        if (i % perFrame === perFrame - 1) await new Promise(requestAnimationFrame);
      }
      return floor;
    },
    { kind, count, cards },
  );
}

const CHANGES = ['changes inside cards', 'changes outside of cards', 'cards appended'] as const;
type Change = (typeof CHANGES)[number];

/** What a change of a page with 2,000 cards costs us, beside reading cards and making their rows. */
async function changeFigure(context: BrowserContext, origin: string, kind: Change): Promise<Figure> {
  const beyond: number[] = [];
  const drawing: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run++)
    await withPage(context, async (page) => {
      await page.goto(URL, { waitUntil: 'load' });
      await page.locator('paper-tags').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(SETTLED);
      const time = await ourTime(await context.newCDPSession(page), origin, async () => {
        floors.push(((await change(page, kind, CARDS)) * 1_000) / CARDS);
        await page.waitForTimeout(SETTLED);
      });
      beyond.push((time.all - time.drawing) / CARDS);
      drawing.push(time.drawing / CARDS);
    });
  return {
    name: `page of ${CARDS.toLocaleString('en')}, ${kind}, each`,
    unit: 'µs',
    value: rounded(median(beyond)),
    floor: rounded(median(floors)),
    limit: PASS_LIMIT,
    runs: RUNS,
    readingAndDrawing: rounded(median(drawing)),
  };
}

/** Looks at the whole page, per card: what a change costs that does not say which cards it concerns. */
async function wholePassFigure(context: BrowserContext, origin: string): Promise<Figure> {
  const passes = 10;
  const values: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run++)
    await withPage(context, async (page) => {
      await page.goto(URL, { waitUntil: 'load' });
      await page.locator('paper-tags').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(SETTLED);
      const time = await ourTime(await context.newCDPSession(page), origin, async () => {
        floors.push(await page.evaluate(changeAround, passes));
      });
      values.push((time.all - time.drawing) / passes / CARDS);
    });
  return {
    name: `page of ${CARDS.toLocaleString('en')}, look at the whole page, per card`,
    unit: 'µs',
    value: rounded(median(values)),
    floor: rounded(median(floors)),
    limit: PASS_LIMIT,
    runs: RUNS,
  };
}

/** Runs in the page: µs to append an empty text node to a card. */
async function changeAround(times: number): Promise<number> {
  const link = document.body.appendChild(document.createElement('a'));
  for (let i = 0; i < times; i++) {
    link.href = `/?${i}`;
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
  const cards = [...document.querySelectorAll('article')];
  const start = performance.now();
  for (const card of cards) card.append('');
  return ((performance.now() - start) * 1_000) / cards.length;
}

/** What changes of a page with 2,000 cards cost us. */
export async function pageChangeFigures(context: BrowserContext, extensionId: string): Promise<Figure[]> {
  const body = huggingFaceListing(manyPapers(CARDS));
  await context.route(URL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const origin = `chrome-extension://${extensionId}/`;
  const figures: Figure[] = [];
  for (const kind of CHANGES) figures.push(await changeFigure(context, origin, kind));
  figures.push(await wholePassFigure(context, origin));
  return figures;
}

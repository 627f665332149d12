import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { HF_DAILY, huggingFaceCard, huggingFaceListing, manyPapers } from '../e2e/pages';
import { type Figure, rounded } from './figure';
import { ourTime, type ScriptTime } from './our-script';
import { switchSite, withPage } from './sites';

const CARDS = 10_000;
const PART = 1_000;
const URL = `${HF_DAILY}?date=2026-11-17`;
/** Cards that come at once when the reader is at the end. */
const BATCH = 50;
const SETTLED = 2_500;

/** What one part of the way cost, per added card, in µs. */
interface Cost {
  script: ScriptTime;
  /** All that the page's main thread did, of ours and its own. */
  page: number;
  /** An empty text node per card. */
  floor: number;
}

/** Runs in the page: adds cards as a listing does that loads on scroll. @returns ms that an empty text node per card took */
async function addCards({ cards, batch }: { cards: string[]; batch: number }): Promise<number> {
  const section = document.querySelector('section');
  let floor = 0;
  for (let at = 0; at < cards.length; at += batch) {
    const html = cards.slice(at, at + batch).join('');
    section?.insertAdjacentHTML('beforeend', html);
    const added = [...(section?.children ?? [])].slice(-batch);
    const start = performance.now();
    for (const card of added) card.append('');
    floor += performance.now() - start;
    scrollTo(0, document.documentElement.scrollHeight);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }
  return floor;
}

async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000_000;
}

async function costOf(page: Page, cdp: CDPSession, origin: string, cards: string[]): Promise<Cost> {
  const before = await busyTime(cdp);
  let floor = 0;
  const script = await ourTime(cdp, origin, async () => {
    floor = await page.evaluate(addCards, { cards, batch: BATCH });
    await page.waitForTimeout(SETTLED);
  });
  const per = (time: number) => time / cards.length;
  return {
    script: { all: per(script.all), drawing: per(script.drawing) },
    page: per((await busyTime(cdp)) - before),
    floor: per(floor * 1_000),
  };
}

/** The first and the last 1,000 cards of an infinite scroll to 10,000. */
async function firstAndLast(context: BrowserContext, origin: string): Promise<{ first: Cost; last: Cost }> {
  const cards = manyPapers(CARDS).map(huggingFaceCard);
  return withPage(context, async (page) => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(URL, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED);
    const first = await costOf(page, cdp, origin, cards.slice(0, PART));
    for (let at = PART; at < CARDS - PART; at += PART)
      await page.evaluate(addCards, { cards: cards.slice(at, at + PART), batch: BATCH });
    return { first, last: await costOf(page, cdp, origin, cards.slice(-PART)) };
  });
}

/** Whether a card costs as much at the end of a long infinite scroll as at its start; the same of the page without us. */
export async function infiniteScrollFigures(context: BrowserContext, extensionId: string): Promise<Figure[]> {
  const body = huggingFaceListing([]);
  await context.route(URL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const origin = `chrome-extension://${extensionId}/`;
  await switchSite(context, extensionId, 'huggingface', false);
  const bare = await firstAndLast(context, origin);
  await switchSite(context, extensionId, 'huggingface', true);
  const ours = await firstAndLast(context, origin);
  const figure = (what: string, cost: (of: Cost) => number, conditions: Record<string, number>): Figure => ({
    name: `infinite scroll to ${CARDS.toLocaleString('en')}, ${what}, last ${PART.toLocaleString('en')}`,
    unit: 'µs',
    value: rounded(cost(ours.last)),
    floor: rounded(ours.last.floor),
    runs: 1,
    first: rounded(cost(ours.first)),
    firstFloor: rounded(ours.first.floor),
    timesTheFirst: rounded(cost(ours.last) / cost(ours.first)),
    ...conditions,
  });
  return [
    figure('our script per card', ({ script }) => script.all, {}),
    figure('our script per card beyond reading and drawing', ({ script }) => script.all - script.drawing, {}),
    figure('page and all per card', ({ page }) => page, {
      withoutUs: rounded(bare.last.page),
      timesTheFirstWithoutUs: rounded(bare.last.page / bare.first.page),
    }),
  ];
}

import type { BrowserContext } from '@playwright/test';
import { HF_DAILY, huggingFaceListing, manyPapers } from '../e2e/pages';
import { type Figure, median, rounded } from './figure';
import { WHOLE_AGAIN_LIMIT } from './limits';
import { withPage } from './sites';

const CARDS = 200;
const RUNS = 5;
const URL = `${HF_DAILY}?date=2026-11-16`;

const CHANGES = ['sorted', 'rows removed', 'list replaced by a clone', 'filtered'] as const;

/** Runs in the page: changes it, and tells after how many ms every card on the screen has exactly one row, and no other. */
async function timeToWhole(kind: (typeof CHANGES)[number]): Promise<number> {
  const section = document.querySelector('section');
  if (!section) throw new Error('The page has no list');
  const cards = [...section.children];
  // Those on the screen, without asking where they are: that would have the browser lay out the page.
  const isWhole = () =>
    [...document.querySelectorAll('article')]
      .slice(0, 8)
      .every((card) => card.querySelectorAll('paper-tags').length === 1) &&
    document.querySelectorAll('paper-tags:not(article *)').length === 0;
  const start = performance.now();
  if (kind === 'sorted') section.append(...cards.reverse());
  if (kind === 'rows removed') for (const row of document.querySelectorAll('paper-tags')) row.remove();
  if (kind === 'list replaced by a clone') section.replaceWith(section.cloneNode(true));
  if (kind === 'filtered') section.replaceChildren(...cards.filter((_, i) => i % 3 === 2));
  // A copy of a row looks whole until it is taken away, so that it has to stay whole for a while.
  let wholeSince: number | undefined;
  while (wholeSince === undefined || performance.now() - wholeSince < 400) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    if (!isWhole()) wholeSince = undefined;
    else wholeSince ??= performance.now();
    if (performance.now() - start > 20_000) throw new Error(`The page ${kind} did not become whole`);
  }
  return wholeSince - start;
}

/** How soon "every card has exactly one row" is true again after the page changed its list of 200 under us. */
export async function wholeAgainFigures(context: BrowserContext): Promise<Figure[]> {
  const body = huggingFaceListing(manyPapers(CARDS));
  await context.route(URL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const figures: Figure[] = [];
  for (const kind of CHANGES) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++)
      await withPage(context, async (page) => {
        await page.goto(URL);
        await page.waitForFunction((count) => document.querySelectorAll('paper-tags').length === count, CARDS, {
          polling: 50,
        });
        await page.waitForTimeout(500);
        times.push(await page.evaluate(timeToWhole, kind));
      });
    figures.push({
      name: `list of ${CARDS}, ${kind}, whole again`,
      unit: 'ms',
      value: rounded(median(times)),
      limit: WHOLE_AGAIN_LIMIT,
      runs: RUNS,
      longest: rounded(Math.max(...times)),
    });
  }
  return figures;
}

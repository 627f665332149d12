import type { BrowserContext, Page } from '@playwright/test';
import { ListingTab } from '../e2e/listing-tab';
import { HF_DAILY, huggingFaceListing, manyPapers } from '../e2e/pages';
import { type Figure, median, rounded } from './figure';
import { withPage } from './sites';

const CARDS = 40;
const LOADS = 9;
const SAVES = 20;

interface Marks {
  /** Milliseconds since navigation start. */
  ready: number;
  floor: number;
  drawn: number;
}

/** Runs in the page before its own scripts: when the document was there, and when the last row. */
function watchRows(count: number): void {
  const marks: Partial<Marks> = {};
  Object.assign(globalThis, { benchMarks: marks });
  document.addEventListener('DOMContentLoaded', () => {
    marks.ready = performance.now();
    for (const card of document.querySelectorAll('article h3')) card.after(document.createTextNode(''));
    marks.floor = performance.now();
    const rows = document.getElementsByTagName('paper-tags');
    const observer = new MutationObserver(() => {
      if (rows.length < count) return;
      marks.drawn = performance.now();
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

const marksOf = async (page: Page): Promise<Marks> => {
  await page.waitForFunction(() => 'drawn' in (globalThis as unknown as { benchMarks: object }).benchMarks);
  return page.evaluate(() => (globalThis as unknown as { benchMarks: Marks }).benchMarks);
};

/** From the document being there to the last of 40 rows; the first load also starts the background. */
export async function drawingFigures(context: BrowserContext): Promise<Figure[]> {
  const body = huggingFaceListing(manyPapers(CARDS));
  await context.route(HF_DAILY, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const loads: Marks[] = [];
  for (let i = 0; i < LOADS; i++)
    await withPage(context, async (page) => {
      await page.addInitScript(watchRows, CARDS);
      await page.goto(HF_DAILY);
      loads.push(await marksOf(page));
    });
  const drawn = loads.map(({ drawn: at, ready }) => at - ready);
  const floors = loads.map(({ floor, ready }) => floor - ready);
  const [first = 0, ...later] = drawn;
  const common = { unit: 'ms' as const, floor: rounded(median(floors)), cards: CARDS };
  return [
    {
      name: 'listing, document to all rows, later loads',
      value: rounded(median(later)),
      runs: later.length,
      ...common,
    },
    { name: 'listing, document to all rows, first load', value: rounded(first), runs: 1, ...common },
  ];
}

/** From the click on a bookmark to the mark, which waits for the stored paper. */
export async function savingFigure(context: BrowserContext, extensionId: string): Promise<Figure> {
  const tab = await ListingTab.open(context, extensionId, HF_DAILY);
  const papers = (await tab.rows()).map(({ paper }) => paper).slice(0, SAVES);
  const times: number[] = [];
  for (const paper of papers) {
    await tab.evaluate(`
      const root = roots[hosts.findIndex((host) => host.dataset.paper === '${paper}')];
      const bookmark = root.querySelector('.bookmark');
      const [face] = all(root, '.face');
      globalThis.saveTime = new Promise((resolve) => {
        let start;
        bookmark.addEventListener('click', () => { start = performance.now(); }, { capture: true, once: true });
        new MutationObserver((_, observer) => {
          if (!face.matches('.saved')) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(face, { attributes: true });
      });`);
    await tab.click(paper, '.bookmark');
    times.push(await tab.evaluate<number>('return globalThis.saveTime;'));
  }
  await tab.page.close();
  return { name: 'save, click to mark', unit: 'ms', value: rounded(median(times)), runs: times.length };
}

import type { BrowserContext, Page } from '@playwright/test';
import { ARXIV_LONG, HF_DAILY, huggingFaceListing, manyPapers } from '../e2e/pages';
import { type Figure, median, rounded } from './figure';
import { LONGEST_TASK_LIMIT, VISIBLE_ROWS_LIMIT } from './limits';
import { longestTasks } from './our-script';
import { switchSite, withPage } from './sites';

const CARDS = 2_000;
const RUNS = 5;
/** Where scripts may take the page over, the first pass waits until it was quiet for so long: then it is idle. In ms. */
const QUIET = 150;
/** All that we do on a page that changes no more is done after this many ms. */
const SETTLED = 2_500;

const PAGES = [
  { site: 'arxiv', name: 'arXiv', url: ARXIV_LONG, card: '#articles > dd' },
  { site: 'huggingface', name: 'Hugging Face', url: `${HF_DAILY}?date=2026-11-19`, card: 'article' },
];

interface Marks {
  /** When the page had loaded, and when it changed last by itself, in ms since navigation start. */
  load: number;
  changed: number;
  /** When every card that is on the screen had its row. */
  drawn?: number;
  /** How long it took to append an empty text node to each card, in ms. */
  floor: number;
}

/** Runs in the page before its own scripts. */
function watchVisibleRows(selector: string): void {
  const marks: Marks = { load: 0, changed: 0, floor: 0 };
  Object.assign(globalThis, { benchMarks: marks });
  let visible: Element[] | undefined;
  const isRow = (node: Node) => /^PAPER-TAGS(?:-ROOM)?$/.test(node.nodeName);
  const isOurs = ({ addedNodes, removedNodes }: MutationRecord) => [...addedNodes, ...removedNodes].every(isRow);
  new MutationObserver((records) => {
    if (!records.every(isOurs)) marks.changed = performance.now();
    if (visible?.every((card) => card.getElementsByTagName('paper-tags').length > 0)) marks.drawn ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
  addEventListener('load', () => {
    const cards = [...document.querySelectorAll(selector)];
    visible = cards.filter((card) => card.getBoundingClientRect().top < innerHeight);
    const start = performance.now();
    for (const card of cards) card.append('');
    marks.load = performance.now();
    marks.floor = marks.load - start;
  });
}

async function marksOf(page: Page): Promise<Required<Marks>> {
  const read = () => (globalThis as unknown as { benchMarks: Marks }).benchMarks;
  await page.waitForFunction(() => (globalThis as unknown as { benchMarks: Marks }).benchMarks.drawn, undefined, {
    polling: 50,
  });
  return (await page.evaluate(read)) as Required<Marks>;
}

/** From the page being idle to the last row on the screen; the first load also starts the background and is not counted. */
async function visibleRowsFigure(
  context: BrowserContext,
  { name, url, card }: (typeof PAGES)[number],
): Promise<Figure> {
  const marks: Required<Marks>[] = [];
  for (let run = 0; run <= RUNS; run++)
    await withPage(context, async (page) => {
      await page.addInitScript(watchVisibleRows, card);
      await page.goto(url, { waitUntil: 'load' });
      marks.push(await marksOf(page));
    });
  const counted = marks.slice(1);
  const idle = ({ load, changed }: Marks) => Math.max(load, changed) + QUIET;
  return {
    name: `page of ${CARDS.toLocaleString('en')}, idle to rows on the screen, ${name}`,
    unit: 'ms',
    value: rounded(median(counted.map((each) => Math.max(0, each.drawn - idle(each))))),
    floor: rounded(median(counted.map(({ floor }) => floor))),
    limit: VISIBLE_ROWS_LIMIT,
    runs: RUNS,
    quietBefore: QUIET,
    afterLoad: rounded(median(counted.map(({ drawn, load }) => drawn - load))),
  };
}

/**
 * The most that we take of one task, as the page loads and until nothing more happens; beside it the longest of the
 * tasks in which we run, which hold the page's own layout too, and of all tasks, with and without us.
 */
async function longestTaskFigure(
  context: BrowserContext,
  extensionId: string,
  { site, name, url }: (typeof PAGES)[number],
): Promise<Figure> {
  const measure = () =>
    withPage(context, async (page) =>
      longestTasks(await context.newCDPSession(page), `chrome-extension://${extensionId}/`, async () => {
        await page.goto(url, { waitUntil: 'load' });
        await page.waitForTimeout(SETTLED);
      }),
    );
  const bare = [];
  const ours = [];
  for (let run = 0; run < RUNS; run++) {
    await switchSite(context, extensionId, site, false);
    bare.push(await measure());
    await switchSite(context, extensionId, site, true);
    ours.push(await measure());
  }
  return {
    name: `page of ${CARDS.toLocaleString('en')}, longest task of ours, ${name}`,
    unit: 'ms',
    value: rounded(median(ours.map((longest) => longest.ours))),
    limit: LONGEST_TASK_LIMIT,
    runs: RUNS,
    longestWithOurs: rounded(median(ours.map(({ withOurs }) => withOurs))),
    longestOfAll: rounded(median(ours.map(({ any }) => any))),
    longestWithoutUs: rounded(median(bare.map(({ any }) => any))),
  };
}

/** How a page of 2,000 cards is met: rows on the screen, and no task that holds the page up. */
export async function pageSizeFigures(context: BrowserContext, extensionId: string): Promise<Figure[]> {
  const body = huggingFaceListing(manyPapers(CARDS));
  await context.route(PAGES[1]?.url ?? '', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const figures: Figure[] = [];
  for (const page of PAGES) {
    figures.push(await visibleRowsFigure(context, page));
    figures.push(await longestTaskFigure(context, extensionId, page));
  }
  return figures;
}

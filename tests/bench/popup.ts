import type { BrowserContext } from '@playwright/test';
import { toPaper } from '@/papers/key';
import type { StoredPaper } from '@/storage/database';
import { manyPapers } from '../e2e/pages';
import { storedPaper } from '../stored-paper';
import { type Figure, median, rounded } from './figure';
import { putRows } from './stored-rows';

const OPENINGS = 7;
const LIBRARIES = [0, 1_000, 10_000];

function storedPapers(count: number): StoredPaper[] {
  const start = Date.UTC(2026, 0, 1);
  return manyPapers(count).map(({ arxivId, title, abstract, authors }, i) => {
    const paper = toPaper({
      title,
      abstract,
      arxivId,
      authors: authors.map((name) => ({ name })),
      url: `https://arxiv.org/abs/${arxivId}`,
      published: '2026-01',
    });
    const savedAt = start + i;
    return storedPaper(paper, { savedAt, updatedAt: savedAt, ruleTags: ['inference'], citationKey: `paper${i}` });
  });
}

/** Runs in the popup before its own scripts: milliseconds from navigation to the first row, or to the empty state. */
function watchFirstRow(selector: string): void {
  const done = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { benchFirstRow: done });
}

/** From opening the popup to its first row, with libraries of several sizes. */
export async function popupFigures(context: BrowserContext, extensionId: string): Promise<Figure[]> {
  const url = `chrome-extension://${extensionId}/popup.html`;
  const figures: Figure[] = [];
  const filler = await context.newPage();
  await filler.goto(url);
  await filler.waitForSelector('main [role=tabpanel] *');
  for (const count of LIBRARIES) {
    await putRows(filler, 'papers', storedPapers(count));
    const times: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const popup = await context.newPage();
      await popup.addInitScript(watchFirstRow, count > 0 ? '[aria-label="Saved papers"] li' : '[role=tabpanel] *');
      await popup.goto(url);
      times.push(
        await popup.evaluate(() => (globalThis as unknown as { benchFirstRow: Promise<number> }).benchFirstRow),
      );
      await popup.close();
    }
    figures.push({
      name: `popup, open to first row, ${count.toLocaleString('en')} papers`,
      unit: 'ms',
      value: rounded(median(times)),
      runs: OPENINGS,
    });
  }
  await filler.close();
  return figures;
}

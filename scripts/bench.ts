// `npm run bench`: every figure as a JSON line on stdout, each measured now and here.

import type { BrowserContext } from '@playwright/test';
import type { Figure } from '@/tests/bench/figure';
import { drawingFigures, longPageFigure, savingFigure } from '@/tests/bench/listing';
import { ownTagFigure } from '@/tests/bench/own-tags';
import { popupFigures } from '@/tests/bench/popup';
import { sizeFigures } from '@/tests/bench/sizes';
import { learningFigure } from '@/tests/bench/suggestions';
import { printReadyTime, READY_ARGUMENT, readyFigures, taggingFigures } from '@/tests/bench/tagging';
import { taggingGrowthFigures } from '@/tests/bench/tagging-growth';
import { servedPages } from '@/tests/e2e/pages';
import { runCommand } from './arguments';
import { ensureChromium } from './browsers';
import { ensureBuild } from './extension-build';
import { extensionIdOf, launchWithExtension, serveOnly } from './launch';

const print = (...figures: Figure[]) => {
  for (const figure of figures) console.log(JSON.stringify(figure));
};

/** A browser of its own for figures that must not see each other's saved papers. */
async function inChromium(measure: (context: BrowserContext, extensionId: string) => Promise<void>): Promise<void> {
  const context = await launchWithExtension({ browser: ensureChromium(), profile: '', headless: true, offline: true });
  try {
    const extensionId = await extensionIdOf(context);
    await serveOnly(context, servedPages());
    await measure(context, extensionId);
  } finally {
    await context.close();
  }
}

await runCommand(async () => {
  if (process.argv[2] === READY_ARGUMENT) return printReadyTime();
  ensureBuild('chrome');
  print(...(await taggingFigures()), ...(await taggingGrowthFigures()), ...readyFigures(), ...sizeFigures());
  print(await ownTagFigure());
  await inChromium(async (context, extensionId) => {
    print(...(await drawingFigures(context)));
    print(await savingFigure(context, extensionId));
    print(await longPageFigure(context, extensionId));
  });
  await inChromium(async (context, extensionId) => print(...(await popupFigures(context, extensionId))));
  await inChromium(async (context, extensionId) => print(await learningFigure(context, extensionId)));
});

// `npm run bench`: every figure as a JSON line on stdout, each measured now and here. `npm run bench -- NAME`: only those
// whose name holds NAME.

import type { Figure } from '@/tests/bench/figure';
import { FIGURE_GROUPS, type FigureGroup } from '@/tests/bench/groups';
import { printReadyTime, READY_ARGUMENT } from '@/tests/bench/tagging';
import { servedPages } from '@/tests/e2e/pages';
import { runCommand, UsageError } from './arguments';
import { ensureChromium } from './browsers';
import { ensureBuild } from './extension-build';
import { extensionIdOf, launchWithExtension, serveOnly } from './launch';

async function figuresOf({ measure, measureIn }: FigureGroup): Promise<Figure[]> {
  const figures = (await measure?.()) ?? [];
  if (!measureIn) return figures;
  const context = await launchWithExtension({ browser: ensureChromium(), profile: '', headless: true, offline: true });
  try {
    const extensionId = await extensionIdOf(context);
    await serveOnly(context, servedPages());
    return await measureIn(context, extensionId);
  } finally {
    await context.close();
  }
}

await runCommand(async () => {
  const asked = process.argv[2] ?? '';
  if (asked === READY_ARGUMENT) return printReadyTime();
  const isAsked = (name: string) => name.includes(asked);
  const groups = FIGURE_GROUPS.filter(({ names }) => names.some(isAsked));
  if (groups.length === 0) throw new UsageError(`No figure has a name with "${asked}". All: npm run bench`);
  ensureBuild('chrome');
  for (const group of groups) {
    const figures = await figuresOf(group);
    for (const { name } of figures) if (!group.names.includes(name)) throw new Error(`"${name}" is no listed figure`);
    for (const figure of figures) if (isAsked(figure.name)) console.log(JSON.stringify(figure));
  }
});

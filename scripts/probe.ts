// `npm run probe [-- --show] [SITE …]`: opens pages of the live web in a real Chromium with the built extension, one
// after the other, and says how well each site is read. For maintainers; no test depends on it.
import { setTimeout as wait } from 'node:timers/promises';
import { SITES } from '@/sites/registry';
import { runCommand, UsageError } from './arguments';
import { ensureChromium } from './browsers';
import { ensureBuild } from './extension-build';
import { extensionIdOf, launchWithExtension } from './launch';
import { PROBE_PAGES, type ProbePage } from './probe-pages';
import { judge, type ProbeResult, probeLine, summary } from './probe-verdict';
import { visit } from './probe-visit';

/** Pause before the next page, and before the next one of the same host. In ms. */
const PAUSE = 1_000;
const PAUSE_OF_HOST = 5_000;
const CARDS_LIMIT = 20_000;

function chosenPages(ids: string[]): ProbePage[] {
  const unknown = ids.filter((id) => !SITES.some((site) => site.id === id));
  if (unknown.length > 0)
    throw new UsageError(`No site has the id ${unknown.join(', ')}. Sites: ${SITES.map(({ id }) => id).join(', ')}`);
  return PROBE_PAGES.filter(({ site }) => ids.length === 0 || ids.includes(site));
}

async function probe(pages: ProbePage[], isWatched: boolean): Promise<ProbeResult[]> {
  const browser = ensureChromium();
  const context = await launchWithExtension({ browser, profile: '', headless: !isWatched });
  const results: ProbeResult[] = [];
  let lastHost = '';
  try {
    await extensionIdOf(context);
    for (const page of pages) {
      const { host } = new URL(page.url);
      if (lastHost) await wait(host === lastHost ? PAUSE_OF_HOST : PAUSE);
      lastHost = host;
      const result = judge(page, await visit(context, page.url, { cardsLimit: CARDS_LIMIT, isWatched }));
      console.log(probeLine(result));
      if (result.outcome === 'unhealthy' && result.report?.health?.shape) console.log(result.report.health.shape);
      results.push(result);
    }
  } finally {
    await context.close();
  }
  return results;
}

await runCommand(async () => {
  const args = process.argv.slice(2);
  const option = args.find((arg) => arg.startsWith('-') && arg !== '--show');
  if (option) throw new UsageError(`Usage: npm run probe [-- --show] [SITE …] (${option} is not known)`);
  const pages = chosenPages(args.filter((arg) => arg !== '--show'));
  ensureBuild('chrome');
  const { text, failed } = summary(await probe(pages, args.includes('--show')));
  console.log(`\n${text}`);
  if (failed) process.exitCode = 1;
});

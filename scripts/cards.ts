// `npm run --silent cards -- URL FILE.html`: the cards that the built extension finds on that page, in a real Chromium
// at that URL, as JSON on stdout. On a page of no built-in site: those that the toolbar button would find.
import { rmSync } from 'node:fs';
import { adapterFor } from '@/sites/registry';
import type { PageReport, ShownPaper } from '@/storage/messages';
import { readUserFile, runCommand, UsageError, webAddress } from './arguments';
import { ensureChromium } from './browsers';
import { buildFolder, ensureBuild } from './extension-build';
import { extensionIdOf, firstPage, launchWithExtension, serveOnly } from './launch';
import { stableReport } from './page-report';
import { grantedBuild, tagPage } from './tag-page';

/** Longest wait for a page to show its cards, milliseconds. */
const PAGE_LIMIT = 30_000;

/** One card as the command prints it. */
function printed({ paper, tags }: ShownPaper) {
  const { key, title, url, arxivId, doi, abstract, authors, published } = paper;
  return { key, title, url, arxivId, doi, abstract, authors: authors.map(({ name }) => name), published, tags };
}

function printCards(papers: ShownPaper[]): void {
  process.stdout.write(`${JSON.stringify(papers.map(printed), null, 2)}\n`);
}

/** The page of no built-in site counts as one on which the reader pressed the toolbar button. */
async function cardsOf(url: string, html: string): Promise<PageReport | undefined> {
  const isBuiltIn = adapterFor(new URL(url)) !== undefined;
  const extension = isBuiltIn ? buildFolder('chrome') : grantedBuild('chrome', [`${new URL(url).origin}/*`]);
  const context = await launchWithExtension({
    browser: ensureChromium(),
    profile: '',
    headless: true,
    offline: true,
    extension,
  });
  try {
    await extensionIdOf(context);
    await serveOnly(context, { [url]: html });
    const page = await firstPage(context);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    if (!isBuiltIn) await tagPage(context, page.url());
    return await stableReport(context, PAGE_LIMIT);
  } finally {
    await context.close();
    if (!isBuiltIn) rmSync(extension, { recursive: true, force: true });
  }
}

await runCommand(async () => {
  const [address, file] = process.argv.slice(2);
  if (!address || !file) throw new UsageError('Usage: npm run --silent cards -- URL FILE.html');
  const url = webAddress(address);
  const html = readUserFile(file);
  ensureChromium();
  ensureBuild('chrome');
  const report = await cardsOf(url, html);
  printCards(report?.papers ?? []);
  if (!report) throw new Error(`Papertags did not answer on ${url}.`);
  if (!report.isListing) throw new UsageError(`${url} is no paper listing of ${report.siteName}.`);
  if (report.papers.length === 0) console.error(`${url} is a listing of ${report.siteName}, but it has no cards.`);
  if (report.unreadable > 0) console.error(`${report.unreadable} cards could not be read.`);
});

// `npm run --silent cards -- URL FILE.html`: the cards that the built extension finds on that page, in a real Chromium
// at that URL, as JSON on stdout.
import type { ShownPaper } from '@/storage/messages';
import { readUserFile, runCommand, UsageError, webAddress } from './arguments';
import { ensureChromium } from './browsers';
import { ensureBuild } from './extension-build';
import { extensionIdOf, firstPage, launchWithExtension, serveOnly } from './launch';
import { stableReport } from './page-report';

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

await runCommand(async () => {
  const [address, file] = process.argv.slice(2);
  if (!address || !file) throw new UsageError('Usage: npm run --silent cards -- URL FILE.html');
  const url = webAddress(address);
  const html = readUserFile(file);
  const browser = ensureChromium();
  ensureBuild('chrome');
  const context = await launchWithExtension({ browser, profile: '', headless: true, offline: true });
  try {
    await extensionIdOf(context);
    await serveOnly(context, { [url]: html });
    const page = await firstPage(context);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const report = await stableReport(context, PAGE_LIMIT);
    printCards(report?.papers ?? []);
    if (!report) throw new UsageError(`No built-in site of Papertags covers ${url}.`);
    if (!report.isListing) throw new UsageError(`${url} is no paper listing of ${report.siteName}.`);
    if (report.papers.length === 0) console.error(`${url} is a listing of ${report.siteName}, but it has no cards.`);
    if (report.unreadable > 0) console.error(`${report.unreadable} cards could not be read.`);
  } finally {
    await context.close();
  }
});

// `npm start`: a browser with the extension on a paper listing. `npm start -- --url URL [--page FILE.html]` opens
// another listing, or a saved page at its address.
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import type { PageReport } from '@/storage/messages';
import { readUserFile, runCommand, UsageError, webAddress } from './arguments';
import { ensureChromium } from './browsers';
import { ensureBuild } from './extension-build';
import { extensionIdOf, firstPage, launchWithExtension, servePage } from './launch';
import { stableReport } from './page-report';

const LISTING = 'https://huggingface.co/papers';
const SAMPLE = 'tests/fixtures/huggingface/sample-listing.html';
/** The live listing must answer this fast, milliseconds; else the sample is shown. */
const LIVE_LIMIT = 3_000;
const PAGE_LIMIT = 30_000;
/** Kept between runs, so that saved papers are there the next day. */
const PROFILE = '.output/profile';
const SCREENSHOT = '.output/start.png';
const TITLE_WIDTH = 68;

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns the HTTP status, or undefined when there was no answer in time (milliseconds) */
async function visit(page: Page, url: string, timeout: number): Promise<number | undefined> {
  const response = await page.goto(url, { waitUntil: 'commit', timeout }).catch(() => null);
  return response?.status();
}

/** Opens the live listing, or the sample at the same address when it does not answer. */
async function openListing(context: BrowserContext, page: Page): Promise<void> {
  const status = await visit(page, LISTING, LIVE_LIMIT);
  if (status === 200) return;
  console.log(
    `${LISTING} ${status ? `answered ${status}` : 'did not answer'}: showing the sample listing at that address.`,
  );
  await servePage(context, LISTING, readFileSync(SAMPLE, 'utf8'));
  await page.goto(LISTING, { waitUntil: 'commit' });
}

async function openChosen(context: BrowserContext, page: Page, url: string, html?: string): Promise<void> {
  if (html !== undefined) await servePage(context, url, html);
  const status = await visit(page, url, PAGE_LIMIT);
  if (status === undefined) throw new UsageError(`${url} did not answer. A saved copy can be shown with --page FILE.`);
}

function table(report: PageReport): string {
  const lines = report.papers.map(({ paper, tags }) => {
    const title = paper.title.length > TITLE_WIDTH ? `${paper.title.slice(0, TITLE_WIDTH - 1)}…` : paper.title;
    return `${title.padEnd(TITLE_WIDTH)}  ${tags.join(', ') || '-'}`;
  });
  return lines.join('\n');
}

/** Why the page has no tagged card; undefined when it has. */
async function whyNothing(page: Page, report: PageReport | undefined): Promise<string | undefined> {
  const url = page.url();
  if (!report) return `no built-in site of Papertags covers ${url}.`;
  if (!report.isListing) return `${url} is no paper listing of ${report.siteName}.`;
  if (!report.siteEnabled) return `${report.siteName} is switched off in the options.`;
  if (report.papers.length === 0)
    return `no paper cards were found on ${url} (${report.unreadable} unreadable); the site may have changed.`;
  if (!report.papers.some(({ tags }) => tags.length > 0)) return 'none of the papers has a tag.';
  const drawn = await page
    .locator('paper-tags:not([data-tags=""])')
    .first()
    .waitFor({ state: 'attached', timeout: PAGE_LIMIT })
    .then(
      () => true,
      () => false,
    );
  return drawn ? undefined : 'papers were found, but no chips were drawn on the page.';
}

function summary({ papers, siteName }: PageReport): string {
  const tagged = papers.filter(({ tags }) => tags.length > 0);
  const different = new Set(papers.flatMap(({ tags }) => tags));
  return `${siteName}: ${papers.length === 1 ? '1 paper' : `${papers.length} papers`}, ${tagged.length} with tags, ${different.size} different tags.`;
}

async function openBrowser(browser: string): Promise<{ context: BrowserContext; inWindow: boolean }> {
  const withoutWindow = () =>
    launchWithExtension({ browser, profile: '', headless: true, viewport: { width: 1280, height: 900 } });
  if (!hasDisplay()) return { context: await withoutWindow(), inWindow: false };
  mkdirSync(PROFILE, { recursive: true });
  try {
    const context = await launchWithExtension({ browser, profile: PROFILE, headless: false, viewport: null });
    return { context, inWindow: true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('already in use'))
      throw new UsageError('Papertags is running in another window already. Close that one first.');
    console.log(`No window could be opened (${message.split('\n')[0]}). Running without.`);
    return { context: await withoutWindow(), inWindow: false };
  }
}

function readOptions(): { url?: string; page?: string } {
  try {
    return parseArgs({ options: { url: { type: 'string' }, page: { type: 'string' } } }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Usage: npm start -- [--url URL [--page FILE.html]]\n${reason}`);
  }
}

await runCommand(async () => {
  const values = readOptions();
  if (values.page && !values.url) throw new UsageError('--page FILE needs --url URL: the address to show it at.');
  const url = values.url && webAddress(values.url);
  const html = values.page && readUserFile(values.page);
  const browser = ensureChromium();
  ensureBuild('chrome');
  const { context, inWindow } = await openBrowser(browser);
  try {
    await extensionIdOf(context);
    const page = await firstPage(context);
    if (url) await openChosen(context, page, url, html);
    else await openListing(context, page);
    const report = await stableReport(context, PAGE_LIMIT);
    const reason = await whyNothing(page, report);
    if (report && !inWindow) console.log(table(report));
    if (report) console.log(summary(report));
    if (!inWindow) {
      await page.screenshot({ path: SCREENSHOT, fullPage: true });
      console.log(`Screenshot: ${SCREENSHOT}`);
    }
    if (reason) throw new UsageError(`No card was tagged: ${reason}`);
    if (inWindow) {
      console.log('Papertags is running. Close the browser window to end.');
      await context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await context.close();
  }
});

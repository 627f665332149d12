import type { BrowserContext, Page } from '@playwright/test';
import type { PageReport } from '@/storage/messages';
import { stableReport } from './page-report';
import type { Visit } from './probe-verdict';

/** Time for a page to load, in ms. */
const LOAD_LIMIT = 30_000;
/** A person who watches gets the time to answer a CAPTCHA. In ms. */
const PERSON_LIMIT = 120_000;

/** Questions whether a person sits there: Google's, Cloudflare's, Anubis', and the usual names. */
const CHALLENGE =
  '#captcha-form, #gs_captcha_f, #gs_captcha_ccl, .g-recaptcha, #recaptcha, #challenge-form, #challenge-running, .cf-turnstile, #anubis_challenge, iframe[src*="captcha"], iframe[src*="challenges.cloudflare.com"]';
const CHALLENGE_TITLE =
  /just a moment|are you (?:a )?(?:human|robot)|not a (?:ro)?bot|attention required|unusual traffic/i;

export interface VisitOptions {
  /** Time for the cards to appear, in ms. */
  cardsLimit: number;
  /** Somebody watches, and can answer what the page asks. */
  isWatched: boolean;
}

/** Goes to a page in a tab of its own and asks the extension what it finds there. */
export async function visit(context: BrowserContext, url: string, options: VisitOptions): Promise<Visit> {
  const page = await context.newPage();
  try {
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_LIMIT });
    const status = response?.status();
    if (options.isWatched && (await asksForPerson(page))) await waitForPerson(page);
    const report = await reportOf(context, options.cardsLimit);
    const found = report?.papers.length ?? 0;
    const asks = found === 0 && (await asksForPerson(page));
    // After a question was answered, the status of the first answer says nothing any more.
    return { status: found > 0 ? 200 : status, asksForPerson: asks, report };
  } catch (error) {
    return { error: reasonIn(error), asksForPerson: false };
  } finally {
    await page.close();
  }
}

/** Pages that draw late answer with no cards first. */
async function reportOf(context: BrowserContext, limit: number): Promise<PageReport | undefined> {
  const end = Date.now() + limit;
  let report: PageReport | undefined;
  do report = await stableReport(context, Math.max(end - Date.now(), 0));
  while (!report?.papers.length && Date.now() < end);
  return report;
}

async function asksForPerson(page: Page): Promise<boolean> {
  return CHALLENGE_TITLE.test(await page.title()) || (await page.locator(CHALLENGE).count()) > 0;
}

async function waitForPerson(page: Page): Promise<void> {
  console.error('The page asks whether a person sits there: answer it in the window.');
  const end = Date.now() + PERSON_LIMIT;
  while (Date.now() < end && (await asksForPerson(page))) await page.waitForTimeout(1_000);
}

/** "net::ERR_NAME_NOT_RESOLVED" of Playwright's many lines. */
function reasonIn(error: unknown): string {
  const text = String(error instanceof Error ? error.message : error);
  return /net::\w+/.exec(text)?.[0] ?? text.split('\n')[0] ?? text;
}

import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { buildFolder } from './extension-build';

/** How long an extension may take to start before we say that this browser does not load it, milliseconds. */
const EXTENSION_START_LIMIT = 20_000;

export interface LaunchOptions {
  /** Path of the browser, see `ensureChromium`. */
  browser: string;
  /** Folder of the profile; '' for one that is thrown away. */
  profile: string;
  headless: boolean;
  /** Resolve no host name at all, also for the browser's own traffic; routed requests are still answered. */
  offline?: boolean;
  extension?: string;
  viewport?: { width: number; height: number } | null;
  args?: string[];
  /** Switches that Playwright would give and that are left out. */
  ignoreDefaultArgs?: string[];
}

/** Chromium with the built extension in it. */
export function launchWithExtension(options: LaunchOptions): Promise<BrowserContext> {
  const extension = options.extension ?? buildFolder('chrome');
  return chromium.launchPersistentContext(options.profile, {
    executablePath: options.browser,
    headless: options.headless,
    // People browse the live web in this window. Chromium refuses to run sandboxed as root.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    ...(options.ignoreDefaultArgs && { ignoreDefaultArgs: options.ignoreDefaultArgs }),
    ...(options.viewport !== undefined && { viewport: options.viewport }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND'] : []),
      ...(options.args ?? []),
    ],
  });
}

/** The extension's background. @throws when the browser did not load the extension */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running) return running;
  return context.waitForEvent('serviceworker', { timeout: EXTENSION_START_LIMIT }).catch((cause: unknown) => {
    throw new Error(
      'This browser did not load the extension. Branded Chrome and Edge cannot; set PAPERTAGS_BROWSER to a Chromium.',
      { cause },
    );
  });
}

/** Id of the loaded extension: the host of its pages. */
export async function extensionIdOf(context: BrowserContext): Promise<string> {
  return new URL((await serviceWorker(context)).url()).host;
}

/** HTML by full URL: `https://huggingface.co/papers`. */
export type ServedPages = Record<string, string>;

/** Host, path and query: fragments are not sent, and Chromium turns http into https where a site asks for that. */
function requested(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}

/**
 * Answers the given pages at their real addresses and everything else on http(s) with 404, pages and extension alike.
 * Playwright would add a permissive CORS header, which hides a missing host permission; ours keeps CORS as it is.
 */
export async function serveOnly(context: BrowserContext, pages: ServedPages): Promise<void> {
  const headers = { 'access-control-allow-origin': 'https://cors.invalid' };
  const bodies = new Map(Object.entries(pages).map(([url, body]) => [requested(url), body]));
  await context.route(/^https?:/, (route) => {
    const body = bodies.get(requested(route.request().url()));
    if (body === undefined) return route.fulfill({ status: 404, body: '', headers });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers });
  });
}

/** Answers one address with the given HTML and leaves the rest of the network as it is. */
export async function servePage(context: BrowserContext, url: string, body: string): Promise<void> {
  await context.route(
    ({ href }) => /^https?:/.test(href) && requested(href) === requested(url),
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
}

/** The blank page that every new browser opens with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

// Playwright cannot load extensions into Firefox; puppeteer-core drives a stock Firefox over WebDriver BiDi.
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildFolder } from '@/scripts/extension-build';
import { servedPages } from './pages';

const ID = 'papertags@papertags.example';
/** Firefox gives each profile its own random address of an extension, unless it is told one. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** How long an extension page may take, milliseconds. */
const ARRIVAL_LIMIT = 20_000;

/** A stock Firefox with the built extension. */
export async function launchFirefox(executablePath: string | undefined): Promise<Browser> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'], // lets us open moz-extension:// pages
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) },
  });
  await firefox.installExtension(buildFolder('firefox'));
  return firefox;
}

/** A tab at a real address, answered locally. */
export async function listing(firefox: Browser, url: string): Promise<Page> {
  const pages = servedPages();
  const page = await firefox.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages[request.url()];
    void request.respond(
      body === undefined ? { status: 404, body: '' } : { status: 200, contentType: 'text/html; charset=utf-8', body },
    );
  });
  await page.goto(url);
  await page.waitForSelector('paper-tags');
  return page;
}

/** One of the extension's own pages in a tab. */
export async function extensionPage(firefox: Browser, name: 'popup' | 'library' | 'options'): Promise<Page> {
  const page = await firefox.newPage();
  // It arrives, but the promise never settles: Firefox does not tell about loads of moz-extension:// pages.
  page.goto(`moz-extension://${UUID}/${name}.html`).catch(() => undefined);
  const end = Date.now() + ARRIVAL_LIMIT;
  while (Date.now() < end) {
    // A question that meets the end of the blank page before is answered with an error: it is asked again.
    if (await page.evaluate(() => document.querySelector('main') !== null).catch(() => false)) return page;
    await wait(50);
  }
  throw new Error(`${name}.html did not arrive`);
}

interface RemoteNode {
  sharedId?: string;
  value?: {
    localName?: string;
    attributes?: Record<string, string>;
    nodeValue?: string;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode;
  };
}

/** The part of puppeteer's BiDi connection that we use; puppeteer's own types keep it private. */
interface Bidi {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: { contexts: BidiContext[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { result: { value: RemoteNode[] } } }>;
  send(method: 'input.performActions', params: object): Promise<unknown>;
}

interface BidiContext {
  context: string;
  url: string;
}

const connectionOf = (firefox: Browser) => (firefox as unknown as { connection: Bidi }).connection;

function textOf(node: RemoteNode): string {
  return node.value?.nodeValue ?? (node.value?.children ?? []).map(textOf).join('');
}

function withClass(node: RemoteNode, name: string): RemoteNode[] {
  const own = node.value?.attributes?.class?.split(' ').includes(name) ? [node] : [];
  return [...own, ...(node.value?.children ?? []).flatMap((child) => withClass(child, name))];
}

export interface FirefoxRow {
  paper?: string;
  tags: string[];
  chips: string[];
  pressed?: string;
  clickBookmark(): Promise<unknown>;
}

/** The rows on a page; WebDriver BiDi hands out closed shadow roots too. */
export async function rowsOn(firefox: Browser, page: Page): Promise<FirefoxRow[]> {
  const bidi = connectionOf(firefox);
  const context = await contextOf(bidi, page);
  const answer = await bidi.send('script.evaluate', {
    target: { context },
    expression: `[...document.querySelectorAll('paper-tags')]`,
    awaitPromise: false,
    serializationOptions: { maxObjectDepth: 1, maxDomDepth: 8, includeShadowTree: 'all' },
  });
  return answer.result.result.value.map((host) => {
    const root = host.value?.shadowRoot ?? {};
    const bookmark = withClass(root, 'bookmark')[0];
    return {
      paper: host.value?.attributes?.['data-paper'],
      tags: (host.value?.attributes?.['data-tags'] ?? '').split(' ').filter(Boolean),
      chips: withClass(root, 'tag').map(textOf),
      pressed: bookmark?.value?.attributes?.['aria-pressed'],
      clickBookmark: () => clickOn(bidi, context, bookmark),
    };
  });
}

/** Two tabs can show the same address, so a tab is told by a mark that it carries for a moment. */
async function contextOf(bidi: Bidi, page: Page): Promise<string> {
  const mark = `mark-${Math.random()}`;
  await page.evaluate((value) => document.documentElement.setAttribute('data-mark', value), mark);
  const { contexts } = (await bidi.send('browsingContext.getTree', {})).result;
  for (const { context, url } of contexts) {
    if (url !== page.url()) continue;
    const found = await bidi.send('script.evaluate', {
      target: { context },
      expression: `[...document.querySelectorAll('html[data-mark="${mark}"]')]`,
      awaitPromise: false,
    });
    if (found.result.result.value.length > 0) return context;
  }
  throw new Error(`Firefox shows no tab at ${page.url()}`);
}

/** A real click of the mouse, which the browser marks as trusted. */
function clickOn(bidi: Bidi, context: string, node: RemoteNode | undefined): Promise<unknown> {
  if (!node?.sharedId) throw new Error('There is nothing to click on');
  const origin = { type: 'element', element: { sharedId: node.sharedId } };
  const actions = [
    { type: 'pointerMove', x: 0, y: 0, origin },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
}

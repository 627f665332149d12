import type { Browser, Page } from 'puppeteer-core';

/** A value of WebDriver BiDi, as far as we read it: https://w3c.github.io/webdriver-bidi/#type-script-RemoteValue */
export interface RemoteNode {
  sharedId?: string;
  value?: { shadowRoot?: RemoteNode };
}

type Answer<T> = { type: 'success'; result: { value: T } } | { type: 'exception'; exceptionDetails: { text: string } };

interface Script {
  target: { context: string };
  awaitPromise: boolean;
  serializationOptions?: object;
}

/** The part of puppeteer's BiDi connection that we use; puppeteer's own types keep it private. */
interface Connection {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: { contexts: { context: string }[] } }>;
  send<T>(method: 'script.evaluate', params: Script & { expression: string }): Promise<{ result: Answer<T> }>;
  send<T>(
    method: 'script.callFunction',
    params: Script & { functionDeclaration: string; arguments: object[] },
  ): Promise<{ result: Answer<T> }>;
}

const connectionOf = (firefox: Browser) => (firefox as unknown as { connection: Connection }).connection;

/** BiDi's id of a tab: puppeteer keeps it to itself too. */
const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/** @throws what the script threw */
function valueIn<T>(answer: Answer<T>): T {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

/** How BiDi hands out a list of elements with their shadow roots, and nothing below. */
const WITH_ROOTS = { maxObjectDepth: 1, maxDomDepth: 0, includeShadowTree: 'all' };

/** Elements of a page with their shadow roots: WebDriver BiDi hands out closed ones too. */
export async function nodesWithRoots(page: Page, selector: string): Promise<RemoteNode[]> {
  const { result } = await connectionOf(page.browser()).send<RemoteNode[]>('script.evaluate', {
    target: { context: contextOf(page) },
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
    awaitPromise: false,
    serializationOptions: WITH_ROOTS,
  });
  return valueIn(result);
}

const listOf = (nodes: RemoteNode[]) => ({ type: 'array', value: nodes.map(({ sharedId }) => ({ sharedId })) });

/** Elements inside shadow roots that have closed roots of their own. */
export async function hostsInside(page: Page, roots: RemoteNode[]): Promise<RemoteNode[]> {
  const { result } = await connectionOf(page.browser()).send<RemoteNode[]>('script.callFunction', {
    target: { context: contextOf(page) },
    functionDeclaration: `(roots) => roots.flatMap((root) => [...root.querySelectorAll('span')])`,
    arguments: [listOf(roots)],
    awaitPromise: false,
    serializationOptions: WITH_ROOTS,
  });
  return valueIn(result).filter(({ value }) => value?.shadowRoot);
}

/** The rows of a page: their elements and roots, and the elements inside that have closed roots, with these roots. */
export type RowNodes = Record<'hosts' | 'roots' | 'inner' | 'innerRoots', RemoteNode[]>;

/** Runs the body of an async function in the page, see `TaggedListing.run`; its answer comes as JSON. */
export async function callWithNodes<T>(page: Page, body: string, nodes: RowNodes): Promise<T> {
  const { result } = await connectionOf(page.browser()).send<string>('script.callFunction', {
    target: { context: contextOf(page) },
    functionDeclaration: `async (hosts, roots, inner, innerRoots) => {
      const inside = (element) => innerRoots[inner.indexOf(element)];
      return JSON.stringify((await (async () => { ${body} })()) ?? null);
    }`,
    arguments: [nodes.hosts, nodes.roots, nodes.inner, nodes.innerRoots].map(listOf),
    awaitPromise: true,
  });
  return JSON.parse(valueIn(result)) as T;
}

/** Runs an expression with the rights of Firefox itself; needs `--remote-allow-system-access`. */
export async function evaluateInFirefox<T>(firefox: Browser, expression: string): Promise<T> {
  const connection = connectionOf(firefox);
  const [browserWindow] = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result.contexts;
  if (!browserWindow) throw new Error('Firefox has no window');
  const target = { context: browserWindow.context };
  return valueIn((await connection.send<T>('script.evaluate', { target, expression, awaitPromise: true })).result);
}

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

/** Elements of a page with their shadow roots: WebDriver BiDi hands out closed ones too. */
export async function nodesWithRoots(page: Page, selector: string): Promise<RemoteNode[]> {
  const { result } = await connectionOf(page.browser()).send<RemoteNode[]>('script.evaluate', {
    target: { context: contextOf(page) },
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
    awaitPromise: false,
    serializationOptions: { maxObjectDepth: 1, maxDomDepth: 0, includeShadowTree: 'all' },
  });
  return valueIn(result);
}

/** Calls an async function of two lists of nodes in the page; its answer comes as JSON. */
export async function callWithNodes<T>(page: Page, body: string, nodes: RemoteNode[][]): Promise<T> {
  const { result } = await connectionOf(page.browser()).send<string>('script.callFunction', {
    target: { context: contextOf(page) },
    functionDeclaration: `async (hosts, roots) => JSON.stringify((await (async () => { ${body} })()) ?? null)`,
    arguments: nodes.map((list) => ({ type: 'array', value: list.map(({ sharedId }) => ({ sharedId })) })),
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

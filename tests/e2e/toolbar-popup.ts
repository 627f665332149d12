import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Lets the browser's own tools press the button; a browser without it has no such command. */
export const TOOLBAR_SWITCH = '--enable-unsafe-extension-debugging';

/**
 * The popup as the button in the toolbar opens it, with all that comes with a reader's click (`activeTab`). The browser
 * shows it to its own tools only, so that it is driven by scripts. Command `Extensions.triggerAction`:
 * https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
 */
export class ToolbarPopup {
  private questions = 0;

  private constructor(
    private readonly tools: CDPSession,
    private readonly session: string,
  ) {}

  /** Presses the button while `page` is in front. */
  static async open(context: BrowserContext, extensionId: string, page: Page): Promise<ToolbarPopup> {
    const tools = await context.browser()?.newBrowserCDPSession();
    if (!tools) throw new Error('The browser of this context is not known');
    await page.bringToFront();
    const tab = await targetOf(tools, 'tab', page.url());
    // Not among the commands that Playwright knows.
    await (tools as unknown as ExtensionTools).send('Extensions.triggerAction', { id: extensionId, targetId: tab });
    let popup = '';
    await expect
      .poll(async () => {
        popup = await targetOf(tools, 'page', `chrome-extension://${extensionId}/popup.html`).catch(() => '');
        return popup;
      })
      .not.toBe('');
    const { sessionId } = await tools.send('Target.attachToTarget', { targetId: popup });
    return new ToolbarPopup(tools, sessionId);
  }

  /** What an expression gives in the popup, as JSON. */
  evaluate<T>(expression: string): Promise<T> {
    const id = ++this.questions;
    const answer = new Promise<T>((resolve, reject) => {
      const listen = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const told = JSON.parse(message) as Answer;
        if (sessionId !== this.session || told.id !== id) return;
        this.tools.off('Target.receivedMessageFromTarget', listen);
        if (told.error || told.result?.exceptionDetails) reject(new Error(`In the popup: ${message}`));
        else resolve(told.result?.result.value as T);
      };
      this.tools.on('Target.receivedMessageFromTarget', listen);
    });
    const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    return this.tools.send('Target.sendMessageToTarget', { sessionId: this.session, message }).then(() => answer);
  }

  /** All that it says. */
  text(): Promise<string> {
    return this.evaluate<string>(`document.querySelector('main')?.innerText ?? ''`);
  }

  /** Presses a button by its words. */
  async press(words: string): Promise<void> {
    await expect
      .poll(() =>
        this.evaluate<boolean>(`(() => {
          const button = [...document.querySelectorAll('button')].find((each) => each.innerText === ${JSON.stringify(words)});
          button?.click();
          return button !== undefined;
        })()`),
      )
      .toBe(true);
  }
}

interface Answer {
  id: number;
  error?: unknown;
  result?: { result: { value?: unknown }; exceptionDetails?: unknown };
}

interface ExtensionTools {
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<unknown>;
}

async function targetOf(tools: CDPSession, type: string, url: string): Promise<string> {
  const { targetInfos } = await tools.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find((each) => each.type === type && each.url === url);
  if (!target) throw new Error(`The browser shows no ${type} at ${url}`);
  return target.targetId;
}

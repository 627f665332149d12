// The toolbar button cannot be pressed from outside the browser. These stand in for it: a build that may already work
// on a page, as the button would let it, and the popup's question to the background.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { buildFolder, type Target } from './extension-build';
import { extensionIdOf } from './launch';

declare const chrome: typeof import('wxt/browser').browser;

/**
 * A copy of the build that holds more host permissions.
 * @param origins match patterns
 * @returns its folder, which is the caller's to remove
 */
export function grantedBuild(target: Target, origins: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'papertags-build-'));
  cpSync(buildFolder(target), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...origins);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Asks the background to tag the page at this address, as the popup's button does. @throws with its answer if it fails */
export async function tagPage(context: BrowserContext, url: string): Promise<void> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${await extensionIdOf(context)}/popup.html`);
  const answer = await popup.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    if (tab?.id === undefined) return `No tab shows ${address}`;
    const message = { id: 1, type: 'tagPage', data: { tabId: tab.id }, timestamp: Date.now() };
    const { res, err } = await chrome.runtime.sendMessage(message);
    return res?.ok ? undefined : (res?.message ?? JSON.stringify(err));
  }, url);
  await popup.close();
  if (answer !== undefined) throw new Error(`The page was not tagged: ${answer}`);
}

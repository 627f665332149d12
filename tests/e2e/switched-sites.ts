import type { Page } from '@playwright/test';
import { SITES } from '@/sites/registry';
import { expect } from './extension';

/** Switches sites off and all others on. Done when the browser runs our scripts on the others, and on no others. */
export async function setDisabled(page: Page, sites: string[]): Promise<void> {
  const wanted = SITES.map(({ id }) => id).filter((id) => !sites.includes(id));
  await page.evaluate((disabledSites) => chrome.storage.local.set({ 'setting.disabledSites': disabledSites }), sites);
  const registered = () =>
    page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort());
  await expect.poll(registered).toEqual(wanted.sort());
}

import type { BrowserContext, Page } from '@playwright/test';

/** A new page, closed after `work`. */
export async function withPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Switches a site off or on in the settings, and waits until the browser knows. */
export async function switchSite(context: BrowserContext, extensionId: string, site: string, isOn: boolean) {
  await withPage(context, async (options) => {
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.evaluate(
      async ([id, on]) => {
        await chrome.storage.local.set({ 'setting.disabledSites': on ? [] : [id] });
        const isRegistered = async () =>
          (await chrome.scripting.getRegisteredContentScripts()).some((script) => script.id === id);
        while ((await isRegistered()) !== on) await new Promise((resolve) => setTimeout(resolve, 20));
      },
      [site, isOn] as const,
    );
  });
}

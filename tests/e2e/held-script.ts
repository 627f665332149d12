import type { BrowserContext } from '@playwright/test';

/** Stops the parser where it stands in a page: the rest of the page comes when the script is let go. */
export const HELD_SCRIPT = '<script src="/held.js"></script>';

/** Holds the answer to `HELD_SCRIPT`. @returns lets it go */
export async function holdScript(context: BrowserContext): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route('**/held.js', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  return letGo;
}

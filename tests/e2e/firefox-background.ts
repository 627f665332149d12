import { expect } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { EXTENSION_ID } from './firefox';
import { evaluateInFirefox } from './firefox-bidi';

/** Firefox's own view of the extension; asking it wakes nothing. */
const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension`;

const backgroundState = (firefox: Browser) => evaluateInFirefox<string>(firefox, `${EXTENSION}.backgroundState`);

/** Waits until Firefox has put the background to sleep, after `extensions.background.idle.timeout`. */
export async function backgroundSleeps(firefox: Browser): Promise<void> {
  await expect.poll(() => backgroundState(firefox)).toBe('stopped');
}

/** Ends the background at once, whatever it is doing. */
export async function killBackground(firefox: Browser): Promise<void> {
  const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  await evaluateInFirefox(firefox, `${EXTENSION}.terminateBackground(${options})`);
}

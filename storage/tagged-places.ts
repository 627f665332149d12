import { browser } from 'wxt/browser';
import { changeSetting } from './settings';

/** Id of the adapter for pages of no built-in site. */
export const ANY_PAGE = 'any-page';

/** Key in `storage.session`: the place for which the browser has been asked. */
const ASKED_KEY = 'askedPlace';

/**
 * The match pattern of all pages of a host, which is what a reader can have tagged every time. Only https: nothing else
 * may be asked for. Without the port, which match patterns of Firefox cannot name.
 */
export function placeOf(url: URL): string | undefined {
  return url.protocol === 'https:' ? `https://${url.hostname}/*` : undefined;
}

/** Host of a match pattern, as a reader would say it; the pattern itself when it is none. */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1]?.replace(/^\*\./, '') ?? pattern;
}

/** Has pages of the place tagged every time, as far as the browser allows it. */
export function addPlace(pattern: string): Promise<void> {
  return changeSetting('taggedPlaces', (stored) => [...stored.filter((other) => other !== pattern), pattern]);
}

export function removePlace(pattern: string): Promise<void> {
  return changeSetting('taggedPlaces', (stored) => stored.filter((other) => other !== pattern));
}

/**
 * Keeps in mind what the browser is being asked for. Firefox closes the popup when it asks the reader, so that only the
 * background is there to hear the answer.
 */
export function rememberAskedPlace(pattern: string): Promise<void> {
  return browser.storage.session.set({ [ASKED_KEY]: pattern });
}

export function forgetAskedPlace(): Promise<void> {
  return browser.storage.session.remove(ASKED_KEY);
}

/** Adds the place that was asked for when the browser has allowed it. */
export async function addPlaceIfAllowed(): Promise<void> {
  const { [ASKED_KEY]: pattern } = await browser.storage.session.get(ASKED_KEY);
  if (typeof pattern !== 'string' || !(await browser.permissions.contains({ origins: [pattern] }))) return;
  await addPlace(pattern);
  await forgetAskedPlace();
}

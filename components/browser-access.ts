import { browser } from 'wxt/browser';
import { addPlace, forgetAskedPlace, hostOf, rememberAskedPlace, removePlace } from '@/storage/tagged-places';
import { say, useToasts } from './feedback/toast-store';

function tellFailure(text: string, error: unknown): void {
  console.error(`Papertags: ${text}`, error);
  useToasts.getState().show({ text, tone: 'problem' });
}

/**
 * Asks the reader, through the browser, to let us read pages. Has to be called in the click or key press itself, before
 * anything is awaited: Firefox refuses later.
 * @param origins match patterns
 * @param consent what else Firefox asks the reader for with it
 */
export async function askForAccess(origins: readonly string[], consent: object = {}): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins], ...consent });
  } catch (error) {
    tellFailure('The browser did not ask for the permission. Nothing was changed. Press the button once more.', error);
    return false;
  }
}

/** Takes back what the browser let us read. @returns whether it is taken back */
export async function giveUpAccess(pattern: string): Promise<boolean> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
    return true;
  } catch (error) {
    const place = hostOf(pattern);
    const text = `The browser kept the permission for ${place}. Take it back on the browser's own page for extensions.`;
    tellFailure(text, error);
    return false;
  }
}

/**
 * Has the pages of a place tagged every time. In the click itself, as `askForAccess`; the background does the rest when
 * Firefox closes the popup on its question.
 */
export async function tagEveryTime(pattern: string): Promise<boolean> {
  const remembered = rememberAskedPlace(pattern);
  const isAllowed = await askForAccess([pattern]);
  try {
    await remembered;
    if (isAllowed) await addPlace(pattern);
    await forgetAskedPlace();
  } catch (error) {
    if (isAllowed) await giveUpAccess(pattern);
    tellFailure('The place could not be stored. Nothing was changed. Try again, or restart the browser.', error);
    return false;
  }
  return isAllowed;
}

/** Tags the pages of a place no more, and takes the permission back. @returns whether it is so now */
export async function stopTagging(pattern: string): Promise<boolean> {
  try {
    await removePlace(pattern);
  } catch (error) {
    tellFailure('The place could not be removed. Nothing was changed. Try again, or restart the browser.', error);
    return false;
  }
  await giveUpAccess(pattern);
  return true;
}

/** Undo of `stopTagging`: asks again, which takes the click on Undo. */
export async function tagAgain(pattern: string): Promise<void> {
  if (!(await tagEveryTime(pattern))) say(`${hostOf(pattern)} is not tagged: the permission was not given.`);
}

import { expect, extensionPage, test } from './firefox';
import { named } from './firefox-library';

const SWITCH = named('checkbox', 'Fetch abstracts that a listing does not show');

/** What Firefox allows us, and what the reader wants. */
const state = () =>
  (async () => {
    const { origins = [], ...others } = await chrome.permissions.getAll();
    const { 'setting.fetchAbstracts': isOn = false } = await chrome.storage.local.get('setting.fetchAbstracts');
    const data = 'data_collection' in others ? others.data_collection : [];
    return { isOn, openreview: origins.includes('https://api2.openreview.net/*'), data };
  })();

test('Firefox: fetching abstracts is allowed by the reader, with what is sent, and by nobody else', async ({
  launchFirefox,
}) => {
  // Firefox takes the reader's "Allow" for granted: its own question is out of reach of a test.
  const firefox = await launchFirefox({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  const options = await extensionPage(firefox, 'options');
  await options.waitForSelector(SWITCH);
  expect(await options.evaluate(state)).toEqual({ isOn: false, openreview: false, data: [] });
  await options.locator(SWITCH).click();
  await expect.poll(() => options.evaluate(state)).toEqual({ isOn: true, openreview: true, data: ['websiteContent'] });
  expect(await options.evaluate(() => document.body.textContent)).not.toContain('does not allow all of this');
});

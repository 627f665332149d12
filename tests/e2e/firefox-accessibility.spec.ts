import type { Browser } from 'puppeteer-core';
import { expect, extensionPage, test } from './firefox';
import { evaluateInFirefox } from './firefox-bidi';
import { FirefoxListing } from './firefox-listing-tab';
import { putOwnTags } from './own-tag-rows';
import { HF_DAILY, PAPERS } from './pages';

const paged = `arxiv:${PAPERS[0].arxivId}`;

/** What Firefox tells assistive technology of the first row in the tab in front, as "role: name"; starts it if need be. */
const toldOfFirstRow = (firefox: Browser) =>
  evaluateInFirefox<string>(
    firefox,
    `(() => {
      const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      const role = (each) => service.getStringRole(each.role);
      const below = (each) => [each, ...Array.from({ length: each.childCount }, (_, i) => below(each.getChildAt(i))).flat()];
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = service.getAccessibleFor(gBrowser.selectedBrowser);
      const row = tab && below(tab).find((each) => role(each) === 'toolbar' && each.name === 'Papertags');
      return row ? below(row).filter(({ name }) => name).map((each) => role(each) + ': ' + each.name).join('\\n') : '';
    })()`,
  );

test('Firefox: assistive technology is told what only the reader may see', async ({ firefox }) => {
  const tab = await FirefoxListing.open(firefox, HF_DAILY);
  const options = await extensionPage(firefox, 'options');
  await options.evaluate(putOwnTags, [{ name: 'to cite', colour: 'olive', query: 'PagedAttention' }]);
  await options.close();
  await expect.poll(async () => (await tab.row(paged)).own).toEqual(['to cite']);
  await tab.page.bringToFront();
  await expect.poll(() => toldOfFirstRow(firefox)).toContain('pushbutton: Save paper');
  await tab.click(paged, '.bookmark');
  await expect.poll(() => toldOfFirstRow(firefox)).toContain('pushbutton: Saved. Press to remove');
  await expect.poll(() => toldOfFirstRow(firefox)).toContain('statictext: Saved.');
  await tab.click(paged, '.own');
  await expect.poll(() => toldOfFirstRow(firefox)).toContain('statictext: Your tag. Its query hits this paper.');
  const told = (await toldOfFirstRow(firefox)).split('\n');
  expect(told).toEqual(
    expect.arrayContaining(['pushbutton: to cite, your tag', 'pushbutton: Not this', 'pushbutton: Edit tag']),
  );
});

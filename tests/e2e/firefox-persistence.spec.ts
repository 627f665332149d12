import { expect, killFirefox, test } from './firefox';
import { addOwnTag, noteIn, paperInPopup, press, saveOn, statusIn, tagsIn, writeNote } from './firefox-library';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const [{ arxivId, title }] = PAPERS;
const paged = `arxiv:${arxivId}`;
const NOTE = '# Why it matters\n\nBlocks, like *pages*.';

test('Firefox: paper, note, tag and status outlive a restart of the browser', async ({ launchFirefox, profile }) => {
  const first = await launchFirefox({ profile });
  await saveOn(await FirefoxListing.open(first, HF_DAILY), paged);
  const popup = await paperInPopup(first, title);
  await writeNote(popup, NOTE);
  await press(popup, 'radio', 'Reading');
  await addOwnTag(popup, 'my seminar');
  await first.close();

  const second = await launchFirefox({ profile });
  const tab = await FirefoxListing.open(second, ARXIV_RECENT);
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  const again = await paperInPopup(second, title);
  await expect.poll(() => noteIn(again)).toBe(NOTE);
  await expect.poll(() => statusIn(again)).toBe('Reading');
  await expect.poll(() => tagsIn(again)).toContain('my seminar');
});

test('Firefox: what was acknowledged before the browser was killed is there', async ({ launchFirefox, profile }) => {
  const first = await launchFirefox({ profile });
  const daily = await FirefoxListing.open(first, HF_DAILY);
  await saveOn(daily, paged);
  await writeNote(await paperInPopup(first, title), NOTE);
  const last = `arxiv:${PAPERS[3].arxivId}`;
  await saveOn(daily, last);
  await killFirefox(first);

  const second = await launchFirefox({ profile });
  const tab = await FirefoxListing.open(second, HF_DAILY);
  for (const paper of [paged, last]) await expect.poll(() => tab.pressed(paper)).toBe('true');
  const popup = await paperInPopup(second, title);
  await expect.poll(() => noteIn(popup)).toBe(NOTE);
});

test('Firefox: a popup that closes in the middle of a word loses no letter of the note', async ({ firefox }) => {
  await saveOn(await FirefoxListing.open(firefox, HF_DAILY), paged);
  let written = '';
  for (const word of ['pag', 'ed att', 'ention']) {
    const popup = await paperInPopup(firefox, title);
    await expect.poll(() => noteIn(popup)).toBe(written);
    await popup.focus('textarea');
    await popup.$eval('textarea', (field) => field.setSelectionRange(field.value.length, field.value.length));
    await popup.keyboard.type(word);
    written += word;
    await popup.close();
  }
  const popup = await paperInPopup(firefox, title);
  await expect.poll(() => noteIn(popup)).toBe(written);
});

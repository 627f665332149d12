import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { extensionIdOf } from '@/scripts/launch';
import { launch, temporaryProfile } from './extension';
import { ListingTab } from './listing-tab';
import { HF_DAILY, PAPERS } from './pages';

const [{ arxivId, title }] = PAPERS;
const paged = `arxiv:${arxivId}`;

async function openPopup(context: BrowserContext): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${await extensionIdOf(context)}/popup.html`);
  await popup.getByRole('tab', { name: 'Saved' }).click();
  return popup;
}

async function openNote(popup: Page) {
  await popup.getByRole('button', { name: title, exact: true }).click();
  return popup.getByRole('textbox', { name: 'Note' });
}

async function saveOnListing(context: BrowserContext): Promise<ListingTab> {
  const tab = await ListingTab.open(context, await extensionIdOf(context), HF_DAILY);
  await tab.click(paged, '.bookmark');
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  return tab;
}

test('saved papers, notes, tags and status outlive a restart of the browser', async () => {
  const { profile, remove } = temporaryProfile();
  const first = await launch(profile);
  await saveOnListing(first);
  const popup = await openPopup(first);
  const note = await openNote(popup);
  await note.fill('# Why it matters\n\nBlocks, like *pages*.');
  await expect(popup.getByText('Saved', { exact: true }).last()).toBeVisible();
  await popup.getByRole('radio', { name: 'Reading' }).click();
  await popup.getByRole('combobox', { name: 'Add a tag' }).fill('my seminar');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('list', { name: 'Tags', exact: true })).toContainText('my seminar');
  await first.close();

  const second = await launch(profile);
  const tab = await ListingTab.open(second, await extensionIdOf(second), HF_DAILY);
  await expect.poll(() => tab.pressed(paged)).toBe('true');
  const again = await openPopup(second);
  await expect(await openNote(again)).toHaveValue('# Why it matters\n\nBlocks, like *pages*.');
  await expect(again.getByRole('radio', { name: 'Reading' })).toBeChecked();
  await expect(again.getByText('my seminar')).toBeVisible();
  await second.close();
  remove();
});

test('a popup that closes in the middle of a word loses no letter of the note', async () => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  await saveOnListing(context);
  let written = '';
  for (const word of ['pag', 'ed att', 'ention is ab', 'out memory']) {
    const popup = await openPopup(context);
    const note = await openNote(popup);
    await expect(note).toHaveValue(written);
    await note.focus();
    await popup.keyboard.press('ControlOrMeta+End');
    await popup.keyboard.type(word);
    written += word;
    await popup.close({ runBeforeUnload: false });
  }
  await context.close();
  const restarted = await launch(profile);
  await expect(await openNote(await openPopup(restarted))).toHaveValue(written);
  await restarted.close();
  remove();
});

test('what was acknowledged before the browser was killed is there afterwards', async () => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  await saveOnListing(context);
  const popup = await openPopup(context);
  const note = await openNote(popup);
  await note.fill('Stored a moment before the end.');
  await expect(popup.getByText('Saved', { exact: true }).last()).toBeVisible();
  const session = await context.browser()?.newBrowserCDPSession();
  // Ends the browser's process without any clean-up.
  await Promise.all([context.waitForEvent('close'), session?.send('Browser.crash').catch(() => undefined)]);

  const restarted = await launch(profile);
  await expect(await openNote(await openPopup(restarted))).toHaveValue('Stored a moment before the end.');
  await restarted.close();
  remove();
});

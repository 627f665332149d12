import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserContext, type Download, expect, type Page, test } from '@playwright/test';
import { extensionIdOf } from '@/scripts/launch';
import { libraryOf } from './exported-library';
import { launch, temporaryProfile } from './extension';
import { ListingTab } from './listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const NOTE = '# Blocks\n\n*pages* — "quoted", 100 % & <b>not HTML</b>';

async function openPage(context: BrowserContext, name: 'popup' | 'library' | 'options'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionIdOf(context)}/${name}.html`);
  return page;
}

async function openSavedInPopup(context: BrowserContext): Promise<Page> {
  const popup = await openPage(context, 'popup');
  await popup.getByRole('tab', { name: 'Saved' }).click();
  return popup;
}

async function exportAs(popup: Page, format: RegExp): Promise<Download> {
  await popup.getByRole('button', { name: /^Export/ }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Export/ }).click(),
  ]);
  return download;
}

async function importFile(context: BrowserContext, file: string): Promise<Page> {
  const options = await openPage(context, 'options');
  const [chooser] = await Promise.all([
    options.waitForEvent('filechooser'),
    options.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  return options;
}

/** A library with a note, an own tag, a removed tag, a status, and papers of both sites. */
async function fill(context: BrowserContext): Promise<void> {
  const daily = await ListingTab.open(context, await extensionIdOf(context), HF_DAILY);
  for (const { arxivId } of PAPERS.slice(0, 2)) {
    await daily.click(`arxiv:${arxivId}`, '.bookmark');
    await expect.poll(() => daily.pressed(`arxiv:${arxivId}`)).toBe('true');
  }
  const recent = await ListingTab.open(context, await extensionIdOf(context), ARXIV_RECENT);
  const last = `arxiv:${PAPERS[3].arxivId}`;
  await recent.click(last, '.bookmark');
  await expect.poll(() => recent.pressed(last)).toBe('true');
  const popup = await openSavedInPopup(context);
  await popup.getByRole('button', { name: PAPERS[0].title, exact: true }).click();
  await popup.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await expect(popup.getByText('Saved', { exact: true }).last()).toBeVisible();
  await popup.getByRole('radio', { name: 'Read', exact: true }).click();
  await expect(popup.getByRole('radio', { name: 'Read', exact: true })).toBeChecked();
  await popup.getByRole('combobox', { name: 'Add a tag' }).fill('to cite');
  await popup.keyboard.press('Enter');
  // The list shows what is stored; a page that closes before may take the change along.
  const tags = popup.getByRole('list', { name: 'Tags', exact: true }).getByRole('listitem');
  await expect(tags.filter({ hasText: 'to cite' })).toHaveCount(1);
  const count = await tags.count();
  await popup
    .getByRole('button', { name: /^Remove tag/ })
    .first()
    .click();
  await expect(tags).toHaveCount(count - 1);
  await popup.close();
}

test('the library exported on one machine and imported on another is the same', async ({ browserName: _ }, info) => {
  test.setTimeout(180_000);
  const first = temporaryProfile();
  const here = await launch(first.profile);
  await fill(here);
  const exported = info.outputPath('exported.json');
  await (await exportAs(await openSavedInPopup(here), /JSON/)).saveAs(exported);
  await here.close();
  first.remove();
  expect(libraryOf(exported).papers).toHaveLength(3);
  expect(libraryOf(exported).notes).toMatchObject([{ markdown: NOTE }]);
  expect(libraryOf(exported).ownTags).toMatchObject([{ name: 'to cite' }]);

  const second = temporaryProfile();
  const there = await launch(second.profile);
  const options = await importFile(there, exported);
  await expect(options.getByRole('status').filter({ hasText: 'Added' })).toContainText('3');
  const again = info.outputPath('again.json');
  await (await exportAs(await openSavedInPopup(there), /JSON/)).saveAs(again);
  expect(libraryOf(again)).toEqual(libraryOf(exported));

  const repeated = await importFile(there, exported);
  await expect(repeated.getByRole('status').filter({ hasText: 'Unchanged' })).toContainText('3');
  const tab = await ListingTab.open(there, await extensionIdOf(there), HF_DAILY);
  await expect.poll(() => tab.pressed(`arxiv:${PAPERS[0].arxivId}`)).toBe('true');
  await there.close();
  second.remove();
});

test('other formats come as files with the papers in them', async ({ browserName: _ }, info) => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  await fill(context);
  const popup = await openSavedInPopup(context);
  for (const [format, extension, expected] of [
    [/BibTeX/, 'bib', 'eprint'],
    [/CSV/, 'csv', PAPERS[1].title],
    [/^Markdown(?!.*zip)/i, 'md', 'not HTML'],
  ] as const) {
    const download = await exportAs(popup, format);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
    const file = info.outputPath(`export.${extension}`);
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain(expected);
    await expect(popup.getByRole('dialog')).toHaveCount(0);
  }
  await context.close();
  remove();
});

test('a file that is no library is refused with the place, and loses nothing', async ({ browserName: _ }, info) => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  await fill(context);
  for (const [name, text, said] of [
    ['broken', '{"format":"papertags","schemaVersion":1,\n"papers":[}', /line 2/i],
    ['newer', '{"format":"papertags","schemaVersion":999,"papers":[],"notes":[]}', /newer/i],
    ['other', '{"hello":"world"}', /Papertags/],
  ] as const) {
    const file = info.outputPath(`${name}.json`);
    writeFileSync(file, text);
    const options = await importFile(context, file);
    await expect(options.getByRole('status').filter({ hasText: said })).toBeVisible();
    await options.close();
  }
  const popup = await openSavedInPopup(context);
  await expect(popup.getByRole('list', { name: 'Saved papers' }).getByRole('listitem')).toHaveCount(3);
  await context.close();
  remove();
});

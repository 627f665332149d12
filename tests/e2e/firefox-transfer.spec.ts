import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { libraryOf } from './exported-library';
import { expect, extensionPage, test } from './firefox';
import { addOwnTag, paperInPopup, press, savedInPopup, saveOn, tagsIn, writeNote } from './firefox-library';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_RECENT, HF_DAILY, PAPERS } from './pages';

const NOTE = '# Blocks\n\n*pages* — "quoted", 100 % & <b>not HTML</b>';

/** Settings that put downloads into a folder without asking. */
const downloadsInto = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.alwaysOpenPanel': false,
});

/** A library with a note, an own tag, a removed tag, a status, and papers of both sites. */
async function fill(firefox: Browser): Promise<void> {
  const daily = await FirefoxListing.open(firefox, HF_DAILY);
  for (const { arxivId } of PAPERS.slice(0, 2)) await saveOn(daily, `arxiv:${arxivId}`);
  await saveOn(await FirefoxListing.open(firefox, ARXIV_RECENT), `arxiv:${PAPERS[3].arxivId}`);
  const popup = await paperInPopup(firefox, PAPERS[0].title);
  await writeNote(popup, NOTE);
  await press(popup, 'radio', 'Read');
  await addOwnTag(popup, 'to cite');
  const before = await tagsIn(popup);
  await popup.locator('[aria-label^="Remove tag"]').click();
  // The list shows what is stored; a page that closes before may take the change along.
  await expect.poll(() => tagsIn(popup)).toHaveLength(before.length - 1);
  await popup.close();
}

/** Exports everything as JSON. @returns the file */
async function exportJson(firefox: Browser, folder: string): Promise<string> {
  const before = new Set(readdirSync(folder));
  const popup = await savedInPopup(firefox);
  await press(popup, 'button', 'Export');
  await popup.locator('dialog label::-p-text(JSON)').click();
  await press(popup, 'button', 'Export 3 papers');
  // A download that runs has a second file beside it, which ends in ".part".
  const files = () => readdirSync(folder).filter((name) => !before.has(name));
  await expect.poll(files).toEqual([expect.stringMatching(/\.json$/)]);
  await popup.close();
  return path.join(folder, files()[0] ?? '');
}

/** Imports a file on the options page. @returns what the report says */
async function importFile(firefox: Browser, file: string): Promise<string> {
  const options = await extensionPage(firefox, 'options');
  const input = await options.waitForSelector('input[aria-label="File to import"]');
  await input?.uploadFile(file);
  await options.waitForSelector('.import-report dl');
  const report = await options.$eval('.import-report', ({ textContent }) => textContent ?? '');
  await options.close();
  return report;
}

test('Firefox: the library exported on one machine and imported on another is the same', async ({
  launchFirefox,
}, info) => {
  const folder = info.outputPath('downloads');
  mkdirSync(folder, { recursive: true });
  const here = await launchFirefox({ prefs: downloadsInto(folder) });
  await fill(here);
  const exported = await exportJson(here, folder);
  await here.close();
  const { papers, notes } = libraryOf(exported);
  expect(papers).toHaveLength(3);
  const edits = { status: 'read', addedTags: ['to cite'], removedTags: [expect.any(String)] };
  expect(papers).toContainEqual(expect.objectContaining({ arxivId: PAPERS[0].arxivId, ...edits }));
  expect(notes).toMatchObject([{ markdown: NOTE }]);

  const there = await launchFirefox({ prefs: downloadsInto(folder) });
  expect(await importFile(there, exported)).toContain('Added3');
  expect(libraryOf(await exportJson(there, folder))).toEqual(libraryOf(exported));
  expect(await importFile(there, exported)).toContain('Unchanged3');
  const tab = await FirefoxListing.open(there, HF_DAILY);
  await expect.poll(() => tab.pressed(`arxiv:${PAPERS[0].arxivId}`)).toBe('true');
});

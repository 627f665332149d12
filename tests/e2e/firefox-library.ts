import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { extensionPage } from './firefox';
import type { FirefoxListing } from './firefox-listing-tab';

/** The element with this role and this name, for puppeteer's locators. */
export const named = (role: string, name: string) => `::-p-aria([role="${role}"][name="${name}"])`;

/** A real click of the mouse on the element with this role and name, once it is there. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await page.locator(named(role, name)).click();
}

/** Saves a paper by its bookmark. */
export async function saveOn(tab: FirefoxListing, paper: string): Promise<void> {
  await tab.click(paper, '.bookmark');
  await expect.poll(() => tab.pressed(paper)).toBe('true');
}

/** The popup with the saved papers. */
export async function savedInPopup(firefox: Browser): Promise<Page> {
  const popup = await extensionPage(firefox, 'popup');
  await press(popup, 'tab', 'Saved');
  return popup;
}

/** The popup with one saved paper. */
export async function paperInPopup(firefox: Browser, title: string): Promise<Page> {
  const popup = await savedInPopup(firefox);
  await press(popup, 'button', title);
  await popup.waitForSelector('textarea');
  return popup;
}

export const noteIn = (popup: Page) => popup.$eval('textarea', ({ value }) => value);

/** Writes the note and waits until the popup says that it is stored. */
export async function writeNote(popup: Page, note: string): Promise<void> {
  await popup.locator('textarea').fill(note);
  await popup.waitForFunction(() => document.querySelector('.note-state')?.textContent === 'Saved');
}

export async function addOwnTag(popup: Page, tag: string): Promise<void> {
  await popup.locator(named('combobox', 'Add a tag')).click();
  await popup.keyboard.type(tag);
  await popup.keyboard.press('Enter');
  await expect.poll(() => tagsIn(popup)).toContain(tag);
}

/** Names of the open paper's tags. */
export const tagsIn = (popup: Page) =>
  popup.$$eval('ul[aria-label="Tags"] .tag-name', (tags) => tags.map(({ textContent }) => textContent));

export const statusIn = (popup: Page) =>
  popup.$eval('[aria-label="Status"] :checked', ({ parentElement }) => parentElement?.textContent);

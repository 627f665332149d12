import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { HF_DAILY, PAPERS } from './pages';

const keys = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`);
const [paged, gptq] = keys as [string, string, string, string];

const rowsOf = (popup: Page, list: string) => popup.getByRole('list', { name: list }).getByRole('listitem');

test.describe('"This page"', () => {
  test('lists the papers of the page with their tags, and filters by tag', async ({ openListing, openPopupOn }) => {
    const popup = await openPopupOn(await openListing(HF_DAILY));
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/Hugging Face · 4 papers · 0 saved/);
    await expect(popup.getByRole('tab', { name: 'This page' })).toHaveAttribute('aria-selected', 'true');
    await expect(rowsOf(popup, 'Papers on this page')).toHaveCount(PAPERS.length);
    const filters = popup.getByRole('group', { name: 'Tags on this page' }).getByRole('button');
    await popup.getByRole('button', { name: /^\d+ more$/ }).click();
    // The longest name of a tag is there, and whole.
    await expect(filters.filter({ hasText: 'Prompting & in-context learning' })).toHaveCount(1);
    expect(await filters.evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length)).toBe(
      0,
    );
    await popup.getByRole('button', { name: /^Quantization/ }).click();
    await expect(rowsOf(popup, 'Papers on this page')).toHaveCount(1);
    await expect(popup.getByRole('button', { name: PAPERS[1].title, exact: true })).toBeVisible();
  });

  test('saves all in one go, the page shows it, and Undo takes it back', async ({ openListing, openPopupOn }) => {
    const tab = await openListing(HF_DAILY);
    const popup = await openPopupOn(tab);
    await popup.getByRole('button', { name: 'Save all 4' }).click();
    await expect(popup.getByRole('heading', { level: 1 })).toContainText('4 saved');
    for (const key of keys) await expect.poll(() => tab.pressed(key)).toBe('true');
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.getByRole('heading', { level: 1 })).toContainText('0 saved');
    for (const key of keys) await expect.poll(() => tab.pressed(key)).toBe('false');
  });

  test('says what to do where there is no listing', async ({ openPage }) => {
    const popup = await openPage('popup');
    await expect(popup.getByRole('tab', { name: 'This page' })).toBeVisible();
    await expect(popup.getByRole('link', { name: /Hugging Face/ })).toHaveAttribute(
      'href',
      'https://huggingface.co/papers',
    );
  });
});

test.describe('"Saved"', () => {
  test('follows a click on a card while it is open', async ({ openListing, openPopupOn }) => {
    const tab = await openListing(HF_DAILY);
    const popup = await openPopupOn(tab);
    await popup.getByRole('tab', { name: 'Saved' }).click();
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(0);
    await tab.click(paged, '.bookmark');
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(1);
    await tab.click(gptq, '.bookmark');
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(2);
  });

  test('searches titles and abstracts as one types', async ({ openListing, openPopupOn }) => {
    const popup = await openPopupOn(await openListing(HF_DAILY));
    await popup.getByRole('button', { name: 'Save all 4' }).click();
    await popup.getByRole('tab', { name: 'Saved' }).click();
    const search = popup.getByRole('searchbox', { name: 'Search saved papers' });
    await expect(search).toBeFocused();
    await popup.keyboard.type('encyclopedia');
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(1);
    await expect(rowsOf(popup, 'Saved papers')).toContainText(PAPERS[3].title);
    await search.fill('nothing like this');
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(0);
  });

  test('a paper takes a status, an own tag with a space, and goes and comes back by Undo', async ({
    openListing,
    openPopupOn,
  }) => {
    const tab = await openListing(HF_DAILY);
    const popup = await openPopupOn(tab);
    await tab.click(paged, '.bookmark');
    await expect.poll(() => tab.pressed(paged)).toBe('true');
    await popup.getByRole('tab', { name: 'Saved' }).click();
    const title = popup.getByRole('button', { name: PAPERS[0].title, exact: true });
    await title.click();
    await popup.getByRole('radio', { name: 'Reading' }).click();
    await popup.getByRole('combobox', { name: 'Add a tag' }).fill('thesis chapter 2');
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: 'Back to the list' }).click();
    await expect(rowsOf(popup, 'Saved papers')).toContainText('Reading');
    await popup.getByRole('searchbox', { name: 'Search saved papers' }).fill('thesis chapter');
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(1);
    await title.click();
    await expect(popup.getByRole('radio', { name: 'Reading' })).toBeChecked();
    await popup.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(0);
    await expect.poll(() => tab.pressed(paged)).toBe('false');
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(rowsOf(popup, 'Saved papers')).toHaveCount(1);
    await expect.poll(() => tab.pressed(paged)).toBe('true');
  });
});

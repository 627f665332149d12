import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { putOwnTags } from './own-tag-rows';
import { HF_DAILY, PAPERS } from './pages';

/** Colours that fade from one to the other have the contrast of neither. */
const AT_REST = { reducedMotion: 'reduce' } as const;

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(told).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme} pages have no accessibility violation`, () => {
    test('popup: this page, saved, a paper', async ({ openListing, openPopupOn }) => {
      const popup = await openPopupOn(await openListing(HF_DAILY));
      await popup.emulateMedia({ colorScheme, ...AT_REST });
      await popup.getByRole('button', { name: 'Save all 4' }).click();
      await expect(popup.getByRole('heading', { level: 1 })).toContainText('4 saved');
      await expectAccessible(popup);
      await popup.getByRole('tab', { name: 'Saved' }).click();
      await expect(popup.getByRole('button', { name: PAPERS[0].title, exact: true })).toBeVisible();
      await expectAccessible(popup);
      await popup.getByRole('button', { name: PAPERS[0].title, exact: true }).click();
      await expect(popup.getByRole('textbox', { name: 'Note' })).toBeVisible();
      await expectAccessible(popup);
    });

    for (const name of ['popup', 'library', 'options'] as const)
      test(`${name} with nothing saved`, async ({ openPage }) => {
        const page = await openPage(name);
        await page.emulateMedia({ colorScheme, ...AT_REST });
        await expect(page.getByRole('button').or(page.getByRole('tab')).first()).toBeVisible();
        await expectAccessible(page);
      });

    test('a listing with our rows, as far as axe sees it', async ({ openListing }) => {
      const { page } = await openListing(HF_DAILY);
      await page.emulateMedia({ colorScheme, ...AT_REST });
      await expectAccessible(page);
    });
  });

test('every button in a row has a name and a target of 24 by 24 px', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const buttons = await tab.evaluate<{ name: string; width: number; height: number }[]>(`
    return roots.flatMap((root) => [...root.querySelectorAll('button')].map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return { name: nameOf(button), width, height };
    }));`);
  expect(buttons.length).toBeGreaterThan(PAPERS.length);
  for (const { name, width, height } of buttons) {
    expect(name.trim()).not.toBe('');
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(24);
  }
});

test('one row is one tab stop', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const stops = await tab.evaluate<number[]>(
    `return roots.map((root) => root.querySelectorAll('button[tabindex="0"]').length)`,
  );
  expect(stops).toEqual(PAPERS.map(() => 1));
});

test('assistive technology is told what only the reader may see', async ({ context, openListing, openPage }) => {
  const paper = `arxiv:${PAPERS[0].arxivId}`;
  const options = await openPage('options');
  await options.evaluate(putOwnTags, [{ name: 'to cite', colour: 'olive', query: 'PagedAttention' }]);
  const tab = await openListing(HF_DAILY);
  await expect.poll(async () => (await tab.row(paper)).own).toEqual(['to cite']);
  const cdp = await context.newCDPSession(tab.page);
  const told = async (role: string) => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes.filter((node) => !node.ignored && node.role?.value === role).map(({ name }) => String(name?.value));
  };
  await expect.poll(() => told('button')).toContain('Save paper');
  await tab.click(paper, '.bookmark');
  await expect.poll(() => told('button')).toContain('Saved. Press to remove');
  const names = await told('button');
  expect(names).toEqual(expect.arrayContaining(['Save paper', 'to cite, your tag', 'New tag from this paper']));
  for (const name of names) expect(name.trim()).not.toBe('');
  // A live region says what became of the press.
  expect(await told('status')).toHaveLength(1);
  await expect.poll(() => told('StaticText')).toContain('Saved.');
  await tab.click(paper, '.own');
  await expect.poll(() => told('StaticText')).toContain('Your tag. Its query hits this paper.');
  expect(await told('button')).toEqual(expect.arrayContaining(['Not this', 'Edit tag']));
});

import { readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './extension';
import type { ListingTab } from './listing-tab';
import { HF_DAILY, PAPERS } from './pages';

const [paged, gptq] = PAPERS.map(({ arxivId }) => `arxiv:${arxivId}`) as [string, string];

/** The editor as its window shows it, here in a tab of the width that the window has. */
async function openEditor(context: BrowserContext, extensionId: string, subject: object): Promise<Page> {
  const editor = await context.newPage();
  await editor.setViewportSize({ width: 480, height: 720 });
  const hash = encodeURIComponent(JSON.stringify(subject));
  await editor.goto(`chrome-extension://${extensionId}/tag-editor.html#${hash}`);
  return editor;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const ownOn = async (tab: ListingTab, paper: string) => (await tab.row(paper)).own;

/** What a listing's "+" opens: the new window, once it is there. */
async function editorFrom(context: BrowserContext, tab: ListingTab, paper: string, button: string): Promise<Page> {
  const [editor] = await Promise.all([context.waitForEvent('page'), tab.click(paper, button)]);
  await editor.waitForURL(/tag-editor\.html/);
  return editor;
}

test('a tag made from a card counts its hits live, and marks the cards once it is saved', async ({
  context,
  openListing,
}) => {
  const tab = await openListing(HF_DAILY);
  await tab.click(gptq, '.bookmark');
  await expect.poll(() => tab.pressed(gptq)).toBe('true');
  const editor = await editorFrom(context, tab, gptq, '.plus');
  await expect(editor.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await editor.keyboard.type('Small weights');
  await editor.getByRole('radio', { name: 'olive' }).check();
  await editor
    .getByRole('button', { name: /^Look for/ })
    .first()
    .click();
  await editor.getByRole('textbox', { name: 'Words to look for' }).fill('quantiz*, PagedAttention');
  await expect(editor.getByText('Hits 2 of 4 papers on this page and 1 of 1 in your library.')).toBeVisible();
  await expect(editor.getByText('It hits the paper that you came from.')).toBeVisible();
  await expect(editor.getByRole('list', { name: 'On this page' }).locator('mark').first()).toHaveText('PagedAttention');
  await Promise.all([editor.waitForEvent('close'), editor.getByRole('button', { name: 'Save' }).click()]);
  await expect.poll(() => ownOn(tab, gptq)).toEqual(['Small weights']);
  await expect.poll(() => ownOn(tab, paged)).toEqual(['Small weights']);
});

test('an own tag is edited from its card and deleted there, and the cards follow', async ({
  context,
  extensionId,
  openListing,
}) => {
  const tab = await openListing(HF_DAILY);
  const first = await openEditor(context, extensionId, {});
  await first.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await first.getByRole('textbox', { name: 'Words to look for' }).fill('quantization');
  await Promise.all([first.waitForEvent('close'), first.getByRole('button', { name: 'Save' }).click()]);
  await expect.poll(() => ownOn(tab, gptq)).toEqual(['Mine']);
  const editor = await openEditor(context, extensionId, { tabId: await tab.tabId(), tag: 'Mine' });
  await editor.getByRole('textbox', { name: 'Name' }).fill('Few bits');
  await Promise.all([editor.waitForEvent('close'), editor.keyboard.press('Control+Enter')]);
  await expect.poll(() => ownOn(tab, gptq)).toEqual(['Few bits']);
  const again = await openEditor(context, extensionId, { tag: 'Few bits' });
  await again.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => ownOn(tab, gptq)).toEqual([]);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ownOn(tab, gptq)).toEqual(['Few bits']);
});

test('Escape closes the window of the editor', async ({ context, extensionId }) => {
  const editor = await openEditor(context, extensionId, {});
  await expect(editor.getByRole('textbox', { name: 'Name' })).toBeFocused();
  // The page may be gone before the key is let go of.
  await Promise.all([editor.waitForEvent('close'), editor.keyboard.press('Escape').catch(() => undefined)]);
});

test('a set of tags goes out into a file and comes back in after they were deleted', async ({ openPage }, info) => {
  const options = await openPage('options');
  const section = options.getByRole('region', { name: 'Your tags' });
  await section.getByRole('button', { name: 'New tag' }).click();
  const dialog = options.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('To cite');
  await dialog.getByRole('textbox', { name: 'Words to look for' }).fill('"chain of thought", -survey');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    section.getByRole('button', { name: 'Export tags' }).click(),
  ]);
  const file = info.outputPath('tags.json');
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'papertags-tag-set',
    version: 1,
    tags: [{ name: 'To cite', query: '"chain of thought", -survey', titleOnly: false }],
  });
  await section.getByRole('button', { name: 'Delete To cite' }).click();
  await expect(section.getByRole('list', { name: 'Your tags' })).toHaveCount(0);
  await options.getByLabel('Tag set to import').setInputFiles(file);
  await expect(dialog).toContainText('1 tag added.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(section.getByRole('list', { name: 'Your tags' }).getByRole('listitem')).toContainText(['To cite']);

  writeFileSync(file, '{"format":"papertags-tag-set","version":1,"tags":[{"name":"x","query":"(a"}]}');
  await options.getByLabel('Tag set to import').setInputFiles(file);
  await expect(dialog).toContainText('tags[0].query');
  await expect(section.getByRole('list', { name: 'Your tags' }).getByRole('listitem')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: editor and options with own tags have no accessibility violation`, async ({
    context,
    extensionId,
    openListing,
    openPage,
  }) => {
    const tab = await openListing(HF_DAILY);
    const editor = await openEditor(context, extensionId, {
      tabId: await tab.tabId(),
      paperKey: paged,
      title: PAPERS[0].title,
    });
    await editor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await editor.getByRole('textbox', { name: 'Name' }).fill('KV cache');
    await editor.getByRole('textbox', { name: 'Words to look for' }).fill('language');
    await expect(editor.getByText(/Hits \d of 4 papers/)).toBeVisible();
    await expectAccessible(editor);
    await editor.getByRole('textbox', { name: 'Name' }).fill('Language');
    await Promise.all([editor.waitForEvent('close'), editor.getByRole('button', { name: 'Save' }).click()]);
    const options = await openPage('options');
    await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(options.getByRole('list', { name: 'Your tags' })).toContainText('Language');
    await expectAccessible(options);
  });

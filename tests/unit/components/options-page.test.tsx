import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OptionsPage } from '@/components/options/options-page';
import { followTheme } from '@/components/theme';
import { SITES } from '@/sites/registry';
import { library } from '@/storage/database';
import { deletePapers, savePapers } from '@/storage/papers';
import { readSettings, writeSetting } from '@/storage/settings';
import { TAGS } from '@/tagging/catalogue';
import { expectAccessible, freshPage, SAMPLES, saveSamples, showPage } from './show-page';

beforeEach(freshPage);

async function showOptions() {
  const page = await showPage(<OptionsPage />);
  await screen.findByRole('heading', { name: 'Sites' });
  return page;
}

test('every site and every tag of the catalogue has a switch that is on at first', async () => {
  const { container } = await showOptions();
  for (const { name } of SITES) expect(screen.getByRole('checkbox', { name })).toBeChecked();
  for (const { label } of TAGS) expect(screen.getByRole('checkbox', { name: label })).toBeChecked();
  await expectAccessible(container);
});

test('a switch is stored at once and says so; two quick ones are both stored', async () => {
  const { user } = await showOptions();
  await user.click(screen.getByRole('checkbox', { name: 'arXiv' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  await waitFor(async () => expect((await readSettings()).disabledSites).toEqual(['arxiv']));
  screen.getByRole('checkbox', { name: 'RAG' }).click();
  screen.getByRole('checkbox', { name: 'KV cache' }).click();
  await waitFor(async () => expect((await readSettings()).disabledTags).toEqual(['rag', 'kv-cache']));
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'RAG' })).not.toBeChecked());
  await user.click(screen.getByRole('button', { name: 'Switch all on' }));
  await waitFor(async () => expect((await readSettings()).disabledTags).toEqual([]));
});

test('a tag is found by its name or its description', async () => {
  const { user } = await showOptions();
  await user.type(screen.getByRole('searchbox', { name: 'Find a tag' }), 'speculative');
  expect(screen.getByRole('checkbox', { name: 'Speculative decoding' })).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'RAG' })).toBeNull();
});

test('tags on a card, theme and export format are stored', async () => {
  const { user } = await showOptions();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tags on a card' }), '8');
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'BibTeX');
  await waitFor(async () =>
    expect(await readSettings()).toMatchObject({ chipsPerCard: 8, theme: 'dark', exportFormat: 'bibtex' }),
  );
});

test('a setting that cannot be stored says so and stays as it was', async () => {
  const { user } = await showOptions();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await user.click(screen.getByRole('checkbox', { name: 'arXiv' }));
  expect(await screen.findByText(/The setting could not be stored/)).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'arXiv' })).toBeChecked();
});

test('the theme setting reaches the page, and automatic leaves it to the system', async () => {
  const stop = followTheme();
  await writeSetting('theme', 'dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await writeSetting('theme', 'auto');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
  stop();
});

test('says how many papers there are and how much room they take', async () => {
  await saveSamples();
  await deletePapers([SAMPLES[0]?.key ?? 'title:']);
  vi.stubGlobal('navigator', { ...navigator, storage: { estimate: async () => ({ usage: 12_300_000 }) } });
  await showOptions();
  expect(await screen.findByText('2 papers, 1 deleted and restorable · 12.3 MB used')).toBeVisible();
  vi.unstubAllGlobals();
});

test('deletes everything only after the word is typed', async () => {
  await savePapers(SAMPLES, 'arxiv');
  await writeSetting('theme', 'dark');
  const { user } = await showOptions();
  const button = screen.getByRole('button', { name: 'Delete everything' });
  expect(button).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: /Type “delete” to confirm/ }), 'delet');
  expect(button).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: /Type “delete” to confirm/ }), 'e');
  await user.click(button);
  await waitFor(async () => expect(await library.papers.count()).toBe(0));
  expect((await readSettings()).theme).toBe('auto');
  expect(await screen.findByText(/0 papers/)).toBeVisible();
});

test('settings that cannot be read are told as that, and the library can still be exported', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
  await saveSamples();
  await showPage(<OptionsPage />);
  expect(await screen.findByRole('alert')).toHaveTextContent(/did not give out the settings.*notes are safe/);
  expect(screen.getByRole('button', { name: 'Export everything' })).toBeEnabled();
});

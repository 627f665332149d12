import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { OptionsPage } from '@/components/options/options-page';
import { writeTagSet } from '@/exporters/tag-set';
import { library } from '@/storage/database';
import { ownTags, saveOwnTag } from '@/storage/own-tags';
import { addTag } from '@/storage/paper-tags';
import { readSettings } from '@/storage/settings';
import { expectAccessible, freshPage, SAMPLES, saveSamples, showPage } from './show-page';

beforeEach(async () => {
  await freshPage();
  await library.ownTags.clear();
  await library.suggestionModels.clear();
});

const EDGE = { name: 'Edge', colour: 'teal', query: 'cache', titleOnly: false } as const;

async function showOptions() {
  const page = await showPage(<OptionsPage />);
  const section = await screen.findByRole('region', { name: 'Your tags' });
  return { ...page, section: within(section) };
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Your tags' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('without tags an example says what one could be', async () => {
  const { section, container } = await showOptions();
  expect(await section.findByText(/You have no tags of your own yet/)).toBeVisible();
  expect(section.getByRole('button', { name: 'Export tags' })).toBeDisabled();
  await expectAccessible(container);
});

test('lists own tags with their words and papers, in their colours', async () => {
  const [kv] = await saveSamples();
  await saveOwnTag(EDGE);
  await saveOwnTag({ name: 'Strict', colour: 'rose', query: '"kv cache"', titleOnly: true });
  await addTag([kv?.key ?? 'title:'], 'by hand');
  const { container } = await showOptions();
  await waitFor(() =>
    expect(rows()).toEqual([
      'by hand1 paperGiven by hand',
      'Edge1 papercache',
      'Strict1 paper"kv cache" in titles only',
    ]),
  );
  const chip = screen.getByText('Strict').parentElement;
  expect(chip).toHaveClass('tag-own');
  expect(chip?.style.getPropertyValue('--tag-text')).toContain('#6e3041');
  await expectAccessible(container);
});

test('a tag is made in a dialog and tags the saved papers', async () => {
  await saveSamples();
  const { user, section } = await showOptions();
  await user.click(section.getByRole('button', { name: 'New tag' }));
  const dialog = within(screen.getByRole('dialog', { name: 'New tag' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Caches');
  await user.type(dialog.getByRole('textbox', { name: 'Words to look for' }), 'cache');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(rows()).toEqual(['Caches1 papercache']));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText('Saved the tag “Caches”')).toBeVisible();
});

test('a tag is changed in a dialog', async () => {
  await saveOwnTag(EDGE);
  const { user, section } = await showOptions();
  await user.click(await section.findByRole('button', { name: 'Edit Edge' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Edit tag' }));
  await user.click(dialog.getByRole('radio', { name: 'violet' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await ownTags()).toMatchObject([{ ...EDGE, colour: 'violet' }]));
});

test('the focus is not lost with the row of a tag that gets another name', async () => {
  await saveOwnTag(EDGE);
  const { user, section } = await showOptions();
  await user.click(await section.findByRole('button', { name: 'Edit Edge' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Edit tag' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' AI');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await section.findByRole('button', { name: 'Edit Edge AI' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(section.getByRole('button', { name: 'New tag' })).toHaveFocus();
});

test('what another window changed meanwhile stays', async () => {
  await saveOwnTag(EDGE);
  const { user, section } = await showOptions();
  await user.click(await section.findByRole('button', { name: 'Edit Edge' }));
  await saveOwnTag({ ...EDGE, query: 'phone*' }, 'edge');
  const dialog = within(screen.getByRole('dialog', { name: 'Edit tag' }));
  await user.click(dialog.getByRole('radio', { name: 'violet' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await ownTags()).toMatchObject([{ ...EDGE, colour: 'violet', query: 'phone*' }]));
});

test('a deleted tag leaves its papers and comes back onto them by undo', async () => {
  const [kv] = await saveSamples();
  const key = kv?.key ?? 'title:';
  await addTag([key], 'mine');
  const { user, section } = await showOptions();
  await user.click(await section.findByRole('button', { name: 'Delete mine' }));
  expect(await screen.findByText('Deleted the tag “mine”')).toBeVisible();
  expect(section.getByRole('button', { name: 'New tag' })).toHaveFocus();
  expect((await library.papers.get(key))?.addedTags).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await library.papers.get(key))?.addedTags).toEqual(['mine']));
  await waitFor(() => expect(rows()).toEqual(['mine1 paperGiven by hand']));
});

test('the switch for suggestions is stored, and what was learned can be forgotten', async () => {
  await library.suggestionModels.put({ nameKey: 'edge', name: 'Edge' } as never);
  const { user, section } = await showOptions();
  const suggest = section.getByRole('checkbox', { name: 'Suggest my tags on new cards' });
  expect(suggest).toBeChecked();
  await user.click(suggest);
  await waitFor(async () => expect((await readSettings()).suggestOwnTags).toBe(false));
  await user.click(section.getByRole('button', { name: 'Forget what was learned' }));
  expect(await screen.findByText(/What was learned of your tags is deleted/)).toBeVisible();
  expect(await library.suggestionModels.count()).toBe(0);
});

const fileOf = (text: string) => new File([text], 'tags.json', { type: 'application/json' });

async function importSet(user: Awaited<ReturnType<typeof showOptions>>['user'], text: string) {
  await user.upload(screen.getByLabelText('Tag set to import'), fileOf(text));
  return within(await screen.findByRole('dialog', { name: 'Import tags' }));
}

test('a set of tags is taken over, and its tags are given to the saved papers', async () => {
  await saveSamples();
  const { user } = await showOptions();
  const dialog = await importSet(user, writeTagSet([EDGE, { ...EDGE, name: 'Other', query: 'zebra*' }]));
  expect(await dialog.findByText('2 tags added.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(rows()).toEqual(['Edge1 papercache', 'Other1 paperzebra*']));
  expect((await library.papers.get(SAMPLES[2]?.key ?? 'title:'))?.ruleTags).toContain('Other');
});

test.each([
  ['Keep mine', 'cache', '1 tag added, 1 kept as they were.'],
  ['Take those of the file', 'other', '1 tag added, 1 replaced.'],
])('a tag of the same name is asked about: %s', async (answer, query, told) => {
  await saveOwnTag(EDGE);
  const { user } = await showOptions();
  await screen.findByRole('button', { name: 'Edit Edge' });
  const dialog = await importSet(
    user,
    writeTagSet([
      { ...EDGE, name: 'edge', query: 'other' },
      { ...EDGE, name: 'New' },
    ]),
  );
  expect(dialog.getByText(/You have a tag of this name/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: answer }));
  expect(await dialog.findByText(told)).toBeVisible();
  expect(await ownTags()).toMatchObject([{ name: 'Edge', query }, { name: 'New' }]);
});

test('the same set a second time changes nothing and asks nothing', async () => {
  await saveOwnTag(EDGE);
  const { user } = await showOptions();
  await screen.findByRole('button', { name: 'Edit Edge' });
  const dialog = await importSet(user, writeTagSet([EDGE]));
  expect(await dialog.findByText('0 tags added, 1 kept as they were.')).toBeVisible();
});

test('a broken set says where, and none of its tags is taken', async () => {
  const { user } = await showOptions();
  const dialog = await importSet(user, writeTagSet([EDGE, { ...EDGE, name: 'Broken', query: '("' }]));
  expect(dialog.getByText('The file has mistakes. Nothing was imported.')).toBeVisible();
  expect(dialog.getByText('tags[1].query')).toBeVisible();
  expect(await ownTags()).toEqual([]);
});

test('own tags are exported as a set that can be imported', async () => {
  await saveOwnTag(EDGE);
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user, section } = await showOptions();
  await screen.findByRole('button', { name: 'Edit Edge' });
  await user.click(section.getByRole('button', { name: 'Export tags' }));
  expect(await files[0]?.text()).toBe(writeTagSet([EDGE]));
});

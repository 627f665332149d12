import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useListView } from '@/components/list-view';
import { SavedPane } from '@/components/saved/saved-pane';
import { library } from '@/storage/database';
import { saveNote } from '@/storage/notes';
import { addTag } from '@/storage/paper-tags';
import { savePapers, setStatus } from '@/storage/papers';
import { paperWith } from '../storage/sample-papers';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

beforeEach(freshPage);

const rows = () => within(screen.queryByRole('list', { name: 'Saved papers' }) ?? document.createElement('ul'));
const titles = () =>
  rows()
    .queryAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[0]?.textContent);
const search = () => screen.getByRole('searchbox', { name: 'Search saved papers' });

test('the search has the focus and finds words of title, author, tag, note and abstract as they are typed', async () => {
  const [kv, theory] = await saveSamples();
  await saveNote(kv?.key ?? 'title:', 'compare with the *window* baseline', 0);
  await addTag([theory?.key ?? 'title:'], 'for my thesis');
  const { user } = await showPage(<SavedPane />);
  expect(search()).toHaveFocus();
  expect(titles()).toHaveLength(3);
  for (const [words, title] of [
    ['zebra', 'Zebra-striped attention'],
    ['poincare', 'A study of théorie'],
    ['my thesis', 'A study of théorie'],
    ['window base', 'Evicting the KV cache by age'],
    ['old keys', 'Evicting the KV cache by age'],
  ] as const) {
    await user.clear(search());
    await user.type(search(), words);
    await waitFor(() => expect(titles(), words).toEqual([title]));
  }
});

test('a search without result says so and leads back to all papers', async () => {
  await saveSamples();
  const { user } = await showPage(<SavedPane />);
  await user.type(search(), 'nothing like this');
  await screen.findByText('No saved paper fits this search.');
  await user.click(screen.getByRole('button', { name: 'Show all papers' }));
  await waitFor(() => expect(titles()).toHaveLength(3));
  expect(search()).toHaveValue('');
});

test('an empty library says what to do', async () => {
  const { container } = await showPage(<SavedPane />);
  expect(screen.getByText(/Press the bookmark/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Hugging Face papers' })).toHaveAttribute(
    'href',
    'https://huggingface.co/papers',
  );
  await expectAccessible(container);
});

test('filters by status and by tag, and a chosen tag can be taken off', async () => {
  const [kv, theory, zebra] = await saveSamples();
  if (!kv || !theory || !zebra) throw new Error('samples');
  await setStatus([theory.key], 'reading');
  await addTag([kv.key, theory.key], 'thesis');
  const { user } = await showPage(<SavedPane />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by tag' }), 'thesis');
  await waitFor(() => expect(titles()).toEqual([kv.title, theory.title]));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by status' }), 'Reading');
  await waitFor(() => expect(titles()).toEqual([theory.title]));
  await user.click(screen.getByRole('button', { name: 'Remove tag thesis' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by status' }), 'To read');
  await waitFor(() => expect(titles()).toEqual([kv.title, zebra.title]));
});

test('the arrow on the closed tag filter opens it and takes no tag', async () => {
  const [kv] = await saveSamples();
  await addTag([kv?.key ?? 'title:'], 'thesis');
  const { user } = await showPage(<SavedPane />);
  const filter = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Filter by tag' });
  filter.showPicker = vi.fn();
  filter.focus();
  await user.keyboard('{ArrowDown}');
  expect(filter.showPicker).toHaveBeenCalledOnce();
  expect(titles()).toHaveLength(3);
});

test('a chosen tag that is taken off hands the focus to the next one, the last one to the search', async () => {
  const [kv] = await saveSamples();
  await addTag([kv?.key ?? 'title:'], 'thesis');
  await addTag([kv?.key ?? 'title:'], 'seminar');
  useListView.getState().narrow({ tags: ['thesis', 'seminar'] });
  const { user } = await showPage(<SavedPane />);
  screen.getByRole('button', { name: 'Remove tag thesis' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Remove tag seminar' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(search()).toHaveFocus();
});

test.each([
  ['Newest saved', ['Evicting the KV cache by age', 'A study of théorie', 'Zebra-striped attention']],
  ['Newest published', ['Zebra-striped attention', 'Evicting the KV cache by age', 'A study of théorie']],
  ['Title', ['A study of théorie', 'Evicting the KV cache by age', 'Zebra-striped attention']],
])('sorts by %s', async (sort, expected) => {
  await saveSamples();
  const { user } = await showPage(<SavedPane />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), sort);
  await waitFor(() => expect(titles()).toEqual(expected));
});

test('the keyboard alone: down into the list, along it, back up, open, page, status, search', async () => {
  const [kv, theory] = await saveSamples();
  if (!kv || !theory) throw new Error('samples');
  const openPage = vi.spyOn(window, 'open').mockReturnValue(null);
  const { user } = await showPage(<SavedPane />);
  const row = (title: string) => screen.getByRole('button', { name: title });
  await user.keyboard('{ArrowDown}');
  expect(row(kv.title)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(row(theory.title)).toHaveFocus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(openPage).toHaveBeenCalledWith(theory.url, '_blank', 'noopener');
  expect(useListView.getState().open).toBeUndefined();
  await user.keyboard('s');
  await waitFor(async () => expect((await library.papers.get(theory.key))?.status).toBe('reading'));
  await within(row(theory.title).closest('li') ?? document.body).findByText('Reading');
  await user.keyboard('{End}{Home}{ArrowUp}');
  expect(search()).toHaveFocus();
  await user.keyboard('{ArrowDown}/');
  expect(search()).toHaveFocus();
  expect(search()).toHaveValue('');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(useListView.getState().open).toBe(kv.key);
});

test('a row shows title, first author, year, tags and the first line of the note', async () => {
  const [kv] = await saveSamples();
  await saveNote(kv?.key ?? 'title:', '\n## Main idea\nmore', 0);
  await showPage(<SavedPane />);
  const row = screen.getAllByRole('listitem')[0] as HTMLElement;
  for (const text of ['Evicting the KV cache by age', 'Ada Lovelace et al. · 2025', 'KV cache', 'Main idea'])
    expect(within(row).getByText(text)).toBeVisible();
});

test('a title with markup is text', async () => {
  await savePapers(
    [paperWith({ title: '<img src=x onerror=alert(1)> & <b>bold</b>', arxivId: '2501.09999' })],
    'arxiv',
  );
  const { container } = await showPage(<SavedPane />);
  expect(titles()).toEqual(['<img src=x onerror=alert(1)> & <b>bold</b>']);
  expect(container.querySelector('img, b')).toBeNull();
});

test('10,000 papers draw a screenful of rows, and the last one is one key away', async () => {
  const [sample] = await saveSamples();
  if (!sample) throw new Error('samples');
  await library.papers.bulkPut(
    Array.from({ length: 10_000 }, (_, i) => ({
      ...sample,
      key: `arxiv:${i}` as const,
      title: `Paper ${i}`,
      savedAt: 10_000 - i,
      updatedAt: sample.updatedAt + 1 + i,
    })),
  );
  const { user } = await showPage(<SavedPane />);
  expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
  expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '10003');
  await user.keyboard('{ArrowDown}{End}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Paper 9999' })).toHaveFocus());
  expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
  await user.type(search(), 'Paper');
  await screen.findByRole('button', { name: 'Paper 0' });
}, 30_000);

test('breaks no accessibility rule with papers in it', async () => {
  await saveSamples();
  const { container } = await showPage(<SavedPane />);
  await expectAccessible(container);
});

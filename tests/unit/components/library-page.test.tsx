import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LibraryPage } from '@/components/library/library-page';
import { library, type StoredPaper } from '@/storage/database';
import { addTag } from '@/storage/paper-tags';
import { deletePapers, setStatus } from '@/storage/papers';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

let kv: StoredPaper;
let theory: StoredPaper;
let zebra: StoredPaper;
beforeEach(async () => {
  await freshPage();
  history.replaceState(null, '', '#');
  widthOf(1440);
  [kv, theory, zebra] = (await saveSamples()) as [StoredPaper, StoredPaper, StoredPaper];
});

function widthOf(window: number) {
  vi.spyOn(globalThis, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: window < Number(/width < (\d+)px/.exec(query)?.[1]),
        addEventListener: () => {},
        removeEventListener: () => {},
      }) as unknown as MediaQueryList,
  );
}

const titles = () =>
  within(screen.getByRole('list', { name: /papers$/ }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('.paper-row-title')?.textContent);
const check = (paper: StoredPaper) => screen.getByRole('checkbox', { name: `Select ${paper.title}` });
const statusButton = (name: string) =>
  within(screen.getByRole('group', { name: 'Set status of the selected papers' })).getByRole('button', { name });
const statusOf = async (paper: StoredPaper) => (await library.papers.get(paper.key))?.status;

test('three panes: ways in with counts, list, paper', async () => {
  await setStatus([zebra.key], 'read');
  await addTag([kv.key], 'thesis');
  const { user, container } = await showPage(<LibraryPage />);
  const ways = within(screen.getByRole('navigation', { name: 'Library' }));
  for (const name of ['All papers 3', 'To read 2', 'Read 1', 'Deleted 0', 'thesis 1'])
    expect(ways.getByRole('button', { name })).toBeVisible();
  await user.click(ways.getByRole('button', { name: 'Read 1' }));
  await waitFor(() => expect(titles()).toEqual([zebra.title]));
  await user.click(ways.getByRole('button', { name: 'All papers 3' }));
  await user.click(ways.getByRole('button', { name: 'thesis 1' }));
  await waitFor(() => expect(titles()).toEqual([kv.title]));
  await user.click(screen.getByRole('button', { name: kv.title }));
  expect(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
  expect(screen.getByRole('list', { name: 'Saved papers' })).toBeVisible();
  await expectAccessible(container);
});

test('a row shows the user’s own tags first, as a card does', async () => {
  await addTag([kv.key], 'thesis');
  await showPage(<LibraryPage />);
  const row = screen.getByRole('button', { name: kv.title }).closest<HTMLElement>('.paper-row');
  const tags = [...(row?.querySelectorAll('.tag') ?? [])].map(({ textContent }) => textContent);
  expect(tags).toEqual(['thesis', 'KV cache']);
});

test('the address keeps the open paper', async () => {
  const { user, unmount } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('button', { name: theory.title }));
  expect(location.hash).toBe(`#paper=${encodeURIComponent(theory.key)}`);
  unmount();
  await showPage(<LibraryPage />);
  expect(await screen.findByRole('article', { name: theory.title })).toBeVisible();
  await act(async () => {
    location.hash = `#paper=${encodeURIComponent(kv.key)}`;
  });
  expect(await screen.findByRole('article', { name: kv.title })).toBeVisible();
});

test('an address of a paper that is not there says so', async () => {
  history.replaceState(null, '', '#paper=arxiv%3A0000.00000');
  await showPage(<LibraryPage />);
  expect(await screen.findByText(/paper of this address is not in your library/)).toBeVisible();
});

test('shift-click selects the range between', async () => {
  const { user } = await showPage(<LibraryPage />);
  await user.click(check(kv));
  await user.keyboard('{Shift>}');
  await user.click(check(zebra));
  await user.keyboard('{/Shift}');
  expect(screen.getByText('3 papers selected')).toBeVisible();
  expect(check(theory)).toBeChecked();
});

test('select all takes what the list shows, and no more', async () => {
  const { user } = await showPage(<LibraryPage />);
  await user.type(screen.getByRole('searchbox', { name: 'Search saved papers' }), 'zebra');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all 1 paper' }));
  expect(screen.getByText('1 paper selected')).toBeVisible();
});

test('what is selected and out of sight is told, and stays when all that is shown is selected or left', async () => {
  const { user } = await showPage(<LibraryPage />);
  await user.click(check(kv));
  await user.click(check(theory));
  await user.type(screen.getByRole('searchbox', { name: 'Search saved papers' }), 'zebra');
  const all = await screen.findByRole('checkbox', { name: 'Select all 1 paper' });
  expect(all).not.toBeChecked();
  expect(screen.getByText('2 papers selected, 2 of them not shown')).toBeVisible();
  await user.click(all);
  expect(all).toBeChecked();
  expect(screen.getByText('3 papers selected, 2 of them not shown')).toBeVisible();
  await user.click(all);
  expect(screen.getByText('2 papers selected, 2 of them not shown')).toBeVisible();
});

test('a status or tag that all of them have changes nothing and says so', async () => {
  await addTag([kv.key], 'thesis');
  const { user } = await showPage(<LibraryPage />);
  await user.click(check(kv));
  await user.click(statusButton('To read'));
  expect(await screen.findByText('Nothing to change: all have the status “To read”')).toBeVisible();
  await user.type(screen.getByRole('combobox', { name: 'Add a tag to them' }), 'thesis{Enter}');
  expect(await screen.findByText('Nothing to change: all have the tag “thesis”')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('deletes the selection at once and undoes it at once', async () => {
  const { user, container } = await showPage(<LibraryPage />);
  await user.click(check(kv));
  await user.click(check(theory));
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(titles()).toEqual([zebra.title]));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(titles()).toEqual([kv.title, theory.title, zebra.title]));
});

test('sets the status of the selection, and undo gives each paper its own back', async () => {
  await setStatus([theory.key], 'reading');
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('checkbox', { name: 'Select all 3 papers' }));
  await user.click(statusButton('Read'));
  await waitFor(async () =>
    expect(await Promise.all([kv, theory, zebra].map(statusOf))).toEqual(['read', 'read', 'read']),
  );
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect(await Promise.all([kv, theory, zebra].map(statusOf))).toEqual(['to-read', 'reading', 'to-read']),
  );
});

test('adds a tag to the selection, and undo leaves it where it was before', async () => {
  await addTag([theory.key], 'thesis');
  const tagged = async () =>
    (await library.papers.toArray()).filter((p) => p.addedTags.includes('thesis')).map((p) => p.key);
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('checkbox', { name: 'Select all 3 papers' }));
  await user.type(screen.getByRole('combobox', { name: 'Add a tag to them' }), 'thesis{Enter}');
  await waitFor(async () => expect(await tagged()).toHaveLength(3));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await tagged()).toEqual([theory.key]));
});

test('deleted papers wait under Deleted and are restored from there', async () => {
  await deletePapers([kv.key, zebra.key]);
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('button', { name: 'Deleted 2' }));
  await waitFor(() => expect(titles()).toEqual([kv.title, zebra.title]));
  await user.click(screen.getByRole('button', { name: kv.title }));
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(titles()).toEqual([zebra.title]));
  await user.click(screen.getByRole('checkbox', { name: 'Select all 1 paper' }));
  await user.click(
    within(screen.getByRole('region', { name: 'Selected papers' })).getByRole('button', { name: 'Restore' }),
  );
  await screen.findByText(/Nothing is deleted/);
});

test('narrow: the paper covers the list and gives the focus back', async () => {
  widthOf(700);
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('button', { name: theory.title }));
  expect(screen.queryByRole('list', { name: 'Saved papers' })).toBeNull();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: theory.title })).toHaveFocus());
});

test('very narrow: the ways in fold into a button', async () => {
  widthOf(400);
  const { user } = await showPage(<LibraryPage />);
  expect(screen.queryByRole('navigation', { name: 'Library' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Filters, import and export' }));
  await user.click(screen.getByRole('button', { name: 'Reading 0' }));
  expect(await screen.findByText('No saved paper fits this search.')).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Library' })).toBeNull();
});

test('very narrow: the unfolded ways have the focus, and give it back by Escape and by a choice', async () => {
  widthOf(400);
  const { user } = await showPage(<LibraryPage />);
  const button = screen.getByRole('button', { name: 'Filters, import and export' });
  for (const leave of ['{Escape}', '{Enter}']) {
    button.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'All papers 3' })).toHaveFocus();
    await user.keyboard(leave);
    expect(screen.queryByRole('navigation', { name: 'Library' })).toBeNull();
    expect(button).toHaveFocus();
  }
});

test('wide: Escape closes the paper and the focus is on its row again', async () => {
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('button', { name: theory.title }));
  screen.getByRole('textbox', { name: 'Note' }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  expect(screen.getByRole('button', { name: theory.title })).toHaveFocus();
});

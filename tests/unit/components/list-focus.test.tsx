import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LibraryPage } from '@/components/library/library-page';
import { useListView } from '@/components/list-view';
import { Popup } from '@/components/popup/popup';
import { SavedPane } from '@/components/saved/saved-pane';
import type { StoredPaper } from '@/storage/database';
import { deletePapers, savePapers } from '@/storage/papers';
import { paperWith } from '../storage/sample-papers';
import { freshPage, saveSamples, showPage } from './show-page';

/** In the order of the list. */
let papers: [StoredPaper, StoredPaper, StoredPaper];
beforeEach(async () => {
  await freshPage();
  history.replaceState(null, '', '#');
  papers = (await saveSamples()) as typeof papers;
});

const row = ({ title }: StoredPaper) => screen.getByRole('button', { name: title });

test('a row that its new status filters out hands the focus to the one that follows', async () => {
  const [first, second] = papers;
  useListView.getState().narrow({ status: 'to-read' });
  const { user } = await showPage(<SavedPane />);
  await user.keyboard('{ArrowDown}');
  expect(row(first)).toHaveFocus();
  await user.keyboard('s');
  await waitFor(() => expect(screen.queryByRole('button', { name: first.title })).toBeNull());
  expect(row(second)).toHaveFocus();
});

test('the last row hands it to the one before', async () => {
  const [, second, third] = papers;
  useListView.getState().narrow({ status: 'to-read' });
  const { user } = await showPage(<SavedPane />);
  await user.keyboard('{ArrowDown}{End}');
  expect(row(third)).toHaveFocus();
  await user.keyboard('s');
  await waitFor(() => expect(row(second)).toHaveFocus());
});

test('a paper saved meanwhile above moves neither the focus nor what the next key does', async () => {
  const [, second, third] = papers;
  const { user } = await showPage(<SavedPane />);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(row(second)).toHaveFocus();
  await savePapers([paperWith({ title: 'Saved on another page', arxivId: '2604.00004' })], 'arxiv');
  await screen.findByRole('button', { name: 'Saved on another page' });
  expect(row(second)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(row(third)).toHaveFocus();
});

test('typing into the search never loses the focus to a row', async () => {
  const { user } = await showPage(<SavedPane />);
  const search = screen.getByRole('searchbox', { name: 'Search saved papers' });
  await user.keyboard('{ArrowDown}/');
  await user.type(search, 'zebra');
  await waitFor(() => expect(screen.queryByRole('button', { name: papers[0].title })).toBeNull());
  expect(search).toHaveFocus();
});

test('the popup goes on after a deleted paper where it was', async () => {
  const [, second, third] = papers;
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: second.title }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: second.title })).toBeNull());
  await waitFor(() => expect(row(third)).toHaveFocus());
});

test('so does the popup when another page deleted the open paper', async () => {
  const [, second, third] = papers;
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: second.title }));
  await deletePapers([second.key]);
  await waitFor(() => expect(row(third)).toHaveFocus());
});

test('the library, too: after a bulk deletion the list has the focus', async () => {
  const [first, second, third] = papers;
  const { user } = await showPage(<LibraryPage />);
  for (const { title } of [first, second]) await user.click(screen.getByRole('checkbox', { name: `Select ${title}` }));
  const selection = within(screen.getByRole('region', { name: 'Selected papers' }));
  await user.click(selection.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: first.title })).toBeNull());
  await waitFor(() => expect(row(third)).toHaveFocus());
});

test('a cleared selection gives the focus back to the list', async () => {
  const { user } = await showPage(<LibraryPage />);
  await user.click(screen.getByRole('checkbox', { name: `Select ${papers[1].title}` }));
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(row(papers[1])).toHaveFocus();
});

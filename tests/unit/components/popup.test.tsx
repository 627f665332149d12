import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/popup';
import { library } from '@/storage/database';
import type { PageReport } from '@/storage/messages';
import { savePapers } from '@/storage/papers';
import { readSettings, writeSetting } from '@/storage/settings';
import { KV, pageInFront, reportWith, THEORY, ZEBRA } from './page-in-front';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

beforeEach(freshPage);
afterEach(() => vi.unstubAllGlobals());

const titles = () =>
  within(screen.getByRole('list', { name: 'Papers on this page' }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[0]?.textContent);

test('says what the page is, lists its papers, and filters them by tag', async () => {
  await savePapers([KV], 'arxiv');
  pageInFront(reportWith());
  const { user, container } = await showPage(<Popup />);
  await screen.findByRole('heading', { name: 'arXiv · 3 papers · 1 saved' });
  expect(screen.getByRole('tab', { name: 'This page' })).toHaveAttribute('aria-selected', 'true');
  expect(titles()).toEqual([KV.title, THEORY.title, ZEBRA.title]);
  await user.click(screen.getByRole('button', { name: 'Inference 2' }));
  expect(titles()).toEqual([KV.title, ZEBRA.title]);
  await expectAccessible(container);
});

test('saves all of a filter at once, and undo takes back exactly those', async () => {
  await savePapers([THEORY], 'arxiv');
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Inference 2' }));
  await user.click(await screen.findByRole('button', { name: 'Save these 2' }));
  await screen.findByRole('heading', { name: 'arXiv · 3 papers · 3 saved' });
  expect((await library.papers.toArray()).map(({ site }) => site)).toEqual(['arxiv', 'arxiv', 'arxiv']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { name: 'arXiv · 3 papers · 1 saved' });
  expect((await library.papers.get(THEORY.key))?.deletedAt).toBeUndefined();
});

test('arrow down leads into the list of a popup that has just been opened', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  await screen.findByRole('button', { name: KV.title });
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: KV.title })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: THEORY.title })).toHaveFocus();
});

test('the button that saved all has nothing left to do and hands the focus to the list', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  const save = await screen.findByRole('button', { name: 'Save all 3' });
  await waitFor(() => expect(save).toBeEnabled());
  save.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: KV.title })).toHaveFocus());
});

test('saves the rest of a page, then has nothing left to save', async () => {
  await savePapers([KV], 'arxiv');
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Save the other 2' }));
  expect(await screen.findByRole('button', { name: 'All saved' })).toBeDisabled();
});

test('a bookmark saves one paper and takes it back with undo', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  const bookmark = await screen.findByRole('button', { name: `Save ${KV.title}` });
  await waitFor(() => expect(bookmark).toBeEnabled());
  await user.click(bookmark);
  await waitFor(() => expect(bookmark).toHaveAttribute('aria-pressed', 'true'));
  await user.click(bookmark);
  await waitFor(() => expect(bookmark).toHaveAttribute('aria-pressed', 'false'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(bookmark).toHaveAttribute('aria-pressed', 'true'));
});

test('an unsaved paper opens with its abstract, and Save leads to its note', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: KV.title }));
  expect(screen.getByText('We drop old keys and values.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'read this');
  await user.click(screen.getByRole('button', { name: 'Back to the list' }));
  await waitFor(async () => expect((await library.notes.get(KV.key))?.markdown).toBe('read this'));
  await waitFor(() => expect(screen.getByRole('button', { name: KV.title })).toHaveFocus());
});

test('a page without papers leads to the saved ones, with the search focused', async () => {
  await saveSamples();
  pageInFront(undefined);
  await showPage(<Popup />);
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search saved papers' })).toHaveFocus());
});

test.each<[string, PageReport | undefined, Parameters<typeof pageInFront>[1], RegExp]>([
  ['no content script', undefined, {}, /There is no paper listing here/],
  ['a page that is loading', undefined, { status: 'loading' }, /still loading/],
  ['no listing', reportWith({ isListing: false, papers: [] }), {}, /This page of arXiv is none of the listings/],
  ['a listing without cards', reportWith({ papers: [] }), {}, /looks like a listing, but no papers were found/],
  ['only unreadable cards', reportWith({ papers: [], unreadable: 12 }), {}, /none of its 12 papers could be read/],
  ['a site that is off', reportWith({ siteEnabled: false, papers: [] }), {}, /switched off on arXiv/],
])('%s: says so and what to do', async (_, report, tab, sentence) => {
  pageInFront(report, tab);
  const { container } = await showPage(<Popup />);
  await screen.findByText(sentence);
  await expectAccessible(container);
});

test('a page that is still drawing its papers is asked again', async () => {
  const answer = pageInFront(reportWith({ papers: [] }));
  await showPage(<Popup />);
  await screen.findByText(/no papers were found/);
  answer.mockReturnValue({ res: reportWith() });
  await screen.findByRole('heading', { name: /3 papers/ });
});

test('an answer that is no report is told as such, and the tab can be reloaded', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await saveSamples();
  const answer = pageInFront({ ...reportWith(), papers: 'none' } as never);
  const reload = vi.spyOn(browser.tabs, 'reload').mockImplementation((async () => {
    answer.mockReturnValue({ res: reportWith() });
  }) as never);
  const { user, container } = await showPage(<Popup />);
  expect(await screen.findByText(/answer could not be read.*library is safe.*Reload the tab/)).toBeVisible();
  expect(told).toHaveBeenCalledWith(
    expect.any(String),
    expect.objectContaining({ message: expect.stringContaining('papers') }),
  );
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Reload the tab' }));
  expect(reload).toHaveBeenCalledWith(7);
  await screen.findByRole('heading', { name: /3 papers/ });
});

test('papers that are none are left out and counted', async () => {
  const [first, ...others] = reportWith().papers;
  const papers = [{ ...first, tags: ['no-such-tag'] }, ...others];
  pageInFront(reportWith({ papers: papers as never }));
  await showPage(<Popup />);
  expect(await screen.findByText('2 papers, 1 more could not be read')).toBeVisible();
});

test('where the page is, the browser says and not the page', async () => {
  const url = 'https://lab.example/reading-list';
  pageInFront(reportWith({ siteId: 'any-page', url: 'https://bank.example/' }), { url });
  await showPage(<Popup />);
  expect(await screen.findByRole('heading', { name: /^lab\.example · 3 papers/ })).toBeVisible();
});

test('a silent tab can be reloaded, and its papers appear', async () => {
  const answer = pageInFront(undefined, { url: 'https://arxiv.org/list/cs.CL/recent' });
  const reload = vi.spyOn(browser.tabs, 'reload').mockImplementation((async () => {
    answer.mockReturnValue({ res: reportWith() });
  }) as never);
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Reload the tab' }));
  expect(reload).toHaveBeenCalledWith(7);
  await screen.findByRole('heading', { name: /3 papers/ });
});

test('a site that is off can be switched on from here, and the others stay as they are', async () => {
  await writeSetting('disabledSites', ['arxiv', 'huggingface']);
  pageInFront(reportWith({ siteEnabled: false, papers: [] }));
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Switch on for arXiv' }));
  await waitFor(async () => expect((await readSettings()).disabledSites).toEqual(['huggingface']));
});

test('cards that could not be read are counted', async () => {
  pageInFront(reportWith({ unreadable: 2 }));
  await showPage(<Popup />);
  expect(await screen.findByText('3 papers, 2 more could not be read')).toBeVisible();
});

test('a private window shows papers and saves none', async () => {
  pageInFront(reportWith(), { incognito: true });
  await showPage(<Popup />);
  expect(await screen.findByText(/This is a private window/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save all 3' })).toBeDisabled();
  expect(screen.getByRole('button', { name: `Save ${KV.title}` })).toBeDisabled();
});

test('a refused bulk save says why and marks nothing as saved', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  vi.spyOn(library.papers, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await user.click(await screen.findByRole('button', { name: 'Save all 3' }));
  expect(await screen.findByText(/The disk is full/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'arXiv · 3 papers · 0 saved' })).toBeVisible();
});

test('the tabs move with the arrow keys', async () => {
  pageInFront(reportWith());
  const { user } = await showPage(<Popup />);
  (await screen.findByRole('tab', { name: 'This page' })).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Saved' })).toHaveAttribute('aria-selected', 'true');
});

test('a deleted paper goes back to the list, from where Undo brings it back', async () => {
  await saveSamples();
  pageInFront(undefined);
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: KV.title }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: KV.title })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: KV.title });
});

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TagEditorPage } from '@/components/own-tags/tag-editor-page';
import { readSubject, type TagEditorSubject } from '@/components/own-tags/tag-editor-subject';
import { library } from '@/storage/database';
import type { PageReport } from '@/storage/messages';
import { ownTags, saveOwnTag } from '@/storage/own-tags';
import { savePapers } from '@/storage/papers';
import { paperWith } from '../storage/sample-papers';
import { expectAccessible, freshPage, SAMPLES, saveSamples, showPage } from './show-page';

beforeEach(async () => {
  await freshPage();
  await library.ownTags.clear();
});
afterEach(() => vi.unstubAllGlobals());

const ON_PAGE = [
  paperWith({ title: 'Striped caches in practice', arxivId: '2501.10001' }),
  paperWith({
    title: 'Something else',
    arxivId: '2501.10002',
    abstract: 'It says little. Here a cache is used. The end.',
  }),
  paperWith({ title: 'Neither', arxivId: '2501.10003' }),
];

/** The listing in tab 7 answers with these papers. */
function listingInTab(): void {
  const report: PageReport = {
    siteId: 'arxiv',
    siteName: 'arXiv',
    url: 'https://arxiv.org/list/cs.CL/recent',
    isListing: true,
    siteEnabled: true,
    papers: ON_PAGE.map((paper) => ({ paper, tags: [], shownTags: [], own: [] })),
    unreadable: 0,
  };
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, status: 'complete', incognito: false } as never);
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
  vi.stubGlobal('chrome', {
    tabs: {
      sendMessage: (_tab: number, _message: unknown, _options: unknown, reply: (x: unknown) => void) =>
        reply({ res: report }),
    },
  });
}

async function showEditor(subject: TagEditorSubject = {}) {
  const close = vi.fn();
  const page = await showPage(<TagEditorPage subject={subject} close={close} />);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  return { ...page, close, name, words: screen.getByRole('textbox', { name: 'Words to look for' }) };
}

const EDGE = { name: 'Edge', colour: 'teal', query: 'cache', titleOnly: false } as const;

test('a new tag is named, coloured, given words, and saved', async () => {
  const { user, name, words, close, container } = await showEditor();
  expect(name).toHaveFocus();
  await user.keyboard('Cache work 📚');
  await user.click(screen.getByRole('radio', { name: 'olive' }));
  await user.type(words, ' "kv cache"');
  await user.click(screen.getByRole('checkbox', { name: 'Title only' }));
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(await ownTags()).toMatchObject([
    { name: 'Cache work 📚', colour: 'olive', query: '"kv cache"', titleOnly: true },
  ]);
});

test('the preview counts page and library, lists what is hit and marks the words', async () => {
  listingInTab();
  await saveSamples();
  const { user, words } = await showEditor({ tabId: 7, paperKey: ON_PAGE[1]?.key, title: ON_PAGE[1]?.title });
  await user.type(words, 'cache');
  expect(await screen.findByText('Hits 2 of 3 papers on this page and 1 of 3 in your library.')).toBeVisible();
  expect(screen.getByText('It hits the paper that you came from.')).toBeVisible();
  const hits = within(screen.getByRole('list', { name: 'On this page' })).getAllByRole('listitem');
  expect(hits.map(({ textContent }) => textContent)).toEqual([
    'Striped caches in practice',
    'Something elseHere a cache is used.',
  ]);
  const marked = hits.map((hit) => [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent));
  expect(marked).toEqual([['caches'], ['cache']]);
  expect(within(screen.getByRole('list', { name: 'In your library' })).getByRole('listitem')).toHaveTextContent(
    SAMPLES[0]?.title ?? '',
  );
  await user.click(screen.getByRole('checkbox', { name: 'Title only' }));
  expect(await screen.findByText('Hits 1 of 3 papers on this page and 1 of 3 in your library.')).toBeVisible();
});

test('many hits are shown in portions', async () => {
  const papers = Array.from({ length: 30 }, (_, i) =>
    paperWith({ title: `Cache number ${i}`, arxivId: `2502.${10000 + i}` }),
  );
  await savePapers(papers, 'arxiv');
  const { user, words } = await showEditor();
  await user.type(words, 'cache');
  await screen.findByText('Hits 30 of 30 papers in your library.');
  const shown = () => within(screen.getByRole('list', { name: 'In your library' })).getAllByRole('listitem').length;
  expect(shown()).toBe(5);
  await user.click(screen.getByRole('button', { name: 'Show 20 more of 25' }));
  expect(shown()).toBe(25);
});

test('words of the paper’s title are put in by a click', async () => {
  const { user, words } = await showEditor({ title: 'Striped caches for all' });
  await user.click(screen.getByRole('button', { name: 'Look for "Striped caches"' }));
  expect(words).toHaveValue('"Striped caches"');
  expect(words).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Look for caches' }));
  expect(words).toHaveValue('"Striped caches", caches');
});

test('a query that cannot be read says why and where, and is not saved', async () => {
  const { user, name, words, close } = await showEditor();
  await user.type(name, 'x');
  await user.type(words, 'keys "kv cache');
  expect(screen.getByText(/This quotation mark is never closed/)).toBeVisible();
  expect(words).toHaveAttribute('aria-invalid', 'true');
  expect(words).toHaveAccessibleDescription(/quotation mark is never closed/);
  await user.click(screen.getByRole('button', { name: 'Show where' }));
  expect(words).toHaveFocus();
  expect((words as HTMLTextAreaElement).selectionStart).toBe(5);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(close).not.toHaveBeenCalled();
  expect(await ownTags()).toEqual([]);
});

test('operators in small letters are told of', async () => {
  const { user, words } = await showEditor();
  await user.type(words, 'keys or values');
  expect(screen.getByText(/“or” is looked for as a word here. Write OR to join words./)).toBeVisible();
});

test.each([
  ['of the catalogue', 'kv CACHE', 'Papertags has a tag “KV cache” already. Choose another name.'],
  ['of the user', ' edge', 'You have a tag “Edge” already. Choose another name, or edit that tag.'],
  ['of 500 characters', 'x'.repeat(500), 'The name has 500 characters; 80 at most are possible.'],
])('a name %s is told at the field and not saved', async (_, typed, told) => {
  await saveOwnTag(EDGE);
  const { user, name, close } = await showEditor();
  await user.click(name);
  await user.paste(typed);
  expect(await screen.findByText(told)).toBeVisible();
  expect(name).toHaveAccessibleDescription(told);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(name).toHaveFocus();
  expect(close).not.toHaveBeenCalled();
  expect(await ownTags()).toHaveLength(1);
});

test('a name that is missing is told when it is to be saved', async () => {
  const { user } = await showEditor();
  expect(screen.queryByText('Give the tag a name.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Give the tag a name.')).toBeVisible();
});

test('an own tag is changed, also its name, and keeps its papers', async () => {
  await saveSamples();
  await saveOwnTag(EDGE);
  const { user, name, words, close } = await showEditor({ tag: 'Edge' });
  expect(name).toHaveValue('Edge');
  expect(words).toHaveValue('cache');
  await user.clear(name);
  await user.type(name, 'edge devices');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(await ownTags()).toMatchObject([{ name: 'edge devices', query: 'cache', colour: 'teal' }]);
  expect((await library.papers.get(SAMPLES[0]?.key ?? 'title:'))?.ruleTags).toContain('edge devices');
});

test('a deleted tag comes back by undo', async () => {
  await saveOwnTag(EDGE);
  const { user } = await showEditor({ tag: 'Edge' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('There is no tag “Edge” now.')).toBeVisible();
  expect(await ownTags()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Edge');
  expect(await ownTags()).toMatchObject([EDGE]);
});

test('Escape closes, and asks once when something would be lost', async () => {
  const { user, close } = await showEditor();
  await user.keyboard('half');
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent(/Not saved yet/);
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

test('Escape closes an editor with nothing in it at once', async () => {
  const { user, close } = await showEditor();
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

test('a failure of the store is told, and what was typed stays', async () => {
  const { user, name, close } = await showEditor();
  await user.type(name, 'mine');
  vi.spyOn(library.ownTags, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/saved/);
  expect(name).toHaveValue('mine');
  expect(close).not.toHaveBeenCalled();
});

test.each<[hash: string, subject: TagEditorSubject]>([
  [
    `#${encodeURIComponent('{"tabId":7,"paperKey":"arxiv:1","title":"A % title","tag":"x"}')}`,
    { tabId: 7, paperKey: 'arxiv:1', title: 'A % title', tag: 'x' },
  ],
  ['', {}],
  ['#%', {}],
  ['#%7B', {}],
  [`#${encodeURIComponent('{"tabId":"7"}')}`, {}],
  [`#${encodeURIComponent('[]')}`, {}],
])('the address %s', (hash, subject) => {
  expect(readSubject(hash)).toEqual(subject);
});

import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/components/popup/popup';
import type { ChangeReply, PageReport } from '@/storage/messages';
import { readSettings, writeSetting } from '@/storage/settings';
import type { FakePermissions } from './fake-permissions';
import { KV, pageInFront, reportWith } from './page-in-front';
import { expectAccessible, freshPage, saveSamples, showPage } from './show-page';

let permissions: FakePermissions;
beforeEach(async () => {
  permissions = await freshPage();
});
afterEach(() => vi.unstubAllGlobals());

const LAB_PAGE = 'https://lab.example/reading-list';
const LAB = 'https://lab.example/*';
const ARXIV = 'https://arxiv.org/list/cs.CL/recent';

const anyPage = (change: Partial<PageReport> = {}) =>
  reportWith({ siteId: 'any-page', siteName: 'This page', url: LAB_PAGE, ...change });

const places = async () => (await readSettings()).taggedPlaces;

/**
 * A page where nothing of ours runs, or what runs there gives this report.
 * @returns its later answers, and how the background answers `tagPage`
 */
function silentPage(url: string, before?: PageReport, status = 'complete') {
  let reply: (answer: ChangeReply) => void = () => {};
  const answered = new Promise<ChangeReply>((resolve) => {
    reply = resolve;
  });
  const asked: unknown[] = [];
  const report = pageInFront(before, { url, status }, async ({ type, data }) => {
    if (type !== 'tagPage') return undefined;
    asked.push(data);
    return { res: await answered };
  });
  return { report, reply, asked };
}

const tagButton = () => screen.findByRole('button', { name: 'Tag the papers on this page' });

test('any page is tagged when the reader asks: progress, then its papers, the first with the focus', async () => {
  await saveSamples();
  const page = silentPage(LAB_PAGE);
  const { user, container } = await showPage(<Popup />);
  const button = await tagButton();
  expect(button).toHaveAccessibleDescription(
    /link to arXiv, OpenReview, the ACL Anthology or Hugging Face papers, or one with a DOI/,
  );
  await expectAccessible(container);
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('progressbar', { name: 'Looking for papers' })).toBeVisible();
  await expectAccessible(container);
  await user.keyboard('{Enter}');
  page.report.mockReturnValue({ res: anyPage() });
  page.reply({ ok: true });
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
  await screen.findByRole('heading', { name: 'lab.example · 3 papers · 3 saved' });
  expect(page.asked).toEqual([{ tabId: 7 }]);
  await waitFor(() => expect(screen.getByRole('button', { name: KV.title })).toHaveFocus());
  await expectAccessible(container);
});

test('a script that takes a moment to start is waited for', async () => {
  const page = silentPage(LAB_PAGE);
  const { user } = await showPage(<Popup />);
  await user.click(await tagButton());
  page.reply({ ok: true });
  const before = page.report.mock.calls.length;
  await waitFor(() => expect(page.report.mock.calls.length).toBeGreaterThan(before + 1));
  expect(screen.getByRole('progressbar')).toBeVisible();
  page.report.mockReturnValue({ res: anyPage() });
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
});

test('a page that links to no paper says so, and what counts as one', async () => {
  pageInFront(anyPage({ papers: [] }), { url: LAB_PAGE });
  const { container } = await showPage(<Popup />);
  expect(await screen.findByText('No papers were found on this page.')).toBeVisible();
  expect(screen.getByText(/What counts as a paper is a link to arXiv/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /every time/ })).toBeNull();
  await expectAccessible(container);
});

test('where the browser lets no extension in, its answer is shown and the button can be pressed again', async () => {
  const page = silentPage('https://shop.example/extensions');
  const { user } = await showPage(<Popup />);
  await user.click(await tagButton());
  page.reply({ ok: false, message: 'The browser lets no extension work on this page.' });
  expect(await screen.findByText('The browser lets no extension work on this page.')).toBeVisible();
  expect(await tagButton()).toHaveAttribute('aria-disabled', 'false');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('a page that stays as it was is told as that, and can be tried again', async () => {
  const url = 'https://github.com/someone/project/issues/7';
  const page = silentPage(url, reportWith({ siteId: 'github', siteName: 'GitHub', url, isListing: false, papers: [] }));
  const { user, container } = await showPage(<Popup />);
  await user.click(await tagButton());
  page.reply({ ok: true });
  expect(await screen.findByText(/did not take up the search.*Nothing was changed.*Reload the tab/)).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
  await expectAccessible(container);
  page.report.mockReturnValue({ res: anyPage({ url }) });
  await user.click(await tagButton());
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
});

test('a page that is asked again and again while it loads is not taken for one that stays as it was', async () => {
  const page = silentPage(LAB_PAGE, undefined, 'loading');
  const { user } = await showPage(<Popup />);
  await user.click(await tagButton());
  const before = page.report.mock.calls.length;
  await waitFor(() => expect(page.report.mock.calls.length).toBeGreaterThan(before));
  page.reply({ ok: true });
  await waitFor(() => expect(page.report.mock.calls.length).toBeGreaterThan(before + 2));
  expect(screen.getByRole('progressbar')).toBeVisible();
  expect(screen.queryByText(/did not take up the search/)).toBeNull();
});

test('a background that does not answer is told as that', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  pageInFront(undefined, { url: LAB_PAGE });
  const { user } = await showPage(<Popup />);
  await user.click(await tagButton());
  expect(await screen.findByText(/background of Papertags did not answer.*library is safe/)).toBeVisible();
});

test.each([
  ['a page of the browser', 'about:config', /belongs to the browser, or the browser lets no extension work on it/],
  ['a page whose address the browser keeps', undefined, /belongs to the browser/],
  ['a new tab', 'chrome://newtab/', /belongs to the browser, or the browser lets no extension work on it/],
  ['a file', 'file:///home/reader/list.html', /file on your computer.*pages of the web only/],
])('%s: says why, and leads to listings', async (_, url, sentence) => {
  pageInFront(undefined, { url });
  const { container } = await showPage(<Popup />);
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole('link', { name: /Hugging Face/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Tag the papers/ })).toBeNull();
  await expectAccessible(container);
});

test.each(['http://localhost:8000/list.html', 'http://192.168.1.5/', 'http://old.example/papers'])(
  '%s can be tagged once, and is not offered for every time',
  async (url) => {
    const page = silentPage(url);
    const { user } = await showPage(<Popup />);
    await user.click(await tagButton());
    page.report.mockReturnValue({ res: anyPage({ url }) });
    page.reply({ ok: true });
    expect(await screen.findByText('Found 3 papers')).toBeVisible();
    expect(screen.queryByRole('button', { name: /every time/ })).toBeNull();
  },
);

test('a page that is still loading can be tagged all the same, and shows its papers when they come by themselves', async () => {
  const answer = pageInFront(undefined, { url: LAB_PAGE, status: 'loading' });
  await showPage(<Popup />);
  expect(await tagButton()).toBeVisible();
  answer.mockReturnValue({ res: anyPage() });
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
});

test('a site that is off has no script to ask, and is switched on from here', async () => {
  await saveSamples();
  await writeSetting('disabledSites', ['arxiv', 'huggingface']);
  const answer = pageInFront(undefined, { url: ARXIV });
  const { user } = await showPage(<Popup />);
  expect(await screen.findByText('Papertags is switched off on arXiv.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Switch on for arXiv' }));
  await waitFor(async () => expect((await readSettings()).disabledSites).toEqual(['huggingface']));
  answer.mockReturnValue({ res: reportWith() });
  await screen.findByRole('heading', { name: /^arXiv · 3 papers/ });
});

test('a page of a site that is none of its listings can be tagged by its links, once', async () => {
  await saveSamples();
  const url = 'https://github.com/someone/project/issues/7';
  const nothing = { siteId: 'github', siteName: 'GitHub', url, isListing: false, papers: [] };
  const page = silentPage(url, reportWith(nothing));
  const { user, container } = await showPage(<Popup />);
  expect(await screen.findByText(/This page of GitHub is none of the listings that Papertags knows/)).toBeVisible();
  await expectAccessible(container);
  await user.click(await tagButton());
  expect(await screen.findByRole('progressbar', { name: 'Looking for papers' })).toBeVisible();
  page.report.mockReturnValue({ res: anyPage({ url }) });
  page.reply({ ok: true });
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
  expect(page.asked).toEqual([{ tabId: 7 }]);
  await waitFor(() => expect(screen.getByRole('button', { name: KV.title })).toHaveFocus());
  // A place that is tagged every time leaves pages of a site to the site, so that it would change nothing here.
  expect(screen.queryByRole('button', { name: /every time/ })).toBeNull();
});

test.each<[string, PageReport | undefined]>([
  ['opened since', undefined],
  ['from before', reportWith({ siteEnabled: false, papers: [] })],
])('one page of a site that is off can be tagged in a tab %s; the site stays off', async (_, before) => {
  await writeSetting('disabledSites', ['arxiv']);
  const page = silentPage(ARXIV, before);
  const { user, container } = await showPage(<Popup />);
  expect(await screen.findByRole('button', { name: 'Switch on for arXiv' })).toBeVisible();
  const button = await tagButton();
  expect(button).toHaveAccessibleDescription(/What counts as a paper is a link to arXiv/);
  await expectAccessible(container);
  await user.click(button);
  page.report.mockReturnValue({ res: anyPage({ url: ARXIV }) });
  page.reply({ ok: true });
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
  expect((await readSettings()).disabledSites).toEqual(['arxiv']);
});

test('a site whose permission was taken away asks for it in the click itself', async () => {
  permissions.takeAway(['https://arxiv.org/*']);
  const answer = pageInFront(undefined, { url: ARXIV });
  const { container } = await showPage(<Popup />);
  expect(await screen.findByText(/Papertags may not read arXiv/)).toBeVisible();
  await expectAccessible(container);
  permissions.answer = false;
  screen.getByRole('button', { name: 'Allow' }).click();
  // Firefox refuses a question that comes later than the click.
  expect(permissions.asked).toEqual([['https://arxiv.org/*']]);
  expect(await screen.findByText(/permission was not given/)).toBeVisible();
  permissions.answer = true;
  answer.mockReturnValue({ res: reportWith() });
  screen.getByRole('button', { name: 'Allow' }).click();
  await screen.findByRole('heading', { name: /^arXiv · 3 papers/ });
});

test('a tab of a site that is on and does not answer can be reloaded', async () => {
  pageInFront(undefined, { url: ARXIV });
  await showPage(<Popup />);
  expect(await screen.findByText(/knows arXiv, but this tab does not answer/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload the tab' })).toBeVisible();
});

test('a place is tagged every time when the reader allows it, and stops with its permission taken back', async () => {
  pageInFront(anyPage(), { url: LAB_PAGE });
  const { user } = await showPage(<Popup />);
  const offer = await screen.findByRole('button', { name: 'Tag pages of lab.example every time' });
  offer.click();
  expect(permissions.asked).toEqual([[LAB]]);
  await waitFor(async () => expect(await places()).toEqual([LAB]));
  await user.click(await screen.findByRole('button', { name: 'Stop tagging lab.example' }));
  await waitFor(async () => expect(await places()).toEqual([]));
  expect(permissions.granted.has(LAB)).toBe(false);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await places()).toEqual([LAB]));
  expect(permissions.granted.has(LAB)).toBe(true);
});

test('a refused place is not stored, and nothing is left of the question', async () => {
  permissions.answer = false;
  pageInFront(anyPage(), { url: LAB_PAGE });
  const { user } = await showPage(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Tag pages of lab.example every time' }));
  expect(
    await screen.findByText(/permission was not given, so lab\.example is tagged only when you ask/),
  ).toBeVisible();
  expect(await places()).toEqual([]);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test('what is asked for is stored before the answer comes: Firefox closes the popup meanwhile', async () => {
  pageInFront(anyPage(), { url: LAB_PAGE });
  await showPage(<Popup />);
  const offer = await screen.findByRole('button', { name: 'Tag pages of lab.example every time' });
  vi.mocked(fakeBrowser.permissions.request).mockReturnValue(new Promise(() => {}) as never);
  offer.click();
  await waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({ askedPlace: LAB }));
  expect(await places()).toEqual([]);
});

test('a private window offers no place: where one goes there is stored nowhere', async () => {
  pageInFront(anyPage(), { url: LAB_PAGE, incognito: true });
  await showPage(<Popup />);
  expect(await screen.findByText('Found 3 papers')).toBeVisible();
  await waitFor(() => expect(fakeBrowser.permissions.contains).toHaveBeenCalled());
  expect(screen.queryByRole('button', { name: /every time/ })).toBeNull();
});

import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AbstractOptions } from '@/components/options/abstract-options';
import { AbstractsQuestion } from '@/components/popup/abstracts-question';
import { useAbstractsNews } from '@/components/popup/use-abstracts-news';
import { useSettings } from '@/components/use-settings';
import type { Paper } from '@/papers/paper';
import { ABSTRACT_ORIGINS } from '@/storage/abstract-hosts';
import { countAbstracts, keepAbstracts } from '@/storage/abstracts';
import { library } from '@/storage/database';
import { ABSTRACTS_KEY } from '@/storage/messages';
import { readSettings, writeSetting } from '@/storage/settings';
import { paperWith } from '../storage/sample-papers';
import type { FakePermissions } from './fake-permissions';
import { expectAccessible, freshPage, showPage } from './show-page';

let permissions: FakePermissions;

beforeEach(async () => {
  permissions = await freshPage();
  await library.abstracts.clear();
  await fakeBrowser.storage.local.clear();
});

const shown = (papers: Paper[]) => papers.map((paper) => ({ paper, tags: [], shownTags: [], own: [] }));
const bare = (i: number) => paperWith({ title: `Bare ${i}`, arxivId: `2601.1000${i}` });
const full = (i: number) => paperWith({ title: `Full ${i}`, arxivId: `2601.2000${i}`, abstract: 'Words.' });
const byDoi = (i: number) => paperWith({ title: `DOI ${i}`, doi: `10.1000/${i}` });
const question = () => screen.queryByRole('region', { name: 'Fetch abstracts?' });

describe('the question in the popup', () => {
  const show = (papers: Paper[]) => showPage(<AbstractsQuestion papers={shown(papers)} />);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

  test('says what is sent and to whom', async () => {
    const { container } = await show([bare(1), bare(2), full(1)]);
    const text = (await screen.findByRole('region', { name: 'Fetch abstracts?' })).textContent;
    for (const word of ['ids', 'arXiv', 'OpenReview', 'Hugging Face', 'nothing else', 'options'])
      expect(text).toContain(word);
    await expectAccessible(container);
  });

  test.each<[string, Paper[]]>([
    ['most papers have an abstract', [bare(1), full(1), full(2)]],
    ['no API could have one', [byDoi(1), byDoi(2)]],
    ['there is no paper', []],
  ])('is not asked where %s', async (_, papers) => {
    await show(papers);
    await settled();
    expect(question()).toBeNull();
  });

  test.each(['fetchAbstracts', 'abstractsAsked'] as const)('is not asked when %s is set', async (name) => {
    await writeSetting(name, true);
    await show([bare(1)]);
    await settled();
    expect(question()).toBeNull();
  });

  test('"Not now" is remembered, and switches nothing on', async () => {
    const { user } = await show([bare(1)]);
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(question()).toBeNull());
    expect(await readSettings()).toMatchObject({ fetchAbstracts: false, abstractsAsked: true });
    expect(permissions.asked).toEqual([]);
  });

  test('"Fetch abstracts" stores the wish even when the permission never comes, and asks in the click', async () => {
    // Firefox closes the popup when it asks.
    const request = vi.spyOn(browser.permissions, 'request').mockReturnValue(new Promise(() => {}) as never);
    const { user } = await show([bare(1)]);
    await user.click(await screen.findByRole('button', { name: 'Fetch abstracts' }));
    await waitFor(async () =>
      expect(await readSettings()).toMatchObject({ fetchAbstracts: true, abstractsAsked: true }),
    );
    expect(request).toHaveBeenCalledWith({ origins: ABSTRACT_ORIGINS });
    await waitFor(() => expect(question()).toBeNull());
  });
});

test('the popup asks the page again a second after abstracts came, once', async () => {
  const ask = vi.fn();
  function Popup() {
    useAbstractsNews(ask);
    return null;
  }
  const { unmount } = await showPage(<Popup />);
  await fakeBrowser.storage.local.set({ [ABSTRACTS_KEY]: { keys: [], at: 1 } });
  await fakeBrowser.storage.local.set({ [ABSTRACTS_KEY]: { keys: [], at: 2 } });
  expect(ask).not.toHaveBeenCalled();
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  await fakeBrowser.storage.local.set({ [ABSTRACTS_KEY]: { keys: [], at: 3 } });
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(ask).toHaveBeenCalledTimes(1);
});

describe('the switch in the options', () => {
  function Options() {
    const settings = useSettings();
    return settings && <AbstractOptions settings={settings} />;
  }
  const showOptions = () => showPage(<Options />);
  const theSwitch = () => screen.findByRole('checkbox', { name: 'Fetch abstracts that a listing does not show' });

  test('is off at first, goes on with the permission, and off again', async () => {
    const { user, container } = await showOptions();
    expect(await theSwitch()).not.toBeChecked();
    await user.click(await theSwitch());
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    expect(permissions.asked).toEqual([ABSTRACT_ORIGINS]);
    await expectAccessible(container);
    await user.click(await theSwitch());
    await waitFor(async () => expect((await readSettings()).fetchAbstracts).toBe(false));
    expect(permissions.asked).toHaveLength(1);
  });

  test('says when the browser holds a site back, and asks for it again', async () => {
    await writeSetting('fetchAbstracts', true);
    const { user } = await showOptions();
    await user.click(await screen.findByRole('button', { name: 'Allow it' }));
    expect(permissions.asked).toEqual([ABSTRACT_ORIGINS]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow it' })).toBeNull());
  });

  test('a permission that is refused is told, and what is allowed still works', async () => {
    permissions.answer = false;
    const { user } = await showOptions();
    await user.click(await theSwitch());
    expect(await screen.findByText(/Not every site was allowed/)).toBeVisible();
    expect((await readSettings()).fetchAbstracts).toBe(true);
  });

  test('fetched abstracts are counted and deleted', async () => {
    await keepAbstracts(
      new Map([
        ['arxiv:2601.10001', 'a'],
        ['arxiv:2601.10002', 'b'],
        ['arxiv:2601.10003', undefined],
      ]),
    );
    const { user } = await showOptions();
    expect(await screen.findByText('2 are kept')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete fetched abstracts' }));
    expect(await screen.findByText('0 are kept')).toBeVisible();
    expect(await countAbstracts()).toBe(0);
  });
});

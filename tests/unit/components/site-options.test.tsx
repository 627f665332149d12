import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OptionsPage } from '@/components/options/options-page';
import { siteGroups } from '@/components/options/site-groups';
import { SITES } from '@/sites/registry';
import { readSettings, writeSetting } from '@/storage/settings';
import type { FakePermissions } from './fake-permissions';
import { expectAccessible, freshPage, showPage } from './show-page';

const LAB = 'https://lab.example/*';

let permissions: FakePermissions;
beforeEach(async () => {
  permissions = await freshPage();
});

async function showSites() {
  const page = await showPage(<OptionsPage />);
  const section = within(await screen.findByRole('region', { name: 'Sites' }));
  await waitFor(() => expect(section.getAllByText('Allowed')).toHaveLength(SITES.length));
  return { ...page, section };
}

const places = async () => (await readSettings()).taggedPlaces;

test('every built-in site is in one group, also one that no group names', () => {
  const listed = siteGroups().flatMap(({ sites }) => sites.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(SITES.map(({ id }) => id).toSorted());
  const [first] = SITES;
  if (!first) throw new Error('There are no sites');
  expect(siteGroups([{ ...first, id: 'new-site' }])).toEqual([
    { label: 'Other places', sites: [expect.objectContaining({ id: 'new-site' })] },
  ]);
});

test('the hosts of a site are shown on demand', async () => {
  const { section, user, container } = await showSites();
  expect(section.getByText('aclanthology.org')).toBeVisible();
  expect(section.getByText('export.arxiv.org')).not.toBeVisible();
  await user.click(section.getByText(/^arxiv\.org and 2 more/));
  expect(section.getByText('export.arxiv.org')).toBeVisible();
  await expectAccessible(container);
});

test('a permission that is taken away elsewhere shows at once, and Allow asks for what is missing', async () => {
  const { section, user } = await showSites();
  permissions.takeAway(['https://export.arxiv.org/*', 'https://aclanthology.org/*']);
  expect(await section.findByText('Allowed on 2 of 3 hosts')).toBeVisible();
  expect(section.getByText('Not allowed')).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Allow arXiv' }));
  expect(permissions.asked).toEqual([['https://export.arxiv.org/*']]);
  await waitFor(() => expect(section.queryByRole('button', { name: 'Allow arXiv' })).toBeNull());
  permissions.give(['https://aclanthology.org/*']);
  await waitFor(() => expect(section.queryByText('Not allowed')).toBeNull());
});

test('a site that is off needs no permission, and asks for none', async () => {
  const { section, user } = await showSites();
  permissions.takeAway(['https://aclanthology.org/*']);
  await section.findByRole('button', { name: 'Allow ACL Anthology' });
  await user.click(section.getByRole('checkbox', { name: 'ACL Anthology' }));
  await waitFor(() => expect(section.queryByRole('button', { name: 'Allow ACL Anthology' })).toBeNull());
});

test('without places says how to add one', async () => {
  const { section } = await showSites();
  expect(section.getByText(/None yet.*Tag the papers on this page/)).toBeVisible();
  expect(section.queryByText('Allowed and used for nothing')).toBeNull();
});

test('a place is removed with its permission by keyboard, and Undo brings both back', async () => {
  await writeSetting('taggedPlaces', [LAB, 'https://other.example/*']);
  permissions.granted.add(LAB);
  const page = await showPage(<OptionsPage />);
  const remove = await screen.findByRole('button', { name: 'Remove lab.example' });
  remove.focus();
  await page.user.keyboard('{Enter}');
  await waitFor(async () => expect(await places()).toEqual(['https://other.example/*']));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove lab.example' })).toBeNull());
  expect(permissions.granted.has(LAB)).toBe(false);
  expect(screen.getByRole('heading', { name: 'Places you added' })).toHaveFocus();
  await page.user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await places()).toEqual(['https://other.example/*', LAB]));
  expect(permissions.granted.has(LAB)).toBe(true);
});

test('a place stays removed when the permission is refused on Undo', async () => {
  await writeSetting('taggedPlaces', [LAB]);
  permissions.granted.add(LAB);
  const { user } = await showPage(<OptionsPage />);
  await user.click(await screen.findByRole('button', { name: 'Remove lab.example' }));
  permissions.answer = false;
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/lab\.example is not tagged: the permission was not given/)).toBeVisible();
  expect(await places()).toEqual([]);
});

test('a place without its permission says so and asks for it', async () => {
  await writeSetting('taggedPlaces', [LAB]);
  const { user } = await showPage(<OptionsPage />);
  await user.click(await screen.findByRole('button', { name: 'Allow lab.example' }));
  expect(permissions.asked).toEqual([[LAB]]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow lab.example' })).toBeNull());
});

test('what is allowed and used for nothing can be taken back, and given again by Undo', async () => {
  permissions.granted.add(LAB).add('https://*/*');
  const { user } = await showPage(<OptionsPage />);
  await screen.findByRole('heading', { name: 'Allowed and used for nothing' });
  expect(screen.getByRole('button', { name: 'Take back All pages of the web' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take back lab.example' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take back lab.example' })).toBeNull());
  expect(permissions.granted.has(LAB)).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Take back lab.example' })).toBeVisible();
});

test('a permission that the browser keeps is told, with where to take it back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  permissions.granted.add(LAB);
  const { user } = await showPage(<OptionsPage />);
  const button = await screen.findByRole('button', { name: 'Take back lab.example' });
  vi.mocked(browser.permissions.remove).mockRejectedValue(new Error('You cannot remove required permissions.'));
  await user.click(button);
  expect(await screen.findByText(/kept the permission for lab\.example/)).toBeVisible();
  expect(button).toBeVisible();
});

test('the hosts of abstracts are used while abstracts are fetched, and for nothing after that', async () => {
  const host = 'https://api2.openreview.net/*';
  permissions.granted.add(host);
  await writeSetting('fetchAbstracts', true);
  await showSites();
  expect(screen.queryByRole('button', { name: 'Take back api2.openreview.net' })).toBeNull();
  await writeSetting('fetchAbstracts', false);
  expect(await screen.findByRole('button', { name: 'Take back api2.openreview.net' })).toBeVisible();
});

import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { EmptyListing, SiteChangedLine } from '@/components/popup/site-changed-notice';
import { browserName } from '@/components/popup/site-report';
import type { ListingHealth } from '@/sites/health';
import type { PageReport } from '@/storage/messages';
import { expectAccessible, freshPage, SAMPLES, showPage } from './show-page';

beforeEach(async () => {
  await freshPage();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
});

const SHAPE = 'html > body > main.list\n  li.row (text)';

function reportWith(health: Partial<ListingHealth> | undefined, change: Partial<PageReport> = {}): PageReport {
  const counts = { kind: 'recent', found: 20, read: 8, withIdentifier: 8, withAbstract: 2, shape: SHAPE };
  return {
    siteId: 'arxiv',
    siteName: 'arXiv',
    url: 'https://arxiv.org/list/cs.SECRET/recent?skip=25#who',
    isListing: true,
    siteEnabled: true,
    papers: SAMPLES.map((paper) => ({ paper, tags: [], shownTags: [], own: [] })),
    unreadable: 0,
    health: health && { verdict: 'healthy', ...counts, ...health },
    ...change,
  };
}

const empty = (report: PageReport) => (
  <EmptyListing report={report}>
    <button type="button">Reload the tab</button>
  </EmptyListing>
);

test.each<[string, Partial<ListingHealth>, RegExp]>([
  ['half is unreadable', { verdict: 'unreadable' }, /12 of 20 papers here could not be read\. arXiv may have changed/],
  [
    'no identifiers',
    { verdict: 'no-identifiers', read: 20, withIdentifier: 1 },
    /1 of 20 papers here came with an identifier; .* arXiv may have changed/,
  ],
])('above the papers it says that %s, and offers a report', async (_, health, sentence) => {
  const { container } = await showPage(<SiteChangedLine report={reportWith(health)} />);
  expect(screen.getByText(sentence)).toHaveTextContent('Your library is safe');
  expect(screen.getByText(/Send it with a bug report/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy report' })).toBeVisible();
  await expectAccessible(container);
});

test.each([
  ['healthy', reportWith({ verdict: 'healthy' })],
  ['empty', reportWith({ verdict: 'empty' })],
  ['not judged', reportWith(undefined)],
])('above the papers of a listing that is %s it says nothing', async (_, report) => {
  await showPage(<SiteChangedLine report={report} />);
  expect(screen.queryByRole('button', { name: 'Copy report' })).toBeNull();
  expect(screen.queryByText(/changed/)).toBeNull();
});

test('the report has the counts and the shape, and neither the query nor what is read', async () => {
  const { user } = await showPage(<SiteChangedLine report={reportWith({ verdict: 'unreadable' })} />);
  await user.click(screen.getByRole('button', { name: 'Copy report' }));
  await screen.findByText('Copied');
  const copied = await navigator.clipboard.readText();
  expect(copied.split('\n').slice(1)).toEqual([
    'Site: arxiv, listing: recent, verdict: unreadable',
    'Address: https://arxiv.org/list/…/recent?skip=',
    'Cards: 20 found, 8 read, 8 with an identifier, 2 with an abstract',
    'Markup:',
    ...SHAPE.split('\n'),
    '',
  ]);
  expect(copied).toMatch(/^Papertags 1\.2\.3, /);
  for (const { title } of SAMPLES) expect(copied).not.toContain(title);
});

test('when copying is not allowed, it says so', async () => {
  const { user } = await showPage(<SiteChangedLine report={reportWith({ verdict: 'unreadable' })} />);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy report' }));
  await screen.findByText(/did not allow copying, so nothing was copied/);
  expect(screen.queryByText('Copied')).toBeNull();
});

test.each<[string, PageReport, RegExp, boolean]>([
  ['none found', reportWith({ verdict: 'no-cards' }), /no papers were found; the site may have changed/, true],
  ['none readable', reportWith({ verdict: 'unreadable' }, { unreadable: 12 }), /none of its 12 papers could be/, true],
  ['nothing listed', reportWith({ verdict: 'empty' }), /No papers are listed on this page/, false],
  ['not judged', reportWith(undefined), /no papers were found/, false],
])('in place of papers, %s', async (_, report, sentence, canCopy) => {
  const { container } = await showPage(empty({ ...report, papers: [] }));
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload the tab' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Copy report' }) !== null).toBe(canCopy);
  expect(screen.queryByText(/may have changed/) !== null).toBe(!/No papers are listed/.test(sentence.source));
  await expectAccessible(container);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36', 'Chrome 141'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0', 'Edge 141'],
  ['', 'unknown browser'],
])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));

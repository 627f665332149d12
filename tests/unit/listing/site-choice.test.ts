import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handOver, SiteChoice, takeSites } from '@/entrypoints/listing.content/site-choice';
import { anyPage } from '@/sites/any-page';
import { arxiv } from '@/sites/arxiv';
import { github } from '@/sites/github';

const ISSUE = new URL('https://github.com/someone/awesome-papers/issues/7');
const OTHER_ISSUE = new URL('https://github.com/someone/awesome-papers/issues/8');
const README = new URL('https://github.com/someone/awesome-papers');

beforeEach(() => vi.stubGlobal('document', {}));

const idAt = (sites: SiteChoice, url: URL) => sites.at(url).id;

describe('a page of a site that is no listing', () => {
  test('goes by links when the reader asks, at this address only', () => {
    const sites = new SiteChoice(github);
    expect(idAt(sites, ISSUE)).toBe('github');
    sites.take(anyPage, ISSUE, false);
    expect(idAt(sites, ISSUE)).toBe('any-page');
    expect(idAt(sites, new URL('#issuecomment-1', ISSUE))).toBe('any-page');
    expect(idAt(sites, OTHER_ISSUE)).toBe('github');
    expect(idAt(sites, README)).toBe('github');
    expect(idAt(sites, ISSUE)).toBe('any-page');
  });

  test('stays with the links when the site’s own script comes once more', () => {
    const sites = new SiteChoice(github);
    sites.take(anyPage, ISSUE, false);
    sites.take({ ...github }, ISSUE, false);
    expect(idAt(sites, ISSUE)).toBe('any-page');
  });
});

test('a listing that shows papers by its own adapter does not give way', () => {
  const sites = new SiteChoice(github);
  sites.take(anyPage, README, true);
  expect(idAt(sites, README)).toBe('github');
});

test('a listing of a site that was off is the site’s again when that is switched on', () => {
  const sites = new SiteChoice(github);
  sites.take(anyPage, README, false);
  expect(idAt(sites, README)).toBe('any-page');
  sites.take({ ...github }, README, false);
  expect(idAt(sites, README)).toBe('github');
});

test('a page that went by links alone is a site’s when its script comes', () => {
  const sites = new SiteChoice(anyPage);
  const list = new URL('https://arxiv.org/list/cs.CL/recent');
  expect(idAt(sites, list)).toBe('any-page');
  sites.take(arxiv, list, true);
  expect(idAt(sites, list)).toBe('arxiv');
});

test('a second script hands its adapter to the first', () => {
  const take = vi.fn();
  takeSites(take);
  handOver(github);
  expect(take).toHaveBeenCalledExactlyOnceWith(github);
});

import { describe, expect, it } from 'vitest';
import type { Paper } from '@/papers/paper';
import { PROBE_PAGES, type ProbePage } from '@/scripts/probe-pages';
import { judge, type Outcome, probeLine, summary, type Visit } from '@/scripts/probe-verdict';
import type { ListingHealth } from '@/sites/health';
import { adapterFor, SITES } from '@/sites/registry';
import type { PageReport } from '@/storage/messages';

describe('the pages that are probed', () => {
  it.each(SITES.map(({ id }) => id))('%s has one to three of them', (id) => {
    const count = PROBE_PAGES.filter(({ site }) => site === id).length;
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(3);
  });

  it.each(PROBE_PAGES.map((page) => [page.url, page] as const))('%s is a listing of its site', (url, page) => {
    const site = adapterFor(new URL(url));
    expect(site?.id).toBe(page.site);
    // Where the address does not decide, a card does.
    const empty = document.implementation.createHTMLDocument();
    const term = empty.body.appendChild(empty.createElement('dt'));
    term.className = 'ptitle';
    expect(site?.listingAt(new URL(url), empty)).toBeDefined();
    expect(page.fewest).toBeGreaterThan(0);
  });

  it('no address is there twice', () => {
    expect(new Set(PROBE_PAGES.map(({ url }) => url)).size).toBe(PROBE_PAGES.length);
  });
});

const PAGE: ProbePage = { site: 'arxiv', url: 'https://arxiv.org/list/cs.CL/recent', fewest: 2 };
const HEALTH: ListingHealth = {
  verdict: 'healthy',
  kind: 'recent',
  found: 3,
  read: 3,
  withIdentifier: 3,
  withAbstract: 1,
};

function visitWith(papers: number, change: Partial<PageReport> = {}, health: Partial<ListingHealth> = {}): Visit {
  const paper: Paper = { key: 'arxiv:2401.00001', title: 'A Title', authors: [], url: '' };
  const report: PageReport = {
    siteId: 'arxiv',
    siteName: 'arXiv',
    url: PAGE.url,
    isListing: true,
    siteEnabled: true,
    papers: Array.from({ length: papers }, () => ({ paper, tags: [], shownTags: [], own: [] })),
    unreadable: 0,
    health: { ...HEALTH, ...health },
    ...change,
  };
  return { status: 200, asksForPerson: false, report };
}

describe('a visit', () => {
  it.each<[string, Outcome, RegExp, Visit]>([
    ['with papers', 'healthy', /^$/, visitWith(3)],
    ['with too few', 'unhealthy', /fewer than 2 papers/, visitWith(1)],
    ['with none where the page says so', 'unhealthy', /fewer than 2/, visitWith(0, {}, { verdict: 'empty' })],
    ['with a changed site', 'unhealthy', /unreadable/, visitWith(2, {}, { verdict: 'unreadable' })],
    ['to what is no listing', 'unhealthy', /not taken for a listing/, visitWith(0, { isListing: false })],
    ['that ends elsewhere', 'unhealthy', /another site, dblp/, visitWith(9, { siteId: 'dblp' })],
    ['without our script', 'unhealthy', /did not answer/, { status: 200, asksForPerson: false }],
    ['to a page that is gone', 'unhealthy', /probe-pages\.ts/, { status: 404, asksForPerson: false }],
    ['to a CAPTCHA', 'blocked', /CAPTCHA/, { status: 403, asksForPerson: true }],
    ['to a CAPTCHA that says it is fine', 'blocked', /CAPTCHA/, { ...visitWith(0), asksForPerson: true }],
    ['too many', 'blocked', /fewer requests \(429\)/, { status: 429, asksForPerson: false }],
    ['to a broken server', 'blocked', /error \(502\)/, { ...visitWith(0), status: 502 }],
    ['without a network', 'unreachable', /ERR_NAME/, { error: 'net::ERR_NAME_NOT_RESOLVED', asksForPerson: false }],
  ])('%s is %s', (_, outcome, reason, visit) => {
    const result = judge(PAGE, visit);
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toMatch(reason);
  });
});

describe('what is printed', () => {
  it('a line per page', () => {
    expect(probeLine(judge(PAGE, visitWith(3))).replace(/ +/g, ' ')).toBe(
      'healthy arxiv 3 cards, 3 with an id, 1 with an abstract, 0 unreadable https://arxiv.org/list/cs.CL/recent',
    );
    const blocked = probeLine(judge(PAGE, { status: 429, asksForPerson: false }));
    expect(blocked).toMatch(/^blocked +arxiv +no cards looked for .*\n +the site asks for fewer requests/);
  });

  const results = (...visits: Visit[]) => visits.map((visit) => judge(PAGE, visit));
  const offline: Visit = { error: 'net::ERR_INTERNET_DISCONNECTED', asksForPerson: false };

  it('one unhealthy page fails the probe, and its file is named', () => {
    const { text, failed } = summary(results(visitWith(3), visitWith(0)));
    expect(failed).toBe(true);
    expect(text).toContain('2 pages: 1 healthy, 1 unhealthy, 0 blocked, 0 unreachable.');
    expect(text).toContain('sites/arxiv.ts');
  });

  it('a page that blocks, or cannot be reached, does not', () => {
    const { text, failed } = summary(results(visitWith(3), offline, { status: 429, asksForPerson: false }));
    expect(failed).toBe(false);
    expect(text).toContain('say nothing of the adapter');
  });

  it('without a network nothing was checked, and that is no success', () => {
    const { text, failed } = summary(results(offline, offline));
    expect(failed).toBe(true);
    expect(text).toMatch(/offline\. Nothing was checked/);
  });
});

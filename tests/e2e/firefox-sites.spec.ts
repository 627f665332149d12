import { expect, test } from './firefox';
import { FirefoxListing } from './firefox-listing-tab';
import { ARXIV_LONG, arxivList, manyPapers } from './pages';
import { SITE_PAGES, servedSitePages } from './site-pages';

/** Sites whose pages differ most: server-rendered lists, tables of definitions, cards of frameworks, a README. */
const TRIED = ['scholar', 'semanticscholar', 'openreview', 'acl', 'cvf', 'dblp', 'pubmed', 'github'] as const;

test('Firefox: a long list has its rows, and nothing is left of the room for them', async ({ firefox }) => {
  const pages = { [ARXIV_LONG]: arxivList(manyPapers(120)) };
  const tab = await FirefoxListing.open(firefox, ARXIV_LONG, pages, 120);
  const left = await tab.page.evaluate(() => document.querySelectorAll('paper-tags-room').length);
  expect(left).toBe(0);
  await tab.page.close();
});

test('Firefox: the cards of other sites have their rows, and a paper is saved from each', async ({ firefox }) => {
  for (const id of TRIED) {
    const { url, papers: count } = SITE_PAGES[id];
    const tab = await FirefoxListing.open(firefox, url, servedSitePages(), count);
    const rows = await tab.rows();
    expect(rows, id).toHaveLength(count);
    expect(rows.filter(({ chips }) => chips.length > 0).length, id).toBeGreaterThan(0);
    const papers = rows.map(({ paper }) => paper);
    const paper = papers.find((key) => papers.filter((other) => other === key).length === 1) ?? '';
    await tab.click(paper, '.bookmark');
    await expect.poll(() => tab.pressed(paper), { message: id }).toBe('true');
    // The same paper may stand on the next site, where it would be saved already.
    await tab.click(paper, '.bookmark');
    await expect.poll(() => tab.pressed(paper), { message: id }).toBe('false');
    await tab.page.close();
  }
});

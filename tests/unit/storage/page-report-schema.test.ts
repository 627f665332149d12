import { expect, test } from 'vitest';
import { toPaper } from '@/papers/key';
import type { PageReport, ShownPaper } from '@/storage/messages';
import { pageReportIn } from '@/storage/page-report-schema';
import { KV_PAPER } from './sample-papers';

const SHOWN: ShownPaper = {
  paper: KV_PAPER,
  tags: ['kv-cache', 'inference'],
  shownTags: ['kv-cache'],
  own: [
    { name: 'seminar', colour: 'olive', by: 'suggested', evidence: [{ field: 'title', start: 0, end: 4 }] },
    { name: 'Agents', colour: 'red', by: 'given', evidence: [], catalogueTag: 'agents' },
  ],
};

const REPORT: PageReport = {
  siteId: 'arxiv',
  siteName: 'arXiv',
  url: 'https://arxiv.org/list/cs.CL/recent#item1',
  isListing: true,
  siteEnabled: true,
  papers: [SHOWN],
  unreadable: 2,
  health: { verdict: 'healthy', kind: 'recent', found: 3, read: 1, withIdentifier: 1, withAbstract: 1 },
};

test.each<[string, PageReport]>([
  ['of a listing', REPORT],
  ['with what Firefox sends of fields that are not set', { ...REPORT, health: undefined, problem: undefined }],
  ['of a page that is none', { ...REPORT, isListing: false, papers: [], unreadable: 0, health: undefined }],
  ['of a site that changed', { ...REPORT, health: { ...REPORT.health, verdict: 'no-cards', shape: 'body' } as never }],
  ['with a paper that has no page', { ...REPORT, papers: [{ ...SHOWN, paper: { ...KV_PAPER, url: '' } }] }],
  [
    'with the longest paper that a page can show',
    {
      ...REPORT,
      papers: [
        {
          ...SHOWN,
          paper: toPaper({
            title: 'word '.repeat(100_000),
            abstract: 'word '.repeat(100_000),
            authors: Array.from({ length: 5_000 }, (_, i) => ({ name: `Author Number ${i} `.repeat(100) })),
            venue: 'Venue '.repeat(10_000),
            url: `https://lab.example/${'x'.repeat(1_900)}`,
          }),
        },
      ],
    },
  ],
])('a report %s is taken as it is', (_, report) => {
  expect(pageReportIn(report)).toEqual(report);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'papers'],
  ['a list', [REPORT]],
  ['no papers', { ...REPORT, papers: undefined }],
  ['papers that are no list', { ...REPORT, papers: { length: 1, 0: SHOWN } }],
  ['more papers than any page has', { ...REPORT, papers: Array(100_001).fill(SHOWN) }],
  ['a field that we do not know', { ...REPORT, html: '<b>' }],
  ['an address that is none', { ...REPORT, url: 'https://' }],
  ['an address of no web page', { ...REPORT, url: 'javascript:alert(1)//https://arxiv.org/' }],
  ['an id that no site has', { ...REPORT, siteId: '../options' }],
  ['a long name', { ...REPORT, siteName: 'arXiv '.repeat(1_000) }],
  ['a long text as the problem', { ...REPORT, problem: 'Send your password. '.repeat(100) }],
  ['a negative count', { ...REPORT, unreadable: -1 }],
  ['a verdict that we do not know', { ...REPORT, health: { ...REPORT.health, verdict: 'fine' } }],
  ['a long outline of the markup', { ...REPORT, health: { ...REPORT.health, shape: 'div'.repeat(10_000) } }],
])('an answer with %s is refused', (_, answer) => {
  expect(() => pageReportIn(answer)).toThrow(/page report/);
});

test.each<[string, unknown]>([
  ['no paper', null],
  ['a link that runs script', { ...SHOWN, paper: { ...KV_PAPER, url: 'javascript:alert(1)' } }],
  ['a PDF that runs script', { ...SHOWN, paper: { ...KV_PAPER, pdfUrl: 'data:text/html,<script>' } }],
  ['a title of a megabyte', { ...SHOWN, paper: { ...KV_PAPER, title: 'x'.repeat(1_000_000) } }],
  ['a title that is no text', { ...SHOWN, paper: { ...KV_PAPER, title: { toString: 1 } } }],
  ['a key that is none', { ...SHOWN, paper: { ...KV_PAPER, key: '__proto__' } }],
  ['a tag that the catalogue has not', { ...SHOWN, tags: ['kv-cache', 'buy-now'] }],
  ['a shown tag that the catalogue has not', { ...SHOWN, shownTags: ['constructor'] }],
  ['more tags than there are', { ...SHOWN, tags: Array(10_000).fill('kv-cache') }],
  ['an own tag in a colour of its own', { ...SHOWN, own: [{ ...SHOWN.own[0], colour: 'red;background:url(//x)' }] }],
  ['an own tag with a long name', { ...SHOWN, own: [{ ...SHOWN.own[0], name: 'x'.repeat(1_000) }] }],
])('a paper with %s is left out and counted, the others stay', (_, paper) => {
  const read = pageReportIn({ ...REPORT, papers: [SHOWN, paper, SHOWN] });
  expect(read.papers).toEqual([SHOWN, SHOWN]);
  expect(read.unreadable).toBe(3);
});

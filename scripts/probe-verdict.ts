import { isChanged } from '@/sites/health';
import type { PageReport } from '@/storage/messages';
import type { ProbePage } from './probe-pages';

/** What came of going to a page. */
export interface Visit {
  /** Status of the answer; undefined when there was none. */
  status?: number;
  /** Why there was no answer, in the browser's words. */
  error?: string;
  /** The page wants to know first whether a person sits there. */
  asksForPerson: boolean;
  /** What the content script found; undefined when it did not answer. */
  report?: PageReport;
}

/** `unhealthy` is for us to mend; the other two say nothing of the adapter. */
export type Outcome = 'healthy' | 'unhealthy' | 'blocked' | 'unreachable';

export interface ProbeResult {
  page: ProbePage;
  outcome: Outcome;
  /** In words for a maintainer. */
  reason: string;
  report?: PageReport;
}

/** Judges one page of the live web. */
export function judge(page: ProbePage, visit: Visit): ProbeResult {
  const [outcome, reason] = outcomeOf(page, visit);
  return { page, outcome, reason, report: visit.report };
}

function outcomeOf(page: ProbePage, { status, error, asksForPerson, report }: Visit): [Outcome, string] {
  if (status === undefined) return ['unreachable', error ?? 'no answer'];
  if (asksForPerson) return ['blocked', 'the site asks whether a person sits there (CAPTCHA)'];
  if (status === 429) return ['blocked', 'the site asks for fewer requests (429); try again in an hour'];
  if (status === 404 || status === 410)
    return ['unhealthy', `there is no such page any more (${status}); change it in scripts/probe-pages.ts`];
  if (status >= 400) return ['blocked', `the site answers with an error (${status})`];
  if (!report) return ['unhealthy', 'Papertags did not answer on this page'];
  if (report.siteId !== page.site) return ['unhealthy', `the page went to another site, ${report.siteId}`];
  if (!report.isListing) return ['unhealthy', 'the page is not taken for a listing'];
  if (report.health && isChanged(report.health.verdict)) return ['unhealthy', report.health.verdict];
  if (report.papers.length < page.fewest) return ['unhealthy', `fewer than ${page.fewest} papers`];
  return ['healthy', ''];
}

/** "healthy      arxiv            25 cards, 25 with an id, 0 with an abstract, 0 unreadable  https://…" */
export function probeLine({ page, outcome, reason, report }: ProbeResult): string {
  const health = report?.health;
  const counts = health
    ? `${health.found} cards, ${health.withIdentifier} with an id, ${health.withAbstract} with an abstract, ${health.found - health.read} unreadable`
    : 'no cards looked for';
  const line = `${outcome.padEnd(12)} ${page.site.padEnd(16)} ${counts}  ${page.url}`;
  return reason ? `${line}\n             ${reason}` : line;
}

/** The last lines: what to do, and whether the probe failed. */
export function summary(results: readonly ProbeResult[]): { text: string; failed: boolean } {
  const having = (outcome: Outcome) => results.filter((result) => result.outcome === outcome);
  if (results.length > 0 && having('unreachable').length === results.length)
    return { text: 'No page could be reached: this machine seems to be offline. Nothing was checked.', failed: true };
  const sites = [...new Set(having('unhealthy').map(({ page }) => page.site))];
  const counts = (['healthy', 'unhealthy', 'blocked', 'unreachable'] as const).map(
    (outcome) => `${having(outcome).length} ${outcome}`,
  );
  const lines = [`${results.length} pages: ${counts.join(', ')}.`];
  if (sites.length > 0)
    lines.push(
      `Look at ${sites.map((site) => `sites/${site}.ts`).join(', ')}: see "When a site changes" in sites/README.md.`,
    );
  if (having('blocked').length > 0)
    lines.push('Pages that block say nothing of the adapter. Open them with `npm run probe -- --show SITE`.');
  return { text: lines.join('\n'), failed: sites.length > 0 };
}

import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, test } from '@playwright/test';
import type { ProbePage } from '@/scripts/probe-pages';
import { judge, type Outcome } from '@/scripts/probe-verdict';
import { visit } from '@/scripts/probe-visit';
import { launch, temporaryProfile } from './extension';

const fixture = (name: string) => readFileSync(`tests/fixtures/${name}`, 'utf8');
const LISTING = fixture('arxiv/list-new.html');
const OPTIONS = { cardsLimit: 5_000, isWatched: false };

interface ProbedPage {
  what: string;
  page: ProbePage;
  answer: { status: number; body: string } | 'no network';
  outcome: Outcome;
  reason: RegExp;
}

const arxiv = (path: string): ProbePage => ({ site: 'arxiv', url: `https://arxiv.org/list/${path}/new`, fewest: 2 });

const PAGES: ProbedPage[] = [
  { what: 'a listing', page: arxiv('cs.LG'), answer: { status: 200, body: LISTING }, outcome: 'healthy', reason: /^$/ },
  {
    what: 'a listing whose titles are gone',
    page: arxiv('cs.CL'),
    answer: { status: 200, body: LISTING.replaceAll('list-title', 'headline') },
    outcome: 'unhealthy',
    reason: /unreadable/,
  },
  {
    what: 'a listing whose cards are gone',
    page: arxiv('cs.AI'),
    answer: { status: 200, body: LISTING.replaceAll('<dd>', '<div>').replaceAll('</dd>', '</div>') },
    outcome: 'unhealthy',
    reason: /no-cards/,
  },
  {
    what: 'a CAPTCHA',
    page: { site: 'scholar', url: 'https://scholar.google.com/scholar?q=attention', fewest: 1 },
    answer: { status: 200, body: fixture('scholar/captcha.html') },
    outcome: 'blocked',
    reason: /CAPTCHA/,
  },
  {
    what: 'an answer that asks for patience',
    page: arxiv('cs.IR'),
    answer: { status: 429, body: 'Too many requests' },
    outcome: 'blocked',
    reason: /429/,
  },
  { what: 'no answer', page: arxiv('cs.DS'), answer: 'no network', outcome: 'unreachable', reason: /net::ERR_/ },
];

async function answer(context: BrowserContext, { page, answer: response }: ProbedPage): Promise<void> {
  await context.route(page.url, (route) => {
    if (response === 'no network') return route.abort('internetdisconnected');
    return route.fulfill({ ...response, contentType: 'text/html; charset=utf-8' });
  });
}

test('the probe tells a healthy listing from a changed one, and both from a page that blocks', async () => {
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  for (const probed of PAGES) {
    await answer(context, probed);
    const result = judge(probed.page, await visit(context, probed.page.url, OPTIONS));
    expect.soft(result.outcome, probed.what).toBe(probed.outcome);
    expect.soft(result.reason, probed.what).toMatch(probed.reason);
    if (result.outcome === 'unhealthy') expect.soft(result.report?.health?.shape, probed.what).toContain('dl#articles');
  }
  await context.close();
  remove();
});

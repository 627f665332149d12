import { expect, test } from '@playwright/test';
import { serveOnly } from '@/scripts/launch';
import { stableReport } from '@/scripts/page-report';
import { adapterFor } from '@/sites/registry';
import { capturedAddress, capturedPages, readCaptured } from '../captured-pages';
import { launch, temporaryProfile } from './extension';

interface TruePaper {
  title?: string;
  id?: string;
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Captured listings of built-in sites, with what they list. */
function listings(): { file: string; address: string; papers: TruePaper[] }[] {
  return capturedPages().flatMap(({ file, truth }) => {
    const address = file.endsWith('.html') ? capturedAddress(file) : undefined;
    if (!address || !truth || !adapterFor(new URL(address))) return [];
    return [{ file, address, papers: JSON.parse(readCaptured(truth)) as TruePaper[] }];
  });
}

test('captured pages: the extension finds every paper and nothing else', async () => {
  test.setTimeout(300_000);
  const pages = listings();
  expect(new Set(pages.map(({ address }) => adapterFor(new URL(address))?.id)).size).toBeGreaterThanOrEqual(11);
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  for (const { file, address, papers } of pages) {
    await context.unrouteAll();
    await serveOnly(context, { [address]: readCaptured(file) });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const found = ((await stableReport(context, 20_000))?.papers ?? []).map(({ paper }) => paper);
    const wanted = papers.map(({ title = '' }) => folded(title)).sort();
    // The truth of READMEs counts rows with arXiv links only.
    const counted = file.startsWith('github/') ? found.filter(({ arxivId }) => arxivId) : found;
    expect(counted.map(({ title }) => title).sort(), file).toEqual(wanted);
    const ids = papers.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]));
    const identifiers = found.map(({ key, url, arxivId }) => `${key} ${url} ${arxivId ?? ''}`.toLowerCase());
    expect(
      ids.filter((id) => !identifiers.some((text) => text.includes(id))),
      file,
    ).toEqual([]);
    await page.close();
  }
  await context.close();
  remove();
});

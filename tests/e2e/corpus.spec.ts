import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { serveOnly } from '@/scripts/launch';
import { stableReport } from '@/scripts/page-report';
import { launch, temporaryProfile } from './extension';
import { CAPTURED_PAGES } from './left-out';

interface CapturedPage {
  file: string;
  kind: string;
  url: string | null;
  truth?: string;
}

interface TruePaper {
  title?: string;
  id?: string;
}

/** Where a captured page without an address would stand. */
const ADDRESSES: [kind: RegExp, url: string][] = [
  [/^trending/, 'https://huggingface.co/papers/trending'],
  [/^list new/, 'https://arxiv.org/list/cs.DC/new'],
  [/^author/, 'https://arxiv.org/a/author_a_1'],
];

const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(CAPTURED_PAGES, file), 'utf8'));
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

function capturedPages(): (CapturedPage & { truth: string; address: string })[] {
  return readJson<CapturedPage[]>('INDEX.json').flatMap((page) => {
    const address = page.url?.split(' ')[0] ?? ADDRESSES.find(([kind]) => kind.test(page.kind))?.[1];
    const isOurs = /^(?:huggingface|arxiv)\/.*\.html$/.test(page.file);
    return isOurs && page.truth && address ? [{ ...page, truth: page.truth, address }] : [];
  });
}

test('captured pages: the extension finds every paper and nothing else', async () => {
  const pages = capturedPages();
  expect(pages.length).toBeGreaterThanOrEqual(6);
  const { profile, remove } = temporaryProfile();
  const context = await launch(profile);
  for (const { file, truth, address } of pages) {
    await context.unrouteAll();
    await serveOnly(context, { [address]: readFileSync(path.join(CAPTURED_PAGES, file), 'utf8') });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const report = await stableReport(context, 20_000);
    const found = (report?.papers ?? []).map(({ paper }) => ({ title: paper.title, id: paper.arxivId }));
    const wanted = readJson<TruePaper[]>(truth).map(({ title = '', id }) => ({ title: folded(title), id }));
    const byId = (a: { id?: string }, b: { id?: string }) => (String(a.id) < String(b.id) ? -1 : 1);
    expect(found.sort(byId), file).toEqual(wanted.sort(byId));
    await page.close();
  }
  await context.close();
  remove();
});

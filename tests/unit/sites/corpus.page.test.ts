import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '@/papers/paper';
import { anyPage } from '@/sites/any-page';
import { capturedAddress, CAPTURED_PAGES as PAGES } from '@/tests/captured-pages';
import { readPage } from './read-page';

interface TruePaper {
  title: string;
  id?: string;
  abstract_len?: number;
  has_abstract?: boolean;
  authors?: number;
  upvotes?: number;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(PAGES, file), 'utf8')) as T;
}

function pagesOf(site: string): string[] {
  const files = readdirSync(join(PAGES, site)).filter((name) => name.endsWith('.html'));
  return files.map((name) => `${site}/${name}`);
}

function truthOf(file: string): string {
  return file.replace(/\.html$/, '.truth.json');
}

/** The whole name of a file in an address, with or without its ending: `yang13` is not in `yang13a.html`. */
function idAtEnd(id: string): RegExp {
  return new RegExp(`/${RegExp.escape(id)}(?:-Abstract[^/]*)?(?:\\.html)?/?$`);
}

function filesOf(...sites: string[]): string[] {
  return existsSync(PAGES) ? sites.flatMap(pagesOf) : [];
}

function addressOf(file: string): string {
  const address = capturedAddress(file);
  if (!address) throw new Error(`No address is known for ${file}`);
  return address;
}

function papersOn(file: string): Paper[] {
  const page = readPage(readFileSync(join(PAGES, file), 'utf8'), addressOf(file));
  expect(page.kind).toBeDefined();
  expect(page.unreadable).toBe(0);
  return page.cards.map(({ paper }) => paper);
}

if (!existsSync(PAGES)) console.warn(`No captured pages at ${PAGES}: the corpus test of the sites is skipped`);

describe.skipIf(!existsSync(PAGES))('captured pages', () => {
  const files = existsSync(PAGES) ? [...pagesOf('huggingface'), ...pagesOf('arxiv')] : [];

  it('are there', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('%s: every paper, nothing else, exact titles and ids', (file) => {
    const truth = readJson<TruePaper[]>(file.replace(/\.html$/, '.truth.json'));
    const papers = papersOn(file);
    expect(papers.map(({ title, arxivId }) => ({ title, id: arxivId }))).toEqual(
      truth.map(({ title, id }) => ({ title: title.replace(/\s+/g, ' ').trim(), id })),
    );
    truth.forEach((known, n) => {
      const paper = papers[n];
      if (known.has_abstract !== undefined) expect(paper?.abstract !== undefined).toBe(known.has_abstract);
      if (known.abstract_len) expect(paper?.abstract?.length).toBeGreaterThan(known.abstract_len * 0.9);
      if (known.authors) expect(paper?.authorCount).toBe(known.authors);
      if (known.upvotes) expect(paper?.upvotes).toBe(known.upvotes);
      expect(paper?.published).toMatch(/^\d{4}-\d{2}/);
    });
  });

  // Their truth is not always in the order of the page.
  it.each(filesOf('acl', 'neurips', 'pmlr', 'cvf').filter((file) => existsSync(join(PAGES, truthOf(file)))))(
    '%s: every paper of the proceedings, its id in the address',
    (file) => {
      const truth = new Map(readJson<TruePaper[]>(truthOf(file)).map(({ id = '', title }) => [id, title]));
      const found = papersOn(file).map(({ title, url }) => [
        [...truth.keys()].find((id) => url.match(idAtEnd(id))),
        title,
      ]);
      expect(found).toHaveLength(truth.size);
      expect(new Map(found as [string, string][])).toEqual(
        new Map([...truth].map(([id, title]) => [id, title.replace(/\s+/g, ' ').trim()])),
      );
    },
  );

  // Sites with identifiers of their own: the id stands in the address of the paper.
  it.each(filesOf('scholar', 'pubmed', 'europepmc', 'biorxiv', 'semanticscholar', 'openreview'))(
    '%s: every paper, its id in the address; pages of one paper list nothing',
    (file) => {
      const truthFile = file.replace(/\.html$/, '.truth.json');
      const truth = existsSync(join(PAGES, truthFile)) ? readJson<TruePaper[]>(truthFile) : [];
      const page = readPage(readFileSync(join(PAGES, file), 'utf8'), addressOf(file));
      expect(page.kind !== undefined).toBe(truth.length > 0);
      expect(page.unreadable).toBe(0);
      const papers = page.cards.map(({ paper }) => paper);
      expect(papers.map(({ title }) => title)).toEqual(truth.map(({ title }) => title.replace(/\s+/g, ' ').trim()));
      truth.forEach(({ id = '' }, n) => {
        expect(papers[n]?.url).toContain(id);
      });
    },
  );

  // The truth of READMEs counts rows with arXiv links only; other rows must carry another identifier.
  it.each(filesOf('github'))('%s: every row with a paper, exact titles and ids', (file) => {
    const truth = existsSync(join(PAGES, truthOf(file))) ? readJson<TruePaper[]>(truthOf(file)) : [];
    const address = 'https://github.com/someone/repository';
    const { cards, unreadable } = readPage(readFileSync(join(PAGES, file), 'utf8'), address);
    expect(unreadable).toBe(0);
    const papers = cards.map(({ paper }) => paper);
    expect(papers.filter((paper) => paper.arxivId).map(({ arxivId, title }) => ({ id: arxivId, title }))).toEqual(
      truth.map(({ id, title }) => ({ id, title: title.replace(/\s+/g, ' ').trim() })),
    );
    for (const { key } of papers) expect(key).not.toMatch(/^title:/);
  });

  it.each(filesOf('thirdparty'))('%s: every paper of a page of no known site', (file) => {
    const truth = existsSync(join(PAGES, truthOf(file))) ? readJson<TruePaper[]>(truthOf(file)) : [];
    const document = new DOMParser().parseFromString(readFileSync(join(PAGES, file), 'utf8'), 'text/html');
    const cards = anyPage.findCards(document);
    const papers = cards.map((card) => anyPage.readCard(card, new URL('https://example.org/'))?.paper);
    expect(papers.map((paper) => ({ id: paper?.arxivId, title: paper?.title }))).toEqual(
      truth.map(({ id, title }) => ({ id, title: title.replace(/\s+/g, ' ').trim() })),
    );
    for (const paper of papers) expect(paper?.abstract).toBeDefined();
  });
});

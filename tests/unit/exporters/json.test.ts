import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportEntry, LibraryExtras } from '@/exporters/exporter';
import { readPapertagsJson } from '@/exporters/importers/papertags-json';
import { json } from '@/exporters/json';
import { keyOf, LONGEST_TITLE } from '@/papers/key';
import { plainText } from '@/papers/plain-text';
import type { SavedPaper } from '@/papers/saved-paper';
import { READING_STATUSES } from '@/papers/saved-paper';
import { LONGEST_OWN_TAG_NAME } from '@/tagging/own-tags/own-tag';
import { hostileTexts } from './hostile-corpus';
import { NOW, SAMPLE_LIBRARY, savedPaper, textOf } from './sample-library';

const NO_EXTRAS: LibraryExtras = { ownTags: [], rejections: [] };

function write(entries: ExportEntry[], extras?: LibraryExtras): Promise<string> {
  return textOf(json.write(entries, { now: NOW, extras }));
}

async function expectRoundTrip(entries: ExportEntry[], extras: LibraryExtras = NO_EXTRAS): Promise<void> {
  expect(readPapertagsJson(await write(entries, extras))).toStrictEqual({
    ...extras,
    papers: entries.map(({ paper }) => paper),
    notes: entries.flatMap(({ note }) => note ?? []),
    orphanNotes: [],
    problems: [],
    exportedAt: NOW,
  });
}

const line = fc.string({ unit: 'binary', maxLength: 40 }).map(plainText);
const title = line.filter((text) => text !== '');
const time = fc.integer({ min: 0, max: 4e12 });
const url = fc.webUrl();
const optional = { freq: 2, nil: undefined };
const tags = fc.uniqueArray(title, { maxLength: 4 });

const anyPaper: fc.Arbitrary<SavedPaper> = fc
  .record({
    title,
    authors: fc.array(
      title.map((name) => ({ name })),
      { maxLength: 3 },
    ),
    authorCount: fc.option(fc.nat(3000), optional),
    published: fc.option(fc.constantFrom('2025', '2025-09', '2025-09-29'), optional),
    venue: fc.option(title, optional),
    arxivId: fc.option(fc.constantFrom('2509.24002', 'hep-th/9901001'), optional),
    doi: fc.option(fc.constantFrom('10.1145/3600006.3613165', '10.1002/(sici)1<338::aid>3.0.co;2-0'), optional),
    openreviewId: fc.option(fc.constant('H4DqfPSibmx'), optional),
    aclId: fc.option(fc.constantFrom('2024.acl-long.1', 'P19-1001'), optional),
    s2Id: fc.option(fc.constant('516c2035d29bb711be2e027be4ad38224419065a'), optional),
    url: fc.option(url, { nil: '' }),
    pdfUrl: fc.option(url, optional),
    codeUrl: fc.option(url, optional),
    upvotes: fc.option(fc.nat(), optional),
    abstract: fc.option(title, optional),
    savedAt: time,
    updatedAt: time,
    site: title,
    ruleTags: tags,
    addedTags: tags,
    removedTags: tags,
    status: fc.constantFrom(...READING_STATUSES),
    citationKey: title,
    deletedAt: fc.option(time, optional),
  })
  .map((fields) => ({ ...withoutUndefined(fields), key: keyOf(fields) }));

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

const anyEntry: fc.Arbitrary<ExportEntry> = fc
  .record({ paper: anyPaper, markdown: fc.option(fc.string({ unit: 'binary' })), updatedAt: time })
  .map(({ paper, markdown, updatedAt }) =>
    markdown === null ? { paper } : { paper, note: { paperKey: paper.key, markdown, updatedAt } },
  );

describe('a library that was exported', () => {
  test('comes back equal', () => expectRoundTrip(SAMPLE_LIBRARY));

  test('comes back equal when it is empty', () => expectRoundTrip([]));

  test('comes back equal whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyEntry, { selector: ({ paper }) => paper.key, maxLength: 5 }), (entries) =>
        expectRoundTrip(entries),
      ),
      { numRuns: 200 },
    ));

  test('comes back equal with hostile titles, tags and notes', () =>
    expectRoundTrip(
      hostileTexts()
        .filter((text) => plainText(text) !== '')
        .map((text, index) => {
          const clean = plainText(text).slice(0, LONGEST_TITLE);
          const paper = savedPaper({
            key: `title:${index}`,
            title: clean,
            abstract: clean,
            addedTags: [plainText(clean.slice(0, LONGEST_OWN_TAG_NAME))],
          });
          return { paper, note: { paperKey: paper.key, markdown: text, updatedAt: 5 } };
        }),
    ));

  test('comes back with own tags and corrections', () => {
    const ownTag = { name: 'Edge AI', nameKey: 'edge ai', colour: 'teal', query: '"on device" OR phone*' } as const;
    const { key, title, authors, url } = savedPaper();
    return expectRoundTrip(SAMPLE_LIBRARY, {
      ownTags: [
        { ...ownTag, titleOnly: true, createdAt: 1, updatedAt: 2 },
        {
          ...ownTag,
          name: '👩‍🔬 ((( "',
          nameKey: '👩‍🔬 ((( "',
          query: '(((',
          titleOnly: false,
          createdAt: 3,
          updatedAt: 4,
        },
      ],
      rejections: [{ tag: 'kv-cache', paper: { key, title, authors, url }, rejectedAt: 5 }],
    });
  });

  test('names no own tags when it was not asked to', async () => {
    expect(await write(SAMPLE_LIBRARY)).not.toContain('"ownTags"');
  });

  test('keeps what the database adds for its own lookups out of the file', async () => {
    const text = await write([{ paper: { ...savedPaper(), words: ['attention'] } as SavedPaper }]);
    expect(text).not.toContain('words');
  });
});

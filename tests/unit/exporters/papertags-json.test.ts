import { describe, expect, test } from 'vitest';
import {
  BrokenJsonError,
  NewerFormatError,
  NotALibraryError,
  TooLargeError,
} from '@/exporters/importers/import-reading';
import {
  checkImportSize,
  MAX_IMPORT_BYTES,
  readPapertagsJson,
  readPapertagsJsonPaced,
} from '@/exporters/importers/papertags-json';
import { NOW, savedPaper } from './sample-library';

const HEAD = { format: 'papertags', schemaVersion: 1, exportedAt: '2026-11-23T12:00:00.000Z' };

function file(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...HEAD, papers: [], notes: [], ...fields });
}

/** The text of a file whose first paper has one more field, as JSON, so that `__proto__` can be one. */
function fileWithField(field: string): string {
  return file({ papers: [savedPaper()] }).replace('"papers":[{', `"papers":[{${field},`);
}

describe('a file that is refused', () => {
  test.each([
    ['empty', '', BrokenJsonError, 'line 1, column 1'],
    ['text', 'Dear library,', BrokenJsonError, 'line 1, column 1'],
    ['other JSON', '{"papers": []}', NotALibraryError, 'no Papertags library'],
    ['a list', '[1]', NotALibraryError, 'no Papertags library'],
    ['null', 'null', NotALibraryError, 'no Papertags library'],
    ['no version', '{"format": "papertags"}', NotALibraryError, 'no Papertags library'],
    ['newer', file({ schemaVersion: 2 }), NewerFormatError, 'newer Papertags (format 2, this one reads up to 1)'],
    ['newer and cut off', file({ schemaVersion: 2 }).slice(0, -1), NewerFormatError, 'newer Papertags'],
  ])('%s', (_name, text, kind, message) => {
    const read = () => readPapertagsJson(text);
    expect(read).toThrow(kind);
    expect(read).toThrow(message);
  });

  test('too large, by its size alone', () => {
    expect(() => checkImportSize(MAX_IMPORT_BYTES + 1)).toThrow(TooLargeError);
    expect(() => checkImportSize(MAX_IMPORT_BYTES + 1)).toThrow('The file has 201 MB; Papertags reads up to 200 MB.');
    checkImportSize(MAX_IMPORT_BYTES);
  });

  test('too large, when only the text is at hand', () => {
    expect(() => readPapertagsJson(' '.repeat(MAX_IMPORT_BYTES + 1))).toThrow(TooLargeError);
  });
});

describe('what is wrong in one place', () => {
  test.each(['yesterday', 5, null, { toString: 1 }])('%j as time of the export does no harm', (exportedAt) => {
    const reading = readPapertagsJson(file({ exportedAt, papers: [savedPaper()] }));
    expect(reading.papers).toHaveLength(1);
    expect(reading.exportedAt).toBeUndefined();
  });

  test.each([
    ['title', 7, 'papers[0].title'],
    ['title', ' \u200b ', 'papers[0].title'],
    ['title', 'x'.repeat(2_001), 'papers[0].title'],
  ])('a paper without a usable title (%s: %j) is left out, the next goes through', (name, value, where) => {
    const next = savedPaper({ key: 'arxiv:2205.14135' });
    const { papers, problems } = readPapertagsJson(file({ papers: [{ ...savedPaper(), [name]: value }, next] }));
    expect(papers).toStrictEqual([next]);
    expect(problems.map((problem) => problem.where)).toContain(where);
  });

  test.each([
    ['pdfUrl', 'javascript:alert(1)', 'papers[0].pdfUrl', 'The value is no http(s) link: it was left out.'],
    ['upvotes', -1, 'papers[0].upvotes', 'The value is negative: it was left out.'],
    ['published', '29.9.2025', 'papers[0].published', 'is no date'],
    ['arxivId', '../x', 'papers[0].arxivId', 'is no arXiv id'],
    ['deletedAt', 'yesterday', 'papers[0].deletedAt', 'is no time'],
    ['rating', 5, 'papers[0].rating', 'knows no such field'],
    ['constructor', {}, 'papers[0].constructor', 'knows no such field'],
  ])('%s: %j is left out, the paper goes through', (name, value, where, what) => {
    const { papers, problems } = readPapertagsJson(file({ papers: [{ ...savedPaper(), [name]: value }] }));
    expect(papers).toStrictEqual([savedPaper()]);
    expect(problems).toEqual([{ where, what: expect.stringContaining(what) }]);
  });

  test('the place is named down to the author', () => {
    const { papers, problems } = readPapertagsJson(
      file({ papers: [{ ...savedPaper(), authors: [{ name: 'A' }, { name: 1 }] }] }),
    );
    expect(papers[0]?.authors).toEqual([]);
    expect(problems[0]?.where).toBe('papers[0].authors[1].name');
  });

  test('what every paper has is replaced when it is missing, and said', () => {
    const { papers, problems } = readPapertagsJson(
      file({ papers: [{ title: 'On Computable Numbers', arxivId: '1706.03762' }] }),
    );
    expect(papers).toStrictEqual([
      {
        key: 'arxiv:1706.03762',
        title: 'On Computable Numbers',
        arxivId: '1706.03762',
        authors: [],
        url: 'https://arxiv.org/abs/1706.03762',
        savedAt: NOW,
        updatedAt: NOW,
        site: 'import',
        ruleTags: [],
        addedTags: [],
        removedTags: [],
        status: 'to-read',
        citationKey: 'ComputableNumbers',
      },
    ]);
    expect(problems).toEqual([{ where: 'papers[0]', what: expect.stringContaining('citationKey') }]);
  });

  test.each([null, 'paper', [1]])('%j among the papers is reported', (value) => {
    const { papers, problems } = readPapertagsJson(file({ papers: [value, savedPaper()] }));
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ where: 'papers[0]', what: expect.stringContaining('not an object') }]);
  });

  test('a missing list is reported, the other is read', () => {
    const { papers, problems } = readPapertagsJson(file({ papers: [savedPaper()], notes: 'none' }));
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ where: 'notes', what: 'The file has no list of notes.' }]);
  });

  test.each(['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}'])(
    '%s pollutes nothing',
    (field) => {
      const { papers, problems } = readPapertagsJson(fileWithField(field));
      expect(papers).toStrictEqual([savedPaper()]);
      expect(problems).toHaveLength(1);
      expect((papers[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('`__proto__` at the top and in notes neither', () => {
    const text = file({ papers: [savedPaper()] })
      .replace('{', '{"__proto__":{"format":"x","polluted":1},')
      .replace(
        '"notes":[',
        '"notes":[{"__proto__":{"polluted":1},"paperKey":"arxiv:1706.03762","markdown":"mine","updatedAt":1}',
      );
    const { notes } = readPapertagsJson(text);
    expect(notes).toStrictEqual([{ paperKey: 'arxiv:1706.03762', markdown: 'mine', updatedAt: 1 }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('notes', () => {
  const note = (paperKey: string, markdown: string, updatedAt = 1) => ({ paperKey, markdown, updatedAt });

  test('on a paper that the file does not hold are kept apart and reported', () => {
    const reading = readPapertagsJson(file({ notes: [note('arxiv:2205.14135', 'mine')] }));
    expect(reading.notes).toEqual([]);
    expect(reading.orphanNotes).toEqual([note('arxiv:2205.14135', 'mine')]);
    expect(reading.problems).toEqual([{ where: 'notes[0]', what: expect.stringContaining('arxiv:2205.14135') }]);
  });

  test('without a paper are reported with their beginning', () => {
    const { problems } = readPapertagsJson(file({ notes: [note('nonsense', 'A thought worth keeping')] }));
    expect(problems.at(-1)).toEqual({ where: 'notes[0]', what: expect.stringContaining('A thought worth keeping') });
  });

  test('two on one paper are both kept, the newer first; a repetition counts once', () => {
    const papers = [savedPaper()];
    const two = [note('arxiv:1706.03762', 'old', 1), note('arxiv:1706.03762', 'new', 2)];
    expect(readPapertagsJson(file({ papers, notes: two })).notes[0]?.markdown).toBe('new\n\n---\n\nold');
    const same = [note('arxiv:1706.03762', 'same', 1), note('arxiv:1706.03762', 'same', 2)];
    expect(readPapertagsJson(file({ papers, notes: same })).notes).toEqual([note('arxiv:1706.03762', 'same', 2)]);
  });
});

test('a paper that is twice in the file becomes one: newer status, tag edits of both, richer facts', () => {
  const older = savedPaper({
    updatedAt: 1,
    savedAt: 1,
    abstract: 'What it says.',
    addedTags: ['a', 'gone'],
    removedTags: ['b'],
  });
  const newer = savedPaper({
    updatedAt: 2,
    savedAt: 2,
    status: 'read',
    addedTags: ['b'],
    removedTags: ['gone'],
    deletedAt: 2,
  });
  const { papers, problems } = readPapertagsJson(file({ papers: [newer, older] }));
  expect(papers).toEqual([
    savedPaper({
      updatedAt: 2,
      savedAt: 1,
      status: 'read',
      abstract: 'What it says.',
      addedTags: ['b', 'a'],
      removedTags: ['gone'],
    }),
  ]);
  expect(problems).toEqual([{ where: 'papers[1]', what: expect.stringContaining('twice') }]);
});

describe('a large file, read in slices', () => {
  const papers = Array.from({ length: 20_000 }, (_, index) =>
    savedPaper({ key: `title:${index}`, title: `Paper ${index}` }),
  );

  test('gives the same, and tells its progress', async () => {
    const seen: number[] = [];
    const text = file({ papers });
    const reading = await readPapertagsJsonPaced(text, { onProgress: ({ done }) => seen.push(done) });
    expect(reading).toEqual(readPapertagsJson(text));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('can be cancelled', async () => {
    const cancel = new AbortController();
    const reading = readPapertagsJsonPaced(file({ papers }), {
      onProgress: () => cancel.abort(),
      signal: cancel.signal,
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('is refused as at once', async () => {
    await expect(readPapertagsJsonPaced('[]')).rejects.toThrow(NotALibraryError);
  });
});

describe('own tags and corrections', () => {
  const tag = { name: 'Edge AI', colour: 'teal', query: 'phones', titleOnly: false, createdAt: 1, updatedAt: 2 };
  const { key, title, authors, url } = savedPaper();
  const rejection = { tag: 'kv-cache', paper: { key, title, authors, url }, rejectedAt: 5 };
  const read = (fields: Record<string, unknown>) => readPapertagsJson(file(fields));

  test('are not missed in a file from before them', () => {
    expect(read({})).toMatchObject({ ownTags: [], rejections: [], problems: [] });
  });

  test.each([
    ['colour', 'ultraviolet', { colour: 'blue' }, 'is none of blue'],
    ['query', 7, { query: '' }, 'is no text'],
    ['query', 'x'.repeat(2_001), { query: '' }, 'is longer than 2000'],
    ['titleOnly', 'yes', { titleOnly: false }, 'is neither true nor false'],
    ['shared', true, {}, 'knows no such field'],
  ])('with a wrong %s (%s) are read without it, and that is told', (name, value, fields, what) => {
    const { ownTags, problems } = read({ ownTags: [{ ...tag, [name]: value }] });
    expect(ownTags).toMatchObject([{ name: 'Edge AI', ...fields }]);
    expect(problems[0]).toEqual({ where: `ownTags[0].${name}`, what: expect.stringContaining(what) });
  });

  test.each([
    ['ownTags', [{ ...tag, name: ' \u202e ' }], 'ownTags[0].name'],
    ['ownTags', [{ ...tag, name: 'x'.repeat(500) }], 'ownTags[0].name'],
    ['ownTags', ['Edge AI'], 'ownTags[0]'],
    ['ownTags', { tag }, 'ownTags'],
    ['rejections', [{ ...rejection, tag: 5 }], 'rejections[0].tag'],
    ['rejections', [{ ...rejection, paper: { title } }], 'rejections[0].paper'],
    [
      'rejections',
      [{ ...rejection, paper: { ...rejection.paper, url: 'javascript:alert(1)' } }],
      'rejections[0].paper',
    ],
    ['rejections', 'none', 'rejections'],
  ])('%s: %j is left out, and that is told', (name, list, where) => {
    const reading = read({ [name]: list, papers: [savedPaper()] });
    expect(reading).toMatchObject({ [name]: [], papers: [{ title }] });
    expect(reading.problems[0]?.where).toContain(where);
  });

  test('of one name are read once', () => {
    const { ownTags, problems } = read({ ownTags: [tag, { ...tag, name: 'EDGE ai', query: 'other' }] });
    expect(ownTags).toMatchObject([{ name: 'Edge AI', query: 'phones' }]);
    expect(problems).toMatchObject([{ where: 'ownTags[1]', what: expect.stringContaining('twice') }]);
  });

  test('are read from a file that breaks in its papers', () => {
    const text = file({}).replace('"papers":[]', `"ownTags":${JSON.stringify([tag])},"papers":[{"title":"x"},{"ti`);
    expect(readPapertagsJson(text.slice(0, text.indexOf('{"ti') + 4)).ownTags).toMatchObject([{ name: 'Edge AI' }]);
  });

  test('a list of a newer Papertags is told and not lost silently', () => {
    expect(read({ highlights: [] }).problems).toMatchObject([{ where: 'highlights' }]);
  });

  test('a name of 500 characters on a paper is cut, and that is told', () => {
    const { papers, problems } = read({ papers: [{ ...savedPaper(), addedTags: ['y'.repeat(500), 'short'] }] });
    expect(papers[0]?.addedTags).toEqual(['y'.repeat(80), 'short']);
    expect(problems).toMatchObject([{ what: expect.stringContaining('500 characters') }]);
  });
});

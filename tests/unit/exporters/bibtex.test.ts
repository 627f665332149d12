import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { bibtex } from '@/exporters/bibtex';
import { oneLine } from '@/exporters/clean-text';
import type { ExportEntry } from '@/exporters/exporter';
import type { SavedPaper } from '@/papers/saved-paper';
import { hostileTexts } from './hostile-corpus';
import { NOW, SAMPLE_LIBRARY, savedPaper, textOf } from './sample-library';

/** As Better BibTeX for Zotero reads it, without its change of case. */
async function readBack(entries: ExportEntry[]) {
  const source = await textOf(bibtex.write(entries, { now: NOW }));
  const library = parse(source, { english: false, caseProtection: false, sentenceCase: false });
  expect(library.errors).toEqual([]);
  return { source, entries: library.entries };
}

async function entryOf(fields: Partial<SavedPaper>, markdown?: string) {
  const paper = savedPaper(fields);
  const note = markdown === undefined ? undefined : { paperKey: paper.key, markdown, updatedAt: 0 };
  const { entries } = await readBack([{ paper, note }]);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries for one paper`);
  return entry;
}

/** TeX's own ligatures are the one thing in a title that reads back differently. */
function asTypeset(text: string): string {
  return text.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”');
}

describe('what a BibTeX reader finds', () => {
  test('an arXiv paper: who, when, which eprint, tags as keywords', async () => {
    const { key, type, fields } = await entryOf({
      authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }],
      authorCount: 8,
      arxivId: '1706.03762',
      published: '2017-06-12',
      ruleTags: ['attention'],
      addedTags: ['must read', 'a,b'],
    });
    expect({ key, type }).toEqual({ key: 'vaswaniAttentionAllYou2017', type: 'misc' });
    expect(fields).toMatchObject({
      title: 'Attention Is All You Need',
      year: '2017',
      month: '6',
      eprint: '1706.03762',
      eprinttype: 'arxiv',
      archiveprefix: 'arXiv',
      url: 'https://arxiv.org/abs/1706.03762',
    });
    expect(fields.keywords?.toSorted()).toEqual(['a b', 'attention', 'must read']);
    expect(fields.author?.map(({ lastName }) => lastName)).toEqual(['Vaswani', 'Shazeer', 'others']);
  });

  test.each([
    ['NeurIPS 2024', 'inproceedings', 'booktitle'],
    ['Findings of the Association for Computational Linguistics: EMNLP 2023', 'inproceedings', 'booktitle'],
    ['Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition', 'inproceedings', 'booktitle'],
    ['Proceedings of the IEEE', 'article', 'journal'],
    ['Transactions on Machine Learning Research', 'article', 'journal'],
    ['arXiv.org', 'misc', undefined],
    [undefined, 'misc', undefined],
  ])('venue %s is %s', async (venue, type, field) => {
    const entry = await entryOf({ venue });
    expect(entry.type).toBe(type);
    for (const name of ['booktitle', 'journal']) expect(entry.fields[name]).toBe(name === field ? venue : undefined);
  });

  test('names that BibTeX would take apart stay whole', async () => {
    const names = ['R Core Team, Vienna', 'Marks and Spencer', 'others'];
    const { fields } = await entryOf({ authors: names.map((name) => ({ name })) });
    expect(fields.author?.map(({ name }) => name)).toEqual(names);
  });

  test('the note is an annotation: bibliography styles print `note`, and it is private', async () => {
    const { fields } = await entryOf({}, 'First.\n\n@misc{evil, title = {x}}\n100% {mine');
    expect(fields.note).toBeUndefined();
    expect(fields.annote).toBe('First.<p>@misc{evil, title = {x}} 100% {mine');
  });

  test('capitals inside words are protected from styles that lower them', async () => {
    const { source } = await readBack([{ paper: savedPaper({ title: 'LLaMA-3 and the KV Cache: Notes' }) }]);
    expect(source).toContain('title = {{LLaMA}-3 and the {KV} Cache: Notes},');
  });
});

describe('citation keys', () => {
  test('are the papers’ own, and differ in one file even without their case', async () => {
    const papers = ['doe2020', 'Doe2020', 'doe2020'].map((citationKey) => ({ paper: savedPaper({ citationKey }) }));
    const { entries } = await readBack(papers);
    expect(entries.map(({ key }) => key)).toEqual(['doe2020', 'Doe2020-2', 'doe2020-3']);
  });

  test.each(['a b,c}', '', '大', '%\\{', 'x = {y},'])('%j does not break the file', async (citationKey) => {
    const { entries } = await readBack([{ paper: savedPaper({ citationKey }) }, SAMPLE_LIBRARY[1] as ExportEntry]);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.key).toMatch(/^[\w:.+/-]+$/);
  });
});

describe('hostile text', () => {
  const texts = hostileTexts().filter((text) => oneLine(text) !== '');

  test('as title reads back equal, as one entry with no field more', async () => {
    const { entries } = await readBack(texts.map((title) => ({ paper: savedPaper({ title }) })));
    expect(entries).toHaveLength(texts.length);
    expect(entries.map(({ fields }) => fields.title)).toEqual(texts.map((text) => asTypeset(oneLine(text))));
    expect(new Set(entries.flatMap(({ fields }) => Object.keys(fields)))).toEqual(new Set(['title', 'url']));
  });

  test('in every field keeps entries and fields apart', async () => {
    const hostile = texts.map((text) => {
      const paper = savedPaper({
        title: text,
        abstract: text,
        venue: text,
        authors: [{ name: text }],
        published: text,
        arxivId: text,
        doi: text,
        url: text,
        addedTags: [text],
        citationKey: text,
      });
      return { paper, note: { paperKey: paper.key, markdown: text, updatedAt: 0 } };
    });
    const { entries, source } = await readBack(hostile);
    expect(entries).toHaveLength(texts.length);
    const known =
      'title author year month booktitle journal eprint eprinttype archiveprefix doi url abstract keywords annote';
    for (const { fields } of entries) expect(known.split(' ')).toEqual(expect.arrayContaining(Object.keys(fields)));
    expect(unbalancedEntries(source)).toEqual([]);
  });
});

/** BibTeX itself counts every brace, escaped or not: an entry that does not balance swallows the rest of the file. */
function unbalancedEntries(source: string): string[] {
  return source.split(/\n\n(?=@\w+\{[^\s]+,\n {2}title = )/).filter((entry) => {
    let depth = 0;
    for (const character of entry) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    return depth !== 0;
  });
}

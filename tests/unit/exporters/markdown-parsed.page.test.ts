import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { load } from 'js-yaml';
import { Lexer } from 'marked';
import { describe, expect, test } from 'vitest';
import { oneLine } from '@/exporters/clean-text';
import type { ExportEntry } from '@/exporters/exporter';
import { linksOf } from '@/exporters/links';
import { markdown } from '@/exporters/markdown';
import { markdownZip } from '@/exporters/markdown-zip';
import type { SavedPaper } from '@/papers/saved-paper';
import { HAS_CORPUS, hostileTexts } from './hostile-corpus';
import { isHeading, markupIn, type ReadSection, sectionsOf, shownText, targetsOf } from './markdown-reading';
import { bytesOf, NOW, SAMPLE_LIBRARY, savedPaper, textOf } from './sample-library';

const PLAIN_MARKUP = ['blockquote', 'escape', 'heading', 'link', 'list', 'list_item', 'paragraph', 'space', 'text'];

/** Notes that a careless writer lets run into what follows. */
const RUNAWAY_NOTES = [
  '```js\nlet x',
  '~~~\nx\n```',
  '```a`b\n```\nopen',
  '```\nx\n```\u00a0',
  '- a\n  ```\n  x',
  '1. a\n\n   ~~~\n   x',
  '> ```\n> x',
  '<div>\n```\n\n```\nx',
  'a <!-- b',
  '<!-- b',
  '<script>\nx',
  '<pre>\n\nx',
  '<?php\n\nx',
  '<![CDATA[\n\nx',
  '<details>\n<summary>s</summary>\n\nx',
  '<div hidden>\n\nx',
  'a %% b',
  '$$\nx^2',
  'Title\n===',
  'Title\n---',
  'two lines\nof a title\n---',
  'C #\n---',
  '2024 in review\n---\ntext',
  '- a\n---',
  '- a\nlazy\n---',
  '# one\n---\n## two\n---',
  ' # indented\n  ## twice\n   ### thrice',
  '##\n#\n## ',
  'x\n\n---\n\ny',
  '---\ntitle: other\n---\n\nx',
  '- a\n- b',
  '* a',
  '1. a',
  '- [ ] to do\n- [x] done',
  '| a | b |\n| --- | --- |\n| c | d |',
  'a | b\n--- | ---',
  '| a |\n---',
  '[arXiv 1706.03762]: https://elsewhere.example',
  '[a]: <https://elsewhere.example> "open',
  '[^1]: foot',
  '    indented code',
  'ends with a backslash\\',
  '> quoted\nlazy',
  '## Attention Is All You Need',
  '`open',
  '**open [link](',
];

const LAST: ExportEntry = {
  paper: savedPaper({ title: 'The last paper', venue: 'The last venue', abstract: 'The last abstract.' }),
};

function withNote(note: string, fields: Partial<SavedPaper> = {}): ExportEntry {
  const paper = savedPaper(fields);
  return { paper, note: { paperKey: paper.key, markdown: note, updatedAt: 0 } };
}

async function read(entries: ExportEntry[]): Promise<ReadSection[]> {
  return sectionsOf(await textOf(markdown.write(entries, { now: NOW })));
}

/** What a heading shows: the title, runs of white space folded as a browser folds them. */
function titleOf({ paper }: ExportEntry): string {
  return oneLine(paper.title);
}

async function expectWholeSections(entries: ExportEntry[]): Promise<void> {
  const sections = await read([...entries, LAST]);
  expect(sections.map(({ title }) => title)).toEqual([...entries, LAST].map(titleOf));
  const last = sections.at(-1)?.blocks ?? [];
  const shape = last.map(({ type }) => type).filter((type) => type !== 'space');
  expect(shape).toEqual(['paragraph', 'list', 'blockquote']);
  expect(targetsOf(last)).toEqual(linksOf(LAST.paper).map(({ url }) => url));
}

/** A paper with the same text in every field that a site or an imported file gives. */
function foreign(text: string): SavedPaper {
  const fields = { title: text, abstract: text, venue: text, published: text, citationKey: text };
  const addresses = { url: text, pdfUrl: `https://x.example/?q=${text}`, codeUrl: text, doi: text, arxivId: text };
  return savedPaper({ ...fields, ...addresses, authors: [{ name: text }, { name: text }], addedTags: [text] });
}

function expectPlain(section: ReadSection | undefined, paper: SavedPaper): void {
  const tokens = [...(section?.heading ?? []), ...(section?.blocks ?? [])];
  expect(section?.title).toBe(oneLine(paper.title));
  expect(PLAIN_MARKUP).toEqual(expect.arrayContaining([...markupIn(tokens)]));
  const read = targetsOf(tokens).map((target) => new URL(target).href);
  expect(read).toEqual(linksOf(paper).map(({ url }) => inMarkdown(url)));
  expect(shownText(tokens)).toContain(oneLine(paper.abstract ?? ''));
}

/** Brackets are percent-encoded, and what marked encodes of itself: the same address. */
function inMarkdown(url: string): string {
  const encoded = url.replace(/[()\\<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new URL(encodeURI(encoded).replaceAll('%25', '%')).href;
}

describe('the one file, read by a CommonMark reader', () => {
  test('of the small library has one section per paper, its note, links and abstract inside', async () => {
    const sections = await read(SAMPLE_LIBRARY);
    expect(sections.map(({ title }) => title)).toEqual(SAMPLE_LIBRARY.map(titleOf));
    for (const [index, { paper }] of SAMPLE_LIBRARY.entries()) {
      const blocks = sections[index]?.blocks ?? [];
      expect(targetsOf(blocks)).toEqual(linksOf(paper).map(({ url }) => url));
      expect(shownText(blocks)).toContain(oneLine(paper.abstract ?? ''));
    }
    expect(shownText(sections[0]?.blocks ?? [])).toContain('Why it matters Every later paper builds on this;');
    expect(shownText(sections[2]?.blocks ?? [])).toContain('never closed');
  });

  test(`shows hostile text ${HAS_CORPUS ? 'of the corpus' : 'of our own'} as text, in every field`, async () => {
    const papers = hostileTexts().map(foreign);
    const sections = await read(papers.map((paper) => ({ paper })));
    expect(sections).toHaveLength(papers.length);
    for (const [index, paper] of papers.entries()) expectPlain(sections[index], paper);
  });

  test('shows any text as text, in every field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(foreignText(), { minLength: 1, maxLength: 4 }), async (texts) => {
        const papers = texts.map(foreign);
        const sections = await read(papers.map((paper) => ({ paper })));
        expect(sections).toHaveLength(papers.length);
        for (const [index, paper] of papers.entries()) expectPlain(sections[index], paper);
      }),
      { numRuns: 300 },
    );
  });
});

/** Signs and words that mean something to one Markdown reader or another, in any order. */
function foreignText(): fc.Arbitrary<string> {
  const words = ['https://a.example/', 'www.a.example', 'me@a.example', '<b>', '</b>', '<!--', '&lt;', '&#35;', '](x)'];
  const signs = [...'\\`*_{}[]()#+-.!|~<>&="\'$%^:/@ \n\ta1é大'];
  return fc.array(fc.constantFrom(...words, ...signs), { maxLength: 14 }).map((parts) => parts.join(''));
}

function noteMarkdown(): fc.Arbitrary<string> {
  const lines = RUNAWAY_NOTES.flatMap((note) => note.split('\n'));
  const blank = fc.constant('');
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...lines) }, blank, foreignText()), { maxLength: 8 })
    .map((parts) => parts.join('\n'));
}

describe('a note ends with its paper', () => {
  test.each(RUNAWAY_NOTES.map((note) => [note]))('%j', async (note) => {
    await expectWholeSections([withNote(note), withNote(note, { venue: 'Venue', abstract: 'x' })]);
  });

  test('whatever its lines are', async () => {
    await fc.assert(
      fc.asyncProperty(noteMarkdown(), (note) => expectWholeSections([withNote(note)])),
      { numRuns: 1_000 },
    );
  });

  test('whatever hostile text it is', async () => {
    await expectWholeSections(hostileTexts().map((text) => withNote(text)));
  });

  test('its list is not the list of the paper’s details', async () => {
    for (const note of ['- mine', '* mine', '+ mine', '- mine\n  * mine']) {
      const [section] = await read([withNote(note), LAST]);
      const lists = section?.blocks.filter(({ type }) => type === 'list') ?? [];
      const shown = [expect.stringMatching(/^mine/), expect.stringMatching(/^Status: To read/)];
      expect(lists.map((list) => shownText([list]))).toEqual(shown);
    }
  });

  test('its words are all there', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
    const lines = fc.array(fc.tuple(fc.constantFrom('', '# ', '## ', '- ', '> ', '1. ', '    ', '---\n'), words));
    await fc.assert(
      fc.asyncProperty(lines, async (parts) => {
        const note = parts.map(([start, text]) => `${start}${text.join(' ')}`).join('\n');
        const [section] = await read([withNote(note), LAST]);
        const shown = shownText(section?.blocks ?? []);
        for (const word of parts.flatMap(([, text]) => text)) expect(shown).toContain(word);
      }),
    );
  });
});

describe('the files of the archive, read by a YAML and a CommonMark reader', () => {
  async function filesOf(entries: ExportEntry[]): Promise<string[]> {
    return Object.values(unzipSync(await bytesOf(markdownZip.write(entries, { now: NOW })))).map((file) =>
      strFromU8(file),
    );
  }

  /** Front matter ends with the first line that is `---`, as Obsidian, Jekyll and pandoc read it. */
  function split(file: string): { properties: Record<string, unknown>; body: string } {
    const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
    return { properties: load(yaml ?? '') as Record<string, unknown>, body: body ?? '' };
  }

  async function expectWholeFile(note: string): Promise<void> {
    const plain = Object.keys(split((await filesOf([LAST])).join()).properties);
    const [file] = await filesOf([withNote(note, LAST.paper)]);
    const { properties, body } = split(file ?? '');
    expect(Object.keys(properties)).toEqual(plain);
    expect(properties.title).toBe('The last paper');
    const blocks = Lexer.lex(body).filter(({ type }) => type !== 'space');
    const [heading, abstract] = blocks.slice(-2);
    expect(heading && isHeading(heading, 2) && heading.text).toBe('Abstract');
    expect(shownText(abstract ? [abstract] : [])).toBe('The last abstract.');
  }

  test.each(RUNAWAY_NOTES.map((note) => [note]))('neither properties nor abstract are touched by the note %j', (note) =>
    expectWholeFile(note),
  );

  test('nor by any other', async () => {
    await fc.assert(fc.asyncProperty(noteMarkdown(), expectWholeFile), { numRuns: 1_000 });
  });
});

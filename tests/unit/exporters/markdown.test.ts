import { describe, expect, test } from 'vitest';
import { oneLine } from '@/exporters/clean-text';
import { embeddedNote } from '@/exporters/embedded-note';
import { markdown } from '@/exporters/markdown';
import { escapeMarkdown, markdownLink } from '@/exporters/markdown-text';
import type { SavedPaper } from '@/papers/saved-paper';
import { hostileTexts } from './hostile-corpus';
import { NOW, savedPaper, textOf } from './sample-library';

function written(fields: Partial<SavedPaper>, note?: string): Promise<string> {
  const paper = savedPaper(fields);
  const entry = note === undefined ? { paper } : { paper, note: { paperKey: paper.key, markdown: note, updatedAt: 0 } };
  return textOf(markdown.write([entry, { paper: savedPaper({ title: 'The next paper' }) }], { now: NOW }));
}

/** CommonMark: a backslash before ASCII punctuation shows the sign itself. */
function shown(markdownLine: string): string {
  return markdownLine.replaceAll('&lt;%', '<%').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('foreign text', () => {
  test.each([
    ['A < B & C > D', 'A \\< B & C > D'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['[[link]] ![[embed]] #tag', '\\[\\[link\\]\\] !\\[\\[embed\\]\\] \\#tag'],
    ['%%comment%% 100%', '\\%\\%comment\\%\\% 100%'],
    ['key:: value', 'key:\\: value'],
    ['task ^block x^2', 'task \\^block x^2'],
    ['`code` *a* _b_ 5_tokens ~x~', '\\`code\\` \\*a\\* \\_b\\_ 5_tokens \\~x\\~'],
    ['==mark== n=5', '\\=\\=mark\\=\\= n=5'],
    ['&lt;b&gt; R&D', '\\&lt;b\\&gt; R&D'],
    ['$O(N^2)$ \\alpha', '\\$O(N^2)\\$ \\\\alpha'],
    ['https://a.example www.a.example me@a.example', 'https\\://a.example www\\.a.example me\\@a.example'],
    ['- list', '\\- list'],
    ['1. list', '1\\. list'],
    ['> [!note] callout', '\\> \\[!note\\] callout'],
    ['--- title: x', '\\--- title: x'],
  ])('%s is written %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('shows exactly as it is, in one line, without a script for Templater', () => {
    for (const text of hostileTexts()) {
      const escaped = escapeMarkdown(text);
      expect(shown(escaped)).toBe(oneLine(text));
      expect(escaped).not.toContain('<%');
      expect(escaped).not.toMatch(/\n|(?<!\\)(?:\\\\)*[`*[\]<]/);
    }
  });

  test('a link holds its address whatever is in it', () => {
    const link = markdownLink({ label: 'DOI 10.1/a_(b)[c]', url: 'https://doi.org/10.1/a_(b)<c>\\ d' });
    expect(link).toBe('[DOI 10.1/a\\_(b)\\[c\\]](https://doi.org/10.1/a_%28b%29%3cc%3e%5c%20d)');
  });

  test('only web addresses become links', async () => {
    const text = await written({
      url: 'javascript:alert(1)',
      pdfUrl: 'file:///etc/passwd',
      codeUrl: 'data:text/html,x',
    });
    expect(text).not.toMatch(/javascript:|file:|data:/);
  });
});

describe('the note inside the one file', () => {
  test('comes before what the paper is', async () => {
    const text = await written({ abstract: 'What it says.', authors: [{ name: 'Alan M. Turing' }] }, 'My own words.');
    expect(text).toMatch(
      /## Attention Is All You Need\n\nMy own words\.\n\nAlan M\. Turing\n\n- Status.*> What it says\./s,
    );
  });

  test('keeps its Markdown; its headings go below the paper’s title, code stays', () => {
    expect(embeddedNote('# One\n\n###### Six\n\n```sh\n# comment\n```\n\n#tag')).toBe(
      '### One\n\n###### Six\n\n```sh\n# comment\n```\n\n#tag',
    );
  });

  test.each([
    ['Title\n===\n\nx', '### Title\n\n\nx'],
    ['Title\n---', '#### Title\n'],
    [' ## indented', '#### indented'],
    ['x\n\n  # indented', 'x\n\n  ### indented'],
    ['- a\n---\nb', '- a\n---\nb'],
    ['x\n\n---\n\ny', 'x\n\n---\n\ny'],
    ['```\nTitle\n---\n```\n---', '```\nTitle\n---\n```\n---'],
    ['two\nlines\n---', '> two\n> lines\n> ---'],
  ])('no underline in it makes a heading of a paper’s level: %j', (note, expected) => {
    expect(embeddedNote(note)).toBe(expected);
  });

  test.each([
    ['open fence', '```js\nlet x'],
    ['fence closed by a shorter one', '````\n```\nx'],
    ['fence in a list', '- a\n  ```\n  x'],
    ['fence in a quotation', '> ~~~\n> x'],
    ['fence that is none, for a backtick in its words', '```a`b\n```\nx'],
    ['fence that is none, inside HTML', '<div>\n```\n</div>\n\n```\nx'],
    ['open element', '<details>\n\na'],
    ['open comment', 'a <!-- b'],
    ['open script', 'a <script> b'],
    ['Obsidian comment', 'a %% b'],
    ['open formula', '$$\nx^2'],
  ])('is quoted when it would swallow the next paper: %s', async (_name, note) => {
    expect(embeddedNote(note)).toBe(
      note
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    );
    expect(await written({}, note)).toContain('\n\n## The next paper\n');
  });

  test.each([
    '```js\nlet x\n```',
    '~~~~\n```\n~~~~',
    'a %%b%% c',
    '$$\nx\n$$',
    'a < b',
    '<details>\n\na<br>\n\n</details>',
    '`<T>`',
  ])('stays as it is when closed: %j', (note) => {
    expect(embeddedNote(note)).toBe(note);
  });
});

test('an unknown author list says how many there are', async () => {
  expect(await written({ authorCount: 6 })).toContain('\n6 authors\n');
  expect(await written({ authors: [{ name: 'Niki Parmar' }], authorCount: 8 })).toContain('\nNiki Parmar and 7 more\n');
});

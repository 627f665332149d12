import { cleanText, oneLine } from './clean-text';
import type { PaperLink } from './links';

/** What CommonMark, GitHub or Obsidian would read as markup inside a line, as alternatives of one expression. */
const INLINE_MARKUP = new RegExp(
  [
    '[\\\\`*[\\]#~$]',
    '<(?!%)', // HTML, autolinks, comments
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])', // snake_case is no emphasis
    '=(?==)|(?<==)=', // ==highlight==
    '%(?=%)|(?<=%)%', // Obsidian's %%comment%%
    '&(?=#?\\w+;)', // &lt; would be decoded
    '(?<=^|\\s)\\^', // Obsidian's ^block-id
    '(?<=:):', // Dataview's key:: value
    ':(?=//)|(?<=[wW]{3})\\.|(?<=\\S)@(?=\\S)', // GitHub's links of bare addresses
  ].join('|'),
  'gu',
);

const ENTITY = /&(?=#?\w+;)/g;

/**
 * Foreign text (a title, an abstract) as Markdown that shows exactly this text, in one line: no link, tag, formula,
 * HTML or plugin syntax survives. Backslash escapes after CommonMark 0.31 §2.4.
 */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text).replace(INLINE_MARKUP, '\\$&');
  // Templater runs `<% %>` in the raw text, where a backslash does not stop it.
  return escapeLineStart(escaped.replaceAll('<%', '&lt;%'));
}

/** Keeps a line from starting a list, a quotation or a rule. */
function escapeLineStart(line: string): string {
  return line.replace(/^([-+>])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A Markdown link with escaped label; the URL must be absolute. */
export function markdownLink({ label, url }: PaperLink): string {
  const target = url.replace(/[()\\<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  // Some readers (marked) read a label twice, the second time without its backslashes before brackets.
  const text = escapeMarkdown(label).replaceAll('\\](', '\\]&#40;');
  // An address may hold what reads as an entity: `?a=1&lt;=2`.
  return `[${text}](${target.replace(ENTITY, '&amp;')})`;
}

/** Every line as part of one block quotation. */
export function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/**
 * The user's note as it goes into a Markdown file: verbatim, but for what a file cannot hold, and `<%`: Templater
 * would run it as a script when Obsidian sees the new file.
 */
export function noteText(markdown: string): string {
  return cleanText(markdown).replaceAll('<%', '<\\%').trim();
}

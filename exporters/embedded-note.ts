import { noteText, quoted } from './markdown-text';

/** CommonMark: the words after a fence of backticks hold no backtick. */
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const INDENTED_FENCE = /^[^`~]+(?:`{3,}|~{3,})/;
/** HTML blocks of CommonMark that a blank line does not end. */
const ENDLESS_HTML = /<(?:!|\?|script|style|pre|textarea)/i;
const HTML_BLOCK = /^[ \t>*+-]*<[a-z/]/im;
const HTML_TAG = /<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*)?>/gi;
const CLOSED_BY_ITSELF = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
/** Makes the paragraph above it a heading of level 1 or 2. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** A line that can only be a paragraph, and means the same as a heading's text. */
const PLAIN_LINE = /^(?=\p{L}|[*_]{1,2}\p{L}|\p{N}+[^\p{N}.)])[^|]*[^|#\s]$/u;
/** Headings, quotations and lists: no underline makes a heading of them. */
const NO_PARAGRAPH = /^(?:>|#{1,6}[ \t]|[-+*][ \t]+\S|1[.)][ \t]+\S)/;
/** Papers are headings of level 2 in the one file, so a note's first level becomes 3. */
const DEMOTED_BY = 2;

/**
 * The user's note inside a longer Markdown file: its headings go below the paper's, and a note that would run on into
 * the next paper is quoted (see `closedNote`).
 */
export function embeddedNote(markdown: string): string {
  const lines = closedNote(markdown).split('\n');
  const demoted = demoteHeadings(lines.map((line, index) => underlinedHeading(lines, index) ?? line)).filter(
    (line) => line !== undefined,
  );
  return demoted.join('\n');
}

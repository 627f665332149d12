import { noteText, quoted } from './markdown-text';
import { demoteHeadings } from './note-headings';
import { fencedLines } from './note-lines';

const INDENTED_FENCE = /^[^`~]+(?:`{3,}|~{3,})/;
/** HTML blocks of CommonMark that a blank line does not end. */
const ENDLESS_HTML = /<(?:!|\?|script|style|pre|textarea)/i;
/** In an HTML block, what looks like a fence is none. */
const HTML_BLOCK = /^[ \t]*<[a-z/]/im;
const CODE_SPAN = /`[^`\n]*`/g;
const HTML_TAG = /<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*)?>/gi;
const CLOSED_BY_ITSELF = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * The user's note between texts of our own: verbatim, but one that would run on into what follows (an open code fence,
 * comment, HTML element or formula) is quoted, because a quotation ends with its last line.
 */
export function closedNote(markdown: string): string {
  const text = noteText(markdown);
  return runsOn(text.split('\n')) ? quoted(text) : text;
}

/**
 * The same inside a file of many papers: its headings go below the paper's, and a note whose headings cannot be told
 * from other text is quoted too.
 */
export function embeddedNote(markdown: string): string {
  const text = noteText(markdown);
  const lines = text.split('\n');
  return (runsOn(lines) ? undefined : demoteHeadings(lines)?.join('\n')) ?? quoted(text);
}

/** Whether the text may leave a block open at its end. Errs on the safe side. */
function runsOn(lines: string[]): boolean {
  if (lines.some((line) => INDENTED_FENCE.test(line))) return true; // depends on lists and quotations around it
  const { fenced, isOpen } = fencedLines(lines);
  const text = lines.filter((_line, index) => !fenced[index]).join('\n');
  if (fenced.includes(true) && HTML_BLOCK.test(text)) return true;
  return isOpen || ENDLESS_HTML.test(text) || leavesElementOpen(text) || isOdd(text, '%%') || isOdd(text, '$$');
}

function leavesElementOpen(text: string): boolean {
  const open = new Map<string, number>();
  for (const [, slash, tag = ''] of text.replace(CODE_SPAN, '').matchAll(HTML_TAG)) {
    const name = tag.toLowerCase();
    if (!CLOSED_BY_ITSELF.test(name)) open.set(name, (open.get(name) ?? 0) + (slash ? -1 : 1));
  }
  return [...open.values()].some((count) => count !== 0);
}

function isOdd(text: string, mark: string): boolean {
  return (text.split(mark).length - 1) % 2 === 1;
}

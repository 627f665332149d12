import { noteText, quoted } from './markdown-text';

const FENCE = /^(`{3,}|~{3,})/;
const INDENTED_FENCE = /^[^`~]+(?:`{3,}|~{3,})/;
/** HTML blocks of CommonMark that a blank line does not end. */
const ENDLESS_HTML = /<(?:!|\?|script|style|pre|textarea)/i;
const HEADING = /^(#{1,6})(?=\s|$)/;
/** Papers are headings of level 2 in the one file, so a note's first level becomes 3. */
const DEMOTED_BY = 2;

/**
 * The user's note inside a longer Markdown file: its headings go below the paper's, and a note that would run on into
 * the next paper (an open code fence, comment or formula) is quoted, because a quotation ends with its last line.
 */
export function embeddedNote(markdown: string): string {
  const text = noteText(markdown);
  const lines = text.split('\n');
  return runsOn(lines) ? quoted(text) : demoteHeadings(lines).join('\n');
}

/** Whether the text may leave a block open at its end. Errs on the safe side. */
function runsOn(lines: string[]): boolean {
  let fence: string | undefined;
  const prose: string[] = [];
  for (const line of lines) {
    if (INDENTED_FENCE.test(line)) return true; // depends on lists and quotations around it
    if (isFenceEdge(line, fence)) fence = fence ? undefined : FENCE.exec(line)?.[1];
    else if (!fence) prose.push(line);
  }
  const text = prose.join('\n');
  return fence !== undefined || ENDLESS_HTML.test(text) || isOdd(text, '%%') || isOdd(text, '$$');
}

function isFenceEdge(line: string, open: string | undefined): boolean {
  const fence = FENCE.exec(line)?.[1];
  if (fence === undefined) return false;
  return open === undefined || (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence);
}

function isOdd(text: string, mark: string): boolean {
  return (text.split(mark).length - 1) % 2 === 1;
}

function demoteHeadings(lines: string[]): string[] {
  let fence: string | undefined;
  return lines.map((line) => {
    if (isFenceEdge(line, fence)) fence = fence ? undefined : FENCE.exec(line)?.[1];
    return fence ? line : line.replace(HEADING, (marks) => '#'.repeat(Math.min(6, marks.length + DEMOTED_BY)));
  });
}

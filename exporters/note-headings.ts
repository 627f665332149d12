import { fencedLines } from './note-lines';

const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
/** Makes the paragraph above it a heading: of level 1 with `=`, of level 2 with `-` (CommonMark 0.31 §4.3). */
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** Can only be a paragraph, and says the same after `###`. */
const PLAIN_LINE = /^(?:\p{L}|[*_]{1,2}\p{L}|\p{N}+[^\p{N}.)|])[^|]*(?<![#\s\\])$/u;
/** A heading, quotation or list: no underline makes another heading of it. */
const NO_PARAGRAPH = /^(?: {0,3}#{1,6}[ \t]|>|[-+*][ \t]+\S|1[.)][ \t]+\S)/;
/** Papers are headings of level 2 in the one file, so a note's first level becomes 3. */
const DEMOTED_BY = 2;

/** The lines with their headings two levels deeper; undefined when only a whole Markdown reader could tell them. */
export function demoteHeadings(lines: string[]): string[] | undefined {
  const { fenced } = fencedLines(lines);
  const demoted: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = fenced[index - 1] ? '' : (lines[index - 1]?.trimEnd() ?? '');
    const underline = fenced[index] ? undefined : UNDERLINE.exec(line)?.[1];
    if (underline === undefined || above === '' || NO_PARAGRAPH.test(above)) {
      demoted.push(fenced[index] ? line : line.replace(HEADING, (_all, space, marks) => space + deeper(marks.length)));
      continue;
    }
    if (lines[index - 2]?.trim() || !PLAIN_LINE.test(above)) return undefined;
    demoted[index - 1] = `${deeper(underline.startsWith('=') ? 1 : 2)} ${above}`;
    demoted.push('');
  }
  return demoted;
}

function deeper(level: number): string {
  return '#'.repeat(Math.min(6, level + DEMOTED_BY));
}

import Papa from 'papaparse';
import { tagsOf } from '@/papers/saved-paper';
import { cleanText, oneLine } from './clean-text';
import type { ExportEntries, ExportEntry, Exporter } from './exporter';

/**
 * A cell that starts like this is a formula to Excel, LibreOffice or Google Sheets; papaparse puts `'` before it. Own
 * expression, because papaparse's misses cells with a line break and the full-width signs.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where Excel separates cells by `;` (much of Europe) a cell could start anew in the middle; a space prevents that. */
const FORMULA_INSIDE = /([;\t])(?=[=+\-@＝＋－＠])/g;
/** Excel takes a CSV without it for the system's old code page and garbles every accent. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: [name: string, cell: (entry: ExportEntry) => string][] = [
  ['key', ({ paper }) => oneLine(paper.key)],
  ['title', ({ paper }) => oneLine(paper.title)],
  ['authors', ({ paper }) => paper.authors.map(({ name }) => oneLine(name)).join('; ')],
  ['author count', ({ paper }) => String(paper.authorCount ?? (paper.authors.length || ''))],
  ['published', ({ paper }) => oneLine(paper.published ?? '')],
  ['venue', ({ paper }) => oneLine(paper.venue ?? '')],
  ['tags', ({ paper }) => tagsOf(paper).map(oneLine).join('; ')],
  ['status', ({ paper }) => paper.status],
  ['note', ({ note }) => cleanText(note?.markdown ?? '')],
  ['abstract', ({ paper }) => oneLine(paper.abstract ?? '')],
  ['arxiv', ({ paper }) => oneLine(paper.arxivId ?? '')],
  ['doi', ({ paper }) => oneLine(paper.doi ?? '')],
  ['url', ({ paper }) => oneLine(paper.url)],
  ['pdf', ({ paper }) => oneLine(paper.pdfUrl ?? '')],
  ['code', ({ paper }) => oneLine(paper.codeUrl ?? '')],
  ['citation key', ({ paper }) => oneLine(paper.citationKey)],
  ['saved', ({ paper }) => time(paper.savedAt)],
  ['changed', ({ paper, note }) => time(Math.max(paper.updatedAt, note?.updatedAt ?? 0))],
];

/** A table for spreadsheets and data frames: RFC 4180, UTF-8 with byte order mark, every cell quoted. */
export const csv: Exporter = {
  id: 'csv',
  label: 'CSV',
  description: "For spreadsheets. One row per paper with its note; a ' stands before cells that look like a formula.",
  extension: 'csv',
  mimeType: 'text/csv',
  write,
};

async function* write(entries: ExportEntries) {
  yield `${BYTE_ORDER_MARK}${row(COLUMNS.map(([name]) => name))}`;
  for await (const entry of entries) yield row(COLUMNS.map(([, cell]) => cell(entry)));
}

function row(cells: string[]): string {
  const safe = cells.map((cell) => cell.replace(FORMULA_INSIDE, '$1 '));
  return `${Papa.unparse([safe], { quotes: true, escapeFormulae: FORMULA_START })}\r\n`;
}

/** ISO 8601 in UTC. Empty when it is no time. */
function time(value: number): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

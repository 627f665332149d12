import type { SavedPaper } from '@/papers/saved-paper';
import { tagsOf } from '@/papers/saved-paper';
import { toAscii } from '@/papers/to-ascii';
import { bibtexKeyword, bibtexLines, bibtexText, bibtexTitle, bibtexVerbatim } from './bibtex-text';
import { cleanText, oneLine } from './clean-text';
import type { ExportEntries, ExportEntry, Exporter } from './exporter';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const PREPRINT_SERVER = /^(?:arxiv|corr|biorxiv|medrxiv|preprint)\b/i;
const MEETING = /\b(?:conference|proceedings|workshop|symposium|meeting|findings)\b/i;
const JOURNAL =
  /\b(?:journal|transactions|letters|magazine|reviews?|annals|bulletin|surveys?|nature|science|plos|tmlr|jmlr|tacl|computational linguistics)\b/i;
/** Journals that are called proceedings. */
const PROCEEDINGS_JOURNAL =
  /^proceedings of the (?:.*(?:mathematical|royal|philosophical) society.*|national academy of sciences.*|ieee|vldb endowment|acm on .*)$/i;

/** BibTeX, one entry per paper under its citation key. */
export const bibtex: Exporter = {
  id: 'bibtex',
  label: 'BibTeX',
  description:
    'For LaTeX and reference managers. Tags become keywords; line breaks in notes and reading status are lost.',
  extension: 'bib',
  mimeType: 'application/x-bibtex',
  write,
};

async function* write(entries: ExportEntries) {
  const taken = new Set<string>();
  let separator = '';
  for await (const entry of entries) {
    yield `${separator}${bibtexEntry(entry, uniqueKey(entry.paper, taken))}\n`;
    separator = '\n';
  }
}

function bibtexEntry({ paper, note }: ExportEntry, citationKey: string): string {
  const { type, venueField } = kindOf(paper);
  const [year, month] = (paper.published ?? '').split('-');
  const fields: [name: string, value: string | undefined][] = [
    ['title', braced(bibtexTitle(paper.title))],
    ['author', braced(authorList(paper))],
    ['year', braced(bibtexText(year ?? ''))],
    ['month', MONTHS[Number(month) - 1]],
    [venueField, braced(bibtexText(venueField ? (paper.venue ?? '') : ''))],
    // `eprinttype` is what BibLaTeX and Zotero read, `archiveprefix` what the older styles and arXiv's own export use.
    ['eprint', braced(bibtexVerbatim(paper.arxivId ?? ''))],
    ['eprinttype', paper.arxivId && '{arxiv}'],
    ['archiveprefix', paper.arxivId && '{arXiv}'],
    ['doi', braced(bibtexVerbatim(paper.doi ?? ''))],
    ['url', braced(bibtexVerbatim(paper.url))],
    ['abstract', braced(bibtexText(paper.abstract ?? ''))],
    ['keywords', braced(tagsOf(paper).map(bibtexKeyword).filter(Boolean).join(', '))],
    // Not `note`: bibliography styles print that one, and a private note has no place in a reference list. `annote`
    // becomes a note in Zotero and is shown by no standard style.
    ['annote', braced(bibtexLines(cleanText(note?.markdown ?? '')))],
  ];
  const lines = fields.flatMap(([name, value]) => (name && value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${citationKey},\n${lines.join('')}}`;
}

function braced(value: string): string | undefined {
  return value === '' ? undefined : `{${value}}`;
}

/** Sources print only a venue's name: words like "Transactions" tell a journal, the rest are meetings. */
function kindOf({ venue = '' }: SavedPaper): { type: string; venueField: string } {
  if (oneLine(venue) === '' || PREPRINT_SERVER.test(venue)) return { type: 'misc', venueField: '' };
  const isJournal = PROCEEDINGS_JOURNAL.test(oneLine(venue)) || (JOURNAL.test(venue) && !MEETING.test(venue));
  return isJournal ? { type: 'article', venueField: 'journal' } : { type: 'inproceedings', venueField: 'booktitle' };
}

/** Names joined by `and`; a name that holds a comma, an "and" or is "others" is braced, or it would be taken apart. */
function authorList(paper: SavedPaper): string {
  const names = paper.authors.map(({ name }) => oneLine(name)).filter(Boolean);
  const list = names.map((name) => (/,|\band\b|^others$/i.test(name) ? `{${bibtexText(name)}}` : bibtexText(name)));
  if (list.length > 0 && (paper.authorCount ?? 0) > paper.authors.length) list.push('others');
  return list.join(' and ');
}

/** The paper's citation key; BibTeX ignores case in keys, so within one file they differ without it. */
function uniqueKey(paper: SavedPaper, taken: Set<string>): string {
  const base = paper.citationKey.replace(/[^A-Za-z0-9_:.+/-]/g, '') || toAscii(paper.key) || 'paper';
  let key = base;
  for (let copy = 2; taken.has(key.toLowerCase()); copy += 1) key = `${base}-${copy}`;
  taken.add(key.toLowerCase());
  return key;
}

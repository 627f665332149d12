import type { SavedPaper } from '@/papers/saved-paper';
import { STATUS_LABELS, tagsOf } from '@/papers/saved-paper';
import { embeddedNote } from './embedded-note';
import type { ExportEntries, ExportEntry, Exporter, ExportOptions } from './exporter';
import { isoDay } from './iso-day';
import { linksOf } from './links';
import { escapeMarkdown, markdownLink, quoted } from './markdown-text';

/** All papers in one Markdown file, to read or to paste: under each title first the note, then what the paper is. */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown',
  description: 'One readable file: your note on each paper first, then its authors, tags, links and abstract.',
  extension: 'md',
  mimeType: 'text/markdown',
  write,
};

const LIST_SIGN = /^ {0,3}([-*+])(?=[ \t]|$)/gm;

async function* write(entries: ExportEntries, { now }: ExportOptions) {
  yield `# Saved papers\n\nExported from Papertags on ${isoDay(now)}.\n`;
  for await (const entry of entries) yield `\n${sectionOf(entry)}\n`;
}

function sectionOf({ paper, note }: ExportEntry): string {
  const ownText = embeddedNote(note?.markdown ?? '');
  const origin = originOf(paper);
  const sign = origin === '' ? signAfter(ownText) : '-';
  const blocks = [
    `## ${escapeMarkdown(paper.title)}`,
    ownText,
    origin,
    detailsOf(paper, sign),
    quoted(escapeMarkdown(paper.abstract ?? '')),
  ];
  return blocks.filter((block) => block !== '' && block !== '>').join('\n\n');
}

/** A list that directly follows another goes on with it, unless its sign is another. */
function signAfter(note: string): string {
  const used = new Set([...note.matchAll(LIST_SIGN)].map(([, sign]) => sign));
  return ['-', '*'].find((sign) => !used.has(sign)) ?? '+';
}

/** "Ada Lovelace, Charles Babbage · NeurIPS · 2024-05-01", as far as known. */
function originOf(paper: SavedPaper): string {
  const names = paper.authors.map(({ name }) => name).join(', ');
  const unnamed = (paper.authorCount ?? 0) - paper.authors.length;
  const more = unnamed > 0 ? `${names ? 'and ' : ''}${unnamed} ${names ? 'more' : 'authors'}` : '';
  const authors = [names, more].filter(Boolean).join(' ');
  return escapeMarkdown([authors, paper.venue, paper.published].filter(Boolean).join(' · '));
}

function detailsOf(paper: SavedPaper, sign: string): string {
  const tags = tagsOf(paper).map(escapeMarkdown).join(', ');
  const links = linksOf(paper).map(markdownLink).join(' · ');
  const details = [
    `Status: ${STATUS_LABELS[paper.status]}`,
    tags && `Tags: ${tags}`,
    links && `Links: ${links}`,
    `Citation key: ${escapeMarkdown(paper.citationKey)}`,
    `Saved: ${isoDay(paper.savedAt)}`,
  ];
  return details
    .filter(Boolean)
    .map((detail) => `${sign} ${detail}`)
    .join('\n');
}

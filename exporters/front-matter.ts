import { Document, Scalar } from 'yaml';
import { yearOf } from '@/papers/iso-date';
import type { SavedPaper } from '@/papers/saved-paper';
import { tagsOf } from '@/papers/saved-paper';
import { oneLine } from './clean-text';
import { isoDay } from './iso-day';

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Properties of a paper as YAML front matter, with both `---` lines. Flat, as Obsidian's properties are; `tags` and
 * `aliases` are lists (https://help.obsidian.md/properties). Every text is double-quoted, so that no YAML 1.1 or 1.2
 * reader takes it for a number, a time or markup; whole dates stay plain, so that they are dates.
 */
export function frontMatter(paper: SavedPaper): string {
  const document = new Document(propertiesOf(paper));
  const yaml = document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  // Templater runs `<% %>` wherever it stands; in a double-quoted scalar `\x3C` is the same character.
  return `---\n${yaml.replaceAll('<%', '\\x3C%')}---\n`;
}

function propertiesOf(paper: SavedPaper): Record<string, unknown> {
  const tags = tagsOf(paper).map(oneLine).filter(Boolean);
  const names = [paper.title, paper.citationKey].map(oneLine).filter(Boolean);
  const obsidianTags = [...new Set(tags.map(obsidianTag).filter(Boolean))];
  const properties: Record<string, unknown> = {
    title: oneLine(paper.title),
    aliases: names,
    authors: paper.authors.map(({ name }) => oneLine(name)).filter(Boolean),
    author_count: paper.authorCount,
    published: dateOrText(paper.published),
    year: paper.published && Number(yearOf(paper.published)),
    venue: paper.venue && oneLine(paper.venue),
    tags: obsidianTags,
    // Obsidian's tags know no spaces and few signs: the user's own wording is kept beside them.
    tag_names: tags.every((tag) => obsidianTags.includes(tag)) ? undefined : tags,
    status: paper.status,
    citekey: oneLine(paper.citationKey),
    key: oneLine(paper.key),
    arxiv: paper.arxivId && oneLine(paper.arxivId),
    doi: paper.doi && oneLine(paper.doi),
    url: oneLine(paper.url),
    pdf: paper.pdfUrl && oneLine(paper.pdfUrl),
    code: paper.codeUrl && oneLine(paper.codeUrl),
    saved: dateOrText(isoDay(paper.savedAt)),
  };
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => name === 'title' || isSet(value)));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== '' && !Number.isNaN(value);
}

function dateOrText(date: string | undefined): Scalar<string> | string | undefined {
  if (!date || !WHOLE_DATE.test(date)) return date && oneLine(date);
  const plain = new Scalar(date);
  plain.type = Scalar.PLAIN;
  return plain;
}

/**
 * The nearest tag that Obsidian accepts: letters, digits, `_`, `-` and `/`, not digits alone
 * (https://help.obsidian.md/tags). Empty when nothing of the text can stand in a tag.
 */
export function obsidianTag(tag: string): string {
  const name = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '')
    .replace(/\/{2,}/g, '/');
  return /^\d+$/.test(name) ? `_${name}` : name;
}

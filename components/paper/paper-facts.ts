import { yearOf } from '@/papers/iso-date';
import type { Paper } from '@/papers/paper';
import type { Note } from '@/papers/saved-paper';
import { tagById, umbrellasOf } from '@/tagging/catalogue';

/** "Ada Lovelace et al.", "Ada Lovelace", "6 authors"; undefined when nothing is known. */
export function shortAuthors({ authors, authorCount }: Pick<Paper, 'authors' | 'authorCount'>): string | undefined {
  const count = Math.max(authors.length, authorCount ?? 0);
  const first = authors[0]?.name;
  if (first) return count > 1 ? `${first} et al.` : first;
  if (count > 0) return `${count} ${count === 1 ? 'author' : 'authors'}`;
  return undefined;
}

/** Authors as a line of a paper's page; long lists are cut and say how many more there are. */
export function longAuthors({ authors, authorCount }: Pick<Paper, 'authors' | 'authorCount'>): string | undefined {
  if (authors.length === 0) return shortAuthors({ authors, authorCount });
  const shown = authors.slice(0, LONGEST_AUTHOR_LINE).map(({ name }) => name);
  const more = Math.max(authors.length, authorCount ?? 0) - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const LONGEST_AUTHOR_LINE = 12;

/** First author, year and venue, as far as they are known. */
export function metaLine(paper: Pick<Paper, 'authors' | 'authorCount' | 'published' | 'venue'>): string {
  return [shortAuthors(paper), yearOf(paper.published), paper.venue].filter(Boolean).join(' · ');
}

/** The first line of a note that has words, without the Markdown marks before them. */
export function firstLineOf(note: Note | undefined): string | undefined {
  for (const line of note?.markdown.split('\n', LINES_LOOKED_AT) ?? []) {
    const text = line.replace(/^[\s#>*+\-_`]+/, '').trim();
    if (text) return text.slice(0, LONGEST_FIRST_LINE);
  }
  return undefined;
}

const LINES_LOOKED_AT = 50;
const LONGEST_FIRST_LINE = 300;

/** Tags for a row of limited width: an umbrella is left out where a narrower tag already says it. */
export function narrowestTags(tags: readonly string[]): string[] {
  const said = new Set(tags.flatMap((tag) => umbrellasOf(tag)));
  return tags.filter((tag) => !said.has(tag));
}

/** The user's own tags before those of the catalogue, each in the order they had. */
export function ownFirst(tags: readonly string[]): string[] {
  const isOwn = (tag: string) => !tagById(tag);
  return [...tags.filter(isOwn), ...tags.filter((tag) => !isOwn(tag))];
}

/** Pages about the paper, each once, by the name a reader knows them by. */
export function linksOf(paper: Paper): { label: string; url: string }[] {
  const links = [
    { label: siteOf(paper.url), url: paper.url },
    ...(paper.arxivId ? [{ label: 'arXiv', url: `https://arxiv.org/abs/${paper.arxivId}` }] : []),
    ...(paper.doi ? [{ label: 'DOI', url: `https://doi.org/${encodeURI(paper.doi)}` }] : []),
    ...(paper.pdfUrl ? [{ label: 'PDF', url: paper.pdfUrl }] : []),
    ...(paper.codeUrl ? [{ label: 'Code', url: paper.codeUrl }] : []),
  ];
  const seen = new Set<string>();
  return links.filter(({ url }) => isWebUrl(url) && !seen.has(url) && seen.add(url));
}

/** A listing or an imported file can name any URL; only web pages become links. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

const SITE_NAMES: Record<string, string> = {
  'huggingface.co': 'Hugging Face',
  'arxiv.org': 'arXiv',
  'openreview.net': 'OpenReview',
  'aclanthology.org': 'ACL Anthology',
};

function siteOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return SITE_NAMES[host] ?? host;
}

/** "23 Nov 2026", in the user's own calendar and language. */
export function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

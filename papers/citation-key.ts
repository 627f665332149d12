import { familyNameOf } from './author-name';
import { yearOf } from './iso-date';
import type { Paper } from './paper';
import { plainText } from './plain-text';
import { toAscii } from './to-ascii';

const TITLE_WORDS = 3;

/** Function words that a short title leaves out; after Better BibTeX's default list. */
const SKIPPED_WORDS = new Set(
  (
    'a about above across after against along amid among an and around as at before behind below beneath beside ' +
    'besides between beyond but by despite down during except for from in inside into is like near nor of off on ' +
    'onto or over per plus round since so some than the through to toward towards under underneath unlike until up ' +
    'upon versus via while with within without yet das de del der des die du ein eine el en et la las le les los un ' +
    'una une von zu zum'
  ).split(' '),
);

/**
 * Citation key after Better BibTeX's default `auth.lower + shorttitle(3,3) + year`: `vaswaniAttentionAllYou2017`.
 * ASCII letters and digits only. A missing part is left out (a source may know no author's name); a paper with no
 * part in Latin or Greek letters goes by its identifier. On a clash `a`, `b` … `z`, `aa` follow.
 *
 * @param taken whether another paper has the key already
 */
export function citationKeyOf(
  paper: Pick<Paper, 'title' | 'authors' | 'published' | 'key'>,
  taken: (key: string) => boolean,
): string {
  const author = toAscii(familyNameOf(paper.authors[0]?.name ?? '')).toLowerCase();
  const name = author + shortTitle(paper.title) || toAscii(paper.key.slice(0, 40)) || 'paper';
  const base = name + (yearOf(paper.published) ?? '');
  let key = base;
  for (let clash = 0; taken(key); clash += 1) key = base + suffix(clash);
  return key;
}

/** The first words that say something, each with a capital: "Attention Is All You Need" gives `AttentionAllYou`. */
function shortTitle(title: string): string {
  const words = plainText(title)
    .replace(/[-‐‑'’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => !SKIPPED_WORDS.has(word.toLowerCase()))
    .map(toAscii)
    .filter(Boolean);
  return words
    .slice(0, TITLE_WORDS)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** 0 is `a`, 25 `z`, 26 `aa`. */
function suffix(clash: number): string {
  const letter = String.fromCharCode(97 + (clash % 26));
  return clash < 26 ? letter : suffix(Math.floor(clash / 26) - 1) + letter;
}

import { plainText } from '@/papers/plain-text';
import { foldText, tagLabel } from '@/storage/library-search';
import { TAGS } from '@/tagging/catalogue';

/** A tag that can be added: one that exists, or the user's own new words. */
export interface TagChoice {
  tag: string;
  isNew?: boolean;
}

/** Longest tag a user can give. */
const LONGEST_TAG = 80;
const MOST_CHOICES = 8;

/** A tag as typed, cleaned: spaces folded, no comma at its ends; undefined when nothing is left. */
export function typedTag(input: string): string | undefined {
  const text = plainText(input)
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .slice(0, LONGEST_TAG)
    .trim();
  return text || undefined;
}

/** The tag that the words name: a catalogue tag by label or id, an own tag in whichever case it has, else a new one. */
export function tagNamed(words: string, own: readonly string[]): string {
  const folded = foldText(words);
  const known = [...TAGS.map(({ id }) => id), ...own];
  return known.find((tag) => foldText(tagLabel(tag)) === folded || foldText(tag) === folded) ?? words;
}

/**
 * What to offer for an input, best first: names that start with it, then names with a word that does, then names that
 * hold it; at last the words themselves as a new tag.
 *
 * @param own tags that the user has given to papers
 * @param taken tags that the paper has already
 */
export function tagChoices(input: string, own: readonly string[], taken: readonly string[]): TagChoice[] {
  const words = typedTag(input);
  const all = [...new Set([...own, ...TAGS.map(({ id }) => id)])].filter((tag) => !taken.includes(tag));
  if (!words) return all.slice(0, MOST_CHOICES).map((tag) => ({ tag }));
  const folded = foldText(words);
  const ranked = all
    .map((tag) => ({ tag, rank: rankOf(foldText(tagLabel(tag)), tag, folded) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_CHOICES);
  const named = tagNamed(words, own);
  const isNew = named === words && !all.includes(words) && !taken.includes(words);
  return [...ranked.map(({ tag }) => ({ tag })), ...(isNew ? [{ tag: words, isNew }] : [])];
}

function rankOf(name: string, tag: string, input: string): number {
  if (name === input || tag === input) return 4;
  if (name.startsWith(input)) return 3;
  if (name.split(/[\s&/()-]+/).some((word) => word.startsWith(input))) return 2;
  return name.includes(input) || tag.includes(input) ? 1 : 0;
}

import type { OwnTag } from '@/tagging/own-tags/own-tag';

/** What marks a JSON file as a set of own tags. */
export const TAG_SET_FORMAT = 'papertags-tag-set';
/** Readers refuse a newer one. Raise it when an older reader would misunderstand a file. */
export const TAG_SET_VERSION = 1;

/** A tag as it is shared: what its owner wrote of it, and nothing of who has it on which papers. */
export type SharedTag = Pick<OwnTag, 'name' | 'colour' | 'query' | 'titleOnly'>;

/** The file that `readTagSet` reads: own tags for others to take over. */
export function writeTagSet(tags: readonly SharedTag[]): string {
  const shared = tags.map(({ name, colour, query, titleOnly }) => ({ name, colour, query, titleOnly }));
  return `${JSON.stringify({ format: TAG_SET_FORMAT, version: TAG_SET_VERSION, tags: shared }, undefined, 2)}\n`;
}

/** "papertags-tags-2026-11-23.json"; the day in UTC. */
export function tagSetFileName(now: number): string {
  return `papertags-tags-${new Date(now).toISOString().slice(0, 10)}.json`;
}

import type { TagCount } from '@/storage/library-search';
import { FAMILY_LABELS, tagById } from '@/tagging/catalogue';
import { byCatalogue } from '@/tagging/families';
import { TAG_FAMILIES } from '@/tagging/tag';

/** Tags of a filter that belong together under one heading. */
export interface TagGroup {
  name: string;
  tags: TagCount[];
}

/** From so many tags on a filter is easier to read by families than by how often each tag occurs. */
export const MANY_TAGS = 15;

/**
 * Tags by family, in the order of the catalogue, so that each keeps its place while counts change and an umbrella
 * stands before what it covers. The user's own tags come first, in the order given.
 */
export function tagGroups(counts: readonly TagCount[]): TagGroup[] {
  const own = { name: 'Your tags', tags: counts.filter(({ tag }) => !tagById(tag)) };
  const families = TAG_FAMILIES.map((family) => ({
    name: FAMILY_LABELS[family],
    tags: counts.filter(({ tag }) => tagById(tag)?.family === family).sort((a, b) => byCatalogue(a.tag, b.tag)),
  }));
  return [own, ...families].filter(({ tags }) => tags.length > 0);
}

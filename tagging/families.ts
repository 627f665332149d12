import { TAGS, umbrellasOf } from './catalogue';
import type { TagId } from './tag';

const PLACES: ReadonlyMap<TagId, number> = new Map(TAGS.map(({ id }, place) => [id, place]));

/** Compares by the order of the catalogue: families together, umbrellas first; tags outside of it come last, as equals. */
export function byCatalogue(a: TagId, b: TagId): number {
  return (PLACES.get(a) ?? TAGS.length) - (PLACES.get(b) ?? TAGS.length);
}

/**
 * All tags that a paper is found under: its own, and the umbrellas above them whether it carries those or not.
 *
 * @param except umbrellas that the paper is not to be found under, because the user took them off it
 */
export function withUmbrellas(tags: readonly TagId[], except: readonly TagId[] = []): TagId[] {
  const above = tags.flatMap((tag) => umbrellasOf(tag)).filter((umbrella) => !except.includes(umbrella));
  return [...new Set([...tags, ...above])];
}

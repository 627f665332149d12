import { umbrellasOf } from './catalogue';
import type { PaperTag, TagId } from './tag';

/**
 * What a card shows of a paper's tags: the most telling first, in a stable order. An umbrella tag goes when a
 * narrower one is there, unless the title itself names the umbrella's topic apart from it.
 */
export function shownTags(tags: PaperTag[]): PaperTag[] {
  const covered = new Map<TagId, PaperTag[]>();
  for (const tag of tags) {
    for (const umbrella of umbrellasOf(tag.tag)) covered.set(umbrella, [...(covered.get(umbrella) ?? []), tag]);
  }
  return tags.filter((tag) => saysMore(tag, covered.get(tag.tag) ?? []));
}

/** Whether an umbrella has words of the title to itself that none of the narrower tags rests on. */
function saysMore(umbrella: PaperTag, narrower: PaperTag[]): boolean {
  if (narrower.length === 0) return true;
  const taken = narrower.flatMap((tag) => tag.evidence).filter((match) => match.field === 'title');
  return umbrella.evidence.some(
    (match) =>
      match.field === 'title' &&
      match.rule.startsWith(`${umbrella.tag}/`) &&
      !taken.some((other) => match.start < other.end && other.start < match.end),
  );
}

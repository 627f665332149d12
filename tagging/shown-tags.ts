import { tagById, umbrellasOf } from './catalogue';
import type { PaperTag, TagId } from './tag';

/**
 * What a card shows of a paper's tags: the most telling first, in a stable order. An umbrella tag goes when a
 * narrower one is there, unless the title names the umbrella apart from it: "Accelerating LLM Inference by KV Cache
 * Reuse" shows both. A narrower tag that carries the umbrella in its name ("Efficient reasoning") always replaces it.
 */
export function shownTags(tags: PaperTag[]): PaperTag[] {
  const covered = new Map<TagId, PaperTag[]>();
  for (const tag of tags) {
    for (const umbrella of umbrellasOf(tag.tag)) covered.set(umbrella, [...(covered.get(umbrella) ?? []), tag]);
  }
  return tags.filter((tag) => saysMore(tag, covered.get(tag.tag) ?? []));
}

function saysMore(umbrella: PaperTag, narrower: PaperTag[]): boolean {
  if (narrower.length === 0) return true;
  if (narrower.some((tag) => isNamedAfter(tag.tag, umbrella.tag))) return false;
  // What the learned layer read says of what field the paper is, not of which topic.
  const taken = narrower
    .flatMap((tag) => tag.evidence)
    .filter((match) => match.field === 'title' && match.rule !== 'model');
  return umbrella.evidence.some(
    (match) =>
      match.field === 'title' &&
      match.rule.startsWith(`${umbrella.tag}/`) &&
      !taken.some((other) => match.start < other.end && other.start < match.end),
  );
}

/** Whether the narrower label holds the umbrella's noun: "Sparse attention" of "Efficient attention". */
function isNamedAfter(narrower: TagId, umbrella: TagId): boolean {
  const noun = tagById(umbrella)?.label.toLowerCase().split(' ').at(-1)?.replace(/s$/, '');
  return noun !== undefined && tagById(narrower)?.label.toLowerCase().includes(noun) === true;
}

/**
 * A paper's tags without those that its reader took off it, and without the umbrellas that stood there by the words of
 * those alone: "Not this" on "KV cache" is no question about "Inference".
 */
export function withoutRejected(tags: readonly PaperTag[], rejected: ReadonlySet<TagId>): PaperTag[] {
  const kept = tags.filter(({ tag }) => !rejected.has(tag));
  const supported = new Set(kept.flatMap(({ tag }) => umbrellasOf(tag)));
  return kept.filter((tag) => supported.has(tag.tag) || !isLentBy(rejected, tag));
}

/** Whether all words that gave the umbrella are those of narrower tags among `lenders`. */
function isLentBy(lenders: ReadonlySet<TagId>, { tag: umbrella, evidence }: PaperTag): boolean {
  const owners = evidence.map(({ rule }) => rule.split('/')[0] ?? '').filter((owner) => owner !== 'model');
  return owners.length > 0 && owners.every((owner) => lenders.has(owner) && umbrellasOf(owner).includes(umbrella));
}

import type { Tag, TagFamily, TagId } from './tag';
import { TAGS } from './tag-table';

export { TAGS };

/** How each family of tags is called on screen. */
export const FAMILY_LABELS: Record<TagFamily, string> = {
  inference: 'Inference & systems',
  attention: 'Memory & attention',
  compression: 'Compression',
  reasoning: 'Reasoning',
  training: 'Training & alignment',
  retrieval: 'Retrieval & knowledge',
  agents: 'Agents',
  modalities: 'Modalities',
  evaluation: 'Evaluation & data',
  understanding: 'Safety & understanding',
};

const BY_ID: ReadonlyMap<TagId, Tag> = new Map(TAGS.map((each) => [each.id, each]));

/** The catalogue's tag of that id; a user's own tags are not in it. */
export function tagById(id: TagId): Tag | undefined {
  return BY_ID.get(id);
}

/** The family that colours a tag; undefined for tags outside the catalogue. */
export function familyOf(id: TagId): TagFamily | undefined {
  return BY_ID.get(id)?.family;
}

/** The umbrellas above a tag, nearest first: `kv-cache` → `inference`. */
export function umbrellasOf(id: TagId): TagId[] {
  const above: TagId[] = [];
  for (let broader = tagById(id)?.broader; broader && !above.includes(broader); broader = tagById(broader)?.broader) {
    above.push(broader);
  }
  return above;
}

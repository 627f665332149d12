import type { OwnTagOnCard, PaperToTag } from '@/storage/messages';
import type { CompiledOwnTags } from '@/storage/own-tag-matcher';
import type { PaperDecisions } from '@/storage/tag-decisions';
import { colourOfName } from '@/storage/tag-names';
import { tagById } from '@/tagging/catalogue';
import { OWN_TAG_COLOURS, ownTagKey } from '@/tagging/own-tags/own-tag';
import { TAG_FAMILIES } from '@/tagging/tag';

/**
 * A tag that the reader gave by hand. One of the catalogue comes here too, in the colour of its family: the page could
 * not compute that it is there, so that it may not stand as text on it.
 */
function givenTag(tag: string, own: CompiledOwnTags): OwnTagOnCard {
  const known = tagById(tag);
  if (known) {
    const colour = OWN_TAG_COLOURS[TAG_FAMILIES.indexOf(known.family)] ?? colourOfName(tag);
    return { name: known.label, colour, by: 'given', evidence: [], catalogueTag: tag };
  }
  const row = own.byKey.get(ownTagKey(tag));
  return { name: row?.name ?? tag, colour: row?.colour ?? colourOfName(tag), by: 'given', evidence: [] };
}

/**
 * The reader's own tags of a paper as its card shows them: given ones, then those whose query hits, suggestions last.
 *
 * @param isShown false for a catalogue tag that the card shows anyway, or that is switched off
 */
export function ownTagsOnCard(
  paper: PaperToTag,
  { removed, given, carried }: PaperDecisions,
  own: CompiledOwnTags,
  suggested: readonly OwnTagOnCard[],
  isShown: (catalogueTag: string) => boolean,
): OwnTagOnCard[] {
  const tags = new Map<string, OwnTagOnCard>();
  const add = (tag: OwnTagOnCard) => {
    const key = tag.catalogueTag ?? ownTagKey(tag.name);
    if (!removed.has(key) && !tags.has(key)) tags.set(key, tag);
  };
  for (const tag of given) if (!tagById(tag) || isShown(tag)) add(givenTag(tag, own));
  for (const { name, colour, evidence } of own.match(paper)) add({ name, colour, by: 'query', evidence });
  // The library may know more of the text than the card shows: the words then stand in the saved abstract.
  for (const tag of carried) {
    const row = own.byKey.get(ownTagKey(tag));
    if (row && !tagById(tag)) add({ name: row.name, colour: row.colour, by: 'query', evidence: [] });
  }
  for (const tag of suggested) add(tag);
  return [...tags.values()];
}

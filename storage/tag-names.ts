import { plainText } from '@/papers/plain-text';
import { TAGS, tagById } from '@/tagging/catalogue';
import { LONGEST_OWN_TAG_NAME, OWN_TAG_COLOURS, type OwnTagColour, ownTagKey } from '@/tagging/own-tags/own-tag';
import type { Tag } from '@/tagging/tag';
import { StoreError } from './store-error';

const CATALOGUE_BY_NAME = new Map(TAGS.flatMap((tag) => [tag.label, tag.id].map((name) => [ownTagKey(name), tag])));

/** The catalogue tag that goes by this id or label, in whichever case. */
export function catalogueTagNamed(name: string): Tag | undefined {
  return tagById(name) ?? CATALOGUE_BY_NAME.get(ownTagKey(name));
}

/** Under which a tag of a paper is looked up: a catalogue id as it is, an own tag's name by `ownTagKey`. */
export function tagKeyOf(tag: string): string {
  return tagById(tag) ? tag : ownTagKey(tag);
}

/**
 * A name for an own tag as it is stored: one line without invisible characters (control characters, zero-width ones,
 * bidi overrides).
 * @throws StoreError `tag-name` when nothing is left or it is too long, `tag-taken` when a catalogue tag goes by it
 */
export function ownTagName(typed: string): string {
  const name = plainText(typed).normalize('NFC');
  if (name === '') throw new StoreError('tag-name', 'The tag has no name. Nothing was changed. Give it a name.');
  if (name.length > LONGEST_OWN_TAG_NAME) {
    throw new StoreError(
      'tag-name',
      `The name has ${name.length} characters. Nothing was changed. Use ${LONGEST_OWN_TAG_NAME} at most.`,
    );
  }
  const known = catalogueTagNamed(name);
  if (known) {
    throw new StoreError(
      'tag-taken',
      `Papertags has a tag “${known.label}” already. Nothing was changed. Choose another name.`,
    );
  }
  return name;
}

/** The colour of an own tag for which none was chosen: always the same for the same name. */
export function colourOfName(name: string): OwnTagColour {
  let sum = 0;
  for (const character of ownTagKey(name)) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return OWN_TAG_COLOURS[sum % OWN_TAG_COLOURS.length] ?? OWN_TAG_COLOURS[0];
}

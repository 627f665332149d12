/** Colours that an own tag may have; each is a measured pair of ground and text, light and dark. */
export const OWN_TAG_COLOURS = [
  'blue',
  'cyan',
  'violet',
  'orange',
  'green',
  'teal',
  'red',
  'pink',
  'olive',
  'rose',
] as const;
export type OwnTagColour = (typeof OWN_TAG_COLOURS)[number];

/** Longest name of an own tag, in UTF-16 units. */
export const LONGEST_OWN_TAG_NAME = 80;
/** Longest query of an own tag, in UTF-16 units. */
export const LONGEST_OWN_TAG_QUERY = 2_000;

/**
 * A tag of the user's. Papers carry it by its name (`SavedPaper.addedTags`, and `ruleTags` where its query hits), so
 * that exports and older libraries read well.
 */
export interface OwnTag {
  /** As the user writes it, trimmed, whitespace folded; unlike every other own tag and every catalogue tag. */
  name: string;
  /** `ownTagKey(name)`: names that differ in case only are one tag. */
  nameKey: string;
  colour: OwnTagColour;
  /** Words to look for, in the notation of `parseQuery`; empty for a tag that is only given by hand. */
  query: string;
  /** The query reads the title only. */
  titleOnly: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

/** Under which an own tag is looked up: the same for "Edge  AI" and "edge ai". */
export function ownTagKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

import type { CSSProperties } from 'react';
import { tagLabel } from '@/storage/library-search';
import { colourOfName } from '@/storage/tag-names';
import { familyOf } from '@/tagging/catalogue';
import type { OwnTagColour } from '@/tagging/own-tags/own-tag';
import { FAMILY_COLOURS } from '../family-colours';
import { OWN_TAG_COLOUR_PAIRS } from '../own-tag-colours';
import { useOwnTag } from '../own-tags/own-tags-source';
import { fittingTags } from './tag-width';
import './tag-row.css';

/** Colours of a tag, for the page's own theme: of a catalogue tag's family, or of the user's choice. */
export function tagColours(tag: string, chosen?: OwnTagColour): CSSProperties {
  const family = familyOf(tag);
  const { light, dark } = family ? FAMILY_COLOURS[family] : OWN_TAG_COLOUR_PAIRS[chosen ?? colourOfName(tag)];
  return {
    '--tag-ground': `light-dark(${light.ground}, ${dark.ground})`,
    '--tag-text': `light-dark(${light.text}, ${dark.text})`,
  } as CSSProperties;
}

/** What a chip of the tag looks like: its colours, and a dot where it is the user's own. */
export function useTagLook(tag: string): { className: string; style: CSSProperties } {
  const own = useOwnTag(tag);
  return { className: familyOf(tag) ? 'tag' : 'tag tag-own', style: tagColours(tag, own?.colour) };
}

/** A tag as a word on its colour; own tags carry a dot. */
export function TagWord({ tag }: { tag: string }) {
  return (
    <span {...useTagLook(tag)}>
      <span className="tag-name" dir="auto">
        {tagLabel(tag)}
      </span>
    </span>
  );
}

interface TagRowProps {
  tags: readonly string[];
  /** Room in pixels; what does not fit becomes "+3". */
  width: number;
}

/** Tags in one line. */
export function TagRow({ tags, width }: TagRowProps) {
  const shown = fittingTags(
    tags.map((tag) => ({ name: tagLabel(tag), hasDot: !familyOf(tag) })),
    width,
  );
  const rest = tags.slice(shown).map(tagLabel);
  return (
    <span className="tag-row">
      {tags.slice(0, shown).map((tag) => (
        <TagWord key={tag} tag={tag} />
      ))}
      {rest.length > 0 && (
        <span className="tag-rest" title={rest.join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}

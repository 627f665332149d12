import type { CSSProperties } from 'react';
import { tagLabel } from '@/storage/library-search';
import { familyOf } from '@/tagging/catalogue';
import { FAMILY_COLOURS } from '../family-colours';
import { fittingTags } from './tag-width';
import './tag-row.css';

/** Colours of a tag's family, for the page's own theme; tags of the user's have one colour of their own. */
export function tagColours(tag: string): CSSProperties {
  const family = familyOf(tag);
  if (!family) return { '--tag-ground': 'var(--own-ground)', '--tag-text': 'var(--own-text)' } as CSSProperties;
  const { light, dark } = FAMILY_COLOURS[family];
  return {
    '--tag-ground': `light-dark(${light.ground}, ${dark.ground})`,
    '--tag-text': `light-dark(${light.text}, ${dark.text})`,
  } as CSSProperties;
}

/** A tag as a word on its colour; own tags carry a dot. */
export function TagWord({ tag }: { tag: string }) {
  return (
    <span className={familyOf(tag) ? 'tag' : 'tag tag-own'} style={tagColours(tag)}>
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
  const shown = fittingTags(tags.map(tagLabel), width);
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

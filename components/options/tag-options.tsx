import { useState } from 'react';
import { foldText } from '@/storage/library-search';
import type { Settings } from '@/storage/settings';
import { FAMILY_LABELS, TAGS } from '@/tagging/catalogue';
import { TAG_FAMILIES, type Tag, type TagFamily } from '@/tagging/tag';
import { TagWord } from '../paper/tag-row';
import { withValue } from './change-setting';
import { OptionSection, useChange } from './option-section';

/** Which tags are shown on listings, by family. */
export function TagOptions({ settings }: { settings: Settings }) {
  const [text, setText] = useState('');
  const words = foldText(text.trim());
  const shown = TAGS.filter(({ label, id, description }) => foldText(`${label} ${id} ${description}`).includes(words));
  return (
    <OptionSection title="Tags" about="Tags that are off are not shown on listings. Papers that you saved keep them.">
      <div className="tag-options-bar">
        <input
          type="search"
          className="field"
          aria-label="Find a tag"
          placeholder="Find a tag"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <AllTagsOn disabled={settings.disabledTags.length === 0} />
      </div>
      {shown.length === 0 && <p>No tag is called so.</p>}
      {TAG_FAMILIES.map((family) => (
        <Family
          key={family}
          family={family}
          tags={shown.filter((tag) => tag.family === family)}
          off={settings.disabledTags}
        />
      ))}
    </OptionSection>
  );
}

function AllTagsOn({ disabled }: { disabled: boolean }) {
  const change = useChange();
  return (
    <button type="button" className="button" disabled={disabled} onClick={() => change('disabledTags', () => [])}>
      Switch all on
    </button>
  );
}

interface FamilyProps {
  family: TagFamily;
  tags: readonly Tag[];
  off: readonly string[];
}

function Family({ family, tags, off }: FamilyProps) {
  const change = useChange();
  if (tags.length === 0) return null;
  return (
    <fieldset className="tag-family">
      <legend>{FAMILY_LABELS[family]}</legend>
      {tags.map(({ id, label, description }) => (
        <label key={id} className="option-check">
          <input
            type="checkbox"
            checked={!off.includes(id)}
            aria-label={label}
            aria-description={description}
            onChange={() => change('disabledTags', (stored) => withValue(stored, id, !off.includes(id)))}
          />
          <span className="tag-option">
            <TagWord tag={id} />
            <span className="quiet">{description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import type { CSSProperties } from 'react';
import { OWN_TAG_COLOURS, type OwnTagColour } from '@/tagging/own-tags/own-tag';
import { OWN_TAG_COLOUR_PAIRS } from '../own-tag-colours';

interface ColourChoiceProps {
  chosen: OwnTagColour;
  onChoose(colour: OwnTagColour): void;
}

/** The ten colours, by name. */
export function ColourChoice({ chosen, onChoose }: ColourChoiceProps) {
  return (
    <fieldset className="colour-choice">
      <legend>
        Colour: <span className="quiet">{chosen}</span>
      </legend>
      {OWN_TAG_COLOURS.map((colour) => (
        <input
          key={colour}
          type="radio"
          name="colour"
          aria-label={colour}
          title={colour}
          style={swatchOf(colour)}
          checked={colour === chosen}
          onChange={() => onChoose(colour)}
        />
      ))}
    </fieldset>
  );
}

function swatchOf(colour: OwnTagColour): CSSProperties {
  const { light, dark } = OWN_TAG_COLOUR_PAIRS[colour];
  return {
    '--swatch-ground': `light-dark(${light.ground}, ${dark.ground})`,
    '--swatch-text': `light-dark(${light.text}, ${dark.text})`,
  } as CSSProperties;
}

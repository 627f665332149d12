import type { OwnTagColour } from '@/tagging/own-tags/own-tag';
import { type ChipColours, FAMILY_COLOURS } from './family-colours';

/** Ground and text of an own tag's chip by its colour: the measured pairs of the families, under names of colours. */
export const OWN_TAG_COLOUR_PAIRS: Record<OwnTagColour, { light: ChipColours; dark: ChipColours }> = {
  blue: FAMILY_COLOURS.inference,
  cyan: FAMILY_COLOURS.attention,
  violet: FAMILY_COLOURS.compression,
  orange: FAMILY_COLOURS.reasoning,
  green: FAMILY_COLOURS.training,
  teal: FAMILY_COLOURS.retrieval,
  red: FAMILY_COLOURS.agents,
  pink: FAMILY_COLOURS.modalities,
  olive: FAMILY_COLOURS.evaluation,
  rose: FAMILY_COLOURS.understanding,
};

/** All colours as custom properties, `ground` being light or dark: what stands around a chip does not tell which it has. */
export function ownTagColourProperties(ground: 'light' | 'dark'): string {
  return Object.entries(OWN_TAG_COLOUR_PAIRS)
    .map(([name, pair]) => `--${name}-ground:${pair[ground].ground};--${name}-text:${pair[ground].text};`)
    .join('');
}

/** The colours by class, for the inside of a chip. */
export const OWN_TAG_COLOURS_CSS = Object.keys(OWN_TAG_COLOUR_PAIRS)
  .map((name) => `.${name}{background-color:var(--${name}-ground);color:var(--${name}-text)}`)
  .join('');

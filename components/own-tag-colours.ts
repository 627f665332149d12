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

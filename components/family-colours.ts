import type { TagFamily } from '@/tagging/tag';

export interface ChipColours {
  ground: string;
  text: string;
}

/**
 * Colours of a chip by the family of its tag. Every pair holds a WCAG contrast of at least 7.6:1 on its own ground.
 * The colour never carries the meaning alone: the chip always shows the tag's name.
 */
export const FAMILY_COLOURS: Record<TagFamily, { light: ChipColours; dark: ChipColours }> = {
  inference: { light: { ground: '#e5f1ff', text: '#234877' }, dark: { ground: '#202f42', text: '#bddaff' } },
  attention: { light: { ground: '#def5fb', text: '#005366' }, dark: { ground: '#12333a', text: '#abe2f0' } },
  compression: { light: { ground: '#f2edff', text: '#4f3b71' }, dark: { ground: '#31293f', text: '#ddcffa' } },
  reasoning: { light: { ground: '#feece1', text: '#6c380d' }, dark: { ground: '#3d281a', text: '#f8ceb2' } },
  training: { light: { ground: '#e5f5e7', text: '#1b552c' }, dark: { ground: '#1f3423', text: '#bce3c3' } },
  retrieval: { light: { ground: '#def6f4', text: '#005652' }, dark: { ground: '#123432', text: '#aae5e0' } },
  agents: { light: { ground: '#ffeae8', text: '#70312e' }, dark: { ground: '#402624', text: '#fdc9c4' } },
  modalities: { light: { ground: '#fceaf7', text: '#65335b' }, dark: { ground: '#3a2636', text: '#f1c9e7' } },
  evaluation: { light: { ground: '#f4f1de', text: '#534800' }, dark: { ground: '#322e16', text: '#e0d9ac' } },
  understanding: { light: { ground: '#ffeaee', text: '#6e3041' }, dark: { ground: '#3f252b', text: '#fbc8d2' } },
};

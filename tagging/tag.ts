/** Families of tags: they decide the colour of a chip and the file a rule lives in. */
export const TAG_FAMILIES = [
  'inference',
  'attention',
  'compression',
  'reasoning',
  'training',
  'retrieval',
  'agents',
  'modalities',
  'evaluation',
  'understanding',
] as const;
export type TagFamily = (typeof TAG_FAMILIES)[number];

/** Id of a catalogue tag, as in `data-tags` and every export: `kv-cache`. */
export type TagId = string;

export interface Tag {
  id: TagId;
  label: string;
  /** One sentence: what a paper with this tag is about. */
  description: string;
  family: TagFamily;
  /** The umbrella tag that this one refines. */
  broader?: TagId;
}

/** Evidence for a tag: `text` stands at `start`..`end` (UTF-16 offsets) of the given field as passed to `tagPaper`. */
export interface TagMatch {
  tag: TagId;
  /** Id of the rule that matched, for people who improve rules; `model` where the learned layer found the words. */
  rule: string;
  field: 'title' | 'abstract';
  start: number;
  end: number;
  text: string;
}

/** A tag of a paper, strongest first in lists. */
export interface PaperTag {
  tag: TagId;
  /** How strongly the text supports the tag; at least the tag's threshold. Comparable within one paper. */
  score: number;
  /** Share of the score that the learned layer gave, 0 to 1; the rest is the rules'. */
  modelShare: number;
  /** At least one match. */
  evidence: TagMatch[];
}

/** The text that tagging reads. */
export interface TaggableText {
  title: string;
  abstract?: string;
}

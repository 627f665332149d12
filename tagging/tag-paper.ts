import { TAGS } from './catalogue';
import { type Decision, decide, fieldOf } from './learned/field-decision';
import { FieldModel, type Place } from './learned/field-model';
import { FIELD_CURVES, FIELD_WEIGHTS } from './learned/field-weights';
import { readText, type TextReading } from './read-text';
import { THRESHOLD } from './score';
import type { PaperTag, TaggableText, TagId, TagMatch } from './tag';

/** So many words explain what the field added to a tag. */
const FIELD_WORDS = 3;

let fieldModel: FieldModel | undefined;
const ORDER = new Map<TagId, number>(TAGS.map((tag, index) => [tag.id, index]));

/**
 * The topics of a paper, strongest first; equal scores keep the order of the catalogue. Umbrellas stand beside the
 * narrower tags they cover. Pure and synchronous; any string will do, the offsets of the evidence refer to the
 * strings as given. The rules are compiled at the first call.
 */
export function tagPaper(text: TaggableText): PaperTag[] {
  return tagsOf(text, true);
}

/** Every tag that the text speaks of, given or not: what stands under the threshold came near. Else as `tagPaper`. */
export function scoreTags(text: TaggableText): PaperTag[] {
  return tagsOf(text, false);
}

/** Whether the score of a tag is enough to give it. */
export function isGiven({ score, evidence }: PaperTag): boolean {
  return score >= THRESHOLD && evidence.length > 0;
}

function tagsOf(text: TaggableText, onlyGiven: boolean): PaperTag[] {
  fieldModel ??= new FieldModel(FIELD_WEIGHTS);
  const reading = readText(text);
  if (reading.judged.size === 0) return [];
  const curve = FIELD_CURVES[reading.text.abstract === '' ? 'titleOnly' : 'withAbstract'];
  const tags: PaperTag[] = [];
  for (const [tag, decision] of decide(reading, fieldOf(reading, fieldModel), curve)) {
    const score = rounded(decision.score);
    if (onlyGiven && (score < THRESHOLD || decision.mentions.length === 0)) continue;
    tags.push({ tag, score, ...explained(tag, decision, reading, fieldModel) });
  }
  return tags.sort(
    (a, b) => b.score - a.score || a.modelShare - b.modelShare || (ORDER.get(a.tag) ?? 0) - (ORDER.get(b.tag) ?? 0),
  );
}

function explained(
  tag: TagId,
  { score, mentions, raisedBy }: Decision,
  { text, tokens }: TextReading,
  model: FieldModel,
): Pick<PaperTag, 'modelShare' | 'evidence'> {
  const evidence = mentions.map((mention) => matchAt(mention, tag, `${mention.owner}/${mention.rule.name}`, text));
  if (raisedBy === 0) return { modelShare: 0, evidence };
  const words = model.wordsFor(tokens, FIELD_WORDS, mentions);
  evidence.push(...words.map((word) => matchAt(word, tag, 'model', text)));
  return { modelShare: rounded(Math.min(1, Math.max(0, raisedBy / score))), evidence };
}

function matchAt({ field, start, end }: Place, tag: TagId, rule: string, text: Required<TaggableText>): TagMatch {
  return { tag, rule, field, start, end, text: text[field].slice(start, end) };
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

import { allRules, type TextReading } from '../read-text';
import { type Judged, lend, THRESHOLD } from '../score';
import type { TagId } from '../tag';
import type { FieldModel } from './field-model';
import { doubtAt, type FieldCurve, scoreInDoubt, thresholdInDoubt } from './field-threshold';

/** Values of the field model for one text. */
export interface FieldReading {
  all: number;
  /** Without the words that name the tag: what looks like a tag does not prove its own field. */
  by: ReadonlyMap<TagId, number>;
}

/** A tag after its field has spoken. */
export interface Decision extends Judged {
  /** So much of the score of the tag, or of the one that lent it support, is due to the field. */
  raisedBy: number;
}

/** What the field says of each tag that the text names, and in `all` of the umbrellas beside them. */
export function fieldOf({ tokens, judged, ifModels }: TextReading, model: FieldModel): FieldReading {
  const places = [...judged].map(([tag, { mentions }]) => [tag, ifModels.get(tag)?.mentions ?? mentions] as const);
  return model.valuesOf(tokens, places);
}

/** The scores of all tags once umbrellas have their support and the field has spoken; 1 gives the tag. */
export function decide(reading: TextReading, field: FieldReading, curve: FieldCurve): Map<TagId, Decision> {
  const isSure = (tag: TagId) => (field.by.get(tag) ?? field.all) >= curve.sureFrom;
  const judged = new Map(reading.judged);
  const raised = new Map<TagId, number>();
  for (const [tag, would] of reading.ifModels) {
    if (!isSure(tag)) continue;
    raised.set(tag, would.score - (judged.get(tag)?.score ?? 0));
    judged.set(tag, would);
  }
  // "LLM agents" names the field and the tag in one: then the words of the tag may speak for the field.
  const isNamed = reading.contexts.has('language-models');
  const isUnmistakable = reading.contexts.has('unmistakable');
  const doubtOf = (tag: TagId) => {
    if (isUnmistakable || allRules().byTag.get(tag)?.anyField) return 0;
    const apart = field.by.get(tag) ?? field.all;
    return doubtAt(isNamed ? Math.max(apart, field.all) : apart, curve);
  };
  const before = new Map(judged);
  lend(judged, allRules(), reading.contexts, (tag) => thresholdInDoubt(doubtOf(tag)));
  const decisions = new Map<TagId, Decision>();
  for (const [tag, { score, mentions }] of judged) {
    const lacks = THRESHOLD - score;
    const isLent = score > (before.get(tag)?.score ?? 0);
    if (isLent && lacks > 0 && lacks <= curve.umbrella && isSure(tag)) {
      decisions.set(tag, { score: THRESHOLD, mentions, raisedBy: lacks });
      continue;
    }
    const lender = mentions.find(({ owner }) => raised.has(owner))?.owner;
    decisions.set(tag, {
      score: scoreInDoubt(doubtOf(tag), score),
      mentions,
      raisedBy: lender === undefined ? 0 : (raised.get(lender) ?? 0),
    });
  }
  return decisions;
}

import { TAGS } from './catalogue';
import { type CompiledRules, compileRules } from './compile-rules';
import { findMatches } from './find-matches';
import type { TextTokens } from './learned/field-features';
import { FieldModel, type Place } from './learned/field-model';
import { type FieldCurve, scoreWith, supportFor, thresholdFor } from './learned/field-threshold';
import { FIELD_CURVES, FIELD_WEIGHTS } from './learned/field-weights';
import { RULES } from './rules';
import type { ContextId } from './rules/contexts';
import { type Judged, judge, lend, THRESHOLD } from './score';
import type { PaperTag, TaggableText, TagId, TagMatch } from './tag';

/** Texts longer than this are read up to here: no abstract is that long, and a page may hold anything. */
const LONGEST_TEXT = 20_000;
/** So many words explain what the field added to a tag. */
const FIELD_WORDS = 3;

let compiled: CompiledRules | undefined;
let fieldModel: FieldModel | undefined;
const ORDER = new Map<TagId, number>(TAGS.map((tag, index) => [tag.id, index]));

/** A text as the rules read it, before its field has a say. */
export interface TextReading {
  text: Required<TaggableText>;
  tokens: TextTokens;
  contexts: ReadonlySet<ContextId>;
  judged: ReadonlyMap<TagId, Judged>;
}

/** Values of the field model. */
export interface FieldReading {
  all: number;
  /** Without the words that name the tag. */
  by: ReadonlyMap<TagId, number>;
}

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

function tagsOf(text: TaggableText, onlyGiven: boolean): PaperTag[] {
  fieldModel ??= new FieldModel(FIELD_WEIGHTS);
  const reading = readText(text);
  const curve = FIELD_CURVES[reading.text.abstract === '' ? 'titleOnly' : 'withAbstract'];
  return scoreIn(reading, fieldModel, curve, onlyGiven);
}

/** Whether the score of a tag is enough to give it. */
export function isGiven({ score, evidence }: PaperTag): boolean {
  return score >= THRESHOLD && evidence.length > 0;
}

/** What the rules alone say. */
export function readText(given: TaggableText): TextReading {
  compiled ??= compileRules(RULES);
  const text = { title: given.title.slice(0, LONGEST_TEXT), abstract: (given.abstract ?? '').slice(0, LONGEST_TEXT) };
  const { byTag, contexts, tokens } = findMatches(text.title, text.abstract, compiled);
  const judged = new Map<TagId, Judged>();
  for (const [tag, mentions] of byTag) {
    const ofTag = compiled.byTag.get(tag);
    if (ofTag) judged.set(tag, judge(ofTag, mentions, contexts, text));
  }
  return { text, tokens, contexts, judged };
}

/** The scores of the rules after umbrellas got their support, when each tag is given from its threshold on. */
export function withUmbrellas(reading: TextReading, thresholdOf: (tag: TagId) => number): ReadonlyMap<TagId, Judged> {
  compiled ??= compileRules(RULES);
  const judged = new Map(reading.judged);
  lend(judged, compiled, reading.contexts, thresholdOf);
  return judged;
}

/** What the field says of each tag that the text names, and of the others (umbrellas) in `all`. */
export function fieldsIn({ tokens, judged }: TextReading, model: FieldModel): FieldReading {
  const places = [...judged].map(([tag, { mentions }]) => [tag, mentions] as const);
  return model.valuesOf(tokens, places);
}

function scoreIn(reading: TextReading, model: FieldModel, curve: FieldCurve, onlyGiven: boolean): PaperTag[] {
  if (reading.judged.size === 0) return [];
  const { all, by } = fieldsIn(reading, model);
  const supportOf = (tag: TagId) => supportFor(by.get(tag) ?? all, curve);
  const tags: PaperTag[] = [];
  for (const [tag, { score, mentions }] of withUmbrellas(reading, (tag) => thresholdFor(supportOf(tag)))) {
    const withField = rounded(scoreWith(supportOf(tag), score));
    if (onlyGiven && (withField < THRESHOLD || mentions.length === 0)) continue;
    const isRaised = score < THRESHOLD && withField >= THRESHOLD;
    const words = isRaised ? model.wordsFor(reading.tokens, FIELD_WORDS, mentions) : [];
    // A tag that the field gives must say by which words; without them it stays with the rules.
    if (isRaised && words.length === 0 && onlyGiven) continue;
    const final = isRaised && words.length === 0 ? rounded(score) : withField;
    const evidence = [
      ...mentions.map((mention) => matchAt(mention, tag, `${mention.owner}/${mention.rule.name}`, reading.text)),
      ...words.map((word) => matchAt(word, tag, 'model', reading.text)),
    ];
    tags.push({ tag, score: final, modelShare: words.length > 0 ? rounded(final - score) : 0, evidence });
  }
  return tags.sort(
    (a, b) => b.score - a.score || a.modelShare - b.modelShare || (ORDER.get(a.tag) ?? 0) - (ORDER.get(b.tag) ?? 0),
  );
}

function matchAt({ field, start, end }: Place, tag: TagId, rule: string, text: Required<TaggableText>): TagMatch {
  return { tag, rule, field, start, end, text: text[field].slice(start, end) };
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

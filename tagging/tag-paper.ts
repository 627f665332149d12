import { TAGS } from './catalogue';
import { type CompiledRules, compileRules } from './compile-rules';
import { findMatches, type TextMatches } from './find-matches';
import { RULES } from './rules';
import { type Judged, judge, lend, THRESHOLD } from './score';
import type { PaperTag, TaggableText, TagId } from './tag';

/** Texts longer than this are read up to here: no abstract is that long, and a page may hold anything. */
const LONGEST_TEXT = 20_000;

let compiled: CompiledRules | undefined;
const ORDER = new Map<TagId, number>(TAGS.map((tag, index) => [tag.id, index]));

/**
 * The topics of a paper, strongest first; equal scores keep the order of the catalogue. Umbrellas stand beside the
 * narrower tags they cover. Pure and synchronous; any string will do, the offsets of the evidence refer to the
 * strings as given. The rules are compiled at the first call.
 */
export function tagPaper(text: TaggableText): PaperTag[] {
  return scoreTags(text).filter(isGiven);
}

/** Every tag that the text speaks of, given or not: what stands under the threshold came near. Else as `tagPaper`. */
export function scoreTags(text: TaggableText): PaperTag[] {
  compiled ??= compileRules(RULES);
  const title = text.title.slice(0, LONGEST_TEXT);
  const abstract = (text.abstract ?? '').slice(0, LONGEST_TEXT);
  const matches = findMatches(title, abstract, compiled);
  return tagsFrom(judgeAll(matches, compiled, { title, abstract }), { title, abstract });
}

/** Whether the score of a tag is enough to give it. */
export function isGiven({ score, evidence }: PaperTag): boolean {
  return score >= THRESHOLD && evidence.length > 0;
}

function judgeAll(
  matches: TextMatches,
  rules: CompiledRules,
  text: Required<TaggableText>,
): ReadonlyMap<TagId, Judged> {
  const judged = new Map<TagId, Judged>();
  for (const [tag, mentions] of matches.byTag) {
    const ofTag = rules.byTag.get(tag);
    if (ofTag) judged.set(tag, judge(ofTag, mentions, matches.contexts, text));
  }
  lend(judged, rules, matches.contexts);
  return judged;
}

function tagsFrom(judged: ReadonlyMap<TagId, Judged>, text: Required<TaggableText>): PaperTag[] {
  const tags: PaperTag[] = [];
  for (const [tag, { score, mentions }] of judged) {
    const evidence = mentions.map(({ rule, owner, field, start, end }) => ({
      tag,
      rule: `${owner}/${rule.name}`,
      field,
      start,
      end,
      text: text[field].slice(start, end),
    }));
    tags.push({ tag, score: Math.round(score * 1000) / 1000, modelShare: 0, evidence });
  }
  return tags.sort((a, b) => b.score - a.score || (ORDER.get(a.tag) ?? 0) - (ORDER.get(b.tag) ?? 0));
}

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
  compiled ??= compileRules(RULES);
  const title = text.title.slice(0, LONGEST_TEXT);
  const abstract = (text.abstract ?? '').slice(0, LONGEST_TEXT);
  const matches = findMatches(title, abstract, compiled);
  return tagsFrom(matches, compiled, { title, abstract });
}

function tagsFrom(matches: TextMatches, rules: CompiledRules, text: Required<TaggableText>): PaperTag[] {
  const judged = new Map<TagId, Judged>();
  for (const [tag, mentions] of matches.byTag) {
    const ofTag = rules.byTag.get(tag);
    if (ofTag) judged.set(tag, judge(ofTag, mentions, matches.contexts, text));
  }
  lend(judged, rules, matches.contexts);
  const tags: PaperTag[] = [];
  for (const [tag, { score, mentions }] of judged) {
    if (score < THRESHOLD || mentions.length === 0) continue;
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

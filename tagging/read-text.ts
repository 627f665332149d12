import { type CompiledRules, compileRules } from './compile-rules';
import { findMatches, type TagMentions, type TextMatches } from './find-matches';
import type { TextTokens } from './learned/field-features';
import { RULES } from './rules';
import type { ContextId } from './rules/contexts';
import { type Judged, judge } from './score';
import type { TaggableText, TagId } from './tag';

/** Texts longer than this are read up to here: no abstract is that long, and a page may hold anything. */
const LONGEST_TEXT = 20_000;
/** What a bare title rarely says and its field may stand for. */
const FIELD_CONTEXTS: readonly ContextId[] = ['language-models', 'neural-networks'];

let compiled: CompiledRules | undefined;

/** All rules, compiled at the first call. */
export function allRules(): CompiledRules {
  compiled ??= compileRules(RULES);
  return compiled;
}

/** A text as the rules read it, before its field has a say. */
export interface TextReading {
  text: Required<TaggableText>;
  tokens: TextTokens;
  contexts: ReadonlySet<ContextId>;
  judged: ReadonlyMap<TagId, Judged>;
  /** Of a title that stands alone: the tags that would score higher if it were known to be about models. */
  ifModels: ReadonlyMap<TagId, Judged>;
}

/** What the rules alone say of each tag that the text names. */
export function readText(given: TaggableText): TextReading {
  const rules = allRules();
  const text = { title: given.title.slice(0, LONGEST_TEXT), abstract: (given.abstract ?? '').slice(0, LONGEST_TEXT) };
  const matches = findMatches(text.title, text.abstract, rules);
  const judged = new Map<TagId, Judged>();
  for (const [tag, mentions] of matches.byTag) {
    const ofTag = rules.byTag.get(tag);
    if (ofTag) judged.set(tag, judge(ofTag, mentions, matches.contexts, text));
  }
  return {
    text,
    tokens: matches.tokens,
    contexts: matches.contexts,
    judged,
    ifModels: ifModels(text, matches, judged),
  };
}

function ifModels(
  text: Required<TaggableText>,
  { byTag, contexts }: TextMatches,
  judged: ReadonlyMap<TagId, Judged>,
): ReadonlyMap<TagId, Judged> {
  const higher = new Map<TagId, Judged>();
  if (text.abstract !== '') return higher;
  const assumed = new Set([...contexts, ...FIELD_CONTEXTS]);
  for (const [tag, mentions] of byTag) {
    const ofTag = allRules().byTag.get(tag);
    if (!ofTag || !mayNeed(mentions)) continue;
    const apart = { ...mentions, mentions: mentions.mentions.map((mention) => ({ ...mention })) };
    const would = judge(ofTag, apart, assumed, text);
    if (would.score > (judged.get(tag)?.score ?? 0)) higher.set(tag, would);
  }
  return higher;
}

function mayNeed({ mentions }: TagMentions): boolean {
  return mentions.some(({ rule }) => rule.needs?.some((context) => FIELD_CONTEXTS.includes(context)));
}

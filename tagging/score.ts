import type { CompiledRules } from './compile-rules';
import type { Mention, TagMentions } from './find-matches';
import type { ContextId } from './rules/contexts';
import type { Strength, TagRules } from './rules/rule';
import type { TaggableText, TagId } from './tag';

/** A tag is given from this score on. */
export const THRESHOLD = 1;

/** What one mention adds, by where it stands. Fitted by hand on the development papers, see README.md. */
const WEIGHTS: Record<Strength, { title: number; abstract: number }> = {
  sure: { title: 2, abstract: 1 },
  strong: { title: 1.6, abstract: 0.7 },
  clear: { title: 1.2, abstract: 0.5 },
  topic: { title: 1, abstract: 0.34 },
  hint: { title: 0.5, abstract: 0.17 },
};

/** An abstract says early what a paper is about: mentions of its first two sentences count more. */
const EARLY_SENTENCES = [1.3, 1.5];
/** A shorter abstract has no early and late. */
const FEWEST_SENTENCES = 3;

/** Of the same words in the abstract, no more than this many mentions count. */
const SAME_WORDS = 3;
/** A title that stands alone rarely shows its field: mentions that lack their context then count this much. */
const WITHOUT_CONTEXT = { phrase: 0.85, word: 0.6 };

export interface Judged {
  score: number;
  /** What counts, in the order of the text, title first; they do not overlap. A narrower tag's where that lent support. */
  mentions: Mention[];
}

/** Weighs what a text says about one tag. */
export function judge(
  rules: TagRules,
  found: TagMentions,
  contexts: ReadonlySet<ContextId>,
  text: Required<TaggableText>,
): Judged {
  if (rules.never?.some((context) => contexts.has(context))) return { score: 0, mentions: [] };
  const candidates: Mention[] = [];
  for (const mention of found.mentions) {
    if (overlapsAny(found.exceptions, mention)) continue;
    mention.weight = weigh(mention, contexts, text.abstract === '');
    if (mention.weight > 0) candidates.push(mention);
  }
  const mentions = candidates.length > 1 ? withoutOverlaps(candidates) : candidates;
  const score = sumOf(mentions, text.abstract);
  return { score, mentions };
}

/**
 * Lets given tags lend support to others (`lends`): a paper on KV caches is one on inference. Of several lenders the
 * most generous counts, so that an umbrella does not outgrow what it covers. A tag that needs the support
 * also shows the evidence of the tag that lent it. Support is not passed on a second time.
 * `thresholdOf` tells the score from which a tag is given.
 */
export function lend(
  judged: Map<TagId, Judged>,
  rules: CompiledRules,
  contexts: ReadonlySet<ContextId>,
  thresholdOf: (tag: TagId) => number = () => THRESHOLD,
): void {
  const best = new Map<TagId, { share: number; mentions: Mention[] }>();
  for (const [tag, { score, mentions }] of judged) {
    if (score < thresholdOf(tag)) continue;
    for (const [to, share] of Object.entries(rules.byTag.get(tag)?.lends ?? {})) {
      if (share > (best.get(to)?.share ?? 0)) best.set(to, { share, mentions });
    }
  }
  for (const [to, { share, mentions }] of best) {
    if (rules.byTag.get(to)?.never?.some((context) => contexts.has(context))) continue;
    const own = judged.get(to) ?? { score: 0, mentions: [] };
    const shown = own.score < thresholdOf(to) ? withoutOverlaps([...own.mentions, ...mentions]) : own.mentions;
    judged.set(to, { score: own.score + share, mentions: shown });
  }
}

/** What a mention adds; 0 where the rule does not apply. */
function weigh(mention: Mention, contexts: ReadonlySet<ContextId>, titleOnly: boolean): number {
  const { rule, field, words, counts } = mention;
  if (counts === 0) return 0;
  if (rule.unless && holdsAny(rule.unless, contexts)) return 0;
  const weight = WEIGHTS[rule.strength][field] * counts * bySection(mention);
  if (!rule.needs || holdsAny(rule.needs, contexts)) return weight;
  if (!titleOnly || rule.strict || contexts.has('other-fields')) return 0;
  return weight * (words > 1 ? WITHOUT_CONTEXT.phrase : WITHOUT_CONTEXT.word);
}

function bySection({ field, sentence, lastSentence }: Mention): number {
  if (field === 'title' || lastSentence < FEWEST_SENTENCES - 1) return 1;
  return EARLY_SENTENCES[sentence] ?? 1;
}

function sumOf(mentions: readonly Mention[], abstract: string): number {
  let sum = 0;
  const times = mentions.length > SAME_WORDS ? new Map<string, number>() : undefined;
  for (const { field, start, end, weight } of mentions) {
    if (times && field === 'abstract') {
      const words = abstract.slice(start, end).toLowerCase();
      const before = times.get(words) ?? 0;
      times.set(words, before + 1);
      if (before >= SAME_WORDS) continue;
    }
    sum += weight;
  }
  return sum;
}

/** Of mentions that overlap, the weightiest counts, then the longest. In the order of the text, title first. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  if (areApart(mentions)) return mentions;
  const byWeight = mentions.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const mention of byWeight) if (!overlapsAny(kept, mention)) kept.push(mention);
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

/** Whether they stand in the order of the text and none overlaps another: so most are found. */
function areApart(mentions: readonly Mention[]): boolean {
  let before: Mention | undefined;
  for (const mention of mentions) {
    if (before && (before.field === mention.field ? mention.start < before.end : mention.field === 'title'))
      return false;
    before = mention;
  }
  return true;
}

// Loops, not `some`: these run for each mention of each rule.

function holdsAny(wanted: readonly ContextId[], contexts: ReadonlySet<ContextId>): boolean {
  for (const context of wanted) if (contexts.has(context)) return true;
  return false;
}

function overlapsAny(places: readonly Place[], mention: Place): boolean {
  for (const place of places) if (overlap(place, mention)) return true;
  return false;
}

function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

type Place = Pick<Mention, 'field' | 'start' | 'end'>;

import type { CompiledRules } from './compile-rules';
import type { Mention, TagMentions } from './find-matches';
import type { ContextId } from './rules/contexts';
import type { Strength, TagRules } from './rules/rule';
import type { TagId } from './tag';

/** A tag is given from this score on. */
export const THRESHOLD = 1;

/** What one mention adds, by where it stands. Fitted by hand on the development papers, see README.md. */
const WEIGHTS: Record<Strength, { title: number; abstract: number }> = {
  sure: { title: 2, abstract: 1 },
  clear: { title: 1.2, abstract: 0.5 },
  topic: { title: 1, abstract: 0.34 },
  hint: { title: 0.5, abstract: 0.17 },
};

/** A mention that counts, with the tag whose rule found it (a narrower tag's, where that lent its support). */
export type CountedMention = Mention & { owner: TagId };

export interface Judged {
  score: number;
  /** In the order of the text, title first; they do not overlap. */
  mentions: CountedMention[];
}

/** Weighs what a text says about one tag. */
export function judge(rules: TagRules, found: TagMentions, contexts: ReadonlySet<ContextId>): Judged {
  if (rules.never?.some((context) => contexts.has(context))) return { score: 0, mentions: [] };
  const candidates = found.mentions.filter(
    (mention) =>
      applies(mention, contexts) && !found.exceptions.some((exception) => overlap(exception, mention)),
  );
  const mentions = withoutOverlaps(candidates).map((mention) => ({ ...mention, owner: rules.tag }));
  const score = mentions.reduce((sum, mention) => sum + weightOf(mention), 0);
  return { score, mentions };
}

/**
 * Lets given tags lend support to others (`lends`): a paper on KV caches is one on inference. A tag that is given by
 * support alone shows the evidence of the tag that lent it. Support is not passed on a second time.
 */
export function lend(judged: Map<TagId, Judged>, rules: CompiledRules, contexts: ReadonlySet<ContextId>): void {
  for (const [tag, { score, mentions }] of [...judged]) {
    const lends = rules.byTag.get(tag)?.lends;
    if (!lends || score < THRESHOLD) continue;
    for (const [to, share] of Object.entries(lends)) {
      if (rules.byTag.get(to)?.never?.some((context) => contexts.has(context))) continue;
      const receiver = judged.get(to) ?? { score: 0, mentions: [] };
      if (receiver.mentions.length === 0) receiver.mentions = mentions;
      receiver.score += share;
      judged.set(to, receiver);
    }
  }
}

function applies({ rule, field }: Mention, contexts: ReadonlySet<ContextId>): boolean {
  if (rule.in && rule.in !== field) return false;
  if (rule.needs && !rule.needs.some((context) => contexts.has(context))) return false;
  return !rule.unless?.some((context) => contexts.has(context));
}

/** Section weights belong here: the mention knows its sentence. */
function weightOf({ rule, field }: Mention): number {
  return WEIGHTS[rule.strength][field];
}

/** Of mentions that overlap, the weightiest counts, then the longest. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  const byWeight = mentions.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const mention of byWeight) if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

type Place = Pick<Mention, 'field' | 'start' | 'end'>;

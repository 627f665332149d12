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
  strong: { title: 1.6, abstract: 0.7 },
  clear: { title: 1.2, abstract: 0.5 },
  topic: { title: 1, abstract: 0.34 },
  hint: { title: 0.5, abstract: 0.17 },
};

/** Of the same words in the abstract, no more than this many mentions count. */
const SAME_WORDS = 3;
/** A title that stands alone rarely shows its field: mentions that lack their context then count this much. */
const WITHOUT_CONTEXT = { phrase: 0.85, word: 0.6 };

/** A mention that counts, with the tag whose rule found it (a narrower tag's, where that lent its support). */
export type WeighedMention = Mention & { owner: TagId; weight: number };

export interface Judged {
  score: number;
  /** In the order of the text, title first; they do not overlap. */
  mentions: WeighedMention[];
}

/** Weighs what a text says about one tag. */
export function judge(
  rules: TagRules,
  found: TagMentions,
  contexts: ReadonlySet<ContextId>,
  titleOnly: boolean,
): Judged {
  if (rules.never?.some((context) => contexts.has(context))) return { score: 0, mentions: [] };
  const candidates: WeighedMention[] = [];
  for (const mention of found.mentions) {
    if (found.exceptions.some((exception) => overlap(exception, mention))) continue;
    const weight = weigh(mention, contexts, titleOnly);
    if (weight > 0) candidates.push({ ...mention, weight, owner: rules.tag });
  }
  const mentions = withoutOverlaps(candidates);
  const score = sumOf(mentions);
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

/** What a mention adds; 0 where the rule does not apply. Section weights belong here: the mention knows its sentence. */
function weigh({ rule, field, words }: Mention, contexts: ReadonlySet<ContextId>, titleOnly: boolean): number {
  if (rule.in && rule.in !== field) return 0;
  if (rule.unless?.some((context) => contexts.has(context))) return 0;
  const weight = WEIGHTS[rule.strength][field];
  if (!rule.needs || rule.needs.some((context) => contexts.has(context))) return weight;
  if (!titleOnly || rule.strict || contexts.has('other-fields')) return 0;
  return weight * (/[ -]/.test(words) ? WITHOUT_CONTEXT.phrase : WITHOUT_CONTEXT.word);
}

function sumOf(mentions: readonly WeighedMention[]): number {
  const seen = new Map<string, number>();
  let sum = 0;
  for (const { field, weight, words } of mentions) {
    const times = field === 'abstract' ? (seen.get(words) ?? 0) + 1 : 1;
    if (field === 'abstract') seen.set(words, times);
    if (times <= SAME_WORDS) sum += weight;
  }
  return sum;
}

/** Of mentions that overlap, the weightiest counts, then the longest. */
function withoutOverlaps(mentions: WeighedMention[]): WeighedMention[] {
  const byWeight = mentions.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: WeighedMention[] = [];
  for (const mention of byWeight) if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

type Place = Pick<Mention, 'field' | 'start' | 'end'>;

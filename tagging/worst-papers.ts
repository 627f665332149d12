import { errorsOf, type JudgedPaper } from './evaluation';
import type { PaperTag, TagId, TagMatch } from './tag';

/** A paper whose tags are wrong or missing, with the reasons. */
export interface WorstPaper {
  id: string;
  set: string;
  title: string;
  /** Tags that it has and is not about. */
  wrong: TagReason[];
  /** Tags that it is about and lacks, with what came near to giving them. */
  missed: TagReason[];
}

/** What a text says for a tag. */
export interface TagReason {
  tag: TagId;
  /** 0 when nothing in the text speaks for the tag. */
  score: number;
  /** Share of the score that the learned layer gave, 0 to 1. */
  modelShare: number;
  words: ReasonWords[];
}

/** The same words in one field by one rule, and how often. */
export interface ReasonWords extends Pick<TagMatch, 'field' | 'text' | 'rule'> {
  times: number;
}

/** A wrong tag costs trust at once, a missing one is hardly noticed. */
const WRONG_COSTS = 2;

/**
 * The papers with the worst tags: most errors first, a wrong tag counting as two missing ones, then the surest errors.
 *
 * @param scoresOf every tag that the text speaks of, given or not
 */
export function worstPapers(
  judged: readonly JudgedPaper[],
  vocabulary: readonly TagId[],
  most: number,
  scoresOf: (gold: JudgedPaper['gold']) => readonly PaperTag[],
): WorstPaper[] {
  const ranked: { paper: WorstPaper; cost: number; sureness: number }[] = [];
  for (const each of judged) {
    const { wrong, missed } = errorsOf(each, vocabulary);
    if (wrong.length + missed.length === 0) continue;
    const { id, set, title } = each.gold;
    const scores = new Map(scoresOf(each.gold).map((tag) => [tag.tag, tag]));
    const reasons = (tags: readonly TagId[]) => tags.map((tag) => reasonFor(tag, scores.get(tag))).sort(byScore);
    const paper: WorstPaper = { id, set, title, wrong: reasons(wrong), missed: reasons(missed) };
    const sureness = sumOf(paper.wrong) - sumOf(paper.missed);
    ranked.push({ paper, cost: WRONG_COSTS * wrong.length + missed.length, sureness });
  }
  ranked.sort((a, b) => b.cost - a.cost || b.sureness - a.sureness);
  return ranked.slice(0, most).map(({ paper }) => paper);
}

const byScore = (a: TagReason, b: TagReason) => b.score - a.score;
const sumOf = (reasons: readonly TagReason[]) => reasons.reduce((sum, { score }) => sum + score, 0);

function reasonFor(tag: TagId, scored: PaperTag | undefined): TagReason {
  if (!scored) return { tag, score: 0, modelShare: 0, words: [] };
  const words = new Map<string, ReasonWords>();
  for (const { field, text, rule } of scored.evidence) {
    const key = [field, rule, text.toLowerCase()].join('\n');
    const seen = words.get(key);
    if (seen) seen.times++;
    else words.set(key, { field, text, rule, times: 1 });
  }
  return { tag, score: scored.score, modelShare: scored.modelShare, words: [...words.values()] };
}

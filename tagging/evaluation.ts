import type { TagId } from './tag';

/** A paper with labels that people gave. */
export interface GoldPaper {
  id: string;
  set: string;
  title: string;
  abstract?: string | null;
  /** Tags that are right. */
  tags: TagId[];
  /** Tags known to be wrong. */
  neg?: TagId[];
  /** Tags that are neither right nor wrong. */
  optional?: TagId[];
  /** Every other tag is known to be wrong. */
  exhaustive?: boolean;
  /** How many lists file the paper under a tag. */
  support?: Record<TagId, number>;
  /** Tags that the paper looks like and is not. */
  trapFor?: TagId[];
}

/** A labelled paper and the tags it was given. */
export interface JudgedPaper {
  gold: GoldPaper;
  given: ReadonlySet<TagId>;
}

/** Precision, recall and F1, 0 to 1. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export interface TagFigures extends Figures {
  tag: TagId;
  right: number;
  wrong: number;
  missed: number;
  /** Papers known not to be about the tag: it is wrong on `wrong` of them. */
  negatives: number;
}

/** Tags of one paper that the labels speak against. */
export interface TagErrors {
  wrong: TagId[];
  missed: TagId[];
}

export interface SetFigures {
  papers: number;
  micro: Figures;
  /** Mean over the tags with at least five labelled papers. */
  macro: Figures;
  tags: TagFigures[];
}

export interface Evaluation {
  /** Papers of curated lists and certain negatives. */
  lists: SetFigures;
  /** Papers whose every tag is known. */
  exhaustive: SetFigures;
  /** Papers with their authors' own keywords: what is not a keyword is unknown, so only the recall means something. */
  authorKeywords: SetFigures;
  /** Share of the tags that two lists agree on, found again; undefined where they agree on none. */
  confirmedRecall?: number;
  /** Share of the traps that the tags walked into; undefined without traps. */
  trapRate?: number;
  /** How many traps there were. */
  traps: number;
  /** Harmonic mean of the precision on exhaustive papers and the confirmed recall; undefined without either. */
  f1Star?: number;
}

const JUDGED_FROM = 5;

/** All tags that the labels speak of. */
export function vocabularyOf(papers: readonly GoldPaper[]): TagId[] {
  return [...new Set(papers.flatMap((paper) => [...paper.tags, ...(paper.neg ?? []), ...(paper.optional ?? [])]))];
}

/** Measures given tags against labels, over the tags whose truth is known for each paper. */
export function evaluate(judged: readonly JudgedPaper[], vocabulary: readonly TagId[]): Evaluation {
  const lists = judged.filter(({ gold }) => gold.set === 'lists');
  const negatives = judged.filter(({ gold }) => gold.set === 'negatives');
  const exhaustive = figuresOf(
    judged.filter(({ gold }) => gold.exhaustive),
    vocabulary,
  );
  const keywords = judged.filter(({ gold }) => gold.set === 'author-keywords');
  const confirmed = lists.map(onlyConfirmed).filter(({ gold }) => gold.tags.length > 0);
  const confirmedRecall = confirmed.length > 0 ? figuresOf(confirmed, vocabulary).micro.recall : undefined;
  const traps = judged.flatMap(({ gold, given }) => (gold.trapFor ?? []).map((tag) => given.has(tag)));
  const { precision } = exhaustive.micro;
  const hasStar = exhaustive.papers > 0 && confirmedRecall !== undefined && precision + confirmedRecall > 0;
  return {
    lists: figuresOf([...lists, ...negatives], vocabulary),
    exhaustive,
    authorKeywords: figuresOf(keywords, vocabulary),
    confirmedRecall,
    trapRate: traps.length > 0 ? traps.filter(Boolean).length / traps.length : undefined,
    traps: traps.length,
    f1Star: hasStar ? harmonicMean(precision, confirmedRecall) : undefined,
  };
}

/** What is known to be wrong with the tags of a paper: those it must not have, and those it lacks. */
export function errorsOf({ gold, given }: JudgedPaper, vocabulary: readonly TagId[]): TagErrors {
  const errors: TagErrors = { wrong: [], missed: [] };
  for (const [tag, isTrue] of knownCells(gold, vocabulary)) {
    if (isTrue && !given.has(tag)) errors.missed.push(tag);
    else if (!isTrue && given.has(tag)) errors.wrong.push(tag);
  }
  return errors;
}

function onlyConfirmed({ gold, given }: JudgedPaper): JudgedPaper {
  const tags = gold.tags.filter((tag) => (gold.support?.[tag] ?? 0) >= 2);
  return { gold: { ...gold, tags, neg: [] }, given };
}

function figuresOf(judged: readonly JudgedPaper[], vocabulary: readonly TagId[]): SetFigures {
  const counts = new Map(vocabulary.map((tag) => [tag, { right: 0, wrong: 0, missed: 0, negatives: 0 }]));
  for (const { gold, given } of judged) {
    for (const [tag, isTrue] of knownCells(gold, vocabulary)) {
      const count = counts.get(tag);
      if (!count) continue;
      if (!isTrue) count.negatives++;
      if (isTrue && given.has(tag)) count.right++;
      else if (isTrue) count.missed++;
      else if (given.has(tag)) count.wrong++;
    }
  }
  const tags = [...counts].map(([tag, count]) => ({ tag, ...count, ...figures(count) }));
  const often = tags.filter(({ right, missed }) => right + missed >= JUDGED_FROM);
  const mean = (key: keyof Figures) => often.reduce((sum, tag) => sum + tag[key], 0) / (often.length || 1);
  const total = (key: 'right' | 'wrong' | 'missed') => tags.reduce((sum, tag) => sum + tag[key], 0);
  return {
    papers: judged.length,
    micro: figures({ right: total('right'), wrong: total('wrong'), missed: total('missed') }),
    macro: { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') },
    tags,
  };
}

function knownCells(gold: GoldPaper, vocabulary: readonly TagId[]): Map<TagId, boolean> {
  const cells = new Map<TagId, boolean>();
  if (gold.exhaustive) for (const tag of vocabulary) if (!gold.optional?.includes(tag)) cells.set(tag, false);
  for (const tag of gold.neg ?? []) cells.set(tag, false);
  for (const tag of gold.tags) cells.set(tag, true);
  return cells;
}

function figures({ right, wrong, missed }: { right: number; wrong: number; missed: number }): Figures {
  // Nothing given: perfect when there was nothing to give, else worthless.
  const precision = right + wrong > 0 ? right / (right + wrong) : missed > 0 ? 0 : 1;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

function harmonicMean(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

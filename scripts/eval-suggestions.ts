// `npm run --silent eval:suggestions -- GOLD.jsonl`: simulates users who keep papers of one list under a tag, and ranks
// the rest of the list among random papers; beside it what arxiv-sanity does, on the same papers.

import type { GoldPaper } from '@/tagging/evaluation';
import { learnTag } from '@/tagging/suggest/learn-tag';
import { type PaperVector, paperVector } from '@/tagging/suggest/paper-vector';
import { scoreOf, weightsById } from '@/tagging/suggest/suggest';
import { tagPaper } from '@/tagging/tag-paper';
import { readUserFile, runCommand, UsageError } from './arguments';
import { type BaselineVector, baselineScore, baselineVectors, trainBaseline } from './baselines/tf-idf-svm';
import { readGold } from './gold-file';
import { averagePrecision, type SimulatedUser, simulatedUsers } from './simulated-users';

const USAGE = 'usage: npm run --silent eval:suggestions -- GOLD.jsonl [--json] [--seeds N]';
const TAGGED_COUNTS = [10, 20, 50];
const SEEDS = 3;

type ListedPaper = GoldPaper & { lists?: string[] };

/** The papers of one view, as every method sees them. */
interface View {
  name: string;
  listsOf: string[][];
  vectors: PaperVector[];
  baseline: { vectors: BaselineVector[]; size: number };
}

/** What one user got. All but the last are average precisions. */
interface UserFigures {
  /** Learned from saved papers with the tag and others. */
  learned: number;
  /** Every saved paper has the tag. */
  learnedOneTopic: number;
  /** The baseline with the same saved papers. */
  svm: number;
  /** The baseline as arxiv-sanity has it: all papers of the page count as papers without the tag. */
  svmAllPapers: number;
  /** Of fitting and of random papers, those that would be suggested; then the same for a library on one topic. */
  suggested: { fitting: number; random: number };
  suggestedOneTopic: { fitting: number; random: number };
  papers: { fitting: number; random: number };
}

function viewOf(name: string, papers: readonly ListedPaper[], withAbstract: boolean): View {
  const texts = papers.map(({ title, abstract }) => ({ title, abstract: withAbstract ? (abstract ?? '') : '' }));
  return {
    name,
    listsOf: papers.map(({ lists }) => lists ?? []),
    vectors: texts.map((text) =>
      paperVector(
        text,
        tagPaper(text).map(({ tag }) => tag),
      ),
    ),
    baseline: baselineVectors(texts),
  };
}

function at<T>(all: readonly T[], positions: readonly number[]): T[] {
  return positions.flatMap((position) => all[position] ?? []);
}

function figuresOf({ vectors, baseline }: View, user: SimulatedUser): UserFigures {
  const candidates = [...user.fitting, ...user.random];
  const fits = (position: number) => position < user.fitting.length;
  const rank = <T>(all: readonly T[], score: (paper: T) => number) => at(all, candidates).map(score);

  const learned = (others: readonly number[]) => {
    const model = learnTag({ tagged: at(vectors, user.tagged), rejected: [], others: at(vectors, others) });
    const weights = weightsById(model);
    const scores = rank(vectors, (paper) => scoreOf(model, weights, paper));
    const reached = (wanted: boolean) =>
      scores.filter((score, position) => score >= model.threshold && fits(position) === wanted).length;
    return { precision: averagePrecision(scores, fits), suggested: { fitting: reached(true), random: reached(false) } };
  };
  const svm = (others: readonly number[]) => {
    const model = trainBaseline(at(baseline.vectors, user.tagged), at(baseline.vectors, others), baseline.size);
    return averagePrecision(
      rank(baseline.vectors, (paper) => baselineScore(model, paper)),
      fits,
    );
  };
  const mixed = learned(user.others);
  const oneTopic = learned([]);
  return {
    learned: mixed.precision,
    learnedOneTopic: oneTopic.precision,
    svm: svm(user.others),
    svmAllPapers: svm(candidates),
    suggested: mixed.suggested,
    suggestedOneTopic: oneTopic.suggested,
    papers: { fitting: user.fitting.length, random: user.random.length },
  };
}

/** Means over the lists that have enough papers. */
interface Summary {
  view: string;
  taggedPapers: number;
  lists: number;
  averagePrecision: Record<'learned' | 'learnedOneTopic' | 'svm' | 'svmAllPapers', number>;
  suggestions: Record<'mixedLibrary' | 'oneTopic', { precision?: number; recall: number; wrongPerThousand: number }>;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function suggestionFigures(figures: readonly UserFigures[], which: 'suggested' | 'suggestedOneTopic') {
  const any = figures.filter((each) => each[which].fitting + each[which].random > 0);
  return {
    precision: mean(any.map(({ [which]: { fitting, random } }) => fitting / (fitting + random))),
    recall: mean(figures.map(({ [which]: { fitting }, papers }) => fitting / papers.fitting)),
    wrongPerThousand: mean(figures.map(({ [which]: { random }, papers }) => (1_000 * random) / papers.random)),
  };
}

function summaryOf(view: View, taggedPapers: number, figures: readonly UserFigures[], lists: number): Summary {
  const over = (name: keyof Summary['averagePrecision']) => mean(figures.map((each) => each[name]));
  return {
    view: view.name,
    taggedPapers,
    lists,
    averagePrecision: {
      learned: over('learned'),
      learnedOneTopic: over('learnedOneTopic'),
      svm: over('svm'),
      svmAllPapers: over('svmAllPapers'),
    },
    suggestions: {
      mixedLibrary: suggestionFigures(figures, 'suggested'),
      oneTopic: suggestionFigures(figures, 'suggestedOneTopic'),
    },
  };
}

function print({ view, taggedPapers, lists, averagePrecision: ap, suggestions }: Summary): void {
  const line = ({ precision = 0, recall, wrongPerThousand }: Summary['suggestions']['oneTopic']) =>
    `P ${precision.toFixed(3)} R ${recall.toFixed(3)}, ${wrongPerThousand.toFixed(1)} wrong in 1,000 random papers`;
  console.log(`\n# ${view}, ${taggedPapers} papers with the tag, ${lists} lists`);
  console.log(
    `average precision   learned ${ap.learned.toFixed(3)}   from one topic alone ${ap.learnedOneTopic.toFixed(3)}`,
  );
  console.log(`  TF-IDF + SVM      same papers ${ap.svm.toFixed(3)}   all papers known ${ap.svmAllPapers.toFixed(3)}`);
  console.log(`suggested           ${line(suggestions.mixedLibrary)}`);
  console.log(`  from one topic    ${line(suggestions.oneTopic)}`);
}

function seedsIn(args: readonly string[]): number {
  const position = args.indexOf('--seeds');
  if (position < 0) return SEEDS;
  const seeds = Number(args[position + 1]);
  if (!Number.isInteger(seeds) || seeds < 1) throw new UsageError(USAGE);
  return seeds;
}

await runCommand(async () => {
  const args = process.argv.slice(2);
  const file = args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--seeds');
  if (!file) throw new UsageError(USAGE);
  const papers = (readGold(readUserFile(file)) as (ListedPaper & { set?: string })[]).filter(
    ({ lists, set }) => lists || set === 'negatives',
  );
  const seeds = seedsIn(args);
  const progress = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`);
  const views: (() => View)[] = [
    () =>
      viewOf(
        'title + abstract',
        papers.filter(({ abstract }) => abstract),
        true,
      ),
    () => viewOf('titles alone', papers, false),
  ];
  for (const read of views) {
    progress('reading …');
    const view = read();
    for (const count of TAGGED_COUNTS) {
      const users = simulatedUsers(view.listsOf, count, seeds);
      if (users.length === 0) continue;
      const figures = users.map((user, i) => {
        progress(`${view.name}, ${count} papers: user ${i + 1} of ${users.length}`);
        return figuresOf(view, user);
      });
      progress('');
      const summary = summaryOf(view, count, figures, users.length / seeds);
      if (args.includes('--json')) console.log(JSON.stringify(summary));
      else print(summary);
    }
  }
});

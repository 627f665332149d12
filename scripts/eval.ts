// `npm run eval`: how right the tags are on papers that people labelled.

import { parseArgs } from 'node:util';
import { confusions } from '@/tagging/confusion';
import { evaluate, type GoldPaper, type JudgedPaper, vocabularyOf } from '@/tagging/evaluation';
import { isGiven, scoreTags } from '@/tagging/tag-paper';
import { worstPapers } from '@/tagging/worst-papers';
import { readUserFile, UsageError } from './arguments';
import { type Report, reportLines } from './eval-report';
import { readGold } from './gold-file';

const USAGE = `usage: npm run --silent eval -- GOLD.jsonl [options]
  --titles      read every paper by its title alone
  --set NAME    only the papers of one set, such as seed
  --confusion   every pair of wrong and missed tags, not only the first 20
  --worst N     how many papers to show with their errors and the reasons (50)
  --json        everything as one JSON object`;

const CONFUSIONS_SHOWN = 20;
const OPTIONS = {
  titles: { type: 'boolean' },
  json: { type: 'boolean' },
  confusion: { type: 'boolean' },
  set: { type: 'string' },
  worst: { type: 'string', default: '50' },
} as const;

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError(USAGE);
    if (!/^\d+$/.test(values.worst)) throw new UsageError(`--worst takes a number, not ${values.worst}.\n${USAGE}`);
    return { ...values, path, worst: Number(values.worst) };
  } catch (error) {
    // parseArgs names the option that it does not know.
    throw error instanceof UsageError
      ? error
      : new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readPapers(path: string): GoldPaper[] {
  const text = readUserFile(path);
  try {
    return readGold(text);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`Cannot read ${path}: ${error.message}`) : error;
  }
}

function evaluation(papers: readonly GoldPaper[], titles: boolean, set: string | undefined, worst: number): Report {
  // Of the whole file, so that a set alone is judged by the same tags as among the others.
  const vocabulary = vocabularyOf(papers);
  const scoresOf = ({ title, abstract }: GoldPaper) =>
    scoreTags({ title, abstract: titles ? undefined : (abstract ?? undefined) });
  const judged: JudgedPaper[] = papers
    .filter((gold) => set === undefined || gold.set === set)
    .map((gold) => {
      const given = scoresOf(gold).filter(isGiven);
      return { gold, given: new Set(given.map(({ tag }) => tag)) };
    });
  const withAbstract = (is: boolean) => judged.filter(({ gold }) => Boolean(gold.abstract) === is);
  return {
    titleOnly: evaluate(withAbstract(false), vocabulary),
    full: evaluate(withAbstract(true), vocabulary),
    confusion: confusions(judged, vocabulary),
    worst: worstPapers(judged, vocabulary, worst, scoresOf),
  };
}

function main(args: string[]): void {
  const { path, titles = false, json, confusion, set, worst } = readArguments(args);
  const papers = readPapers(path);
  const sets = [...new Set(papers.map((paper) => paper.set))];
  if (set !== undefined && !sets.includes(set))
    throw new UsageError(`No paper of ${path} is of the set ${set}. Its sets: ${sets.join(', ')}.`);
  const report = evaluation(papers, titles, set, worst);
  if (json) {
    console.log(JSON.stringify(report));
    return;
  }
  const lines = reportLines(report, {
    fullHeading: titles ? 'papers with an abstract, by their titles alone' : 'title + abstract',
    confusions: confusion ? report.confusion.length : CONFUSIONS_SHOWN,
  });
  console.log([...lines].join('\n'));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

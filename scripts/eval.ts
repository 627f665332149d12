import { readFile } from 'node:fs/promises';
import {
  type Evaluation,
  evaluate,
  type Figures,
  type GoldPaper,
  type SetFigures,
  vocabularyOf,
} from '@/tagging/evaluation';
import { tagPaper } from '@/tagging/tag-paper';

const USAGE = 'usage: npm run --silent eval -- GOLD.jsonl [--titles] [--json]   (--titles: leave the abstracts out)';

async function main(args: string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (!path) {
    console.error(USAGE);
    return 2;
  }
  let papers: GoldPaper[];
  try {
    papers = readPapers(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const titles = args.includes('--titles');
  const judged = papers.map((gold) => ({ gold, given: tagsOf(gold, titles) }));
  const vocabulary = vocabularyOf(papers);
  const report = {
    titleOnly: evaluate(
      judged.filter(({ gold }) => !gold.abstract),
      vocabulary,
    ),
    full: evaluate(
      judged.filter(({ gold }) => gold.abstract),
      vocabulary,
    ),
  };
  if (args.includes('--json')) console.log(JSON.stringify(report));
  else {
    print('papers without an abstract', report.titleOnly);
    print(titles ? 'papers with an abstract, read by their titles alone' : 'title + abstract', report.full);
  }
  return 0;
}

function readPapers(text: string): GoldPaper[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return JSON.parse(line) as GoldPaper;
    } catch (error) {
      throw new Error(`line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function tagsOf({ title, abstract }: GoldPaper, titles: boolean): Set<string> {
  const tags = tagPaper({ title, abstract: titles ? undefined : (abstract ?? undefined) });
  return new Set(tags.map(({ tag }) => tag));
}

function print(heading: string, evaluation: Evaluation): void {
  console.log(`\n# ${heading}`);
  printSet('lists', evaluation.lists);
  printSet('exhaustive', evaluation.exhaustive);
  const { confirmedRecall, trapRate, f1Star } = evaluation;
  console.log(
    `recall on tags confirmed by two lists ${share(confirmedRecall)}   trap rate ${share(trapRate)}   F1* ${share(f1Star)}`,
  );
  const rows = evaluation.lists.tags.filter(({ right, missed }) => right + missed > 0);
  rows.sort((a, b) => b.right + b.missed - (a.right + a.missed));
  for (const row of rows) {
    const papers = String(row.right + row.missed).padStart(5);
    console.log(`  ${row.tag.padEnd(24)} n ${papers}  ${line(row)}  wrong ${row.wrong}`);
  }
}

function printSet(name: string, { papers, micro, macro }: SetFigures): void {
  if (papers > 0) console.log(`${name.padEnd(11)} n=${papers}   micro ${line(micro)}   macro ${line(macro)}`);
}

function line({ precision, recall, f1 }: Figures): string {
  return `P ${share(precision)} R ${share(recall)} F1 ${share(f1)}`;
}

function share(figure: number | undefined): string {
  return figure === undefined ? '-' : figure.toFixed(3);
}

process.exitCode = await main(process.argv.slice(2));

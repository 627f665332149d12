import { spawnSync } from 'node:child_process';
import { type Figure, median, rounded } from './figure';
import { TAGGING_LIMIT } from './limits';
import { charactersPerPaper, readOnly, samplePapers, timedInTurns } from './tagging-papers';

const ROUNDS = 15;
const READY_RUNS = 9;
/** Papers of a listing's page. */
const PAGE = 40;
/** Argument that makes the bench print its times in a fresh process: see `printReadyTime`. */
export const READY_ARGUMENT = 'ready-time';

/** How long one paper takes, warm, beside the floor in the same run: all of it, and reading words and phrases alone. */
export async function taggingFigures(): Promise<Figure[]> {
  const { tagPaper } = await import('@/tagging/tag-paper');
  const { findMatches } = await import('@/tagging/find-matches');
  const { allRules } = await import('@/tagging/read-text');
  const papers = samplePapers();
  const times = timedInTurns(
    {
      floor: { papers: papers.length, work: () => readOnly(papers) },
      tagging: { papers: papers.length, work: () => papers.map((paper) => tagPaper(paper)) },
      matching: {
        papers: papers.length,
        work: () => papers.map(({ title, abstract }) => findMatches(title, abstract, allRules())),
      },
    },
    ROUNDS,
  );
  const conditions = { runs: ROUNDS, papers: papers.length, charactersPerPaper: charactersPerPaper(papers) };
  const floor = rounded(times.floor);
  return [
    {
      name: 'tagging, one paper',
      unit: 'µs',
      value: rounded(times.tagging),
      floor,
      limit: TAGGING_LIMIT,
      ...conditions,
    },
    { name: 'tagging, words and phrases alone', unit: 'µs', value: rounded(times.matching), floor, ...conditions },
  ];
}

/** In a fresh process, on stdout: milliseconds from loading the tagger to its first answer, and to those for a page. */
export async function printReadyTime(): Promise<void> {
  const papers = samplePapers().slice(0, PAGE);
  const start = performance.now();
  const { tagPaper } = await import('@/tagging/tag-paper');
  tagPaper({ title: 'PagedAttention', abstract: 'Blocks of the KV cache.' });
  const ready = performance.now() - start;
  for (const paper of papers) tagPaper(paper);
  console.log(JSON.stringify({ ready, page: performance.now() - start }));
}

/** How long the tagger takes in a fresh process: until it is ready, and for the first page of papers. */
export function readyFigures(): Figure[] {
  const runs = Array.from({ length: READY_RUNS }, freshTimes);
  const value = (name: 'ready' | 'page') => rounded(median(runs.map((times) => times[name])));
  return [
    { name: 'tagging, ready with the first paper', unit: 'ms', value: value('ready'), runs: READY_RUNS },
    { name: 'tagging, ready with a first page', unit: 'ms', value: value('page'), runs: READY_RUNS, papers: PAGE },
  ];
}

function freshTimes(): { ready: number; page: number } {
  const arguments_ = [process.argv[1] ?? '', READY_ARGUMENT];
  const { stdout, stderr, status } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The ready time could not be measured:\n${stderr}`);
  return JSON.parse(stdout);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { TaggableText } from '@/tagging/tag';
import { type Figure, median, rounded } from './figure';
import { TAGGING_LIMIT } from './limits';

const ROUNDS = 15;
const MOST_PAPERS = 500;
const READY_RUNS = 9;
/** Argument that makes the bench print one ready time: see `printReadyTime`. */
export const READY_ARGUMENT = 'ready-time';

/** Papers with abstracts of people where the corpus is there, else the sample listing's. */
function samplePapers(): TaggableText[] {
  const corpus = `${process.env.PAPERTAGS_CORPUS ?? '../shared/corpus'}/gold/dev.jsonl`;
  if (!existsSync(corpus)) return JSON.parse(readFileSync('tests/fixtures/huggingface/sample-papers.json', 'utf8'));
  const lines = readFileSync(corpus, 'utf8').trim().split('\n');
  const papers: TaggableText[] = lines.map((line) => JSON.parse(line));
  return papers.filter(({ abstract }) => abstract).slice(0, MOST_PAPERS);
}

/** The least that any tagger must do: look at each character once. */
function readOnly(papers: readonly TaggableText[]): number {
  let sum = 0;
  for (const { title, abstract = '' } of papers) {
    for (let i = 0; i < title.length; i++) sum += title.charCodeAt(i);
    for (let i = 0; i < abstract.length; i++) sum += abstract.charCodeAt(i);
  }
  return sum;
}

/** Microseconds per paper. */
function timed(papers: readonly TaggableText[], work: () => unknown): number {
  const start = performance.now();
  work();
  return ((performance.now() - start) * 1000) / papers.length;
}

/** How long one paper takes, warm, beside the floor in the same run. */
export async function taggingFigure(): Promise<Figure> {
  const { tagPaper } = await import('@/tagging/tag-paper');
  const papers = samplePapers();
  const tag = () => papers.map((paper) => tagPaper(paper));
  tag();
  readOnly(papers);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    floor: timed(papers, () => readOnly(papers)),
    value: timed(papers, tag),
  }));
  const characters = papers.reduce((sum, { title, abstract = '' }) => sum + title.length + abstract.length, 0);
  return {
    name: 'tagging, one paper',
    unit: 'µs',
    value: rounded(median(rounds.map(({ value }) => value))),
    floor: rounded(median(rounds.map(({ floor }) => floor))),
    limit: TAGGING_LIMIT,
    runs: ROUNDS,
    papers: papers.length,
    charactersPerPaper: Math.round(characters / papers.length),
  };
}

/** In a fresh process: milliseconds from loading the tagger to its first answer, on stdout. */
export async function printReadyTime(): Promise<void> {
  const start = performance.now();
  const { tagPaper } = await import('@/tagging/tag-paper');
  tagPaper({ title: 'PagedAttention', abstract: 'Blocks of the KV cache.' });
  console.log(performance.now() - start);
}

/** How long the tagger takes to be ready in a fresh process: reading the rules and compiling them. */
export function readyFigure(): Figure {
  const runs = Array.from({ length: READY_RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', READY_ARGUMENT], {
      encoding: 'utf8',
    });
    const time = Number.parseFloat(stdout);
    if (Number.isNaN(time)) throw new Error(`The ready time could not be measured:\n${stderr}`);
    return time;
  });
  return { name: 'tagging, ready with the first paper', unit: 'ms', value: rounded(median(runs)), runs: READY_RUNS };
}

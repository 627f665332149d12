import { existsSync, readFileSync } from 'node:fs';
import type { TaggableText } from '@/tagging/tag';
import { median } from './figure';

const MOST_PAPERS = 500;

/** Papers with abstracts of people where the corpus is there, else the sample listing's. */
export function samplePapers(): Required<TaggableText>[] {
  const corpus = `${process.env.PAPERTAGS_CORPUS ?? '../shared/corpus'}/gold/dev.jsonl`;
  const papers: TaggableText[] = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : JSON.parse(readFileSync('tests/fixtures/huggingface/sample-papers.json', 'utf8'));
  const withAbstract = papers.flatMap(({ title, abstract }) => (abstract ? [{ title, abstract }] : []));
  return withAbstract.slice(0, MOST_PAPERS);
}

export function charactersPerPaper(papers: readonly Required<TaggableText>[]): number {
  const characters = papers.reduce((sum, { title, abstract }) => sum + title.length + abstract.length, 0);
  return Math.round(characters / papers.length);
}

/** The least that any tagger must do: look at each character once. */
export function readOnly(papers: readonly Required<TaggableText>[]): number {
  let sum = 0;
  for (const { title, abstract } of papers) {
    for (let i = 0; i < title.length; i++) sum += title.charCodeAt(i);
    for (let i = 0; i < abstract.length; i++) sum += abstract.charCodeAt(i);
  }
  return sum;
}

/**
 * Median microseconds per paper of each contender. They take turns within every round, so that a slow moment of the
 * machine hits all of them; the first rounds warm up and are not counted.
 */
export function timedInTurns<Name extends string>(
  contenders: Record<Name, { papers: number; work: () => unknown }>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const { papers, work } = contenders[name];
      const start = performance.now();
      work();
      if (round >= 0) times[name].push(((performance.now() - start) * 1000) / papers);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

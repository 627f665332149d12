// `npm run --silent common-words -- PAPERS.jsonl`: counts in how many papers words and pairs of words stand, and prints
// tagging/suggest/common-words.json. Papers without an abstract are left out: their titles would make words look rare.

import { singular } from '@/tagging/phrase';
import { walkWords } from '@/tagging/suggest/paper-words';
import type { TaggableText } from '@/tagging/tag';
import { tokenise } from '@/tagging/tokenise';
import { readUserFile, runCommand, UsageError } from './arguments';

/** Words in a smaller share of papers are all taken for equally rare. */
const SMALLEST_SHARE = 0.004;
/** A band of words holds shares within this factor. */
const BAND = 1.15;

/** A word, or two with a _ between, as tagging/suggest/common-words.ts reads them. */
function nameOf(text: string): string {
  return tokenise(text)
    .map((token) => singular(token.text.toLowerCase()))
    .join('_');
}

function counted(papers: readonly TaggableText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const words = new Set<string>();
    walkWords(paper, (_, field, start, end) => words.add(nameOf((paper[field] ?? '').slice(start, end))));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words under the rounded share of papers that they stand in, per thousand papers. */
function bandsOf(counts: ReadonlyMap<string, number>, papers: number): Map<number, string[]> {
  const bands = new Map<number, string[]>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const share = count / papers;
    if (share < SMALLEST_SHARE) continue;
    const band = BAND ** Math.round(Math.log(share) / Math.log(BAND));
    const perThousand = Number((band * 1000).toPrecision(3));
    bands.set(perThousand, [...(bands.get(perThousand) ?? []), word]);
  }
  return bands;
}

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new UsageError('usage: npm run --silent common-words -- PAPERS.jsonl');
  const lines = readUserFile(file)
    .split('\n')
    .filter((line) => line.trim());
  const papers = lines.map((line): TaggableText => JSON.parse(line)).filter(({ abstract }) => abstract);
  const bands = [...bandsOf(counted(papers), papers.length)].sort(([a], [b]) => b - a);
  const table = bands.map(([perThousand, words]) => ({ perThousand, words: words.join(' ') }));
  console.log(JSON.stringify({ papers: papers.length, bands: table }, null, 2));
});

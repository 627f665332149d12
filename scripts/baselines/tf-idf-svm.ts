import { type LinearModel, type SparseExample, trainSvm } from '@/tagging/suggest/linear-svm';
import type { TaggableText } from '@/tagging/tag';

/*
 * What arxiv-sanity-lite recommends by: TF-IDF of single words (sublinear counts, smooth IDF, length 1, words of at
 * least 5 and at most a tenth of the papers, 20,000 of them) and a linear SVM with C 0.01 and balanced classes.
 * https://github.com/karpathy/arxiv-sanity-lite: compute.py, serve.py
 */

const MOST_WORDS = 20_000;
const FEWEST_PAPERS = 5;
const LARGEST_SHARE = 0.1;
const COST = 0.01;
const TOLERANCE = 0.01;
const WORD = /\b[a-z_][a-z0-9_]+\b/g;
/** The most frequent of scikit-learn's English stop words; the rest falls to the largest share. */
const STOP_WORDS = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being between both but by can ' +
    'could did do does doing down during each few for from further had has have having he her here him his how i if in ' +
    'into is it its itself just me more most my no nor not now of off on once only or other our ours out over own same ' +
    'she should so some such than that the their them then there these they this those through to too under until up ' +
    'very was we were what when where which while who whom why will with would you your'
  ).split(' '),
);

/** Positions in the weights and their values. */
export type BaselineVector = Pick<SparseExample, 'at' | 'values'>;

/** TF-IDF vectors of all papers; words and their weights are counted over the same papers, as arxiv-sanity does. */
export function baselineVectors(papers: readonly TaggableText[]): { vectors: BaselineVector[]; size: number } {
  const counts = papers.map(wordCounts);
  const frequency = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = [...frequency]
    .filter(([, count]) => count >= FEWEST_PAPERS && count <= LARGEST_SHARE * papers.length)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS);
  const places = new Map(vocabulary.map(([word, count], place) => [word, { place, idf: idf(count, papers.length) }]));
  const vectors = counts.map((words) => {
    const known = [...words].flatMap(([word, count]) => {
      const at = places.get(word);
      return at ? [{ place: at.place, value: (1 + Math.log(count)) * at.idf }] : [];
    });
    const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return {
      at: Int32Array.from(known, ({ place }) => place),
      values: Float32Array.from(known, ({ value }) => value / length),
    };
  });
  return { vectors, size: vocabulary.length };
}

function idf(papersWithWord: number, papers: number): number {
  return Math.log((1 + papers) / (1 + papersWithWord)) + 1;
}

function wordCounts({ title, abstract }: TaggableText): Map<string, number> {
  const counts = new Map<string, number>();
  const text = `${title} ${abstract ?? ''}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [word] of text.matchAll(WORD)) if (!STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The SVM with scikit-learn's balanced class weights. */
export function trainBaseline(
  tagged: readonly BaselineVector[],
  others: readonly BaselineVector[],
  size: number,
): LinearModel {
  const all = tagged.length + others.length;
  return trainSvm(
    [
      ...tagged.map((vector) => ({ ...vector, label: 1 as const, cost: (COST * all) / (2 * tagged.length) })),
      ...others.map((vector) => ({ ...vector, label: -1 as const, cost: (COST * all) / (2 * others.length) })),
    ],
    size,
    TOLERANCE,
  );
}

export function baselineScore({ weights, bias }: LinearModel, { at, values }: BaselineVector): number {
  return at.reduce((sum, place, i) => sum + (weights[place] ?? 0) * (values[i] ?? 0), bias);
}

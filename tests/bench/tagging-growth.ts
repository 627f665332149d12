import type { CompiledRules } from '@/tagging/compile-rules';
import { strong, type TagRules } from '@/tagging/rules/rule';
import { type Figure, rounded } from './figure';
import { charactersPerPaper, readOnly, samplePapers, timedInTurns } from './tagging-papers';

const ROUNDS = 15;
const TIMES = 10;
const PHRASES_PER_TAG = 25;

type Papers = ReturnType<typeof samplePapers>;

/** What ten times the rules, and ten times the text, cost beside what there is: the floor grows with the text alone. */
export async function taggingGrowthFigures(): Promise<Figure[]> {
  const { compileRules } = await import('@/tagging/compile-rules');
  const { findMatches } = await import('@/tagging/find-matches');
  const { RULES } = await import('@/tagging/rules');
  const papers = samplePapers();
  const longPapers = longer(papers);
  const phrases = phrasesIn(RULES);
  const rules = compileRules(RULES);
  const moreRules = compileRules([...RULES, ...madeUpRules(RULES, papers, phrases * (TIMES - 1))]);
  const match = (texts: Papers, by: CompiledRules) => () =>
    texts.map(({ title, abstract }) => findMatches(title, abstract, by));
  const times = timedInTurns(
    {
      floor: { papers: papers.length, work: () => readOnly(papers) },
      longFloor: { papers: longPapers.length, work: () => readOnly(longPapers) },
      now: { papers: papers.length, work: match(papers, rules) },
      moreRules: { papers: papers.length, work: match(papers, moreRules) },
      moreText: { papers: longPapers.length, work: match(longPapers, rules) },
    },
    ROUNDS,
  );
  const figure = (name: string, value: number, floor: number, conditions: Record<string, number>): Figure => ({
    name: `tagging, words and phrases, ${name}`,
    unit: 'µs',
    value: rounded(value),
    floor: rounded(floor),
    runs: ROUNDS,
    timesAsLong: rounded(value / times.now),
    ...conditions,
  });
  return [
    figure(`rules × ${TIMES}`, times.moreRules, times.floor, {
      phrases: phrases * TIMES,
      charactersPerPaper: charactersPerPaper(papers),
    }),
    figure(`text × ${TIMES}`, times.moreText, times.longFloor, {
      phrases,
      charactersPerPaper: charactersPerPaper(longPapers),
    }),
  ];
}

function phrasesIn(rules: readonly TagRules[]): number {
  return rules
    .flatMap((ofTag) => [...ofTag.rules.flatMap(({ phrases }) => phrases), ...(ofTag.except ?? [])])
    .reduce((count, line) => count + line.split(',').length, 0);
}

/** Each with the abstracts of the papers after it: other words, not the same ten times. */
function longer(papers: Papers): Papers {
  return papers.map(({ title }, index) => ({
    title,
    abstract: Array.from({ length: TIMES }, (_, i) => papers[(index + i) % papers.length]?.abstract).join(' '),
  }));
}

/** Rules of two words each: one that real rules look for, then one that the papers use. So they begin everywhere. */
function madeUpRules(real: readonly TagRules[], papers: Papers, count: number): TagRules[] {
  const wordsOf = (text: string) => [...new Set(text.toLowerCase().match(/\b[a-z]{4,}\b/g) ?? [])].sort();
  const ruleWords = wordsOf(real.flatMap(({ rules }) => rules.flatMap(({ phrases }) => phrases)).join(' '));
  const paperWords = wordsOf(papers.map(({ abstract }) => abstract).join(' '));
  // Steps without a common divisor reach all words in an order that looks random and is the same each time.
  const phrase = (index: number) =>
    `${ruleWords[(index * 7919) % ruleWords.length]} ${paperWords[(index * 104_729) % paperWords.length]}`;
  return Array.from({ length: Math.ceil(count / PHRASES_PER_TAG) }, (_, tag) => {
    const phrases = Array.from({ length: PHRASES_PER_TAG }, (_, i) => phrase(tag * PHRASES_PER_TAG + i));
    return { tag: `made-up-${tag}`, rules: [strong('named', {}, ...phrases)] };
  });
}

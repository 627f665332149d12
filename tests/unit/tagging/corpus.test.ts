import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, type GoldPaper, vocabularyOf } from '@/tagging/evaluation';
import { tagPaper } from '@/tagging/tag-paper';

const file = `${process.env.PAPERTAGS_CORPUS ?? '../shared/corpus'}/gold/dev.jsonl`;
const present = existsSync(file);
if (!present) console.log(`Tagging is not measured on labelled papers: ${file} is not there (PAPERTAGS_CORPUS).`);

const papers: GoldPaper[] = present
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

function measured(some: GoldPaper[], titleAlone: boolean) {
  const judged = some.map((gold) => {
    const tags = tagPaper({ title: gold.title, abstract: titleAlone ? undefined : (gold.abstract ?? undefined) });
    return { gold, given: new Set(tags.map(({ tag }) => tag)) };
  });
  return evaluate(judged, vocabularyOf(papers));
}

/** Floors a little under the figures of README.md: a change that loses more than that is a mistake. */
describe.skipIf(!present)('on labelled papers', { timeout: 60_000 }, () => {
  const withAbstract = papers.filter(({ abstract }) => abstract);

  it('title and abstract are enough', () => {
    const { f1Star, trapRate, lists } = measured(withAbstract, false);
    expect(f1Star).toBeGreaterThan(0.92);
    expect(trapRate).toBeLessThan(0.04);
    expect(lists.macro.f1).toBeGreaterThan(0.8);
  });

  it('the papers of the sample listing are right', () => {
    expect(
      measured(
        papers.filter(({ set }) => set === 'seed'),
        false,
      ).exhaustive.micro.f1,
    ).toBeGreaterThan(0.92);
  });

  it('a title alone says most of it', () => {
    const { f1Star, trapRate } = measured(withAbstract, true);
    expect(f1Star).toBeGreaterThan(0.85);
    expect(trapRate).toBeLessThan(0.06);
  });
});

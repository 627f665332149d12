import { describe, expect, it } from 'vitest';
import { compileRules } from '@/tagging/compile-rules';
import { findMatches } from '@/tagging/find-matches';
import { sure, type TagRules } from '@/tagging/rules/rule';
import { judge } from '@/tagging/score';
import { tagPaper } from '@/tagging/tag-paper';

const PRUNING: TagRules = { tag: 'pruning', rules: [sure('named', {}, 'pruning, source code')] };
const RULES = compileRules([PRUNING]);

function scoreOf(abstract: string, title = ''): number {
  const { byTag, contexts } = findMatches(title, abstract, RULES);
  const found = byTag.get('pruning');
  return found ? judge(PRUNING, found, contexts, { title, abstract }).score : 0;
}

const PLAIN = scoreOf('We study pruning.');

describe('a mention', () => {
  it.each([
    'It works without any pruning.',
    'It works without extra structured pruning.',
    'We quantize rather than pruning weights.',
    'No pruning takes place.',
    'It eliminates the need for pruning.',
    'A pruning-free method.',
    'The source code is publicly available at our site.',
    'We release all of our source code.',
  ])('that is denied does not count: "%s"', (abstract) => {
    expect(scoreOf(abstract)).toBe(0);
  });

  it.each([
    'It helps with methods such as distillation, merging and pruning.',
    'Other methods, including pruning, are slow.',
    'Other methods (e.g., pruning) are slow.',
    'Unlike pruning, it keeps all weights.',
    'It is fast compared to classic pruning.',
    'Techniques like pruning are slow.',
  ])('by the way counts less: "%s"', (abstract) => {
    expect(scoreOf(abstract)).toBeGreaterThan(0);
    expect(scoreOf(abstract)).toBeLessThan(PLAIN);
  });

  it.each([
    'Not only pruning is studied.',
    'Without labels, pruning is hard.',
    'Pruning works without labels.',
    'It runs without labels of any kind for structured pruning.',
    'Compared to others, pruning is fast.',
    'We name examples such as trees. Our pruning is fast.',
    'It is free of charge, pruning included.',
  ])('beside such words counts in full: "%s"', (abstract) => {
    expect(scoreOf(abstract)).toBe(PLAIN);
  });

  it('in a title counts in full: what a paper does without is its topic', () => {
    expect(scoreOf('', 'Small models without pruning')).toBe(scoreOf('', 'Small models by pruning'));
  });

  it('counts more in the first two sentences than in the middle, where others are spoken of', () => {
    const rest = ['It is fast.', 'It is small.', 'It is good.'];
    const at = (index: number) => scoreOf(rest.toSpliced(index, 0, 'We study pruning.').join(' '));
    expect(at(0)).toBeGreaterThan(at(2));
    expect(at(1)).toBeGreaterThan(at(2));
    expect(at(2)).toBe(at(3));
  });

  it('that does not count is no evidence', () => {
    const [tag] = tagPaper({
      title: 'Quantization of LLMs',
      abstract: 'We quantize language models. It works without quantization-aware training.',
    });
    expect(tag?.tag).toBe('quantization');
    expect(tag?.evidence.map(({ text }) => text)).not.toContain('quantization-aware');
  });
});

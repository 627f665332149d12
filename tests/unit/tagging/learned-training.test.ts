import { describe, expect, it } from 'vitest';
import { eachFeature } from '@/tagging/learned/field-features';
import { FieldModel, packFeatures } from '@/tagging/learned/field-model';
import { doubtAt, scoreInDoubt, thresholdInDoubt } from '@/tagging/learned/field-threshold';
import { fitField } from '@/tagging/learned/fit-field';
import { type ListedPaper, listFolds } from '@/tagging/learned/list-folds';
import { fieldExample, trainField } from '@/tagging/learned/train-field';
import { tokenise } from '@/tagging/tokenise';

const wordsOf = (title: string, abstract = '') => ({ title: tokenise(title), abstract: tokenise(abstract) });
const MODELS = ['networks learn to prune', 'networks learn to speak', 'language networks see', 'deep networks learn'];
const FARMS = ['farmers prune vines', 'farmers plant vines', 'old vines of farmers', 'vines in the valley of farmers'];
const examples = [
  ...MODELS.map((text) => fieldExample(wordsOf('On it', text), true)),
  ...FARMS.map((text) => fieldExample(wordsOf('On it', text), false)),
];

describe('training', () => {
  it('tells the fields apart by words it has seen, also in new texts', () => {
    const model = new FieldModel(trainField(examples));
    expect(model.valuesOf(wordsOf('', 'networks prune')).all).toBeGreaterThan(0);
    expect(model.valuesOf(wordsOf('', 'vines for farmers to prune')).all).toBeLessThan(0);
  });

  it('writes the same weights twice', () => {
    expect(trainField(examples)).toEqual(trainField(examples));
  });

  it('keeps every weight and its sign through packing', () => {
    const features: { key: number; weight: number }[] = [];
    eachFeature('abstract', tokenise('alpha beta gamma'), (key) => features.push({ key, weight: features.length - 2 }));
    const model = new FieldModel({ bias: 10, step: 2, features: packFeatures(features) });
    const sum = features.reduce((total, { weight }) => total + weight, 0);
    expect(model.valuesOf(wordsOf('', 'alpha beta gamma')).all).toBeCloseTo(
      10 + (2 * sum) / Math.sqrt(features.length),
    );
    expect(features.some(({ weight }) => weight < 0)).toBe(true);
  });

  it('packs features in any order into the same bytes', () => {
    const ends = [
      { key: 0, weight: -127 },
      { key: 127, weight: 127 },
      { key: 128, weight: -1 },
      { key: 2 ** 24 - 1, weight: 5 },
    ];
    expect(packFeatures(ends.toReversed())).toBe(packFeatures(ends));
  });
});

describe('lists kept apart', () => {
  const paper = (id: string, ...lists: string[]): ListedPaper => ({ id, set: 'lists', title: id, tags: [], lists });
  const papers = [paper('a', 'x'), paper('b', 'x', 'y'), paper('c', 'y'), paper('d', 'z'), paper('e'), paper('f')];

  it('put all papers of a list into one fold', () => {
    const folds = listFolds(papers, 3);
    const [ofA = [], ofB = [], ofC = []] = folds;
    expect(ofA).toHaveLength(1);
    expect(ofB).toEqual([...new Set([...ofA, ...ofC])].sort());
  });

  it('deal out papers of no list by their ids', () => {
    const many = Array.from({ length: 100 }, (_, index) => paper(`id ${index}`));
    expect(new Set(listFolds(many, 5).flat()).size).toBe(5);
    expect(listFolds(many, 5)).toEqual(listFolds(many, 5));
  });
});

describe('doubt about the field', () => {
  const curve = { from: -1, slope: 0.5, sureFrom: 1, umbrella: 0 };

  it.each([
    ['none', 3, 1, true],
    ['none at the edge', -1, 1, true],
    ['some, little said', -2, 1, false],
    ['some, much said', -2, 1.6, true],
    ['strong, much said', -4, 9, false],
  ])('%s: at field %d a score of %d gives the tag: %s', (_, field, score, gives) => {
    const doubt = doubtAt(field, curve);
    expect(scoreInDoubt(doubt, score) >= 1).toBe(gives);
    expect(score >= thresholdInDoubt(doubt)).toBe(gives);
  });
});

describe('a fit', () => {
  const gold = (index: number, isOfField: boolean): ListedPaper => ({
    id: `${isOfField ? 'in' : 'out'}:${index}`,
    set: isOfField ? 'lists' : 'negatives',
    title: isOfField ? `Pruning Neural Networks, Part ${index}` : `Reasoning of Judges in Valley ${index}`,
    abstract: isOfField
      ? 'We prune neural networks. Pruning removes weights of networks, and pruned networks keep their accuracy.'
      : 'Legal reasoning in valleys. The reasoning of judges follows automated reasoning of clerks in courts of law.',
    tags: isOfField ? ['pruning'] : [],
    neg: isOfField ? [] : ['reasoning', 'pruning'],
    trapFor: isOfField ? undefined : ['reasoning'],
    lists: isOfField ? [`list ${index % 6}`] : undefined,
  });
  const papers = Array.from({ length: 24 }, (_, index) => gold(index, index % 2 === 0));

  it('reports the rules alone, the fit, and lists kept apart', () => {
    const steps: string[] = [];
    const { figures, weights } = fitField(papers, (step) => steps.push(step));
    const { rulesAlone, fitted, splitByList } = figures.withAbstract;
    expect(rulesAlone.trapRate).toBe(1);
    expect(fitted.trapRate).toBe(0);
    expect(splitByList.trapRate).toBe(0);
    expect(splitByList.lists.micro.recall).toBe(1);
    expect(weights.features).not.toBe('');
    expect(steps.length).toBeGreaterThan(0);
  });
});

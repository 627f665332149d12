import { describe, expect, test } from 'vitest';
import { everydayPapers } from '@/tagging/suggest/everyday-papers';
import { learnTag } from '@/tagging/suggest/learn-tag';
import { trainSvm } from '@/tagging/suggest/linear-svm';
import { paperVector } from '@/tagging/suggest/paper-vector';
import { walkWords } from '@/tagging/suggest/paper-words';
import { RecentPapers } from '@/tagging/suggest/recent-papers';
import { Suggester, scoreOf, weightsById } from '@/tagging/suggest/suggest';
import type { SuggestionModel } from '@/tagging/suggest/suggestion-model';
import type { TaggableText } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';
import { type Topic, topicPaper, topicPapers } from './suggest-examples';

function vectorOf(text: TaggableText) {
  return paperVector(
    text,
    tagPaper(text).map(({ tag }) => tag),
  );
}

const vectors = (topic: Topic, count: number, from = 0) => topicPapers(topic, count, from).map(vectorOf);

function modelOf(topic: Topic, others: Topic[], rejected: TaggableText[] = []): SuggestionModel {
  const learned = learnTag({
    tagged: vectors(topic, 12),
    rejected: rejected.map(vectorOf),
    others: others.flatMap((other) => vectors(other, 20)),
  });
  return { ...learned, nameKey: topic, name: topic, version: 1, trainedAt: 0, learnedFrom: '' };
}

function suggested(model: SuggestionModel, text: TaggableText) {
  return new Suggester([model]).suggest(text, vectorOf(text), tagPaper(text), () => true);
}

const reached = (model: SuggestionModel, papers: TaggableText[]) =>
  papers.filter((paper) => suggested(model, paper).length > 0).length;

describe('the words of a paper', () => {
  test('are folded, without empty ones, and paired inside a clause only', () => {
    const title = 'The Waggle-Dances of Bees: caches, and';
    const words: string[] = [];
    walkWords({ title }, (_id, _field, start, end) => words.push(title.slice(start, end)));
    expect(words).toEqual(['Waggle', 'Dances', 'Waggle-Dances', 'Bees', 'caches']);
  });

  test('are one in singular and plural, in any case', () => {
    const ids = ['Waggle dances', 'WAGGLE DANCE'].map((title) => [...paperVector({ title }, []).ids]);
    expect(ids[0]).toEqual(ids[1]);
  });

  test.each([
    ['nothing', ''],
    ['a lone surrogate', '\ud800 bees'],
    ['another script', '蜜蜂的舞蹈研究'],
    ['200 kB', 'honeybee foraging '.repeat(12_000)],
  ])('of %s make a vector of length 1 or 0', (_, title) => {
    const { values } = vectorOf({ title });
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    expect(length).toBeCloseTo(values.length === 0 ? 0 : 1, 5);
  });
});

describe('a support vector machine', () => {
  test('separates what a line can separate', () => {
    const at = Int32Array.from([0, 1]);
    const points = [
      [2, 1, 1],
      [3, 0.5, 1],
      [-1, 1, -1],
      [-2, 0, -1],
    ] as const;
    const { weights, bias } = trainSvm(
      points.map(([x, y, label]) => ({ at, values: Float32Array.from([x, y]), label, cost: 10 })),
      2,
      0.01,
    );
    for (const [x, y, label] of points)
      expect(Math.sign(bias + x * (weights[0] ?? 0) + y * (weights[1] ?? 0))).toBe(label);
  });
});

describe('a learned tag', () => {
  const bees = modelOf('bees', ['ice', 'queues']);

  test('is suggested on new papers of its kind and on no others', () => {
    expect(reached(bees, topicPapers('bees', 12, 12))).toBeGreaterThan(6);
    for (const paper of [...topicPapers('ice', 20, 20), ...topicPapers('queues', 20, 20)])
      expect(suggested(bees, paper)).toEqual([]);
  });

  test('is told from random papers in a library on that topic alone', () => {
    const alone = modelOf('bees', []);
    expect(reached(alone, topicPapers('bees', 12, 12))).toBeGreaterThan(6);
    for (const paper of topicPapers('queues', 20)) expect(suggested(alone, paper)).toEqual([]);
  });

  test('knows titles of its kind', () => {
    const { title } = topicPaper('bees', 15);
    const scoreIn = (text: string) => scoreOf(bees, weightsById(bees), vectorOf({ title: text }));
    expect(scoreIn(title)).toBeGreaterThan(scoreIn(topicPaper('ice', 15).title));
  });

  test('explains itself by words of its topic, none twice', () => {
    const paper = topicPaper('bees', 13);
    const [suggestion] = suggested({ ...bees, threshold: 0 }, paper);
    const words =
      suggestion?.evidence.map(({ field, start, end }) => paper[field].slice(start, end).toLowerCase()) ?? [];
    expect(words.length).toBeGreaterThan(1);
    expect(words[0]).toMatch(
      /honeybee|foraging|waggle|dance|hive|temperature|pollen|transport|colony|collapse|queen|pheromone/,
    );
    expect(words.some((word) => /^(?:we|the|paper|over)$/.test(word))).toBe(false);
    expect(new Set(words).size).toBe(words.length);
  });

  test('loses what the user rejects', () => {
    const margin = (model: SuggestionModel, text: TaggableText) =>
      scoreOf(model, weightsById(model), vectorOf(text)) - model.threshold;
    const dance = { title: 'Waggle dance of robots', abstract: 'Robots do a waggle dance to tell of parcels.' };
    const rejecting = modelOf('bees', ['ice', 'queues'], [dance, { ...dance, title: 'Waggle dance for drones' }]);
    expect(margin(rejecting, dance)).toBeLessThan(margin(bees, dance));
    expect(suggested(rejecting, dance)).toEqual([]);
    expect(reached(rejecting, topicPapers('bees', 12, 12))).toBeGreaterThan(6);
  });

  test('comes out the same from the same papers', () => {
    expect(modelOf('bees', ['ice', 'queues'])).toEqual(bees);
  });

  test('is not suggested where it is not allowed', () => {
    const paper = topicPaper('bees', 14);
    expect(new Suggester([bees]).suggest(paper, vectorOf(paper), [], () => false)).toEqual([]);
  });

  test('is one of two at most, surest first', () => {
    const models = ['a', 'b', 'c'].map((nameKey, i) => ({ ...bees, nameKey, threshold: bees.threshold - i / 10 }));
    const paper = topicPaper('bees', 14);
    const suggestions = new Suggester(models).suggest(paper, vectorOf(paper), [], () => true);
    expect(suggestions.map(({ nameKey }) => nameKey)).toEqual(['c', 'b']);
  });
});

describe('everyday papers', () => {
  test('are about as long as the papers they stand beside', () => {
    const titles = topicPapers('ice', 20).map(({ title }) => vectorOf({ title }));
    const sizes = everydayPapers(100, titles).map(({ ids }) => ids.length);
    const usual = titles.reduce((sum, { ids }) => sum + ids.length, 0) / titles.length;
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeCloseTo(usual, -1);
  });
});

describe('papers shown lately', () => {
  const bees = modelOf('bees', ['ice', 'queues']);
  const suggester = new Suggester([bees]);

  function shown(topic: Topic, count: number, recent = new RecentPapers()): RecentPapers {
    for (const [i, paper] of topicPapers(topic, count).entries()) {
      const vector = vectorOf(paper);
      recent.add(`${topic} ${i}`, vector, suggester.reached(vector).keys());
    }
    return recent;
  }

  test('silence a tag that fits most of them', () => {
    expect(shown('bees', 80).isTooGeneral('bees')).toBe(true);
    expect(shown('ice', 80).isTooGeneral('bees')).toBe(false);
    expect(shown('bees', 20).isTooGeneral('bees')).toBe(false);
    expect(shown('bees', 20, shown('ice', 80)).isTooGeneral('bees')).toBe(false);
  });

  test('tell whether something learned anew makes a difference', () => {
    const recent = shown('ice', 10);
    recent.replay(suggester);
    expect(recent.takeChange()).toBe(false);
    recent.replay(new Suggester([{ ...bees, threshold: -10 }]));
    expect(recent.takeChange()).toBe(true);
    expect(recent.takeChange()).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { confusions } from '@/tagging/confusion';
import type { GoldPaper, JudgedPaper } from '@/tagging/evaluation';
import type { PaperTag } from '@/tagging/tag';
import { worstPapers } from '@/tagging/worst-papers';

function judge(id: string, given: string[], gold: Partial<GoldPaper> & Pick<GoldPaper, 'tags'>): JudgedPaper {
  return { gold: { id, set: 'lists', title: id, ...gold }, given: new Set(given) };
}

const VOCABULARY = ['code', 'rag', 'video', 'speech'];

describe('which tag was taken for which', () => {
  const pairs = (...judged: JudgedPaper[]) =>
    confusions(judged, VOCABULARY).map(({ given, missed, papers, examples }) => [
      `${given} for ${missed}`,
      papers,
      examples.join(' '),
    ]);

  it('pairs a wrong tag with what the paper lacks, most frequent first', () => {
    expect(
      pairs(
        judge('a', ['code'], { exhaustive: true, tags: ['video'] }),
        judge('b', ['rag'], { neg: ['rag'], tags: ['video', 'speech'] }),
        judge('c', ['rag'], { neg: ['rag'], tags: ['speech'] }),
      ),
    ).toEqual([
      ['rag for speech', 2, 'b c'],
      ['code for video', 1, 'a'],
      ['rag for video', 1, 'b'],
    ]);
  });

  it.each([
    ['a tag of unknown truth', judge('a', ['code'], { tags: ['video'] })],
    ['a tolerated tag', judge('a', ['code'], { exhaustive: true, tags: ['video'], optional: ['code'] })],
    ['a wrong tag beside all right ones', judge('a', ['code', 'video'], { exhaustive: true, tags: ['video'] })],
    ['a missed tag alone', judge('a', [], { neg: ['code'], tags: ['video'] })],
  ])('leaves out %s', (_, paper) => expect(pairs(paper)).toEqual([]));
});

describe('the worst papers', () => {
  const said = (tag: string, score: number, ...words: string[]): PaperTag => ({
    tag,
    score,
    modelShare: 0,
    evidence: words.map((text) => ({ tag, rule: `${tag}/named`, field: 'title', start: 0, end: text.length, text })),
  });
  const worst = (judged: JudgedPaper[], scores: Record<string, PaperTag[]> = {}, most = 50) =>
    worstPapers(judged, VOCABULARY, most, ({ id }) => scores[id] ?? []);

  it('come with the words that gave a wrong tag and the near miss of a right one', () => {
    const judged = [judge('a', ['code'], { exhaustive: true, tags: ['video', 'speech'] })];
    const scores = { a: [said('code', 2, 'program', 'Program', 'code'), said('video', 0.5, 'film')] };
    expect(worst(judged, scores)).toEqual([
      {
        id: 'a',
        set: 'lists',
        title: 'a',
        wrong: [
          {
            tag: 'code',
            score: 2,
            modelShare: 0,
            words: [
              { field: 'title', text: 'program', rule: 'code/named', times: 2 },
              { field: 'title', text: 'code', rule: 'code/named', times: 1 },
            ],
          },
        ],
        missed: [
          {
            tag: 'video',
            score: 0.5,
            modelShare: 0,
            words: [{ field: 'title', text: 'film', rule: 'video/named', times: 1 }],
          },
          { tag: 'speech', score: 0, modelShare: 0, words: [] },
        ],
      },
    ]);
  });

  it('are those with most errors, a wrong tag before a missed one and the surest first', () => {
    const judged = [
      judge('right', ['rag'], { tags: ['rag'] }),
      judge('one missed', [], { tags: ['rag'] }),
      judge('wrong', ['rag'], { neg: ['rag'], tags: [] }),
      judge('surely wrong', ['rag'], { neg: ['rag'], tags: [] }),
      judge('three missed', [], { tags: ['rag', 'code', 'video'] }),
    ];
    const scores = { wrong: [said('rag', 1, 'a')], 'surely wrong': [said('rag', 3, 'a')] };
    const ids = (most?: number) => worst(judged, scores, most).map(({ id }) => id);
    expect(ids()).toEqual(['three missed', 'surely wrong', 'wrong', 'one missed']);
    expect(ids(2)).toEqual(['three missed', 'surely wrong']);
    expect(ids(0)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { evaluate, type GoldPaper, type JudgedPaper, vocabularyOf } from '@/tagging/evaluation';

function judge(given: string[], gold: Partial<GoldPaper> & Pick<GoldPaper, 'tags'>): JudgedPaper {
  return { gold: { id: 'x', set: 'lists', title: 'A', ...gold }, given: new Set(given) };
}

function evaluated(...judged: JudgedPaper[]) {
  return evaluate(judged, vocabularyOf(judged.map(({ gold }) => gold)));
}

describe('figures', () => {
  it('judge only what is known of a paper of a list', () => {
    const { lists } = evaluated(
      judge(['rag', 'code', 'video'], { tags: ['rag'], neg: ['code'], optional: ['video'] }),
      judge([], { tags: ['rag'] }),
    );
    expect(lists.micro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(lists.tags.find(({ tag }) => tag === 'code')).toMatchObject({
      right: 0,
      wrong: 1,
      missed: 0,
      negatives: 1,
      precision: 0,
    });
  });

  it('count every other tag of an exhaustive paper as wrong, but the optional ones', () => {
    const { exhaustive } = evaluated(
      judge(['rag', 'video', 'code'], { set: 'seed', exhaustive: true, tags: ['rag'], optional: ['video'] }),
      judge([], { tags: ['code'] }),
    );
    expect(exhaustive.micro).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('take the macro mean over tags with five papers', () => {
    const five = Array.from({ length: 5 }, (_, i) => judge(i < 4 ? ['rag'] : [], { tags: ['rag'] }));
    const { lists } = evaluated(...five, judge([], { tags: ['code'] }));
    expect(lists.macro.recall).toBe(0.8);
    expect(lists.micro.recall).toBeCloseTo(4 / 6);
  });

  it('join the precision on exhaustive papers and the recall of what two lists confirm', () => {
    const { f1Star, confirmedRecall } = evaluated(
      judge(['rag', 'code'], { set: 'seed', exhaustive: true, tags: ['rag'] }),
      judge(['rag'], { tags: ['rag', 'code', 'video'], support: { rag: 2, code: 2, video: 1 } }),
    );
    expect(confirmedRecall).toBe(0.5);
    expect(f1Star).toBe(0.5);
  });

  it('know no recall of what two lists confirm where no two lists confirm a tag', () => {
    const exhaustive = judge(['rag'], { set: 'seed', exhaustive: true, tags: ['rag'] });
    const once = judge(['code'], { tags: ['code'], support: { code: 1 } });
    expect(evaluated(exhaustive, once)).toMatchObject({ confirmedRecall: undefined, f1Star: undefined });
  });

  it('count the traps walked into', () => {
    const { trapRate, traps } = evaluated(
      judge(['rag'], { set: 'negatives', tags: [], neg: ['rag', 'code'], trapFor: ['rag', 'code'] }),
    );
    expect(trapRate).toBe(0.5);
    expect(traps).toBe(2);
    expect(evaluated(judge([], { tags: ['rag'] }))).toMatchObject({ trapRate: undefined, f1Star: undefined });
  });

  it('take from authors the recall of their keywords, apart from the lists', () => {
    const { authorKeywords, lists } = evaluated(
      judge(['rag', 'video'], { set: 'author-keywords', tags: ['rag', 'code'] }),
    );
    expect(authorKeywords).toMatchObject({ papers: 1, micro: { precision: 1, recall: 0.5 } });
    expect(lists.papers).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { toPaper } from '@/papers/key';
import { mergePapers } from '@/papers/merge-papers';
import type { Paper, PaperFields } from '@/papers/paper';
import { identitiesOf, samePaper } from '@/papers/same-paper';

const TITLE = 'Sparse Keys for Long Contexts';
const S2 = '516c2035d29bb711be2e027be4ad38224419065a';
const paper = (more: Partial<PaperFields> = {}): Paper =>
  toPaper({ title: TITLE, authors: [], url: 'https://example.org/', ...more });
const by = (...names: string[]) => names.map((name) => ({ name }));

describe('identitiesOf', () => {
  it('names a paper by everything it is known by', () => {
    const known = paper({
      arxivId: '2509.24002',
      doi: '10.1145/1',
      openreviewId: 'aB3_x-9QzK',
      aclId: 'P19-1001',
      s2Id: S2,
    });
    expect(identitiesOf(known).sort()).toEqual([
      'acl:P19-1001',
      'arxiv:2509.24002',
      'doi:10.1145/1',
      'openreview:aB3_x-9QzK',
      `s2:${S2}`,
      'title:sparsekeysforlongcontexts',
    ]);
  });

  it('lists an arXiv DOI as its arXiv id only', () => {
    expect(identitiesOf(paper({ doi: '10.48550/arXiv.2509.24002' }))).toEqual([
      'arxiv:2509.24002',
      'title:sparsekeysforlongcontexts',
    ]);
  });

  it('includes the key of a paper known by its title', () => {
    const known = paper({ authors: by('Ada Lovelace') });
    expect(identitiesOf(known)).toContain(known.key);
    expect(identitiesOf(known)).toContain('title:sparsekeysforlongcontexts');
  });
});

describe('samePaper', () => {
  it.each<[string, Partial<PaperFields>, Partial<PaperFields>, boolean]>([
    ['equal arXiv ids, other titles', { arxivId: '2509.24002', title: 'Old Name' }, { arxivId: '2509.24002v2' }, true],
    ['an arXiv DOI and its arXiv id', { doi: '10.48550/arXiv.2509.24002' }, { arxivId: '2509.24002' }, true],
    [
      'two arXiv ids, all else equal',
      { arxivId: '2509.24002', doi: '10.1145/1', authors: by('Ada Lovelace'), published: '2025' },
      { arxivId: '2509.24003', doi: '10.1145/1', authors: by('Ada Lovelace'), published: '2025' },
      false,
    ],
    ['equal DOIs in other case', { doi: '10.1145/ABC', title: 'Old Name' }, { doi: '10.1145/abc' }, true],
    ['two DOIs', { doi: '10.1145/1', published: '2025' }, { doi: '10.1145/2', published: '2025' }, false],
    ['an ACL DOI and its ACL id', { doi: '10.18653/v1/P19-1001' }, { aclId: 'P19-1001', title: 'Old' }, true],
    [
      'submitted twice to OpenReview',
      { openreviewId: 'aaaaaaaaaa', authors: by('Ada Lovelace') },
      { openreviewId: 'bbbbbbbbbb', authors: by('Ada Lovelace') },
      true,
    ],
    ['equal Semantic Scholar ids, other titles', { s2Id: S2, title: 'Old Name' }, { s2Id: S2, doi: '10.1145/1' }, true],
    ['a Semantic Scholar id seen with an arXiv id before', { s2Id: S2, arxivId: '2509.24002' }, { s2Id: S2 }, true],
    [
      'listed twice by Semantic Scholar',
      { s2Id: S2, authors: by('Ada Lovelace') },
      { s2Id: S2.replace('5', '6'), authors: by('Ada Lovelace') },
      true,
    ],
    ['two DOIs under one Semantic Scholar id', { s2Id: S2, doi: '10.1145/1' }, { s2Id: S2, doi: '10.1145/2' }, true],
    [
      'title and year',
      { arxivId: '2509.24002', published: '2025-09-29' },
      { doi: '10.1145/1', published: '2025' },
      true,
    ],
    [
      'title and first author, in another print',
      { title: 'Sparse keys for long-contexts', authors: by('A. Lovelace', 'C. Babbage') },
      { title: 'Sparse Keys for Long Contexts', authors: by('Lovelace, Ada'), doi: '10.1145/1' },
      true,
    ],
    ['title alone, one of them known better', { doi: '10.1145/1' }, { arxivId: '2509.24002' }, false],
    [
      'title and year, other first author',
      { authors: by('Ada Lovelace'), published: '2025' },
      { authors: by('Alan Turing'), published: '2025' },
      false,
    ],
    [
      'title and first author, other year',
      { authors: by('Ada Lovelace'), published: '2019' },
      { authors: by('Ada Lovelace'), published: '2025' },
      false,
    ],
    [
      'other title',
      { published: '2025', authors: by('Ada Lovelace') },
      { title: 'Dense Keys', published: '2025', authors: by('Ada Lovelace') },
      false,
    ],
    ['family name with other initials', { authors: by('Y. Wang') }, { authors: by('X. Wang') }, false],
    ['names in the other order', { authors: by('Zhang Wei') }, { authors: by('Wei Zhang') }, true],
    ['accents', { authors: by('Karel Čapek') }, { authors: by('K. Capek') }, true],
    ['a title seen twice without anything else', {}, {}, true],
  ])('%s', (_, a, b, same) => {
    expect(samePaper(paper(a), paper(b))).toBe(same);
    expect(samePaper(paper(b), paper(a))).toBe(same);
  });

  it('papers that are the same share an identity, so that a lookup finds them', () => {
    const a = paper({ arxivId: '2509.24002', published: '2025' });
    const b = paper({ doi: '10.1145/1', published: '2025-10' });
    expect(samePaper(a, b)).toBe(true);
    expect(identitiesOf(a).some((identity) => identitiesOf(b).includes(identity))).toBe(true);
  });
});

describe('mergePapers', () => {
  const known = paper({
    title: TITLE,
    abstract: 'Short.',
    authors: by('Ada Lovelace'),
    published: '2025',
    upvotes: 3,
    doi: '10.1145/1',
    venue: 'Engines',
    url: 'https://example.org/1',
  });
  const seen = paper({
    title: 'Sparse keys for long contexts',
    abstract: 'Longer, hence richer.',
    authors: by('Ada Lovelace', 'Alan Turing'),
    authorCount: 3,
    published: '2025-09-29',
    upvotes: 1,
    arxivId: '2509.24002',
    venue: 'Other',
    url: 'https://example.org/2',
  });

  it('lets the richer field win and fills what is missing', () => {
    expect(mergePapers(known, seen)).toEqual({
      key: 'arxiv:2509.24002',
      title: TITLE,
      abstract: 'Longer, hence richer.',
      authors: by('Ada Lovelace', 'Alan Turing'),
      authorCount: 3,
      published: '2025-09-29',
      upvotes: 1,
      doi: '10.1145/1',
      arxivId: '2509.24002',
      venue: 'Engines',
      url: 'https://example.org/1',
    });
  });

  it('never makes a paper poorer', () => {
    const rich = mergePapers(known, seen);
    expect(mergePapers(rich, paper({ arxivId: '2509.24002', published: '2025' }))).toEqual(rich);
  });

  it('adds a Semantic Scholar id, and keeps the stronger key', () => {
    const merged = mergePapers(known, paper({ s2Id: S2 }));
    expect([merged.key, merged.s2Id]).toEqual(['doi:10.1145/1', S2]);
  });

  it('changes neither argument and settles at once', () => {
    const before = structuredClone([known, seen]);
    const once = mergePapers(known, seen);
    expect([known, seen]).toEqual(before);
    expect(mergePapers(once, seen)).toEqual(once);
  });

  it('keeps what only the caller knows', () => {
    expect(mergePapers({ ...known, status: 'reading' }, seen).status).toBe('reading');
  });

  it('completes a title that a listing cut', () => {
    const cut = paper({ title: 'Sparse Keys for …' });
    expect(mergePapers(cut, paper()).title).toBe(TITLE);
    expect(mergePapers(paper({ title: 'Wait...' }), paper({ title: 'Another' })).title).toBe('Wait...');
  });
});

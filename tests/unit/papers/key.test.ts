import { describe, expect, it } from 'vitest';
import { keyOf, LONGEST_ABSTRACT, MOST_AUTHORS, toPaper } from '@/papers/key';
import type { PaperFields } from '@/papers/paper';

const S2 = '516c2035d29bb711be2e027be4ad38224419065a';

const fields = (more: Partial<PaperFields> = {}): PaperFields => ({
  title: 'Sparse Keys for Long Contexts',
  authors: [],
  url: 'https://example.org/p/1',
  ...more,
});

describe('keyOf', () => {
  it.each<[Partial<PaperFields>, string]>([
    [{ arxivId: '2509.24002', doi: '10.1145/1', openreviewId: 'aB3_x-9QzK' }, 'arxiv:2509.24002'],
    [{ arxivId: '2509.24002v2' }, 'arxiv:2509.24002'],
    [{ doi: '10.48550/arXiv.2509.24002' }, 'arxiv:2509.24002'],
    [{ doi: '10.1145/ABC', openreviewId: 'aB3_x-9QzK' }, 'doi:10.1145/abc'],
    [{ openreviewId: 'aB3_x-9QzK', aclId: '2022.acl-long.1' }, 'openreview:aB3_x-9QzK'],
    [{ aclId: '2022.acl-long.1', s2Id: S2 }, 'acl:2022.acl-long.1'],
    [{ s2Id: S2.toUpperCase(), published: '2025' }, `s2:${S2}`],
    [{ s2Id: 'no id' }, 'title:sparsekeysforlongcontexts'],
    [{}, 'title:sparsekeysforlongcontexts'],
    [{ published: '2025-09-29' }, 'title:sparsekeysforlongcontexts||2025'],
    [{ authors: [{ name: 'Ada Lovelace' }], published: '2025' }, 'title:sparsekeysforlongcontexts|adalovelace|2025'],
    [{ title: '???' }, 'title:???'],
  ])('%o → %s', (more, key) => expect(keyOf(fields(more))).toBe(key));

  it('refuses a paper that nothing names', () => {
    expect(() => keyOf(fields({ title: ' \u200b' }))).toThrow(TypeError);
  });
});

describe('toPaper', () => {
  it('reads identifiers from the links', () => {
    expect(toPaper(fields({ url: 'https://arxiv.org/abs/2509.24002v2' })).key).toBe('arxiv:2509.24002');
    expect(toPaper(fields({ pdfUrl: 'https://arxiv.org/pdf/2509.24002' })).arxivId).toBe('2509.24002');
    expect(toPaper(fields({ url: 'https://doi.org/10.1145/ABC' })).doi).toBe('10.1145/abc');
    expect(toPaper(fields({ url: 'https://openreview.net/forum?id=aB3_x-9QzK' })).openreviewId).toBe('aB3_x-9QzK');
    expect(toPaper(fields({ doi: '10.18653/v1/2022.acl-long.1' })).aclId).toBe('2022.acl-long.1');
    expect(toPaper(fields({ url: `https://www.semanticscholar.org/paper/A-b/${S2}` })).key).toBe(`s2:${S2}`);
  });

  it('does not take a path or a plain word for an identifier', () => {
    const paper = toPaper(fields({ url: 'https://example.org/2509.24002' }));
    expect(paper.arxivId).toBeUndefined();
    expect(paper.openreviewId).toBeUndefined();
    expect(paper.aclId).toBeUndefined();
  });

  it('keeps text plain: one line, nothing invisible, markup as text', () => {
    const paper = toPaper(
      fields({
        title: 'Safe\n  <img src=x onerror=alert(1)> \u202etitle\u200b',
        abstract: 'Two\n\nlines',
        authors: [{ name: ' Ada\nLovelace ' }, { name: '\u200b' }],
      }),
    );
    expect(paper.title).toBe('Safe <img src=x onerror=alert(1)> title');
    expect(paper.abstract).toBe('Two lines');
    expect(paper.authors).toEqual([{ name: 'Ada Lovelace' }]);
  });

  it('drops links that a browser could execute, and falls back to the canonical page', () => {
    const paper = toPaper(
      fields({ url: 'javascript:alert(1)', pdfUrl: 'data:x', codeUrl: 'ftp://a/b', arxivId: '2509.24002' }),
    );
    expect(paper.url).toBe('https://arxiv.org/abs/2509.24002');
    expect(paper).not.toHaveProperty('pdfUrl');
    expect(paper).not.toHaveProperty('codeUrl');
    expect(toPaper(fields({ url: '', s2Id: S2 })).url).toBe(`https://www.semanticscholar.org/paper/${S2}`);
  });

  it('cuts what no honest paper has', () => {
    const paper = toPaper(
      fields({
        abstract: `${'a'.repeat(LONGEST_ABSTRACT - 1)}😀${'b'.repeat(10)}`,
        authors: Array.from({ length: MOST_AUTHORS + 500 }, (_, n) => ({ name: `Author ${n}` })),
      }),
    );
    expect(paper.abstract).toHaveLength(LONGEST_ABSTRACT - 1); // the emoji is not split
    expect(paper.authors).toHaveLength(MOST_AUTHORS);
  });

  it('has no empty fields', () => {
    const paper = toPaper(fields({ abstract: ' ', venue: '', doi: 'none' }));
    expect(Object.keys(paper).sort()).toEqual(['authors', 'key', 'title', 'url']);
  });
});

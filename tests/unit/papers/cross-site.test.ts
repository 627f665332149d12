import { describe, expect, it } from 'vitest';
import { identitiesOf, samePaper } from '@/papers/same-paper';
import { CROSS_SITE_PAPERS, WITHOUT_EVIDENCE } from './cross-site-papers';

describe.each(CROSS_SITE_PAPERS)('$name', ({ name, on }) => {
  const sites = Object.keys(on);
  const pairs = sites.flatMap((a, i) => sites.slice(i + 1).map((b) => [a, b] as const));

  it.each(pairs)('on %s and on %s is one paper', (a, b) => {
    const [one, other] = [on[a], on[b]];
    if (!one || !other) throw new Error('No such site');
    const same = !WITHOUT_EVIDENCE.has(`${name}: ${a}, ${b}`);
    expect(samePaper(one, other)).toBe(same);
    expect(samePaper(other, one)).toBe(same);
    if (same) expect(identitiesOf(one).some((identity) => identitiesOf(other).includes(identity))).toBe(true);
  });
});

it('no two of these papers are the same', () => {
  const all = CROSS_SITE_PAPERS.flatMap(({ name, on }) => Object.values(on).map((paper) => ({ name, paper })));
  const wrong = all.flatMap((a) => all.filter((b) => a.name !== b.name && samePaper(a.paper, b.paper)));
  expect(wrong).toEqual([]);
});

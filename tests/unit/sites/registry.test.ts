import { describe, expect, it } from 'vitest';
import { matchesPattern } from '@/sites/match-pattern';
import { adapterFor, SITES } from '@/sites/registry';

describe('adapterFor', () => {
  it.each([
    ['https://huggingface.co/papers', 'huggingface'],
    ['https://huggingface.co/', 'huggingface'],
    ['https://arxiv.org/list/cs/new', 'arxiv'],
    ['https://www.arxiv.org/abs/2509.24002', 'arxiv'],
    ['https://export.arxiv.org/abs/2509.24002', 'arxiv'],
    ['https://info.arxiv.org/help', undefined],
    ['https://huggingface.co.example.com/papers', undefined],
    ['https://example.org/?https://arxiv.org/', undefined],
    ['file:///papers', undefined],
  ])('%s → %s', (address, id) => expect(adapterFor(new URL(address))?.id).toBe(id));
});

it('every site has its own id, a name and valid match patterns', () => {
  expect(new Set(SITES.map((site) => site.id)).size).toBe(SITES.length);
  for (const site of SITES) {
    expect(site.id).toMatch(/^[a-z0-9-]+$/);
    expect(site.name).not.toBe('');
    for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/.*\*$/);
  }
});

it.each([
  ['https://example.org/*', 'https://example.org/a?b#c', true],
  ['https://example.org/*', 'http://example.org/', false],
  ['*://example.org/*', 'http://example.org/', true],
  ['https://*.example.org/*', 'https://example.org/', true],
  ['https://*.example.org/*', 'https://a.b.example.org/', true],
  ['https://*.example.org/*', 'https://notexample.org/', false],
  ['https://example.org/papers/*', 'https://example.org/papers/1', true],
  ['https://example.org/papers/*', 'https://example.org/other/papers/1', false],
  ['https://example.org/a.b', 'https://example.org/axb', false],
  ['https://*/*', 'https://anything.test/', true],
  ['nonsense', 'https://example.org/', false],
])('%s covers %s: %s', (pattern, address, covered) => {
  expect(matchesPattern(pattern, new URL(address))).toBe(covered);
});

import { describe, expect, it } from 'vitest';
import type { TaggableText } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

const TEXTS: TaggableText[] = [
  {
    title: 'KV-cache reuse',
    abstract: 'Large language models keep a key-value (KV) cache. We evict KV pairs; the KV caches shrink.',
  },
  {
    title: 'Speculative   Decoding\nof LLMs 😀 on GPUs',
    abstract: '😀😀 Draft models verify. A draft model drafts for language models.',
  },
  {
    title: 'Q\u00adu\u200bantization of LLMs',
    abstract: 'Post\u2011training quantiza\u200btion of large language models.',
  },
  {
    title: 'R\u0065\u0301sum\u0065\u0301 of agents',
    abstract: 'LLM agents. \u202eAgents\u202c act; an AI agent plans.',
  },
];

describe('evidence', () => {
  it.each(TEXTS)('of "$title" stands where it says', (text) => {
    const tags = tagPaper(text);
    expect(tags.length).toBeGreaterThan(0);
    for (const { tag, evidence } of tags) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const match of evidence) {
        expect(match.tag).toBe(tag);
        expect(match.text).toBe((text[match.field] ?? '').slice(match.start, match.end));
        expect(match.text).not.toBe('');
      }
    }
  });

  it('is in reading order and does not overlap within a tag', () => {
    for (const text of TEXTS) {
      for (const { evidence } of tagPaper(text)) {
        evidence.slice(1).forEach((match, index) => {
          const before = evidence[index];
          if (before?.field === match.field) expect(match.start).toBeGreaterThanOrEqual(before.end);
          else expect([before?.field, match.field]).toEqual(['title', 'abstract']);
        });
      }
    }
  });

  it('covers an invisible character inside a word', () => {
    const [tag] = tagPaper({ title: 'Q\u00adu\u200bantization of LLMs' });
    expect(tag?.evidence[0]?.text).toContain('Q\u00adu\u200bantization');
  });

  it('names the rule of the narrower tag where that alone speaks for the umbrella', () => {
    const inference = tagPaper({ title: 'KV cache for LLMs' }).find(({ tag }) => tag === 'inference');
    expect(inference?.evidence.map(({ rule }) => rule.split('/')[0])).toEqual(['kv-cache']);
  });
});

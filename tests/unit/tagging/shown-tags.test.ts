import { describe, expect, it } from 'vitest';
import { shownTags } from '@/tagging/shown-tags';
import type { PaperTag, TagId } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

const shown = (title: string, abstract?: string) => shownTags(tagPaper({ title, abstract })).map(({ tag }) => tag);
const abstractTag = (tag: TagId, score: number): PaperTag => ({
  tag,
  score,
  modelShare: 0,
  evidence: [{ tag, rule: `${tag}/named`, field: 'abstract', start: 0, end: 1, text: 'x' }],
});

describe('what a card shows', () => {
  it.each([
    ['Sparse Attention for Language Models', 'sparse-attention', 'efficient-attention'],
    ['Overthinking in Reasoning Models', 'efficient-reasoning', 'chain-of-thought reasoning'],
    ['KV Cache Eviction for LLMs', 'kv-cache', 'inference'],
  ])('of "%s" is %s, without the umbrella', (title, narrower) => {
    const all = tagPaper({ title }).map(({ tag }) => tag);
    expect(shown(title)).toContain(narrower);
    expect(all.length).toBeGreaterThan(shown(title).length);
  });

  it('keeps an umbrella that has words of the title to itself', () => {
    const tags = shown('Accelerating LLM Inference by KV Cache Reuse');
    expect(tags).toContain('inference');
    expect(tags).toContain('kv-cache');
  });

  it('keeps an umbrella whose words only told the field of the narrower tag', () => {
    const inTitle = (tag: TagId, rule: string): PaperTag['evidence'][number] => {
      return { tag, rule, field: 'title', start: 0, end: 9, text: 'Inference' };
    };
    const umbrella = { ...abstractTag('inference', 2), evidence: [inTitle('inference', 'inference/title')] };
    const narrower = { ...abstractTag('kv-cache', 1), evidence: [inTitle('kv-cache', 'model')] };
    expect(shownTags([umbrella, narrower]).map(({ tag }) => tag)).toEqual(['inference', 'kv-cache']);
  });

  it('keeps an umbrella that stands alone, and the order given', () => {
    const tags = [abstractTag('survey', 2), abstractTag('inference', 1)];
    expect(shownTags(tags)).toEqual(tags);
  });

  it('drops the umbrella however strong it is, and both levels above', () => {
    expect(shownTags([abstractTag('inference', 9), abstractTag('kv-cache', 1)]).map(({ tag }) => tag)).toEqual([
      'kv-cache',
    ]);
  });

  it('shows tags of the user as they are', () => {
    const own = [abstractTag('my reading group', 3)];
    expect(shownTags(own)).toEqual(own);
    expect(shownTags([])).toEqual([]);
  });
});

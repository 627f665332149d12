import { describe, expect, it } from 'vitest';
import { TAGS } from '@/tagging/catalogue';
import type { TaggableText } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';
import { EXAMPLES } from './examples';

const textOf = (example: string | TaggableText) => (typeof example === 'string' ? { title: example } : example);
const tagsOf = (example: string | TaggableText) => tagPaper(textOf(example)).map(({ tag }) => tag);

describe('each tag', () => {
  it('has examples', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(TAGS.map(({ id }) => id).sort());
  });

  for (const [tag, { gets, not }] of Object.entries(EXAMPLES)) {
    it.each(gets.map(textOf))(`${tag} is given to "$title"`, (text) => {
      expect(tagsOf(text)).toContain(tag);
    });
    it.each(not.map(textOf))(`${tag} is not given to "$title"`, (text) => {
      expect(tagsOf(text)).not.toContain(tag);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { FAMILY_LABELS, familyOf, TAGS, tagById, umbrellasOf } from '@/tagging/catalogue';
import { compileRules } from '@/tagging/compile-rules';
import { RULES } from '@/tagging/rules';
import { CONTEXTS } from '@/tagging/rules/contexts';
import { strong } from '@/tagging/rules/rule';
import { TAG_FAMILIES } from '@/tagging/tag';

const IDS = TAGS.map(({ id }) => id);

describe('the catalogue', () => {
  it('has every tag once, with a label and a sentence', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const { id, label, description } of TAGS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(label).not.toBe('');
      expect(description).toMatch(/^[A-Z0-9].{15,}\.$/);
    }
  });

  it('knows every family, and names each', () => {
    expect([...new Set(TAGS.map(({ family }) => family))].sort()).toEqual([...TAG_FAMILIES].sort());
    expect(Object.values(FAMILY_LABELS)).toContain('Inference & systems');
    expect(familyOf('kv-cache')).toBe('attention');
    expect(familyOf('my own tag')).toBeUndefined();
    expect(tagById('kv-cache')?.label).toBe('KV cache');
  });

  it('has umbrellas that exist and do not run in a circle', () => {
    for (const { id, broader } of TAGS) {
      if (broader) expect(IDS).toContain(broader);
      expect(umbrellasOf(id)).not.toContain(id);
    }
    expect(umbrellasOf('kv-cache')).toEqual(['inference']);
  });
});

describe('the rules', () => {
  it('are there for every tag, and for no other', () => {
    expect(RULES.map(({ tag }) => tag).sort()).toEqual([...IDS].sort());
    for (const { tag, rules } of RULES) {
      expect(rules.length, tag).toBeGreaterThan(0);
      expect(new Set(rules.map(({ name }) => name)).size, tag).toBe(rules.length);
    }
  });

  it('speak of contexts and tags that exist', () => {
    const contexts = Object.keys(CONTEXTS);
    for (const { rules, never, lends } of RULES) {
      const named = [...(never ?? []), ...rules.flatMap(({ needs, unless }) => [...(needs ?? []), ...(unless ?? [])])];
      for (const context of named) expect(contexts).toContain(context);
      for (const tag of Object.keys(lends ?? {})) expect(IDS).toContain(tag);
    }
  });

  it.each([
    ['a (b', 'do not match'],
    ['', 'may be empty'],
    ['(a|)', 'may be empty'],
    ['ab*', 'too short'],
    ['... model', 'begin with a gap'],
  ])('with the phrase "%s" do not compile', (phrase, reason) => {
    expect(() => compileRules([{ tag: 'code', rules: [strong('broken', {}, phrase)] }])).toThrow(reason);
  });

  it('of one tag stand in one place', () => {
    const twice = { tag: 'code', rules: [strong('named', {}, 'code')] };
    expect(() => compileRules([twice, twice])).toThrow('Two sets of rules for the tag code');
  });
});

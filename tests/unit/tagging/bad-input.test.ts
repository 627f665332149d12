import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaggableText } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

const ids = (text: TaggableText) => tagPaper(text).map(({ tag }) => tag);

describe('odd text', () => {
  it('without words has no tags', () => {
    expect(tagPaper({ title: '' })).toEqual([]);
    expect(tagPaper({ title: '', abstract: '' })).toEqual([]);
    expect(tagPaper({ title: '  \u200b\u202e … — !?' })).toEqual([]);
  });

  it('in other scripts neither fails nor gets tags', () => {
    expect(ids({ title: '大规模语言模型的高效推理', abstract: 'استدلال النماذج اللغوية الكبيرة' })).toEqual([]);
  });

  it.each([
    ['all capitals', 'SPECULATIVE DECODING FOR LARGE LANGUAGE MODELS', 'speculative-decoding'],
    ['all capitals with an acronym', 'TRAINING LORA ADAPTERS FOR LARGE LANGUAGE MODELS', 'peft'],
    ['full width', 'ＲＡＧ　ｆｏｒ　ＬＬＭｓ', 'rag'],
    ['HTML entities', 'Retrieval&#45;Augmented Generation &amp; Large Language Models', 'rag'],
    ['HTML tags', '<b>Speculative</b> Decoding for LLMs', 'speculative-decoding'],
    ['LaTeX', 'A \\textbf{KV}-cache of size $O(n)$ for LLMs', 'kv-cache'],
    ['zero-width characters', 'Specu\u200blative Deco\u2060ding for LLMs', 'speculative-decoding'],
    ['bidi controls', '\u202aSpeculative\u202c Decoding for LLMs', 'speculative-decoding'],
    ['a lone surrogate', 'Speculative Decoding \ud83d for LLMs', 'speculative-decoding'],
    ['control characters', 'Speculative\u0007 Decoding\u0000 for LLMs', 'speculative-decoding'],
    ['a hard line break', 'Speculative\n   Decoding for LLMs', 'speculative-decoding'],
  ])('%s is read', (_, title, tag) => {
    expect(ids({ title })).toContain(tag);
  });

  it.each([
    ['A rag doll on the shore', 'rag'],
    ['Sensor readings over LoRaWAN and the eagle', 'peft'],
    ['The moe of fashion in language models', 'moe'],
  ])('"%s" is no acronym', (title, tag) => {
    expect(ids({ title })).not.toContain(tag);
  });

  it('a phrase does not run across a comma or full stop', () => {
    expect(
      ids({ title: 'On language models', abstract: 'We discuss the key. Value cache. Speculative, decoding.' }),
    ).toEqual([]);
  });

  it.each([
    ['topics', 'Reasoning agents of language models call tools, speculative decoding and KV caches. '.repeat(2_500)],
    ['one word', 'a'.repeat(200_000)],
    ['open markup', '&<\\\\'.repeat(50_000)],
    ['words that deny', 'without such as '.repeat(13_000)],
    ['words that begin many phrases', 'efficient large language model reasoning '.repeat(5_000)],
    ['accents', 'e\u0301'.repeat(100_000)],
    ['lone surrogates', '\ud83d '.repeat(100_000)],
    ['denied topics', 'without speculative decoding '.repeat(7_000)],
  ])('an abstract of 200 kB with nothing but %s is read as far as its first part', (_, abstract) => {
    expect(abstract.length).toBeGreaterThan(195_000);
    const text = { title: 'KV cache of LLMs', abstract };
    expect(tagPaper(text)).toEqual(tagPaper({ ...text, abstract: abstract.slice(0, 20_000) }));
  });

  it('never fails, and says the same twice', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('KV', 'cache', 'LLMs', '\\frac{a}', '&amp;', '<i>', 'agents', '. ', ', ', '-', '\ud800'))
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        expect(tagPaper({ title, abstract })).toEqual(tagPaper({ title, abstract }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('order', () => {
  it('is by strength, whatever was tagged before', () => {
    const text = {
      title: 'A Survey of LLM Agents',
      abstract: 'This survey reviews LLM agents, tools and long-term memory.',
    };
    const first = tagPaper(text);
    tagPaper({ title: 'Quantization of LLMs' });
    expect(tagPaper(text)).toEqual(first);
    expect(first.map(({ score }) => score)).toEqual(first.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('puts a topic of the title before one of the abstract', () => {
    const abstract = 'We quantize weights of language models with post-training quantization.';
    expect(ids({ title: 'Speculative Decoding with Language Models', abstract })[0]).toBe('speculative-decoding');
  });
});

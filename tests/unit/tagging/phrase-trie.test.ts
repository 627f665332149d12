import { describe, expect, it } from 'vitest';
import { compileRules } from '@/tagging/compile-rules';
import { PhraseTrie } from '@/tagging/phrase-trie';
import { RULES } from '@/tagging/rules';
import { tokenise } from '@/tagging/tokenise';

function found(phrase: string, text: string): string[] {
  const trie = new PhraseTrie();
  trie.add(phrase, 0);
  const tokens = tokenise(text);
  const hits: string[] = [];
  trie.walk(tokens, (_, first, last) => hits.push(text.slice(tokens[first]?.start, tokens[last]?.end)));
  return hits;
}

describe('a phrase', () => {
  it.each([
    ['kv cache', 'A KV-cache, KV caches and a KV store', ['KV-cache', 'KV caches']],
    ['fine-tuning', 'finetuning, fine-tuning, Fine Tuning', ['finetuning', 'fine-tuning', 'Fine Tuning']],
    ['query', 'queries of a query', ['queries', 'query']],
    ['RAG', 'RAG, RAGs, rag, Rag', ['RAG', 'RAGs']],
    ['MoE', 'MoE and moe', ['MoE']],
    ['quantiz*', 'quantized quantization quantum', ['quantized', 'quantization']],
    ['*bench', 'LongBench benchmark Benches bench', ['LongBench', 'bench']],
    ['(token|prompt) pruning', 'prompt pruning, token pruning, tree pruning', ['prompt pruning', 'token pruning']],
    ['(large |)language model', 'large language model', ['large language model', 'language model']],
    ['speculative ... decoding', 'speculative and very fast decoding', ['speculative and very fast decoding']],
    ['speculative ... decoding', 'speculative decoding', ['speculative decoding']],
    ['speculative ... decoding', 'speculative one two three four decoding', []],
    ['speculative ... decoding', 'speculative, decoding', []],
    ['speculative ...1 decoding', 'speculative fast decoding', ['speculative fast decoding']],
    ['speculative ...1 decoding', 'speculative and fast decoding', []],
    ['code ...5 available', 'code of all our models is available', ['code of all our models is available']],
    ['code ...5 available', 'code of all six of our models is available', []],
    ['(large|) model', 'large models', ['large models', 'models']],
    ['model (zoo|)', 'model zoo', ['model', 'model zoo']],
    ['LLM-as-(a-judge|judge)', 'LLM-as-a-judge, LLMs as judges', ['LLM-as-a-judge', 'LLMs as judges']],
    ['(self|multi)-attention head', 'selfattention, multi-attention heads', ['multi-attention heads']],
    ['kv cache', 'K-V cache', []],
    ['model reasoning', "the model's reasoning", ["model's reasoning"]],
    ['key value cache', 'key/value cache', ['key/value cache']],
    ['1-bit model', '1-bit models', ['1-bit models']],
  ])('"%s" in "%s"', (phrase, text, hits) => {
    expect(found(phrase, text)).toEqual(hits);
  });

  it('of capitals is found in a text all in capitals, where case says nothing', () => {
    expect(found('LoRA', 'FINE TUNING WITH LORA')).toEqual(['LORA']);
    expect(found('LoRA', 'Fine tuning with LORA')).toEqual([]);
  });

  it('is found in whatever order texts show its words', () => {
    const trie = new PhraseTrie();
    ['kv cache', 'cache line', 'cache', 'kv ... line'].forEach((phrase, id) => {
      trie.add(phrase, id);
    });
    const idsIn = (text: string) => {
      const ids: number[] = [];
      trie.walk(tokenise(text), (id) => ids.push(id));
      return ids.sort();
    };
    const inOrder = ['a line', 'the cache', 'caches', 'the KV cache line'].map(idsIn);
    expect(inOrder).toEqual([[], [2], [2], [0, 1, 2, 3]]);
    expect(idsIn('the KV cache line')).toEqual(inOrder[3]);
  });

  it('is found after more different words than are remembered', () => {
    const trie = new PhraseTrie();
    trie.add('kv cache', 0);
    const words = Array.from({ length: 25_000 }, (_, index) => `w${index.toString(36)}x`).join(' ');
    let hits = 0;
    trie.walk(tokenise(`kv cache ${words} kv cache`), () => hits++);
    expect(hits).toBe(2);
  });

  it.each([
    ['model ab*', 'too short'],
    ['model (a (b)) c', 'do not match'],
    ['model a) b', 'do not match'],
  ])('"%s" is a mistake that shows when all is read', (phrase, reason) => {
    const trie = new PhraseTrie();
    expect(() => {
      trie.add(phrase, 0);
      trie.readAll();
    }).toThrow(reason);
  });
});

describe('the phrases of the rules', () => {
  it('can all be read', () => {
    expect(() => compileRules(RULES).trie.readAll()).not.toThrow();
  });
});

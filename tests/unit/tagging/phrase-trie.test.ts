import { describe, expect, it } from 'vitest';
import { PhraseTrie } from '@/tagging/phrase-trie';
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
});

import { describe, expect, it } from 'vitest';
import { tokenise, wordHash } from '@/tagging/tokenise';

describe('the hash of a word', () => {
  it.each(['Cache', 'KV', 'naïve', 'ＲＡＧ', 'Q\u00aduant', '模型', '4', 'É'])(
    'of "%s" is that of its text',
    (word) => {
      const [token] = tokenise(word);
      expect(token?.hash).toBe(wordHash(token?.text ?? ''));
      expect(token?.hash).toBe(wordHash((token?.text ?? '').toUpperCase()));
    },
  );

  it('differs between words', () => {
    const words = tokenise('one two three cache caches on no');
    expect(new Set(words.map(({ hash }) => hash)).size).toBe(words.length);
  });
});

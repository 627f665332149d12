import { expect, test } from 'vitest';
import { plainText } from '@/papers/plain-text';

test.each([
  ['hard line breaks and runs of spaces', 'The Llama 3\n  Herd\tof  Models ', 'The Llama 3 Herd of Models'],
  ['zero-width characters inside words', 'K\u200bV\u200d ca\u200cche\ufeff', 'KV cache'],
  ['bidi controls', '\u202egnp.exe\u202c', 'gnp.exe'],
  ['control characters', 'a\u0000b\u0007', 'ab'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['joined emoji stay whole', 'for 👩‍💻 only', 'for 👩‍💻 only'],
  ['Persian words keep their joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['nothing', undefined, ''],
])('%s', (_, text, plain) => expect(plainText(text)).toBe(plain));

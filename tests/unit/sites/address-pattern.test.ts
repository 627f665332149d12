import { expect, test } from 'vitest';
import { addressPattern } from '@/sites/address-pattern';

test.each([
  ['https://arxiv.org/list/cs.CL/recent?skip=25&show=50', 'https://arxiv.org/list/…/recent?skip=&show='],
  ['https://huggingface.co/papers/date/2026-06-12', 'https://huggingface.co/papers/…/…'],
  ['https://huggingface.co/papers/trending', 'https://huggingface.co/papers/trending'],
  ['https://github.com/ada-lovelace/my-reading-list#notes', 'https://github.com/…/…'],
  ['https://openreview.net/profile?id=~Ada_Lovelace1', 'https://openreview.net/profile?id='],
  ['https://scholar.google.de/citations?user=abc&user=def', 'https://scholar.google.de/citations?user='],
  ['https://www.semanticscholar.org/me/library/all', 'https://www.semanticscholar.org/me/library/…'],
  ['https://ada:secret@arxiv.org/list/', 'https://arxiv.org/list/'],
  ['https://example.org/?ada@example.org', 'https://example.org/?…'],
  ['https://example.org/search/ada%20lovelace/', 'https://example.org/search/…/'],
  ['no address', '…'],
])('%s → %s', (address, pattern) => expect(addressPattern(address)).toBe(pattern));

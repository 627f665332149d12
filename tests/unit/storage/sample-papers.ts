import { toPaper } from '@/papers/key';
import type { Paper, PaperFields } from '@/papers/paper';
import { LibraryDatabase } from '@/storage/database';

/** A paper with only what a test cares about. */
export function paperWith(fields: Partial<PaperFields>): Paper {
  return toPaper({ title: 'A paper', authors: [], url: 'https://example.org/paper', ...fields });
}

export const KV_PAPER = paperWith({
  title: 'Evicting the KV cache by attention mass',
  abstract: 'We compress the KV cache of large language models during decoding.',
  arxivId: '2509.24002',
  url: 'https://huggingface.co/papers/2509.24002',
  authors: [{ name: 'Ada Byron' }],
  published: '2025-09-28',
});

let count = 0;
/** An empty database of its own for each test. */
export function freshDatabase(): LibraryDatabase {
  return new LibraryDatabase(`test-${count++}`);
}

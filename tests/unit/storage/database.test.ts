import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryDatabase } from '@/storage/database';
import { saveNote } from '@/storage/notes';
import { deletePapers, savePapers } from '@/storage/papers';
import { KV_PAPER } from './sample-papers';

beforeEach(() => fakeBrowser.reset());

/** The library as schema version 1 wrote it: this sample is frozen. Later versions must read it. */
const FROZEN_V1 = {
  papers: [
    {
      key: 'arxiv:2402.10685',
      title: 'LongHeads: Multi-Head Attention is Secretly a Long Context Processor',
      authors: [{ name: 'Y. Lu' }],
      arxivId: '2402.10685',
      published: '2024-02-16',
      url: 'https://arxiv.org/abs/2402.10685',
      savedAt: 1_760_000_000_000,
      updatedAt: 1_760_000_000_001,
      site: 'arxiv',
      ruleTags: ['long-context'],
      addedTags: ['to cite'],
      removedTags: [],
      status: 'reading',
      citationKey: 'luLongHeadsMultiHead2024',
      identities: ['arxiv:2402.10685', 'title:longheadsmultiheadattentionissecretlyalongcontextprocessor'],
    },
  ],
  notes: [{ paperKey: 'arxiv:2402.10685', markdown: 'Chunks per head.', updatedAt: 1_760_000_000_001 }],
};

test('reads the frozen library of schema version 1', async () => {
  const old = new Dexie('frozen-v1');
  old
    .version(1)
    .stores({ papers: '&key, savedAt, updatedAt, *identities, citationKey', notes: '&paperKey, updatedAt' });
  await old.table('papers').bulkAdd(FROZEN_V1.papers);
  await old.table('notes').bulkAdd(FROZEN_V1.notes);
  old.close();
  const db = new LibraryDatabase('frozen-v1');
  expect(await db.papers.toArray()).toEqual(FROZEN_V1.papers);
  expect(await db.notes.toArray()).toEqual(FROZEN_V1.notes);
});

test('a database of a newer version is read, never written', async () => {
  const newer = new Dexie('from-the-future');
  newer
    .version(7)
    .stores({ papers: '&key, savedAt, updatedAt, *identities, citationKey', notes: '&paperKey, updatedAt' });
  await newer.table('papers').bulkAdd(FROZEN_V1.papers);
  newer.close();
  const db = new LibraryDatabase('from-the-future');
  for (const write of [
    () => savePapers([KV_PAPER], 'arxiv', db),
    () => deletePapers(['arxiv:2402.10685'], db),
    () => saveNote('arxiv:2402.10685', 'x', 0, db),
  ])
    await expect(write()).rejects.toMatchObject({ code: 'newer-database', message: expect.stringContaining('Update') });
  expect(await db.papers.toArray()).toEqual(FROZEN_V1.papers);
});

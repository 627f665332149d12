import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAbstracts } from '@/storage/abstracts';
import { rejectTag } from '@/storage/corrections';
import { LibraryDatabase } from '@/storage/database';
import { saveNote } from '@/storage/notes';
import { saveOwnTag } from '@/storage/own-tags';
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

/** Since schema version 4 a title is looked up by its first 25 letters. */
const IDENTITIES = ['arxiv:2402.10685', 'title:longheadsmultiheadattenti'];
const PAPERS = FROZEN_V1.papers.map((paper) => ({ ...paper, identities: IDENTITIES }));

test('reads the frozen library of schema version 1', async () => {
  const old = new Dexie('frozen-v1');
  old
    .version(1)
    .stores({ papers: '&key, savedAt, updatedAt, *identities, citationKey', notes: '&paperKey, updatedAt' });
  await old.table('papers').bulkAdd(FROZEN_V1.papers);
  await old.table('notes').bulkAdd(FROZEN_V1.notes);
  old.close();
  const db = new LibraryDatabase('frozen-v1');
  expect(await db.papers.toArray()).toEqual(PAPERS);
  expect(await db.notes.toArray()).toEqual(FROZEN_V1.notes);
});

test('names on papers of version 1 become own tags, one per name in whichever case', async () => {
  const old = new Dexie('frozen-v1-names');
  old
    .version(1)
    .stores({ papers: '&key, savedAt, updatedAt, *identities, citationKey', notes: '&paperKey, updatedAt' });
  const [paper] = FROZEN_V1.papers;
  const tagged = [['to cite'], ['To cite', 'KV cache', '👩‍🔬'], ['to cite'], []];
  await old.table('papers').bulkAdd(tagged.map((addedTags, i) => ({ ...paper, key: `arxiv:${i}`, addedTags })));
  old.close();
  const db = new LibraryDatabase('frozen-v1-names');
  expect((await db.ownTags.toArray()).map(({ name, query }) => [name, query])).toEqual([
    ['to cite', ''],
    ['👩‍🔬', ''],
  ]);
  const papers = await db.papers.toArray();
  expect(papers.map(({ addedTags }) => addedTags)).toEqual([
    ['to cite'],
    ['to cite', 'kv-cache', '👩‍🔬'],
    ['to cite'],
    [],
  ]);
  expect(await db.papers.where('addedTags').equals('to cite').count()).toBe(3);
});

/** What schema version 2 added, as it wrote it: this sample is frozen. Later versions must read it. */
const FROZEN_V2 = {
  ownTags: [
    {
      name: 'To cite',
      nameKey: 'to cite',
      colour: 'olive',
      query: '"long context" OR kv-cach*',
      titleOnly: false,
      createdAt: 1_760_000_000_000,
      updatedAt: 1_760_000_000_001,
    },
  ],
  rejections: [
    {
      id: 'kv-cache arxiv:2402.10685',
      tag: 'kv-cache',
      paper: {
        key: 'arxiv:2402.10685',
        title: 'LongHeads: Multi-Head Attention is Secretly a Long Context Processor',
        authors: [{ name: 'Y. Lu' }],
        arxivId: '2402.10685',
        url: 'https://arxiv.org/abs/2402.10685',
      },
      identities: ['arxiv:2402.10685', 'title:longheadsmultiheadattentionissecretlyalongcontextprocessor'],
      rejectedAt: 1_760_000_000_000,
    },
  ],
};

test('reads the frozen library of schema version 2', async () => {
  const old = new Dexie('frozen-v2');
  old.version(2).stores({
    papers: '&key, savedAt, updatedAt, *identities, citationKey, *ruleTags, *addedTags, *removedTags',
    notes: '&paperKey, updatedAt',
    ownTags: '&nameKey',
    rejections: '&id, tag, *identities',
    suggestionModels: '&nameKey',
  });
  for (const [table, rows] of Object.entries({ ...FROZEN_V1, ...FROZEN_V2 })) await old.table(table).bulkAdd(rows);
  old.close();
  const db = new LibraryDatabase('frozen-v2');
  expect(await db.papers.toArray()).toEqual(PAPERS);
  expect(await db.ownTags.toArray()).toEqual(FROZEN_V2.ownTags);
  expect(await db.rejections.where('identities').equals('title:longheadsmultiheadattenti').toArray()).toEqual(
    FROZEN_V2.rejections.map((rejection) => ({ ...rejection, identities: IDENTITIES })),
  );
});

/** What schema version 3 added, as it wrote it: this sample is frozen. Later versions must read it. */
const FROZEN_V3 = {
  abstracts: [
    { key: 'arxiv:2402.10685', text: 'Heads attend to chunks of a long input.', fetchedAt: 1_760_000_000_000 },
    { key: 'openreview:aVh9KRZdRk', fetchedAt: 1_760_000_000_001 },
  ],
};

test('reads the frozen library of schema version 3', async () => {
  const old = new Dexie('frozen-v3');
  old.version(3).stores({
    papers: '&key, savedAt, updatedAt, *identities, citationKey, *ruleTags, *addedTags, *removedTags',
    notes: '&paperKey, updatedAt',
    ownTags: '&nameKey',
    rejections: '&id, tag, *identities',
    suggestionModels: '&nameKey',
    abstracts: '&key, fetchedAt',
  });
  const rows = { ...FROZEN_V1, ...FROZEN_V2, ...FROZEN_V3 };
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkAdd(values);
  old.close();
  const db = new LibraryDatabase('frozen-v3');
  expect(await db.papers.toArray()).toEqual(PAPERS);
  expect(await db.ownTags.toArray()).toEqual(FROZEN_V2.ownTags);
  expect(await db.abstracts.orderBy('fetchedAt').toArray()).toEqual(FROZEN_V3.abstracts);
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
    () => saveOwnTag({ name: 'Mine', colour: 'red', query: '', titleOnly: false }, undefined, db),
    () => rejectTag(KV_PAPER, 'kv-cache', db),
    () => keepAbstracts(new Map([[KV_PAPER.key as 'arxiv:', 'x']]), db),
  ])
    await expect(write()).rejects.toMatchObject({ code: 'newer-database', message: expect.stringContaining('Update') });
  expect(await db.papers.toArray()).toEqual(FROZEN_V1.papers);
});

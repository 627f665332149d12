import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type AbstractKey,
  abstractKeysOf,
  countAbstracts,
  deleteAbstracts,
  fetchedAbstracts,
  keepAbstracts,
  MOST_ABSTRACTS,
  OLDEST_ABSTRACT,
  OLDEST_NONE,
} from '@/storage/abstracts';
import { acceptTag } from '@/storage/corrections';
import { type LibraryDatabase, library } from '@/storage/database';
import { deleteEverything } from '@/storage/delete-everything';
import { ABSTRACTS_KEY } from '@/storage/messages';
import { saveOwnTag } from '@/storage/own-tags';
import { savePapers } from '@/storage/papers';
import { freshDatabase, KV_PAPER, paperWith } from './sample-papers';

let db: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});
afterEach(() => vi.useRealTimers());

const TITLE_ONLY = paperWith({ title: 'Evicting the KV cache', arxivId: '2509.24002' });
const TEXT = 'We compress the cache while decoding.';
const known = async (...keys: AbstractKey[]) =>
  [...(await fetchedAbstracts(keys, db)).values()].map(({ key, text }) => [key, text]);

test.each([
  [{ arxivId: '2509.24002' }, ['arxiv:2509.24002']],
  [{ doi: '10.48550/arxiv.2509.24002' }, ['arxiv:2509.24002']],
  [{ openreviewId: 'aVh9KRZdRk' }, ['openreview:aVh9KRZdRk']],
  [{ arxivId: '2509.24002', openreviewId: 'aVh9KRZdRk' }, ['arxiv:2509.24002', 'openreview:aVh9KRZdRk']],
  [{ doi: '10.1038/nature14539' }, []],
  [{ aclId: '2022.acl-long.1' }, []],
  [{}, []],
])('a paper with %j can be asked for as %j', (identifiers, keys) => {
  expect(abstractKeysOf(paperWith(identifiers))).toEqual(keys);
});

test('a message cannot smuggle anything into the address of an API', () => {
  const paper = { ...TITLE_ONLY, arxivId: '2509.24002&id_list=1', openreviewId: '../notes?id=secret' };
  expect(abstractKeysOf(paper)).toEqual([]);
});

test('what was fetched is known, also that there is none', async () => {
  await keepAbstracts(
    new Map([
      ['arxiv:2509.24002', TEXT],
      ['arxiv:2501.00001', undefined],
    ]),
    db,
  );
  expect(await known('arxiv:2509.24002', 'arxiv:2501.00001', 'arxiv:2501.00002')).toEqual([
    ['arxiv:2509.24002', TEXT],
    ['arxiv:2501.00001', undefined],
  ]);
  expect(await countAbstracts(db)).toBe(1);
});

test('both grow old, "none" sooner; what is too old is deleted with the next that comes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
  await keepAbstracts(
    new Map([
      ['arxiv:2509.24002', TEXT],
      ['arxiv:2501.00001', undefined],
    ]),
    db,
  );
  vi.setSystemTime(1_800_000_000_000 + OLDEST_NONE);
  expect(await known('arxiv:2509.24002', 'arxiv:2501.00001')).toEqual([['arxiv:2509.24002', TEXT]]);
  vi.setSystemTime(1_800_000_000_000 + OLDEST_ABSTRACT + 1);
  expect(await known('arxiv:2509.24002')).toEqual([]);
  await keepAbstracts(new Map([['arxiv:2501.00003', 'New.']]), db);
  expect(await db.abstracts.toCollection().primaryKeys()).toEqual(['arxiv:2501.00003']);
});

test('no more are kept than the limit; the oldest go', async () => {
  const rows = Array.from({ length: MOST_ABSTRACTS }, (_, i) => ({
    key: `openreview:note${i}` as const,
    text: 'x',
    fetchedAt: Date.now() - MOST_ABSTRACTS + i,
  }));
  await db.abstracts.bulkAdd(rows);
  await keepAbstracts(
    new Map([
      ['arxiv:2501.00001', 'a'],
      ['arxiv:2501.00002', 'b'],
    ]),
    db,
  );
  expect(await db.abstracts.count()).toBe(MOST_ABSTRACTS);
  expect(await db.abstracts.bulkGet(['openreview:note0', 'openreview:note1'])).toEqual([undefined, undefined]);
  expect(await known('arxiv:2501.00001', 'openreview:note2')).toHaveLength(2);
}, 60_000);

test('a paper is saved with the abstract that was fetched for it, and never loses its own', async () => {
  await keepAbstracts(new Map([['arxiv:2509.24002', TEXT]]), db);
  const [saved] = await savePapers([TITLE_ONLY], 'arxiv', db);
  expect(saved?.abstract).toBe(TEXT);
  expect(saved?.ruleTags).toContain('kv-cache');
  await savePapers([KV_PAPER], 'arxiv', db);
  expect((await db.papers.get(TITLE_ONLY.key))?.abstract).toBe(KV_PAPER.abstract);
  await savePapers([TITLE_ONLY], 'arxiv', db);
  expect((await db.papers.get(TITLE_ONLY.key))?.abstract).toBe(KV_PAPER.abstract);
});

test('also when a suggested tag is what saves it', async () => {
  await keepAbstracts(new Map([['arxiv:2509.24002', TEXT]]), db);
  await saveOwnTag({ name: 'Mine', colour: 'red', query: '', titleOnly: false }, undefined, db);
  await acceptTag(TITLE_ONLY, 'arxiv', 'Mine', db);
  expect((await db.papers.get(TITLE_ONLY.key))?.abstract).toBe(TEXT);
});

test('deleting what was fetched leaves saved papers as they are, and no trace of which papers were asked for', async () => {
  await keepAbstracts(new Map([['arxiv:2509.24002', TEXT]]), db);
  await savePapers([TITLE_ONLY], 'arxiv', db);
  await fakeBrowser.storage.local.set({ [ABSTRACTS_KEY]: { keys: [TITLE_ONLY.key], at: 1 } });
  await deleteAbstracts(db);
  expect(await countAbstracts(db)).toBe(0);
  expect((await db.papers.get(TITLE_ONLY.key))?.abstract).toBe(TEXT);
  expect(await fakeBrowser.storage.local.get(ABSTRACTS_KEY)).toEqual({});
});

test('"delete everything" deletes them too', async () => {
  await keepAbstracts(new Map([['arxiv:2509.24002', TEXT]]));
  vi.stubGlobal('localStorage', { clear: () => {} }); // of a page, from which this is done
  await deleteEverything();
  vi.unstubAllGlobals();
  expect(await library.abstracts.count()).toBe(0);
});

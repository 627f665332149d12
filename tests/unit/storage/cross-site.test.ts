import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPapertagsJson } from '@/exporters/importers/papertags-json';
import { json } from '@/exporters/json';
import type { Paper, PaperFields } from '@/papers/paper';
import { identityOf, samePaper } from '@/papers/same-paper';
import { importLibrary } from '@/storage/import-library';
import { saveNote } from '@/storage/notes';
import { addTag } from '@/storage/paper-tags';
import { deleteShownPaper, savedAmong, savePapers } from '@/storage/papers';
import { findStored, isSaved } from '@/storage/stored-papers';
import { TagDecisions } from '@/storage/tag-decisions';
import { CROSS_SITE_PAPERS } from '@/tests/unit/papers/cross-site-papers';
import { freshDatabase, paperWith } from './sample-papers';

beforeEach(() => fakeBrowser.reset());

const by = (...names: string[]) => names.map((name) => ({ name }));
const SITES = [...new Set(CROSS_SITE_PAPERS.flatMap(({ on }) => Object.keys(on)))];

describe.each(SITES)('saved once from %s', (site) => {
  const saved = CROSS_SITE_PAPERS.flatMap(({ on }) => on[site] ?? []);

  test('a paper has its mark, own tag and note wherever it is shown', async () => {
    const db = freshDatabase();
    const stored = await savePapers(saved, 'arxiv', db);
    expect(await db.papers.count()).toBe(saved.length);
    for (const [i, { key }] of stored.entries()) {
      await addTag([key], `tag ${i}`, db);
      await saveNote(key, `Note ${i}`, 0, db);
    }
    for (const { on } of CROSS_SITE_PAPERS) {
      const first = on[site];
      const shown = first ? Object.values(on).filter((paper) => samePaper(first, paper)) : [];
      const i = stored.findIndex((paper) => first && samePaper(first, paper));
      const cards = shown.map(identityOf);
      expect(await savedAmong(cards, db)).toEqual(cards.map(({ key }) => key));
      const decisions = await TagDecisions.of(cards, db);
      for (const card of cards) {
        expect(decisions.on(card).given).toEqual([`tag ${i}`]);
        const found = await findStored(card, db);
        expect((await db.notes.get(found?.key ?? card.key))?.markdown).toBe(`Note ${i}`);
      }
    }
  });
});

test('saved from every site, each paper is in the library once', async () => {
  const db = freshDatabase();
  for (const site of SITES)
    await savePapers(
      CROSS_SITE_PAPERS.flatMap(({ on }) => on[site] ?? []),
      'arxiv',
      db,
    );
  const titles = (await db.papers.filter(isSaved).toArray()).map(({ title }) => title);
  expect(titles).toHaveLength(CROSS_SITE_PAPERS.length);
  const everyCard = CROSS_SITE_PAPERS.flatMap(({ on }) => Object.values(on));
  expect(await savedAmong(everyCard.map(identityOf), db)).toEqual(everyCard.map(({ key }) => key));
});

describe('papers that were saved apart', () => {
  const TITLE = 'Learned Sparse Retrieval for Conversational Search';
  const saveEach = async (...fields: Partial<PaperFields>[]) => {
    const db = freshDatabase();
    const papers: Paper[] = fields.map((each) => paperWith({ title: TITLE, url: '', ...each }));
    for (const paper of papers) {
      await savePapers([paper], 'scholar', db);
      const found = await findStored(paper, db);
      if (!found) throw new Error('Not stored');
      await addTag([found.key], `from ${paper.key}`, db);
      await saveNote(found.key, `Note on ${paper.key}`, (await db.notes.get(found.key))?.updatedAt ?? 0, db);
    }
    return { db, papers, live: () => db.papers.filter(isSaved).toArray() };
  };

  test.each<[string, Partial<PaperFields>, Partial<PaperFields>, Partial<PaperFields>]>([
    [
      'an arXiv id and an OpenReview id, by names and years',
      { arxivId: '2304.12904' },
      { openreviewId: 'aB3_x-9QzK' },
      { arxivId: '2304.12904', authors: by('Thong Nguyen'), openreviewId: 'aB3_x-9QzK' },
    ],
    [
      'a cut title and a whole one without a year',
      { title: 'Learned sparse retrieval for conversational …', authors: by('T Nguyen'), published: '2023' },
      { arxivId: '2304.12904' },
      { arxivId: '2304.12904', authors: by('Thong Nguyen'), published: '2023-04-25' },
    ],
    [
      'a preprint and its edition of the next year, when a page names the author',
      { arxivId: '2304.12904', published: '2023' },
      { doi: '10.1145/1.1', authors: by('Thong Nguyen'), published: '2024' },
      { arxivId: '2304.12904', authors: by('T. Nguyen'), published: '2023-04-25' },
    ],
  ])('%s: become one with the tags and notes of both', async (_, a, b, telling) => {
    const { db, papers, live } = await saveEach(a, b);
    expect(await live()).toHaveLength(2);
    await savePapers([paperWith({ title: TITLE, url: '', ...telling })], 'arxiv', db);
    const [joined, ...others] = await live();
    expect(others).toEqual([]);
    expect(joined?.addedTags.toSorted()).toEqual(papers.map(({ key }) => `from ${key}`).toSorted());
    const note = (await db.notes.get(joined?.key ?? 'title:none'))?.markdown;
    for (const { key } of papers) expect(note).toContain(`Note on ${key}`);
  });

  test.each<[string, Partial<PaperFields>, Partial<PaperFields>, Partial<PaperFields>]>([
    [
      'two DOIs',
      { doi: '10.1145/1.1', authors: by('Thong Nguyen'), published: '2023' },
      { doi: '10.1145/2.2', authors: by('Thong Nguyen'), published: '2024' },
      { authors: by('T Nguyen'), published: '2024' },
    ],
    [
      'two arXiv ids',
      { arxivId: '2304.12904', authors: by('Thong Nguyen') },
      { arxivId: '2404.12904', authors: by('Thong Nguyen') },
      { authors: by('T Nguyen'), published: '2024' },
    ],
    [
      'two people with the same initial',
      { arxivId: '2304.12904', authors: by('Thong Nguyen'), published: '2023' },
      { openreviewId: 'aB3_x-9QzK', authors: by('Tan Nguyen'), published: '2024' },
      { authors: by('T Nguyen'), published: '2024' },
    ],
    [
      'years that are only near to the one between',
      { arxivId: '2204.12904', authors: by('Thong Nguyen'), published: '2022' },
      { openreviewId: 'aB3_x-9QzK', authors: by('Thong Nguyen'), published: '2026' },
      { authors: by('T Nguyen'), published: '2024' },
    ],
  ])('%s: a card that could be either never makes them one', async (_, a, b, between) => {
    const { db, papers, live } = await saveEach(a, b);
    const card = paperWith({ title: TITLE, url: '', ...between });
    expect(papers.map((paper) => samePaper(paper, card))).toEqual([true, true]);
    await savePapers([card], 'scholar', db);
    expect((await live()).map(({ key, addedTags }) => [key, addedTags]).toSorted()).toEqual(
      papers.map(({ key }) => [key, [`from ${key}`]]).toSorted(),
    );
    expect(await savedAmong([card, ...papers], db)).toHaveLength(3);
    // What was read on the card between the two does not open a way from one to the other.
    for (const paper of papers) await savePapers([paper], 'arxiv', db);
    expect(await live()).toHaveLength(2);
  });

  test('one press on a card that could be either unsaves one of them, and the card shows it', async () => {
    const { db, papers, live } = await saveEach(
      { doi: '10.1145/1.1', authors: by('Thong Nguyen'), published: '2023' },
      { doi: '10.1145/2.2', authors: by('Thong Nguyen'), published: '2023' },
    );
    const card = paperWith({ title: TITLE, url: '', authors: by('T Nguyen'), published: '2023' });
    await deleteShownPaper(card, db);
    expect(await live()).toHaveLength(1);
    expect(await savedAmong([card], db)).toEqual([]);
    await savePapers([card], 'scholar', db);
    expect((await live()).map(({ key }) => key).toSorted()).toEqual(papers.map(({ key }) => key).toSorted());
  });

  test('of two that a card could be, the one of its year is meant', async () => {
    const { db, papers } = await saveEach(
      { doi: '10.1145/1.1', authors: by('Thong Nguyen'), published: '2023' },
      { doi: '10.1145/2.2', authors: by('Thong Nguyen'), published: '2024' },
    );
    const card = paperWith({ title: TITLE, url: '', authors: by('T Nguyen'), published: '2023' });
    expect((await findStored(card, db))?.key).toBe(papers[0]?.key);
  });
});

test('a title that a listing cut is completed by the page that prints it whole', async () => {
  const db = freshDatabase();
  const cut = { title: 'Biological structure and function emerge from …', authors: by('A Rives'), published: '2021' };
  await savePapers([paperWith({ ...cut, url: '' })], 'scholar', db);
  const whole = 'Biological structure and function emerge from scaling unsupervised learning';
  const card = paperWith({ title: whole, authors: by('Alexander Rives'), published: '2019-04-29', url: '' });
  await savePapers([card], 'biorxiv', db);
  expect((await db.papers.toArray()).map(({ title }) => title)).toEqual([whole]);
});

test('a preprint that is out by now is known by both DOIs', async () => {
  const db = freshDatabase();
  const known = { title: 'Highly multiplexed maps of protein interactions', authors: by('Ada Byron'), url: '' };
  const preprint = paperWith({ ...known, doi: '10.1101/622803', published: '2019' });
  const published = paperWith({ ...known, doi: '10.1073/pnas.2016239118', published: '2021' });
  await savePapers([preprint], 'biorxiv', db);
  await savePapers([published], 'pubmed', db);
  expect((await db.papers.toArray()).map(({ doi }) => doi)).toEqual([published.doi]);
  const bare = [preprint, published].map(({ doi }) => paperWith({ title: 'Under another name', doi, url: '' }));
  expect(await savedAmong(bare, db)).toEqual(bare.map(({ key }) => key));
});

test.each(SITES)('an exported library that is read back finds the papers that were saved from %s', async (site) => {
  const db = freshDatabase();
  const cards = CROSS_SITE_PAPERS.flatMap(({ on }) => on[site] ?? []);
  const saved = await savePapers(cards, 'arxiv', db);
  let file = '';
  for await (const part of json.write(
    saved.map((paper) => ({ paper })),
    { now: Date.now() },
  ))
    file += part;
  const restored = freshDatabase();
  await importLibrary(readPapertagsJson(file), undefined, undefined, restored);
  const bare = cards.map((card) =>
    identityOf({ ...card, title: card.key.startsWith('title:') ? card.title : 'Other' }),
  );
  expect(await savedAmong(bare, restored)).toEqual(cards.map(({ key }) => key));
});

import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PaperFields } from '@/papers/paper';
import { identityOf } from '@/papers/same-paper';
import { LISTING_MESSAGES } from '@/storage/message-schema';
import { savedAmong, savePapers } from '@/storage/papers';
import { freshDatabase, paperWith } from './sample-papers';

/** One paper by each identifier that a site can give it. */
const IDENTIFIERS = {
  arxivId: '2509.24002',
  doi: '10.1145/3600006.3613165',
  openreviewId: 'aB3_x-9QzK',
  aclId: '2022.acl-long.1',
  s2Id: '516c2035d29bb711be2e027be4ad38224419065a',
} satisfies Partial<PaperFields>;

beforeEach(() => fakeBrowser.reset());

describe.each(Object.entries(IDENTIFIERS))('%s', (name, id) => {
  test('finds a saved paper that another site calls otherwise', async () => {
    const db = freshDatabase();
    await savePapers([paperWith({ ...IDENTIFIERS, title: 'As it was saved' })], 'arxiv', db);
    const shown = paperWith({ [name]: id, title: 'As it is shown' });
    expect(await savedAmong([identityOf(shown)], db)).toEqual([shown.key]);
  });

  test('may be in what a listing sends', () => {
    const paper = paperWith({ [name]: id });
    expect(v.safeParse(LISTING_MESSAGES.savePaper, { paper, site: 'semanticscholar' }).success).toBe(true);
    const papers = [JSON.parse(JSON.stringify(identityOf(paper)))];
    expect(v.safeParse(LISTING_MESSAGES.savedAmong, { papers }).success).toBe(true);
  });
});

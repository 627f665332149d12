import { library } from '@/storage/database';
import { ruleTagsOf } from '@/storage/rule-tags';
import { writeLibrary } from '@/storage/write-transaction';

/** Papers per transaction: tagging 200 takes some 20 ms, so that a save never waits long behind it. */
const STEP = 200;

/**
 * Gives saved papers the tags of the present rules, after an update. The user's additions and removals stay, because
 * they lie on top. Safe to run twice, and to be cut off: what was not reached keeps its older tags.
 */
export async function retagLibrary(): Promise<void> {
  const keys = await library.papers.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += STEP) {
    await writeLibrary(async (db, now) => {
      const papers = (await db.papers.bulkGet(keys.slice(start, start + STEP))).filter((paper) => paper !== undefined);
      const changed = papers.flatMap((paper) => {
        const ruleTags = ruleTagsOf(paper);
        return ruleTags.join() === paper.ruleTags.join() ? [] : [{ ...paper, ruleTags, updatedAt: now }];
      });
      await db.papers.bulkPut(changed);
    });
  }
}

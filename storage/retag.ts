import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { oneAtATime } from './one-at-a-time';
import { type CompiledOwnTags, compiledOwnTags } from './own-tag-matcher';
import { announceTagsChange } from './revision';
import { ownHits, ruleTagsOf } from './rule-tags';
import { writeLibrary } from './write-transaction';

/** Key in `storage.local`: which part of the saved papers' tags is out of date until a retagging came to its end. */
const DUE_KEY = 'retaggingDue';

/** `own`: own tags changed, the catalogue's tags stay. `all`: the rules may have changed too. */
export type RetagPart = 'own' | 'all';

/** Papers per step: 200 take all rules some 20 ms, 1,000 a few own tags no longer; a save never waits long behind it. */
const STEP: Record<RetagPart, number> = { own: 1_000, all: 200 };

/** What `ruleTags` of a paper has to be. */
function ruleTagsNow(paper: StoredPaper, part: RetagPart, own: CompiledOwnTags): string[] {
  if (part === 'all') return ruleTagsOf(paper, own);
  return [...paper.ruleTags.filter((tag) => !own.byKey.has(ownTagKey(tag))), ...ownHits(paper, own)];
}

function retagged(papers: readonly (StoredPaper | undefined)[], part: RetagPart, own: CompiledOwnTags): StoredPaper[] {
  return papers.flatMap((paper) => {
    if (!paper) return [];
    const ruleTags = ruleTagsNow(paper, part, own);
    return ruleTags.join('\n') === paper.ruleTags.join('\n') ? [] : [{ ...paper, ruleTags }];
  });
}

/** Called with the number of papers that were looked at, of all. */
type OnProgress = (done: number, total: number) => void;

/** @returns whether a paper got other tags */
async function retagStep(keys: PaperKey[], part: RetagPart, db: LibraryDatabase): Promise<boolean> {
  const changed = retagged(await db.papers.bulkGet(keys), part, await compiledOwnTags(db));
  if (changed.length === 0) return false;
  // Read again inside the transaction: the user may have changed them meanwhile.
  await writeLibrary(async (open, now) => {
    const papers = await open.papers.bulkGet(changed.map(({ key }) => key));
    const put = retagged(papers, part, await compiledOwnTags(open)).map((paper) => ({ ...paper, updatedAt: now }));
    await open.papers.bulkPut(put);
  }, db);
  return true;
}

/** @returns whether a paper got other tags */
async function retagAll(part: RetagPart, onProgress: OnProgress, db: LibraryDatabase): Promise<boolean> {
  const keys = await db.papers.toCollection().primaryKeys();
  let hasChanged = false;
  for (let start = 0; start < keys.length; start += STEP[part]) {
    if (await retagStep(keys.slice(start, start + STEP[part]), part, db)) hasChanged = true;
    onProgress(Math.min(start + STEP[part], keys.length), keys.length);
  }
  return hasChanged;
}

async function readDue(): Promise<string | undefined> {
  const { [DUE_KEY]: due } = await browser.storage.local.get(DUE_KEY);
  return typeof due === 'string' ? due : undefined;
}

/**
 * Remembers that saved papers are to be tagged anew: `retagWhatIsDue` does it, or the next start of the background
 * when this page is closed before.
 * @returns takes the mark back, because nothing changed; what was due before stays due
 */
export async function markDue(part: RetagPart): Promise<() => Promise<void>> {
  const { before, mark } = await onMark(async (before) => {
    const mark = `${before?.startsWith('all') ? 'all' : part} ${Math.random()}`;
    await browser.storage.local.set({ [DUE_KEY]: mark });
    return { before, mark };
  });
  return async () => {
    if (before === undefined) await unmark(mark);
  };
}

/** Runs what changes the mark, one after the other across all pages: two at once would lose what one of them marked. */
function onMark<T>(change: (mark: string | undefined) => Promise<T>): Promise<T> {
  return oneAtATime('papertags-retagging-mark', async () => change(await readDue()));
}

/** Takes a mark away, unless another change was marked meanwhile. */
function unmark(mark: string): Promise<void> {
  return onMark(async (present) => {
    if (present === mark) await browser.storage.local.remove(DUE_KEY);
  });
}

/**
 * Does what is due: gives saved papers the tags of the present rules and own tags. The user's additions and removals
 * stay, because they lie on top. Safe to run twice, and to be cut off: the next start of the background goes on.
 *
 * @param onProgress papers done so far, of all
 * @throws StoreError
 */
export function retagWhatIsDue(onProgress: OnProgress = () => {}, db: LibraryDatabase = library): Promise<void> {
  return oneAtATime('papertags-retagging', async () => {
    const due = await readDue();
    if (due === undefined) return;
    const part: RetagPart = due.startsWith('all') ? 'all' : 'own';
    const hasChanged = await retagAll(part, onProgress, db);
    // Another change that came meanwhile stays due: whoever made it waits for its turn.
    await unmark(due);
    // Cards show own tags that a query finds in the saved abstract only: what they were told before was too early.
    if (hasChanged) await announceTagsChange();
  });
}

/** Gives all saved papers the tags of the present rules and own tags. @throws StoreError */
export async function retagLibrary(
  part: RetagPart,
  onProgress?: OnProgress,
  db: LibraryDatabase = library,
): Promise<void> {
  await markDue(part);
  await retagWhatIsDue(onProgress, db);
}

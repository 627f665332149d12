import type { PaperKey } from '@/papers/paper';
import { plainText } from '@/papers/plain-text';
import type { SavedPaper } from '@/papers/saved-paper';
import { LONGEST_OWN_TAG_NAME, type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';
import type { LibraryDatabase, StoredPaper } from './database';
import { catalogueTagNamed, colourOfName } from './tag-names';

/*
 * What changes of own tags do to the rows of the library. All of it runs inside a transaction that the caller opened.
 */

/** An own tag as it is when it was only given to a paper: without a query. */
export function bareOwnTag(name: string, now: number): OwnTag {
  const nameKey = ownTagKey(name);
  return { name, nameKey, colour: colourOfName(name), query: '', titleOnly: false, createdAt: now, updatedAt: now };
}

/**
 * Finds how each of these tags is called in the library: a catalogue tag by its id, an own tag in the spelling that
 * it has. Own tags that are not there yet are made, so that every name on a paper is an own tag.
 */
export async function settleTagNames(
  db: Pick<LibraryDatabase, 'ownTags'>,
  names: Iterable<string>,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const settled = new Map<string, string>();
  const own = new Map<string, string>();
  for (const name of new Set(names)) {
    const known = catalogueTagNamed(name);
    if (known) settled.set(name, known.id);
    else own.set(name, plainText(name).slice(0, LONGEST_OWN_TAG_NAME).toWellFormed().trim());
  }
  const keys = [...new Set([...own.values()].map(ownTagKey))];
  const rows = new Map((await db.ownTags.bulkGet(keys)).flatMap((row) => (row ? [[row.nameKey, row]] : [])));
  for (const [name, cleaned] of own) {
    const key = ownTagKey(cleaned);
    if (key === '') continue;
    const row = rows.get(key) ?? bareOwnTag(cleaned, now);
    if (!rows.has(key)) await db.ownTags.add(row);
    rows.set(key, row);
    settled.set(name, row.name);
  }
  return settled;
}

/** How those of the names that are tags already are called in the library; makes none. */
export async function knownTagNames(
  db: Pick<LibraryDatabase, 'ownTags'>,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(names)];
  const rows = await db.ownTags.bulkGet(asked.map(ownTagKey));
  return new Map(
    asked.flatMap((name, i) => {
      const known = catalogueTagNamed(name)?.id ?? rows[i]?.name;
      return known === undefined ? [] : [[name, known]];
    }),
  );
}

type TagLists = Pick<SavedPaper, 'ruleTags' | 'addedTags' | 'removedTags'>;

/** The tags of a paper with each name as `rename` gives it, each once; a name that it gives nothing for goes. */
export function renamedTags(paper: TagLists, rename: (tag: string) => string | undefined): TagLists {
  const renamed = (tags: readonly string[]) => [...new Set(tags.flatMap((tag) => rename(tag) ?? []))];
  const addedTags = renamed(paper.addedTags);
  return {
    ruleTags: renamed(paper.ruleTags),
    addedTags,
    removedTags: renamed(paper.removedTags).filter((tag) => !addedTags.includes(tag)),
  };
}

/** Papers read at once: 1,000 of them are some 3 MB. */
const STEP = 1_000;

/** Goes through all papers of the library, deleted ones too, in steps. */
async function inSteps(
  db: Pick<LibraryDatabase, 'papers'>,
  step: (papers: StoredPaper[]) => Promise<void>,
): Promise<void> {
  let last: PaperKey | undefined;
  for (let isLast = false; !isLast; ) {
    const rest = last === undefined ? db.papers.orderBy('key') : db.papers.where('key').above(last);
    const papers = await rest.limit(STEP).toArray();
    last = papers.at(-1)?.key;
    isLast = papers.length < STEP;
    await step(papers);
  }
}

/**
 * Makes own tags of the names that lie on papers, for a library from the time when tags had no rows of their own.
 * Names that differ in case only become the most frequent of them.
 */
export async function makeOwnTagRows(db: Pick<LibraryDatabase, 'papers' | 'ownTags'>): Promise<void> {
  const counts = new Map<string, number>();
  await inSteps(db, async (papers) => {
    for (const tag of papers.flatMap(({ addedTags }) => addedTags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const settled = await settleTagNames(db, names, Date.now());
  await inSteps(db, async (papers) => {
    const changed = papers.filter(({ addedTags }) => addedTags.some((tag) => settled.get(tag) !== tag));
    await db.papers.bulkPut(
      changed.map((paper) => ({ ...paper, ...renamedTags(paper, (tag) => settled.get(tag) ?? tag) })),
    );
  });
}

/** On which papers a tag lay, and how. */
export interface TagPlaces {
  added: PaperKey[];
  removed: PaperKey[];
}

/**
 * Gives an own tag another name wherever it stands (papers, rejections, what was learned), or takes it away.
 * @returns where the user had given it or taken it off
 */
export async function renameEverywhere(
  db: LibraryDatabase,
  from: OwnTag,
  to: string | undefined,
  now: number,
): Promise<TagPlaces> {
  const lists = ['ruleTags', 'addedTags', 'removedTags'] as const;
  const found = await Promise.all(lists.map((list) => db.papers.where(list).equals(from.name).primaryKeys()));
  const keys = [...new Set(found.flat())];
  for (let start = 0; start < keys.length; start += STEP) {
    const papers = (await db.papers.bulkGet(keys.slice(start, start + STEP))).filter((paper) => paper !== undefined);
    const renamed = (tag: string) => (tag === from.name ? to : tag);
    await db.papers.bulkPut(papers.map((paper) => ({ ...paper, ...renamedTags(paper, renamed), updatedAt: now })));
  }
  const [, added = [], removed = []] = found;
  return { added, removed };
}

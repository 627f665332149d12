import { type LibraryDatabase, library } from '@/storage/database';
import { readSettings } from '@/storage/settings';
import { putSuggestionModel, suggestionModels } from '@/storage/suggestion-models';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { learnTag } from '@/tagging/suggest/learn-tag';
import { FEWEST_PAPERS, SUGGESTION_VERSION } from '@/tagging/suggest/suggestion-model';
import { wordHash } from '@/tagging/tokenise';
import { LearningLibrary, type TagMembers } from './suggestions-examples';

/** Gives way to other work of the background between two tags. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Another value means that papers, corrections or own tags were changed since. */
async function stateOf(db: LibraryDatabase): Promise<string> {
  const [newest, rejections, tags] = await Promise.all([
    db.papers.orderBy('updatedAt').reverse().limit(1).keys(),
    db.rejections.toCollection().primaryKeys(),
    db.ownTags.toCollection().primaryKeys(),
  ]);
  return [newest.join(), fingerprint(rejections), fingerprint(tags)].join(' ');
}

/** One short value for some keys in any order. */
function fingerprint(keys: readonly string[]): string {
  return `${keys.length}:${wordHash([...keys].sort().join('\n')).toString(36)}`;
}

/** What a tag is learned from: its own papers and corrections, and other papers as soon as they are twice as many. */
async function learnedFrom(members: TagMembers, papers: LearningLibrary, db: LibraryDatabase): Promise<string> {
  const rejections = await db.rejections.where('tag').equals(members.name).primaryKeys();
  const keys = (of: TagMembers['tagged']) => fingerprint(of.map(({ key }) => key));
  const size = Math.floor(Math.log2(await papers.size()));
  return [keys(members.tagged), keys(members.rejected), fingerprint(rejections), size].join(' ');
}

const lastState = new WeakMap<LibraryDatabase, string>();

/**
 * Learns what there is to learn since the last time: tags whose papers or corrections changed, one after the other.
 * Nothing is learned while the setting `suggestOwnTags` is off.
 *
 * @returns true when anything was stored or taken away
 */
export async function learnSuggestions(db: LibraryDatabase = library): Promise<boolean> {
  if (!(await isOn()) || (await db.isNewer())) return false;
  const state = await stateOf(db);
  const known = new Map((await suggestionModels(db)).map((model) => [model.nameKey, model]));
  if (withLearned(state, known.keys()) === lastState.get(db)) return false;
  const papers = new LearningLibrary(db);
  let changed = false;
  for (const tag of await db.ownTags.toArray()) {
    const step = await learnOne(tag, known.get(tag.nameKey)?.learnedFrom, papers, db);
    changed ||= step;
    if (step && !(await isOn())) {
      // Switched off, and perhaps forgotten, while this was learned.
      await putSuggestionModel(tag.nameKey, undefined, db);
      return changed;
    }
    await breathe();
  }
  lastState.set(
    db,
    withLearned(
      state,
      (await suggestionModels(db)).map(({ nameKey }) => nameKey),
    ),
  );
  return changed;
}

/** What was learned belongs to the state: when the user deletes it, there is something to learn. */
function withLearned(state: string, nameKeys: Iterable<string>): string {
  return `${state} ${fingerprint([...nameKeys])}`;
}

async function isOn(): Promise<boolean> {
  return (await readSettings()).suggestOwnTags;
}

async function learnOne(
  { name, nameKey }: OwnTag,
  before: string | undefined,
  papers: LearningLibrary,
  db: LibraryDatabase,
): Promise<boolean> {
  const members = await papers.members(name);
  if (members.tagged.length < FEWEST_PAPERS) {
    if (before !== undefined) await putSuggestionModel(nameKey, undefined, db);
    return before !== undefined;
  }
  const source = await learnedFrom(members, papers, db);
  if (source === before) return false;
  const learned = learnTag(await papers.examples(members));
  const about = { nameKey, name, version: SUGGESTION_VERSION, trainedAt: Date.now(), learnedFrom: source };
  await putSuggestionModel(nameKey, { ...learned, ...about }, db);
  return true;
}

import type { PaperIdentity } from '@/papers/paper';
import { tagsOf } from '@/papers/saved-paper';
import { type LibraryDatabase, library } from '@/storage/database';
import type { OwnTagOnCard, PaperToTag } from '@/storage/messages';
import { RejectedTags } from '@/storage/rejected-tags';
import { announceTagsChange } from '@/storage/revision';
import { readSettings } from '@/storage/settings';
import { StoredPapers } from '@/storage/stored-papers';
import { suggestionModels } from '@/storage/suggestion-models';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { type PaperVector, paperVector } from '@/tagging/suggest/paper-vector';
import { RecentPapers } from '@/tagging/suggest/recent-papers';
import { Suggester } from '@/tagging/suggest/suggest';
import type { PaperTag } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';
import { learnSuggestions } from './suggestions-learning';

/** Milliseconds without a listing asking, after which there is time to learn. */
const QUIET = 1_500;

const recent = new RecentPapers();
let present: { from: string; suggester: Suggester } = { from: '', suggester: new Suggester([]) };
let timer: ReturnType<typeof setTimeout> | undefined;
let isLearning = false;

/**
 * Own tags to suggest on papers of a listing, in their order: what was learned already answers, and learning follows
 * when listings are quiet. Never throws: without suggestions a card has its other tags.
 */
export async function suggestionsFor(
  papers: readonly PaperToTag[],
  db: LibraryDatabase = library,
): Promise<OwnTagOnCard[][]> {
  try {
    const { suggestOwnTags } = await readSettings();
    if (!suggestOwnTags) return papers.map(() => []);
    const [suggester, tags] = await Promise.all([presentSuggester(db), db.ownTags.toArray()]);
    learnWhenQuiet(db);
    if (tags.length === 0) return papers.map(() => []);
    const read = papers.map((paper) => readPaper(paper, suggester));
    if (!read.some(({ reaches }) => reaches)) return papers.map(() => []);
    const decided = await DecidedTags.of(
      papers.filter((_, i) => read[i]?.reaches),
      db,
    );
    const ownTags = new Map(tags.map((tag) => [tag.nameKey, tag]));
    return papers.map((paper, i) => {
      const { vector, ruleTags, reaches } = read[i] ?? readPaper(paper, suggester);
      if (!reaches) return [];
      const without = decided.on(paper);
      const allowed = (nameKey: string) =>
        ownTags.has(nameKey) && !without.has(nameKey) && !recent.isTooGeneral(nameKey);
      return suggester.suggest(paper, vector, ruleTags, allowed).flatMap(({ nameKey, evidence }): OwnTagOnCard[] => {
        const tag = ownTags.get(nameKey);
        return tag ? [{ name: tag.name, colour: tag.colour, by: 'suggested', evidence }] : [];
      });
    });
  } catch (error) {
    console.error('Papertags: own tags could not be suggested', error);
    return papers.map(() => []);
  }
}

/** What was learned, ready to use. */
async function presentSuggester(db: LibraryDatabase): Promise<Suggester> {
  const models = await suggestionModels(db);
  const from = [db.name, ...models.map(({ nameKey, trainedAt }) => `${nameKey} ${trainedAt}`)].join('\n');
  if (from !== present.from) {
    present = { from, suggester: new Suggester(models) };
    recent.replay(present.suggester);
  }
  return present.suggester;
}

interface ReadPaper {
  vector: PaperVector;
  ruleTags: PaperTag[];
  reaches: boolean;
}

function readPaper(paper: PaperToTag, suggester: Suggester): ReadPaper {
  const ruleTags = tagPaper(paper);
  const vector = paperVector(
    paper,
    ruleTags.map(({ tag }) => tag),
  );
  const reached = suggester.reached(vector);
  recent.add(paper.key, vector, reached.keys());
  return { vector, ruleTags, reaches: reached.size > 0 };
}

/** The tags that the user decided about, on papers of a listing: they are not suggested there. */
class DecidedTags {
  private constructor(
    private readonly stored: StoredPapers,
    private readonly rejected: RejectedTags,
  ) {}

  static async of(papers: readonly PaperIdentity[], db: LibraryDatabase): Promise<DecidedTags> {
    const [stored, rejected] = await Promise.all([StoredPapers.of(papers, db), RejectedTags.of(papers, db)]);
    return new DecidedTags(stored, rejected);
  }

  /** Carried or rejected, by `ownTagKey`. */
  on(paper: PaperIdentity): ReadonlySet<string> {
    const stored = this.stored.same(paper).flatMap((each) => [...tagsOf(each), ...each.removedTags]);
    const rejected = this.rejected.same(paper).map(({ tag }) => tag);
    return new Set([...stored, ...rejected].map(ownTagKey));
  }
}

/** Learns once listings ask for nothing more; they hear of it only if cards would show other suggestions. */
function learnWhenQuiet(db: LibraryDatabase): void {
  clearTimeout(timer);
  timer = setTimeout(() => void learnAndTell(db), QUIET);
}

async function learnAndTell(db: LibraryDatabase): Promise<void> {
  if (isLearning) return learnWhenQuiet(db);
  isLearning = true;
  try {
    if (!(await learnSuggestions(db))) return;
    await presentSuggester(db);
    if (recent.takeChange()) await announceTagsChange();
  } catch (error) {
    console.error('Papertags: own tags could not be learned; the former suggestions stay', error);
  } finally {
    isLearning = false;
  }
}

import { type LibraryDatabase, library } from '@/storage/database';
import type { OwnTagOnCard, PaperToTag } from '@/storage/messages';
import { announceTagsChange } from '@/storage/revision';
import { readSettings } from '@/storage/settings';
import { suggestionModels } from '@/storage/suggestion-models';
import { TagDecisions } from '@/storage/tag-decisions';
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

/** What the caller knows of the papers already: it is not read and computed twice. */
export interface KnownOfPapers {
  /** What the rules give, in the order of the papers. */
  tags: readonly PaperTag[][];
  decisions: TagDecisions;
}

/**
 * Own tags to suggest on papers of a listing, in their order: what was learned already answers, and learning follows
 * when listings are quiet. Never throws: without suggestions a card has its other tags.
 */
export async function suggestionsFor(
  papers: readonly PaperToTag[],
  db: LibraryDatabase = library,
  known?: KnownOfPapers,
): Promise<OwnTagOnCard[][]> {
  try {
    const { suggestOwnTags } = await readSettings();
    if (!suggestOwnTags) return papers.map(() => []);
    const suggester = await presentSuggester(db);
    const decisions = known?.decisions ?? (await TagDecisions.of(papers, db));
    learnWhenQuiet(db);
    const ownTags = decisions.own.byKey;
    if (ownTags.size === 0) return papers.map(() => []);
    const read = papers.map((paper, i) => readPaper(paper, known?.tags[i] ?? tagPaper(paper), suggester));
    return read.map(({ paper, vector, ruleTags, reaches }) => {
      if (!reaches) return [];
      const { removed, carried } = decisions.on(paper);
      const decided = new Set([...removed, ...carried.map(ownTagKey)]);
      const allowed = (nameKey: string) =>
        ownTags.has(nameKey) && !decided.has(nameKey) && !recent.isTooGeneral(nameKey);
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
  paper: PaperToTag;
  vector: PaperVector;
  ruleTags: PaperTag[];
  reaches: boolean;
}

function readPaper(paper: PaperToTag, ruleTags: PaperTag[], suggester: Suggester): ReadPaper {
  const vector = paperVector(
    paper,
    ruleTags.map(({ tag }) => tag),
  );
  const reached = suggester.reached(vector);
  recent.add(paper.key, vector, reached.keys());
  return { paper, vector, ruleTags, reaches: reached.size > 0 };
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

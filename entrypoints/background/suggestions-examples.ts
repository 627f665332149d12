import type { PaperKey } from '@/papers/paper';
import type { LibraryDatabase, StoredPaper } from '@/storage/database';
import { isSaved } from '@/storage/stored-papers';
import { tagById } from '@/tagging/catalogue';
import type { TagExamples } from '@/tagging/suggest/learn-tag';
import { type PaperVector, paperVector } from '@/tagging/suggest/paper-vector';
import { seededRandom, shuffled } from '@/tagging/suggest/seeded-random';
import { tagPaper } from '@/tagging/tag-paper';

/** Papers that are read at most, so that learning takes as long in a library of 10,000 as in one of 1,000. */
const MOST_TAGGED = 150;
const MOST_REJECTED = 100;
const MOST_OTHERS = 200;
/** Other papers are read in runs that begin at so many times of saving. */
const RUNS = 10;
const RUN_LENGTH = 25;

/** The saved papers with a tag, and those that the user took it off. */
export interface TagMembers {
  name: string;
  tagged: StoredPaper[];
  rejected: StoredPaper[];
  /** All papers that carry the tag or had it taken off, read or not. */
  decided: ReadonlySet<PaperKey>;
}

/** In an order that is the same each time, so that learning twice learns the same. */
function mixed<T extends string>(values: Iterable<T>): T[] {
  return shuffled([...values].sort(), seededRandom(11));
}

/** Reads papers and vectors for learning; each paper and vector once, however many tags there are. */
export class LearningLibrary {
  private readonly vectors = new Map<PaperKey, PaperVector>();
  private pool: Promise<StoredPaper[]> | undefined;
  private count: Promise<number> | undefined;

  constructor(private readonly db: LibraryDatabase) {}

  /** How many other papers there are to learn from: all are counted up to what is read. */
  size(): Promise<number> {
    this.count ??= this.db.papers
      .limit(MOST_OTHERS)
      .primaryKeys()
      .then(({ length }) => length);
    return this.count;
  }

  /** The papers that speak for and against a tag. Reads indexes, and no more papers than learning needs. */
  async members(name: string): Promise<TagMembers> {
    const withTag = (index: 'ruleTags' | 'addedTags' | 'removedTags') =>
      this.db.papers.where(index).equals(name).primaryKeys();
    const [byQuery, added, removed] = await Promise.all([
      withTag('ruleTags'),
      withTag('addedTags'),
      withTag('removedTags'),
    ]);
    const off = new Set(removed);
    const on = new Set([...added, ...byQuery.filter((key) => !off.has(key))]);
    for (const key of added) off.delete(key);
    const [tagged, rejected] = await Promise.all([
      this.savedOf(mixed(on), MOST_TAGGED),
      this.savedOf(mixed(off), MOST_REJECTED),
    ]);
    return { name, tagged, rejected, decided: new Set([...on, ...off]) };
  }

  /** The vectors to learn from. */
  async examples({ name, tagged, rejected, decided }: TagMembers): Promise<TagExamples> {
    this.pool ??= this.others();
    const [pool, rows] = await Promise.all([
      this.pool,
      this.db.rejections.where('tag').equals(name).limit(MOST_REJECTED).toArray(),
    ]);
    return {
      tagged: tagged.map((paper) => this.vector(paper)),
      rejected: [
        ...rejected.map((paper) => this.vector(paper)),
        ...rows.map(({ paper }) =>
          paperVector(
            paper,
            tagPaper(paper).map(({ tag }) => tag),
          ),
        ),
      ],
      others: pool
        .filter(({ key }) => !decided.has(key))
        .slice(0, MOST_OTHERS)
        .map((paper) => this.vector(paper)),
    };
  }

  /** Papers from the whole time of saving: reading runs by an index is quick, and picking among all keys is not. */
  private async others(): Promise<StoredPaper[]> {
    const bySaving = this.db.papers.orderBy('savedAt');
    const [first] = await bySaving.limit(1).keys();
    const [last] = await this.db.papers.orderBy('savedAt').reverse().limit(1).keys();
    if (typeof first !== 'number' || typeof last !== 'number') return [];
    const runs = await Promise.all(
      Array.from({ length: RUNS }, (_, i) =>
        this.db.papers
          .where('savedAt')
          .aboveOrEqual(first + ((last - first) * i) / RUNS)
          .limit(RUN_LENGTH)
          .toArray(),
      ),
    );
    return [...new Map(runs.flat().map((paper) => [paper.key, paper])).values()].filter(isSaved);
  }

  /** The first that are saved: no index tells which are deleted. */
  private async savedOf(keys: readonly PaperKey[], most: number): Promise<StoredPaper[]> {
    const found: StoredPaper[] = [];
    for (let start = 0; start < keys.length && found.length < most; start += most) {
      const papers = await this.db.papers.bulkGet(keys.slice(start, start + most));
      found.push(...papers.filter((paper) => paper !== undefined).filter(isSaved));
    }
    return found.slice(0, most);
  }

  private vector(paper: StoredPaper): PaperVector {
    let vector = this.vectors.get(paper.key);
    if (!vector) {
      const tags = paper.ruleTags.filter((tag) => tagById(tag) !== undefined);
      vector = paperVector(paper, tags);
      this.vectors.set(paper.key, vector);
    }
    return vector;
  }
}

import type { PaperKey } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';
import type { Note, RejectedTag, SavedPaper } from '@/papers/saved-paper';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { importOwnTags, importRejections } from './import-own-tags';
import { mergeSaved } from './merge-saved';
import { addToNote } from './notes';
import { type CompiledOwnTags, compiledOwnTags } from './own-tag-matcher';
import { knownTagNames, renamedTags, settleTagNames } from './own-tag-rows';
import { freeCitationKey } from './papers';
import { RejectedTags, takeRejections } from './rejected-tags';
import { markDue, retagWhatIsDue } from './retag';
import { announceChange, announceTagsChange } from './revision';
import { ruleTagsOf } from './rule-tags';
import { StoredPapers } from './stored-papers';
import { writeLibrary } from './write-transaction';

/** What a file brings; note keys refer to the papers of the file or of the library. */
export interface LibraryFile {
  papers: readonly SavedPaper[];
  notes: readonly Note[];
  ownTags?: readonly OwnTag[];
  rejections?: readonly RejectedTag[];
}

/** What an import did. */
export interface ImportReport {
  added: number;
  /** Papers that were there and got something new. */
  updated: number;
  unchanged: number;
  /** Notes that were added or merged into. */
  notes: number;
  /** Own tags that were added, or got the query of the file. */
  ownTags: number;
  /** "Not this" on papers, as far as it was new. */
  rejections: number;
  /** Keys of notes whose paper is neither in the file nor in the library. */
  notesWithoutPaper: PaperKey[];
}

/** Papers per transaction: some 300 ms each, so that progress moves and a killed browser loses one step at most. */
const STEP = 200;

async function newPaper(
  db: LibraryDatabase,
  incoming: SavedPaper,
  { takenKeys, own }: Pick<ImportStep, 'takenKeys' | 'own'>,
): Promise<StoredPaper> {
  const isFree = incoming.citationKey && !takenKeys.has(incoming.citationKey);
  const citationKey = isFree ? incoming.citationKey : await freeCitationKey(incoming, db);
  takenKeys.add(citationKey);
  return {
    ...incoming,
    citationKey,
    ruleTags: ruleTagsOf(incoming, own),
    identities: identitiesOf(incoming),
  };
}

function equalBut(a: StoredPaper, b: StoredPaper): boolean {
  const comparable = ({ updatedAt: _, ...rest }: StoredPaper) =>
    JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
  return comparable(a) === comparable(b);
}

/** What one step knows of the library: read by two queries for all papers of the step. */
interface ImportStep {
  stored: StoredPapers;
  rejected: RejectedTags;
  own: CompiledOwnTags;
  /** Tags of the file as they are called in the library. */
  tagNames: ReadonlyMap<string, string>;
  takenKeys: Set<string>;
  report: ImportReport;
  now: number;
}

async function importPaper(
  db: LibraryDatabase,
  step: ImportStep,
  fromFile: SavedPaper,
  note: Note | undefined,
): Promise<void> {
  const { stored, report, now } = step;
  const incoming = { ...fromFile, ...renamedTags(fromFile, (tag) => step.tagNames.get(tag) ?? tag) };
  const [known] = stored.same(incoming);
  const merged = known ? mergeSaved(known, incoming, step.own) : await newPaper(db, incoming, step);
  const next = await takeRejections(db, step.rejected, merged);
  const changed = known === undefined || !equalBut(known, next);
  const noteChanged = note !== undefined && (await addToNote(db, next.key, note, now));
  if (known === undefined) report.added++;
  else if (changed || noteChanged) report.updated++;
  else report.unchanged++;
  if (noteChanged) report.notes++;
  if (!changed && !noteChanged) return;
  const put = { ...next, updatedAt: now };
  await db.papers.put(put);
  stored.set(put);
}

/**
 * Merges a file into the library: unknown papers are added, known ones enriched, differing notes kept side by side.
 * Importing the same file again changes nothing.
 *
 * @param onProgress papers done so far, of all
 * @param signal stops between two steps; what was imported until then stays and the report says how much
 * @throws StoreError; steps before the failing one stay
 */
export async function importLibrary(
  file: LibraryFile,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
  db: LibraryDatabase = library,
): Promise<ImportReport> {
  const report: ImportReport = {
    ...{ added: 0, updated: 0, unchanged: 0, notes: 0, ownTags: 0, rejections: 0 },
    notesWithoutPaper: [],
  };
  const notes = new Map(file.notes.map((note) => [note.paperKey, note]));
  await importDefinitions(file, report, db);
  for (let start = 0; start < file.papers.length && !signal?.aborted; start += STEP) {
    const papers = file.papers.slice(start, start + STEP);
    const before = { ...report };
    await writeLibrary(async (open, now) => {
      Object.assign(report, before);
      const step = await stepOf(open, papers, report, now);
      for (const paper of papers) await importPaper(open, step, paper, notes.get(paper.key));
    }, db);
    await announceChange();
    onProgress(Math.min(start + STEP, file.papers.length), file.papers.length);
  }
  if (!signal?.aborted) {
    await importLooseNotes(file, notes, report, db);
    const { rejections = [] } = file;
    if (rejections.length > 0)
      report.rejections = await writeLibrary((open, now) => importRejections(open, rejections, now), db);
  }
  await announceTagsChange();
  if (report.ownTags > 0) await retagWhatIsDue(undefined, db);
  return report;
}

/** Own tags come first, so that the papers of the file are tagged by their queries. */
async function importDefinitions(file: LibraryFile, report: ImportReport, db: LibraryDatabase): Promise<void> {
  const { ownTags = [] } = file;
  if (ownTags.length === 0) return;
  const unmark = await markDue('own');
  report.ownTags = await writeLibrary((open, now) => importOwnTags(open, ownTags, now), db);
  if (report.ownTags === 0) await unmark();
}

async function stepOf(
  open: LibraryDatabase,
  papers: readonly SavedPaper[],
  report: ImportReport,
  now: number,
): Promise<ImportStep> {
  const citationKeys = papers.map(({ citationKey }) => citationKey);
  const given = await settleTagNames(
    open,
    papers.flatMap(({ addedTags }) => addedTags),
    now,
  );
  const takenOff = await knownTagNames(
    open,
    papers.flatMap(({ removedTags }) => removedTags),
  );
  return {
    stored: await StoredPapers.of(papers, open),
    rejected: await RejectedTags.of(papers, open),
    tagNames: new Map([...takenOff, ...given]),
    own: await compiledOwnTags(open),
    takenKeys: new Set((await open.papers.where('citationKey').anyOf(citationKeys).keys()).map(String)),
    report,
    now,
  };
}

/** A note may name its paper by another identity than the library does. */
async function paperOfNote(db: LibraryDatabase, key: PaperKey): Promise<StoredPaper | undefined> {
  return (await db.papers.get(key)) ?? db.papers.where('identities').equals(key).first();
}

/** Notes of papers that are not in the file, but may be in the library. */
async function importLooseNotes(
  file: LibraryFile,
  notes: ReadonlyMap<PaperKey, Note>,
  report: ImportReport,
  db: LibraryDatabase,
): Promise<void> {
  const inFile = new Set(file.papers.map(({ key }) => key));
  const loose = [...notes.values()].filter(({ paperKey }) => !inFile.has(paperKey));
  if (loose.length === 0) return;
  await writeLibrary(async (open, now) => {
    for (const note of loose) {
      const paper = await paperOfNote(open, note.paperKey);
      if (!paper) report.notesWithoutPaper.push(note.paperKey);
      else if (await addToNote(open, paper.key, note, now)) {
        await open.papers.put({ ...paper, updatedAt: now });
        report.notes++;
      }
    }
  }, db);
}

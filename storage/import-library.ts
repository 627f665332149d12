import type { PaperKey } from '@/papers/paper';
import { identitiesOf } from '@/papers/same-paper';
import type { Note, SavedPaper } from '@/papers/saved-paper';
import { type LibraryDatabase, library, type StoredPaper } from './database';
import { mergeSaved } from './merge-saved';
import { addToNote } from './notes';
import { freeCitationKey } from './papers';
import { announceChange } from './revision';
import { ruleTagsOf } from './rule-tags';
import { StoredPapers } from './stored-papers';
import { writeLibrary } from './write-transaction';

/** Papers and notes that a file brings; note keys refer to the papers of the file or of the library. */
export interface LibraryFile {
  papers: readonly SavedPaper[];
  notes: readonly Note[];
}

/** What an import did. */
export interface ImportReport {
  added: number;
  /** Papers that were there and got something new. */
  updated: number;
  unchanged: number;
  /** Notes that were added or merged into. */
  notes: number;
  /** Keys of notes whose paper is neither in the file nor in the library. */
  notesWithoutPaper: PaperKey[];
}

/** Papers per transaction: some 300 ms each, so that progress moves and a killed browser loses one step at most. */
const STEP = 200;

async function newPaper(db: LibraryDatabase, incoming: SavedPaper, takenKeys: Set<string>): Promise<StoredPaper> {
  const isFree = incoming.citationKey && !takenKeys.has(incoming.citationKey);
  const citationKey = isFree ? incoming.citationKey : await freeCitationKey(incoming, db);
  takenKeys.add(citationKey);
  return {
    ...incoming,
    citationKey,
    ruleTags: ruleTagsOf(incoming),
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
  takenKeys: Set<string>;
  report: ImportReport;
  now: number;
}

async function importPaper(
  db: LibraryDatabase,
  { stored, takenKeys, report, now }: ImportStep,
  incoming: SavedPaper,
  note: Note | undefined,
): Promise<void> {
  const [known] = stored.same(incoming);
  const next = known ? mergeSaved(known, incoming) : await newPaper(db, incoming, takenKeys);
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
  const report: ImportReport = { added: 0, updated: 0, unchanged: 0, notes: 0, notesWithoutPaper: [] };
  const notes = new Map(file.notes.map((note) => [note.paperKey, note]));
  for (let start = 0; start < file.papers.length && !signal?.aborted; start += STEP) {
    const papers = file.papers.slice(start, start + STEP);
    const before = { ...report };
    await writeLibrary(async (open, now) => {
      Object.assign(report, before);
      const stored = await StoredPapers.of(papers, open);
      const citationKeys = papers.map(({ citationKey }) => citationKey);
      const taken = await open.papers.where('citationKey').anyOf(citationKeys).keys();
      const step: ImportStep = { stored, takenKeys: new Set(taken.map(String)), report, now };
      for (const paper of papers) await importPaper(open, step, paper, notes.get(paper.key));
    }, db);
    await announceChange();
    onProgress(Math.min(start + STEP, file.papers.length), file.papers.length);
  }
  if (!signal?.aborted) await importLooseNotes(file, notes, report, db);
  return report;
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

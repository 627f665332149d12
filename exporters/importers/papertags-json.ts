import type { PaperKey } from '@/papers/paper';
import type { Note, SavedPaper } from '@/papers/saved-paper';
import { LIBRARY_FORMAT, LIBRARY_SCHEMA_VERSION } from '../library-file';
import { pace } from '../pace';
import type { ImportReading } from './import-reading';
import { BrokenJsonError, NewerFormatError, NotALibraryError, TooLargeError } from './import-reading';
import type { BrokenJson } from './json-break';
import { findJsonBreak } from './json-break';
import { mergeNotes, mergeSavedPapers } from './merge-duplicates';
import type { ReadingContext } from './read-fields';
import { readNote, readPaper } from './read-fields';
import { readOwnTags, readRejections, withShortTags } from './read-own-tags';

const MEGABYTE = 1024 * 1024;

/** 200 MB, more than 100,000 papers with abstracts of usual length take (about 2 kB each). */
export const MAX_IMPORT_BYTES = 200 * MEGABYTE;

/**
 * Refuses a file by its size. Call it with `File.size` before reading the text: a larger one could end the page.
 *
 * @throws TooLargeError
 */
export function checkImportSize(bytes: number): void {
  if (bytes <= MAX_IMPORT_BYTES) return;
  const [size, most] = [bytes, MAX_IMPORT_BYTES].map((count) => Math.ceil(count / MEGABYTE));
  throw new TooLargeError(`The file has ${size} MB; Papertags reads up to ${most} MB. Nothing was imported.`);
}

/**
 * Reads a Papertags library (the JSON export). Pure: what to do with the papers is the store's business. What is
 * wrong in a paper or a note is reported and the rest goes through; of a file that breaks in the middle, everything
 * before the break is read.
 *
 * @throws ImportError (TooLargeError, BrokenJsonError, NotALibraryError, NewerFormatError) when nothing can be read.
 */
export function readPapertagsJson(text: string): ImportReading {
  const steps = readInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same for large files: gives way to the page's other work, tells its progress, can be cancelled. */
export async function readPapertagsJsonPaced(
  text: string,
  { onProgress, signal }: { onProgress?: (progress: ImportProgress) => void; signal?: AbortSignal } = {},
): Promise<ImportReading> {
  const steps = readInSteps(text);
  let progress: ImportProgress = { done: 0, total: 0 };
  const giveWay = pace(() => onProgress?.(progress), signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress = step.value;
    await giveWay();
  }
}

/** Papers and notes read so far; no total as long as a file that breaks in the middle is searched for its break. */
export interface ImportProgress {
  done: number;
  total: number;
}

function* readInSteps(text: string): Generator<ImportProgress, ImportReading> {
  checkImportSize(text.length); // never more than its bytes
  const reading: ImportReading = {
    ...{ papers: [], notes: [], orphanNotes: [], ownTags: [], rejections: [], problems: [] },
  };
  const file = yield* readFile(text.replace(/^\ufeff/, ''), reading);
  const exportedAt = typeof file.exportedAt === 'string' ? Date.parse(file.exportedAt) : Number.NaN;
  if (!Number.isNaN(exportedAt)) reading.exportedAt = exportedAt;
  const context = { problems: reading.problems, exportedAt: reading.exportedAt ?? 0 };
  const papers = new Map<PaperKey, SavedPaper>();
  const notes = new Map<PaperKey, PlacedNote>();
  const [paperList, noteList] = [listOf(file, 'papers', reading), listOf(file, 'notes', reading)];
  reading.ownTags = readOwnTags(listIn(file, 'ownTags', reading), context);
  reading.rejections = readRejections(listIn(file, 'rejections', reading), context);
  const total = paperList.length + noteList.length;
  for (const [index, value] of paperList.entries()) {
    addPaper(papers, value, `papers[${index}]`, context);
    yield { done: index + 1, total };
  }
  for (const [index, value] of noteList.entries()) {
    addNote(notes, value, `notes[${index}]`, context);
    yield { done: paperList.length + index + 1, total };
  }
  reading.papers = [...papers.values()].map((paper) => withShortTags(paper, reading.problems));
  assignNotes(notes, papers, reading);
  return reading;
}

type Fields = Record<string, unknown>;

const LISTS = ['papers', 'notes', 'ownTags', 'rejections'] as const;
type List = (typeof LISTS)[number];
const FIELDS = new Set<string>([...LISTS, 'format', 'schemaVersion', 'exportedAt']);

/** A step before it is known how many papers there are. */
const UNCOUNTED: ImportProgress = { done: 0, total: 0 };

/** The outermost object, checked to be a library of a known version. */
function* readFile(text: string, reading: ImportReading): Generator<ImportProgress, Fields> {
  const parsed = yield* parse(text, reading);
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'format')) throw notALibrary();
  const file = parsed as Fields;
  if (file.format !== LIBRARY_FORMAT) throw notALibrary();
  const version = file.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw notALibrary();
  if (version > LIBRARY_SCHEMA_VERSION) {
    throw new NewerFormatError(
      `The file was written by a newer Papertags (format ${version}, this one reads up to ${LIBRARY_SCHEMA_VERSION}). ` +
        'Update Papertags, then import it again. Nothing was imported.',
    );
  }
  for (const where of Object.keys(file))
    if (!FIELDS.has(where)) reading.problems.push({ where, what: 'Papertags knows no such field: it was left out.' });
  return file;
}

function notALibrary(): NotALibraryError {
  return new NotALibraryError(
    'The file is no Papertags library. Papertags reads the files that its own JSON export writes. Nothing was imported.',
  );
}

function* parse(text: string, reading: ImportReading): Generator<ImportProgress, unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const search = findJsonBreak(text);
    let step = search.next();
    for (; !step.done; step = search.next()) yield UNCOUNTED;
    if (step.value) return yield* beforeBreak(step.value, reading);
    throw new BrokenJsonError(`The file cannot be read as JSON: ${String(error)}. Nothing was imported.`);
  }
}

/** The library as far as it stood whole, with the break as first problem. */
function* beforeBreak({ place, whole }: BrokenJson, reading: ImportReading): Generator<ImportProgress, Fields> {
  const where = `line ${place.line}, column ${place.column}`;
  const file = new Map<string, unknown>();
  const lists: Record<List, unknown[]> = { papers: [], notes: [], ownTags: [], rejections: [] };
  for (const { field, inList, json } of whole) {
    const list = LISTS.find((name) => name === field);
    if (inList && list) lists[list].push(JSON.parse(json));
    else if (!inList && !list) file.set(field, JSON.parse(json));
    yield UNCOUNTED;
  }
  if (file.get('format') !== LIBRARY_FORMAT) {
    throw new BrokenJsonError(`The file is not JSON: at ${where}, ${place.what}. Nothing was imported.`);
  }
  const { papers, notes } = lists;
  const what = `The file breaks here: ${place.what}. Read before it: ${papers.length} papers, ${notes.length} notes.`;
  reading.problems.push({ where, what });
  return { ...Object.fromEntries(file), ...lists };
}

function listOf(file: Fields, name: 'papers' | 'notes', { problems }: ImportReading): unknown[] {
  const list = file[name];
  if (Array.isArray(list)) return list;
  problems.push({ where: name, what: `The file has no list of ${name}.` });
  return [];
}

/** A list that files from before it, and exports of single papers, do not have. */
function listIn(file: Fields, name: 'ownTags' | 'rejections', { problems }: ImportReading): unknown[] {
  const list = Object.hasOwn(file, name) ? file[name] : [];
  if (Array.isArray(list)) return list;
  problems.push({ where: name, what: 'This is no list: it was left out.' });
  return [];
}

function addPaper(papers: Map<PaperKey, SavedPaper>, value: unknown, where: string, context: ReadingContext): void {
  const paper = readPaper(value, where, context);
  if (!paper) return;
  const known = papers.get(paper.key);
  papers.set(paper.key, known ? mergeSavedPapers(known, paper) : paper);
  if (known) context.problems.push({ where, what: `${paper.key} is in the file twice: both were merged.` });
}

interface PlacedNote {
  note: Note;
  where: string;
}

function addNote(notes: Map<PaperKey, PlacedNote>, value: unknown, where: string, context: ReadingContext): void {
  const note = readNote(value, where, context);
  if (!note) return;
  const known = notes.get(note.paperKey)?.note;
  notes.set(note.paperKey, { note: known ? mergeNotes(known, note) : note, where });
  if (known)
    context.problems.push({ where, what: `${note.paperKey} has two notes in the file: both texts were kept.` });
}

function assignNotes(
  notes: Map<PaperKey, PlacedNote>,
  papers: Map<PaperKey, SavedPaper>,
  { notes: assigned, orphanNotes, problems }: ImportReading,
): void {
  for (const [key, { note, where }] of notes) {
    if (papers.has(key)) assigned.push(note);
    else {
      orphanNotes.push(note);
      problems.push({ where, what: `The note belongs to ${key}, which is not among the papers of this file.` });
    }
  }
}

import * as v from 'valibot';
import { citationKeyOf } from '@/papers/citation-key';
import { keyOf, toPaper } from '@/papers/key';
import type { Note, SavedPaper } from '@/papers/saved-paper';
import { NOTE, NOTE_FIELDS, SAVED_PAPER, SAVED_PAPER_FIELDS } from '../saved-paper-schema';
import type { ImportProblem } from './import-reading';

/** What a reading gathers and falls back to. */
export interface ReadingContext {
  problems: ImportProblem[];
  /** Stands in for missing times, ms since the epoch. */
  exportedAt: number;
}

/** One saved paper. A field that is wrong or missing is reported and replaced or left out; only a title must be there. */
export function readPaper(value: unknown, where: string, context: ReadingContext): SavedPaper | undefined {
  const strict = hasOnly(value, SAVED_PAPER_FIELDS) ? v.safeParse(SAVED_PAPER, value) : undefined;
  if (strict?.success) return strict.output;
  const fields = readFields(value, SAVED_PAPER_FIELDS, where, context.problems);
  if (!fields) return undefined;
  if (fields.title === undefined) {
    context.problems.push({
      where: `${where}.title`,
      what: 'A paper without a title cannot be read: it was left out.',
    });
    return undefined;
  }
  return completed({ ...fields, title: fields.title }, where, context);
}

/** One note. Without its text or its paper there is none; a missing time is replaced. */
export function readNote(value: unknown, where: string, context: ReadingContext): Note | undefined {
  const strict = hasOnly(value, NOTE_FIELDS) ? v.safeParse(NOTE, value) : undefined;
  if (strict?.success) return strict.output;
  const fields = readFields(value, NOTE_FIELDS, where, context.problems);
  if (!fields) return undefined;
  const { paperKey, markdown, updatedAt = context.exportedAt } = fields;
  if (paperKey !== undefined && markdown !== undefined) return { paperKey, markdown, updatedAt };
  const start = markdown ? ` It starts: "${markdown.slice(0, 80)}"` : '';
  context.problems.push({ where, what: `The note was left out, it names no paper or has no text.${start}` });
  return undefined;
}

type Fields = Record<string, v.GenericSchema>;
type Outputs<F extends Fields> = { [Name in keyof F]?: v.InferOutput<F[Name]> };

/** The fields that hold, one by one. Own properties only, so `__proto__` is a field name like any other. */
export function readFields<F extends Fields>(
  value: unknown,
  schemas: F,
  where: string,
  problems: ImportProblem[],
): Outputs<F> | undefined {
  if (!isObject(value)) {
    problems.push({ where, what: `This is ${describe(value)}, not an object with fields: it was left out.` });
    return undefined;
  }
  const read: [string, unknown][] = [];
  for (const [name, content] of Object.entries(value)) {
    const path = `${where}.${name}`;
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const result = schema && v.safeParse(schema, content);
    if (result?.success) read.push([name, result.output]);
    else if (result) problems.push(problemOf(result.issues, path));
    else problems.push({ where: path, what: 'Papertags knows no such field: it was left out.' });
  }
  return Object.fromEntries(read) as Outputs<F>;
}

function problemOf(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]], path: string): ImportProblem {
  const [issue] = issues;
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return { where: path + steps.join(''), what: `The value ${issue.message}: it was left out.` };
}

/** Fills in what every saved paper has, and says so. */
function completed(
  fields: Outputs<typeof SAVED_PAPER_FIELDS> & { title: string },
  where: string,
  { problems, exportedAt }: ReadingContext,
): SavedPaper {
  const known = { ...fields, authors: fields.authors ?? [], url: fields.url ?? '' };
  const key = fields.key ?? keyOf(known);
  const savedAt = fields.savedAt ?? exportedAt;
  const complete: SavedPaper = {
    ...known,
    key,
    url: fields.url ?? toPaper(known).url,
    savedAt,
    updatedAt: fields.updatedAt ?? savedAt,
    site: fields.site ?? 'import',
    ruleTags: fields.ruleTags ?? [],
    addedTags: fields.addedTags ?? [],
    removedTags: fields.removedTags ?? [],
    status: fields.status ?? 'to-read',
    citationKey: fields.citationKey ?? citationKeyOf({ ...known, key }, () => false),
  };
  const absent = Object.keys(complete).filter((name) => !Object.hasOwn(fields, name));
  if (absent.length > 0) {
    problems.push({ where, what: `Missing or wrong, so replaced by a default: ${absent.join(', ')}.` });
  }
  return complete;
}

function hasOnly(value: unknown, schemas: Fields): boolean {
  return isObject(value) && Object.keys(value).every((name) => Object.hasOwn(schemas, name));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

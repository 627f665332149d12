import { plainText } from '@/papers/plain-text';
import { TAGS } from '@/tagging/catalogue';
import { LONGEST_OWN_TAG_NAME, OWN_TAG_COLOURS, type OwnTagColour, ownTagKey } from '@/tagging/own-tags/own-tag';
import { parseQuery } from '@/tagging/own-tags/parse-query';
import { isQueryError } from '@/tagging/own-tags/query';
import { type SharedTag, TAG_SET_FORMAT, TAG_SET_VERSION } from '../tag-set';
import type { ImportProblem } from './import-reading';
import { findJsonBreak } from './json-break';

/** More than 1,000 tags with the longest queries take. */
export const MAX_TAG_SET_BYTES = 5 * 1024 * 1024;
export const MOST_SHARED_TAGS = 1_000;

/** A set that was read whole. */
export interface TagSetReading {
  tags: SharedTag[];
  /** What the file holds beside that and this version does not know. */
  notes: ImportProblem[];
}

/** The file cannot be taken over; none of its tags was. `problems` say where and why, when it is about single tags. */
export class TagSetError extends Error {
  override readonly name = 'TagSetError';

  constructor(
    message: string,
    readonly problems: readonly ImportProblem[] = [],
  ) {
    super(message);
  }
}

/** Call it with `File.size` before reading the text. @throws TagSetError */
export function checkTagSetSize(bytes: number): void {
  if (bytes <= MAX_TAG_SET_BYTES) return;
  const [size, most] = [bytes, MAX_TAG_SET_BYTES].map((count) => Math.ceil(count / (1024 * 1024)));
  throw new TagSetError(`The file has ${size} MB; a tag set has ${most} MB at most. Nothing was imported.`);
}

/** Reads a tag set: all of it or nothing. @throws TagSetError */
export function readTagSet(text: string): TagSetReading {
  checkTagSetSize(text.length); // never more than its bytes
  const file = readHead(parseJson(text.replace(/^\ufeff/, '')));
  const reading: TagSetReading = { tags: [], notes: unknownFields(file, ['format', 'version', 'tags'], '') };
  const problems: ImportProblem[] = [];
  const seen = new Map<string, string>();
  for (const [index, value] of file.tags.entries()) {
    const where = `tags[${index}]`;
    const tag = readTag(value, where, problems, reading.notes);
    if (!tag) continue;
    const key = ownTagKey(tag.name);
    const first = seen.get(key);
    if (first) problems.push({ where: `${where}.name`, what: `“${tag.name}” is in the file twice: also at ${first}.` });
    else seen.set(key, where);
    reading.tags.push(tag);
  }
  if (problems.length > 0) throw new TagSetError('The file has mistakes. Nothing was imported.', problems);
  return reading;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const search = findJsonBreak(text);
    let step = search.next();
    while (!step.done) step = search.next();
    const { line, column, what } = step.value?.place ?? { what: String(error) };
    const where = line === undefined ? '' : `line ${line}, column ${column}: `;
    throw new TagSetError(`The file is not JSON. ${where}${what}. Nothing was imported.`);
  }
}

/** The outermost object, checked to be a tag set of a known version. */
function readHead(file: unknown): Fields & { tags: unknown[] } {
  if (!isFields(file) || file.format !== TAG_SET_FORMAT) throw new TagSetError(noTagSet(file));
  const { version, tags } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new TagSetError('version: the number of the format is missing. Nothing was imported.');
  if (version > TAG_SET_VERSION) {
    throw new TagSetError(
      `The file was written by a newer Papertags (format ${version}, this one reads up to ${TAG_SET_VERSION}). ` +
        'Update Papertags, then import it again. Nothing was imported.',
    );
  }
  if (!Array.isArray(tags)) throw new TagSetError('tags: the list of tags is missing. Nothing was imported.');
  if (tags.length > MOST_SHARED_TAGS) {
    const [count, most] = [tags.length, MOST_SHARED_TAGS].map((number) => number.toLocaleString('en'));
    throw new TagSetError(`The file has ${count} tags; ${most} at most are read. Nothing was imported.`);
  }
  return { ...file, tags };
}

function noTagSet(file: unknown): string {
  if (isFields(file) && file.format === 'papertags')
    return 'This is a library and no tag set. Import it under “Your library”. Nothing was imported.';
  return 'The file is no tag set. Papertags reads the files that “Export tags” writes. Nothing was imported.';
}

function readTag(
  value: unknown,
  where: string,
  problems: ImportProblem[],
  notes: ImportProblem[],
): SharedTag | undefined {
  if (!isFields(value)) {
    problems.push({ where, what: 'This is no tag with a name.' });
    return undefined;
  }
  notes.push(...unknownFields(value, ['name', 'colour', 'query', 'titleOnly'], `${where}.`));
  const tell = (field: string, what: string | undefined) => {
    if (what) problems.push({ where: `${where}.${field}`, what });
  };
  const { name, colour = OWN_TAG_COLOURS[0], query = '', titleOnly = false } = value;
  const named = typeof name === 'string' ? plainText(name).normalize('NFC') : '';
  tell('name', wrongName(named));
  tell('query', wrongQuery(query));
  if (!isColour(colour)) tell('colour', `It must be one of ${OWN_TAG_COLOURS.join(', ')}.`);
  if (typeof titleOnly !== 'boolean') tell('titleOnly', 'It must be true or false.');
  if (!isColour(colour) || typeof query !== 'string' || typeof titleOnly !== 'boolean' || named === '')
    return undefined;
  return { name: named, colour, query, titleOnly };
}

const isColour = (value: unknown): value is OwnTagColour => OWN_TAG_COLOURS.some((colour) => colour === value);

const CATALOGUE_NAMES = new Set(TAGS.flatMap(({ id, label }) => [ownTagKey(id), ownTagKey(label)]));

function wrongName(name: string): string | undefined {
  if (name === '') return 'The name is missing.';
  if (name.length > LONGEST_OWN_TAG_NAME)
    return `The name has ${name.length} characters; ${LONGEST_OWN_TAG_NAME} at most are possible.`;
  return CATALOGUE_NAMES.has(ownTagKey(name)) ? `Papertags has a tag “${name}” already.` : undefined;
}

function wrongQuery(query: unknown): string | undefined {
  if (typeof query !== 'string') return 'It must be a text.';
  if (query.trim() === '') return undefined;
  const read = parseQuery(query);
  return isQueryError(read) ? `At character ${read.at + 1}: ${read.message}` : undefined;
}

function unknownFields(fields: Fields, known: readonly string[], prefix: string): ImportProblem[] {
  return Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field) => ({ where: `${prefix}${field}`, what: 'This version does not know the field; it was left out.' }));
}

import * as v from 'valibot';
import { aclIdIn, arxivIdIn, doiIn, openreviewIdIn, s2IdIn, webUrl } from '@/papers/identifiers';
import { LONGEST_ABSTRACT, LONGEST_TITLE, MOST_AUTHORS } from '@/papers/key';
import type { Paper, PaperKey } from '@/papers/paper';
import { plainText } from '@/papers/plain-text';
import type { Note, SavedPaper } from '@/papers/saved-paper';
import { READING_STATUSES } from '@/papers/saved-paper';

const PAPER_KEY = /^(?:arxiv|doi|openreview|acl|s2|title):./s;
const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** The last time that a Date can hold. */
const LAST_TIME = 8.64e15;

export const text = v.string('is no text');
export const line = v.pipe(
  text,
  v.transform((value) => plainText(value)),
);
export const time = v.pipe(
  v.number('is no time (ms since 1970)'),
  v.minValue(0, 'is no time (ms since 1970)'),
  v.maxValue(LAST_TIME, 'is no time (ms since 1970)'),
);
const count = v.pipe(v.number('is no number'), v.integer('is no whole number'), v.minValue(0, 'is negative'));
const webLink = v.pipe(
  text,
  v.check((url) => webUrl(url) !== undefined, 'is no http(s) link'),
);

/** An identifier in its canonical form. */
function identifier(read: (text: string) => string | undefined, name: string) {
  return v.pipe(
    text,
    v.check((id) => read(id) !== undefined, `is no ${name}`),
    v.transform((id) => read(id) ?? id),
  );
}

const paperKey = v.custom<PaperKey>((key) => typeof key === 'string' && PAPER_KEY.test(key), "is no paper's key");
const tags = v.pipe(
  v.array(line, 'is no list'),
  v.transform((names) => [...new Set(names.filter(Boolean))]),
);
const author = v.strictObject({ name: line }, 'is no author ({"name": …})');
const authors = v.pipe(
  v.array(author, 'is no list'),
  v.maxLength(MOST_AUTHORS, `has more than ${MOST_AUTHORS} names`),
  v.transform((names) => names.filter(({ name }) => name !== '')),
);
const title = v.pipe(
  line,
  v.minLength(1, 'is empty'),
  v.maxLength(LONGEST_TITLE, `is longer than ${LONGEST_TITLE} characters`),
);
const abstract = v.pipe(line, v.maxLength(LONGEST_ABSTRACT, `is longer than ${LONGEST_ABSTRACT} characters`));

/** Every field of `Paper`, in the order of the library file. */
export const PAPER_FIELDS = {
  key: paperKey,
  title,
  authors,
  authorCount: v.optional(count),
  published: v.optional(v.pipe(text, v.regex(ISO_DATE, 'is no date (2025, 2025-09 or 2025-09-29)'))),
  venue: v.optional(line),
  arxivId: v.optional(identifier(arxivIdIn, 'arXiv id')),
  doi: v.optional(identifier(doiIn, 'DOI')),
  openreviewId: v.optional(identifier(openreviewIdIn, 'OpenReview id')),
  aclId: v.optional(identifier(aclIdIn, 'ACL id')),
  s2Id: v.optional(identifier(s2IdIn, 'Semantic Scholar id')),
  url: v.union([v.literal(''), webLink], 'is no http(s) link'),
  pdfUrl: v.optional(webLink),
  codeUrl: v.optional(webLink),
  upvotes: v.optional(count),
  abstract: v.optional(abstract),
} satisfies Record<keyof Paper, v.GenericSchema>;

/** Every field of `SavedPaper`: the compiler holds this list complete, export and import both go by it. */
export const SAVED_PAPER_FIELDS = {
  ...PAPER_FIELDS,
  savedAt: time,
  updatedAt: time,
  site: line,
  ruleTags: tags,
  addedTags: tags,
  removedTags: tags,
  status: v.picklist(READING_STATUSES, `is none of ${READING_STATUSES.join(', ')}`),
  citationKey: v.pipe(line, v.minLength(1, 'is empty')),
  deletedAt: v.optional(time),
} satisfies Record<keyof SavedPaper, v.GenericSchema>;

export const SAVED_PAPER = v.strictObject(SAVED_PAPER_FIELDS);

/** Every field of `Note`. The Markdown is kept as it is. */
export const NOTE_FIELDS = {
  paperKey,
  markdown: text,
  updatedAt: time,
} satisfies Record<keyof Note, v.GenericSchema>;

export const NOTE = v.strictObject(NOTE_FIELDS);

import * as v from 'valibot';
import { LONGEST_ABSTRACT, LONGEST_TITLE, MOST_AUTHORS } from '@/papers/key';
import type { Paper, PaperIdentity, PaperKey } from '@/papers/paper';
import { tagById } from '@/tagging/catalogue';
import { LONGEST_OWN_TAG_NAME } from '@/tagging/own-tags/own-tag';
import { LONGEST_TAGGED, MOST_PAPERS_ASKED, MOST_PAPERS_TAGGED, type PaperToTag } from './messages';

/*
 * What a listing page may send. The content script runs beside a hostile page, so the background trusts no field:
 * unknown fields, wrong types and oversized texts are refused.
 */

const LONGEST_FIELD = 4_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST_FIELD));
const webUrl = v.pipe(text, v.regex(/^https?:\/\//i));
const key = v.pipe(
  text,
  v.regex(/^(?:arxiv|doi|openreview|acl|s2|title):./su),
  v.transform((value) => value as PaperKey),
);
/** A number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const identityFields = {
  key,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
  authors: v.pipe(v.array(v.strictObject({ name: text })), v.maxLength(MOST_AUTHORS)),
  published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))),
  arxivId: v.optional(text),
  doi: v.optional(text),
  openreviewId: v.optional(text),
  aclId: v.optional(text),
  s2Id: v.optional(text),
};

const PaperIdentitySchema: v.GenericSchema<unknown, PaperIdentity> = v.strictObject(identityFields);

const PaperToTagSchema: v.GenericSchema<unknown, PaperToTag> = v.strictObject({
  ...identityFields,
  abstract: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TAGGED))),
});

/** A paper as a page shows it. Where a site names no page of it, its link is empty. */
export const PaperSchema: v.GenericSchema<unknown, Paper> = v.strictObject({
  ...identityFields,
  abstract: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_ABSTRACT))),
  authorCount: v.optional(count),
  venue: v.optional(text),
  upvotes: v.optional(count),
  url: v.union([v.literal(''), webUrl]),
  pdfUrl: v.optional(webUrl),
  codeUrl: v.optional(webUrl),
});

/** Id of an adapter. */
export const site = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));

/** Name of an own tag, or a catalogue id. */
export const tag = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_OWN_TAG_NAME));
/** Id of a tag that the catalogue has. */
export const catalogueTag = v.pipe(
  tag,
  v.check((id) => tagById(id) !== undefined, 'No such tag'),
);

/** Payload of each message that a listing may send. */
export const LISTING_MESSAGES = {
  savePaper: v.strictObject({ paper: PaperSchema, site }),
  deletePaper: v.strictObject({ paper: PaperIdentitySchema }),
  savedAmong: v.strictObject({ papers: v.pipe(v.array(PaperIdentitySchema), v.maxLength(MOST_PAPERS_ASKED)) }),
  tagPapers: v.strictObject({ papers: v.pipe(v.array(PaperToTagSchema), v.maxLength(MOST_PAPERS_TAGGED)) }),
  rejectTag: v.strictObject({ paper: PaperSchema, tag, rejected: v.boolean() }),
  hideTag: v.strictObject({ tag: catalogueTag, hidden: v.boolean() }),
  acceptTag: v.strictObject({ paper: PaperSchema, site, tag, accepted: v.boolean(), deletePaper: v.boolean() }),
  openTagEditor: v.strictObject({ paper: PaperToTagSchema, tag: v.optional(tag) }),
  listingSettings: v.strictObject({ site }),
};

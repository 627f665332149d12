import * as v from 'valibot';
import type { RejectedTag } from '@/papers/saved-paper';
import { LONGEST_OWN_TAG_NAME, LONGEST_OWN_TAG_QUERY, OWN_TAG_COLOURS, type OwnTag } from '@/tagging/own-tags/own-tag';
import { line, PAPER_FIELDS, text, time } from './saved-paper-schema';

const tagName = v.pipe(
  line,
  v.minLength(1, 'is empty'),
  v.maxLength(LONGEST_OWN_TAG_NAME, `is longer than ${LONGEST_OWN_TAG_NAME} characters`),
);

/** Every field of `OwnTag`, but for what is computed from it. The query is kept as it is, also when it has a mistake. */
export const OWN_TAG_FIELDS = {
  name: tagName,
  colour: v.picklist(OWN_TAG_COLOURS, `is none of ${OWN_TAG_COLOURS.join(', ')}`),
  query: v.pipe(text, v.maxLength(LONGEST_OWN_TAG_QUERY, `is longer than ${LONGEST_OWN_TAG_QUERY} characters`)),
  titleOnly: v.boolean('is neither true nor false'),
  createdAt: time,
  updatedAt: time,
} satisfies Record<Exclude<keyof OwnTag, 'nameKey'>, v.GenericSchema>;

/** Every field of `RejectedTag`. */
export const REJECTION_FIELDS = {
  tag: tagName,
  paper: v.strictObject(PAPER_FIELDS, 'is no paper'),
  rejectedAt: time,
} satisfies Record<keyof RejectedTag, v.GenericSchema>;

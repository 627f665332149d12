import type { RejectedTag, SavedPaper } from '@/papers/saved-paper';
import { LONGEST_OWN_TAG_NAME, OWN_TAG_COLOURS, type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';
import { OWN_TAG_FIELDS, REJECTION_FIELDS } from '../own-tag-schema';
import type { ImportProblem } from './import-reading';
import { type ReadingContext, readFields } from './read-fields';

/** Own tags of a file. A field that is wrong is reported and replaced; without a name there is none. */
export function readOwnTags(values: readonly unknown[], { problems, exportedAt }: ReadingContext): OwnTag[] {
  const tags = new Map<string, OwnTag>();
  for (const [index, value] of values.entries()) {
    const where = `ownTags[${index}]`;
    const fields = readFields(value, OWN_TAG_FIELDS, where, problems);
    if (!fields) continue;
    const { name, colour = OWN_TAG_COLOURS[0], query = '', titleOnly = false, createdAt = exportedAt } = fields;
    if (name === undefined) {
      problems.push({ where, what: 'A tag without a name cannot be read: it was left out.' });
      continue;
    }
    const nameKey = ownTagKey(name);
    const absent = Object.keys(OWN_TAG_FIELDS).filter((field) => !Object.hasOwn(fields, field));
    if (absent.length > 0) {
      problems.push({ where, what: `Missing or wrong, so replaced by a default: ${absent.join(', ')}.` });
    }
    if (tags.has(nameKey)) problems.push({ where, what: `“${name}” is in the file twice: the first was kept.` });
    else {
      const { updatedAt = createdAt } = fields;
      tags.set(nameKey, { name, nameKey, colour, query, titleOnly, createdAt, updatedAt });
    }
  }
  return [...tags.values()];
}

/** "Not this" on papers of a file. Without its tag or its paper there is none. */
export function readRejections(values: readonly unknown[], { problems, exportedAt }: ReadingContext): RejectedTag[] {
  return values.flatMap((value, index) => {
    const where = `rejections[${index}]`;
    const fields = readFields(value, REJECTION_FIELDS, where, problems);
    if (!fields) return [];
    const { tag, paper, rejectedAt = exportedAt } = fields;
    if (tag !== undefined && paper !== undefined) return [{ tag, paper, rejectedAt }];
    problems.push({ where, what: 'It names no tag or no paper: it was left out.' });
    return [];
  });
}

/** Tags of a paper cut to the longest name that a tag can have, and said so. */
export function withShortTags(paper: SavedPaper, problems: ImportProblem[]): SavedPaper {
  const lists = { addedTags: paper.addedTags, removedTags: paper.removedTags };
  const long = Object.values(lists)
    .flat()
    .filter((tag) => tag.length > LONGEST_OWN_TAG_NAME);
  if (long.length === 0) return paper;
  for (const tag of long) {
    const start = tag.slice(0, 40);
    const what = `The tag “${start}…” has ${tag.length} characters: it was cut to ${LONGEST_OWN_TAG_NAME}.`;
    problems.push({ where: paper.key, what });
  }
  const cut = (tags: readonly string[]) => [
    ...new Set(tags.map((tag) => tag.slice(0, LONGEST_OWN_TAG_NAME).toWellFormed().trim())),
  ];
  return { ...paper, addedTags: cut(paper.addedTags), removedTags: cut(paper.removedTags) };
}

import { plainText } from '@/papers/plain-text';
import { catalogueTagNamed } from '@/storage/tag-names';
import { LONGEST_OWN_TAG_NAME, type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';
import { parseQuery } from '@/tagging/own-tags/parse-query';
import { isQueryError, type QueryError } from '@/tagging/own-tags/query';

/**
 * What is wrong with a name while it is being typed, in words; undefined when it will do. The store checks again.
 *
 * @param edited the tag that is being edited: it may keep its name
 */
export function nameProblem(
  typed: string,
  byKey: ReadonlyMap<OwnTag['nameKey'], OwnTag>,
  edited?: OwnTag,
): string | undefined {
  const name = plainText(typed).normalize('NFC');
  if (name === '') return 'Give the tag a name.';
  if (name === edited?.name) return undefined;
  if (name.length > LONGEST_OWN_TAG_NAME)
    return `The name has ${name.length} characters; ${LONGEST_OWN_TAG_NAME} at most are possible.`;
  const known = catalogueTagNamed(name);
  if (known) return `Papertags has a tag “${known.label}” already. Choose another name.`;
  const other = byKey.get(ownTagKey(name));
  if (other && other.nameKey !== edited?.nameKey)
    return `You have a tag “${other.name}” already. Choose another name, or edit that tag.`;
  return undefined;
}

/** Why a query cannot be read; undefined when it can, or is empty: such a tag is given by hand only. */
export function queryProblem(query: string): QueryError | undefined {
  if (query.trim() === '') return undefined;
  const read = parseQuery(query);
  return isQueryError(read) ? read : undefined;
}

/** Advice where words look like operators and are none. */
export function queryAdvice(query: string): string | undefined {
  const [word] = /(?<=[\s)"])(?:and|or|not)(?=[\s("])/.exec(query.replace(/"[^"]*"/g, '""')) ?? [];
  return word && `“${word}” is looked for as a word here. Write ${word.toUpperCase()} to join words.`;
}

import { LONGEST_LINE } from './lines';
import type { TagId, TagMatch } from './tag';
import { tagPaper } from './tag-paper';

/** One line that `npm run tag` writes. */
export interface TaggedLine {
  id: string | number;
  tags: { tag: TagId; evidence: Pick<TagMatch, 'field' | 'text'>[] }[];
}

/** What `npm run tag` says of a line it cannot read; `line` counts from 1. */
export interface LineError {
  line: number;
  error: string;
}

/**
 * Tags JSON lines `{id, title, abstract?}` one by one, in order; empty lines are passed over.
 * A line that is no such paper becomes a `LineError`, and the rest goes on.
 */
export async function* tagLines(lines: AsyncIterable<string>): AsyncGenerator<TaggedLine | LineError> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    const tagged = tagLine(text);
    yield typeof tagged === 'string' ? { line, error: tagged } : tagged;
  }
}

/** The tags of one JSON line, or what is wrong with it. */
function tagLine(text: string): TaggedLine | string {
  if (text.length > LONGEST_LINE) return `Longer than ${LONGEST_LINE.toLocaleString('en')} characters`;
  let paper: unknown;
  try {
    paper = JSON.parse(text);
  } catch (error) {
    return `Not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof paper !== 'object' || paper === null || Array.isArray(paper)) return 'Not a JSON object';
  const { id, title, abstract } = paper as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'The id is neither a string nor a number';
  if (typeof title !== 'string') return title === undefined ? 'No title' : 'The title is not a string';
  if (abstract !== undefined && abstract !== null && typeof abstract !== 'string') {
    return 'The abstract is neither a string nor null';
  }
  const tags = tagPaper({ title, abstract: abstract ?? undefined });
  return {
    id,
    tags: tags.map(({ tag, evidence }) => ({ tag, evidence: evidence.map(({ field, text }) => ({ field, text })) })),
  };
}

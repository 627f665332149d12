import { errorsOf, type JudgedPaper } from './evaluation';
import type { TagId } from './tag';

/** Papers that got a wrong tag in place of a right one. */
export interface Confusion {
  /** The tag that the papers have and are not about. */
  given: TagId;
  /** The tag that they are about and lack. */
  missed: TagId;
  papers: number;
  /** Ids of the first few of them. */
  examples: string[];
}

const EXAMPLES = 3;

/**
 * Which tag was taken for which, most frequent first, then by name. Only tags whose truth is known for a paper count;
 * a paper with two wrong tags and one missed counts for both pairs, one that lacks nothing for none.
 */
export function confusions(judged: readonly JudgedPaper[], vocabulary: readonly TagId[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const paper of judged) {
    const { wrong, missed } = errorsOf(paper, vocabulary);
    for (const given of wrong) for (const tag of missed) count(found, given, tag, paper.gold.id);
  }
  return [...found.values()].sort((a, b) => b.papers - a.papers || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function count(found: Map<string, Confusion>, given: TagId, missed: TagId, id: string): void {
  const key = nameOf({ given, missed });
  let confusion = found.get(key);
  if (!confusion) {
    confusion = { given, missed, papers: 0, examples: [] };
    found.set(key, confusion);
  }
  confusion.papers++;
  if (confusion.examples.length < EXAMPLES) confusion.examples.push(id);
}

function nameOf({ given, missed }: Pick<Confusion, 'given' | 'missed'>): string {
  return `${given} ${missed}`;
}

import type { Paper } from '@/papers/paper';
import { tagPaper } from '@/tagging/tag-paper';

/** Catalogue tags that the rules give to the paper's text. */
export function ruleTagsOf(paper: Pick<Paper, 'title' | 'abstract'>): string[] {
  return tagPaper(paper).map(({ tag }) => tag);
}

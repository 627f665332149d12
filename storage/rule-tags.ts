import type { Paper } from '@/papers/paper';
import type { OwnTagMatcher } from '@/tagging/own-tags/compile-own-tags';
import { tagPaper } from '@/tagging/tag-paper';

type Text = Pick<Paper, 'title' | 'abstract'>;

/** Names of the own tags whose query hits the paper's text. */
export function ownHits(paper: Text, own: OwnTagMatcher): string[] {
  return own.match(paper).map(({ name }) => name);
}

/** What `SavedPaper.ruleTags` is for this text: catalogue tags of the rules, then own tags whose query hits. */
export function ruleTagsOf(paper: Text, own: OwnTagMatcher): string[] {
  return [...tagPaper(paper).map(({ tag }) => tag), ...ownHits(paper, own)];
}

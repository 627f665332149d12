import type { TagOnCard, TagsOnCard } from '@/storage/messages';
import { tagById } from '@/tagging/catalogue';
import { shownTags } from '@/tagging/shown-tags';
import type { PaperTag, TaggableText } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

/** An explanation shows a few sentences; the first, strongest matches are enough for them. */
const MOST_EVIDENCE = 8;

function onCard({ tag, modelShare, evidence }: PaperTag): TagOnCard[] {
  const known = tagById(tag);
  if (!known) return [];
  const { label, description, family } = known;
  const places = evidence.slice(0, MOST_EVIDENCE).map(({ field, start, end }) => ({ field, start, end }));
  return [{ tag, label, description, family, modelShare, evidence: places }];
}

/** Tags of a paper as its card shows them; switched-off tags are left out before umbrellas are weighed. */
export function tagsOnCard(paper: TaggableText, disabledTags: readonly string[]): TagsOnCard {
  const tags = tagPaper(paper);
  const enabled = tags.filter(({ tag }) => !disabledTags.includes(tag));
  return { all: tags.map(({ tag }) => tag), shown: shownTags(enabled).flatMap(onCard), own: [] };
}

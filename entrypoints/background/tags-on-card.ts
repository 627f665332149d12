import { library } from '@/storage/database';
import type { OwnTagOnCard, PaperToTag, TagOnCard, TagsOnCard } from '@/storage/messages';
import { TagDecisions } from '@/storage/tag-decisions';
import { tagById } from '@/tagging/catalogue';
import { shownTags, withoutRejected } from '@/tagging/shown-tags';
import type { PaperTag } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';
import type { TextToTag } from './abstracts';
import { ownTagsOnCard } from './own-tags-on-card';
import { suggestionsFor } from './suggestions';

/** An explanation shows a few sentences; the first, strongest matches are enough for them. */
const MOST_EVIDENCE = 8;

function onCard({ tag, modelShare, evidence }: PaperTag): TagOnCard[] {
  const known = tagById(tag);
  if (!known) return [];
  const { label, description, family } = known;
  const places = evidence.slice(0, MOST_EVIDENCE).map(({ field, start, end }) => ({ field, start, end }));
  return [{ tag, label, description, family, modelShare, evidence: places }];
}

/** What is the reader's own; when the library cannot be read, cards still have the tags of the catalogue. */
async function readDecisions(papers: readonly PaperToTag[]): Promise<TagDecisions | undefined> {
  try {
    return await TagDecisions.of(papers);
  } catch (error) {
    console.error('Papertags: cards show no own tags and no corrections', error);
    return undefined;
  }
}

/**
 * Tags of papers as their cards show them. What the reader rejected or switched off is left out before umbrellas are
 * weighed.
 */
export async function tagsOnCards(texts: readonly TextToTag[], disabledTags: readonly string[]): Promise<TagsOnCard[]> {
  const papers = texts.map(({ paper }) => paper);
  const decisions = await readDecisions(papers);
  const given = papers.map((paper) => tagPaper(paper));
  const suggested = decisions ? await suggestionsFor(papers, library, { tags: given, decisions }) : [];
  return texts.map(({ paper, abstract, waitsForAbstract }, i) => {
    const onPaper = decisions?.on(paper);
    const tags = withoutRejected(given[i] ?? [], onPaper?.removed ?? new Set());
    const all = tags.map(({ tag }) => tag);
    const enabled = tags.filter(({ tag }) => !disabledTags.includes(tag));
    let own: OwnTagOnCard[] = [];
    if (decisions && onPaper) {
      const isShown = (tag: string) => !all.includes(tag) && !disabledTags.includes(tag);
      own = ownTagsOnCard(paper, onPaper, decisions.own, suggested[i] ?? [], isShown);
    }
    return {
      all,
      shown: shownTags(enabled).flatMap(onCard),
      own,
      ...(abstract !== undefined && { abstract }),
      ...(waitsForAbstract && { waitsForAbstract }),
    };
  });
}

import type { Paper } from '@/papers/paper';
import { listingHealth } from '@/sites/health';
import type { Listing, PaperCard, SiteAdapter } from '@/sites/site-adapter';
import type { PageReport, TagsOnCard } from '@/storage/messages';
import { readInSlices } from './read-in-slices';

interface ShownListing {
  listing: Listing;
  read: (card: Element) => PaperCard | undefined;
}

/**
 * What the popup is told of the cards of a page: of all of them, also those whose rows were not drawn yet.
 * @param shown undefined where the page is no listing
 */
export async function reportOnCards(
  site: SiteAdapter,
  shown: ShownListing | undefined,
  tagsOfAll: (papers: readonly Paper[]) => Promise<TagsOnCard[]>,
): Promise<Pick<PageReport, 'papers' | 'unreadable' | 'health'>> {
  if (!shown) return { papers: [], unreadable: 0 };
  const elements = site.findCards(document);
  const cards = await readInSlices(elements, shown.read);
  const papers = cards.flatMap((card) => (card ? [card.paper] : []));
  const tagged = await tagsOfAll(papers);
  return {
    papers: papers.map((paper, i) => ({
      paper: { ...paper, abstract: paper.abstract ?? tagged[i]?.abstract },
      tags: tagged[i]?.all ?? [],
      shownTags: tagged[i]?.shown.map(({ tag }) => tag) ?? [],
      own: tagged[i]?.own ?? [],
    })),
    unreadable: cards.length - papers.length,
    health: listingHealth(site, shown.listing, document, elements, cards),
  };
}

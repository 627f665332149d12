import { findLinkCards, readLinkCard } from './link-cards';
import type { SiteAdapter } from './site-adapter';

/**
 * Any page, when the reader asks for it: every link to a paper (arXiv, a DOI, OpenReview, ACL Anthology, Hugging Face)
 * is a card of its row, list item or paragraph. Not among `SITES`, because it has no pages of its own. A page may well
 * link to no paper, so that no cards are right everywhere.
 */
export const anyPage: SiteAdapter = {
  id: 'any-page',
  name: 'This page',
  matches: [],
  healthy: { identifiers: 'every-card', emptyNotice: 'body' },
  listingAt: () => ({ kind: 'links' }),
  findCards: findLinkCards,
  readCard: readLinkCard,
};

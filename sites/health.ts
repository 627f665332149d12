import type { Paper } from '@/papers/paper';
import { markupShape } from './markup-shape';
import { allIn } from './page-text';
import type { Listing, PaperCard, SiteAdapter } from './site-adapter';

/**
 * What the cards of a listing say of the adapter: `healthy`; `empty`: the page itself lists nothing; and where the site
 * may have changed `no-cards`, `unreadable` (at least half of the cards) or `no-identifiers` (titles, but fewer than
 * half have the identifier that every card should have).
 */
export type HealthVerdict = 'healthy' | 'empty' | 'no-cards' | 'unreadable' | 'no-identifiers';

/** How well an adapter reads a listing. Counts are of cards. */
export interface ListingHealth {
  verdict: HealthVerdict;
  /** Kind of the listing, see `Listing`. */
  kind: string;
  found: number;
  read: number;
  withIdentifier: number;
  withAbstract: number;
  /** Markup around the cards, without text; only where the site may have changed. */
  shape?: string;
}

/** Whether the verdict says that the site may have changed. */
export function isChanged(verdict: HealthVerdict): boolean {
  return verdict !== 'healthy' && verdict !== 'empty';
}

/**
 * Judges a listing by what its adapter promises.
 * @param root the document
 * @param found all cards of the page, as `findCards` gave them
 * @param cards what `readCard` made of each of them, undefined for the unreadable ones
 */
export function listingHealth(
  site: SiteAdapter,
  listing: Listing,
  root: ParentNode,
  found: readonly Element[],
  cards: readonly (PaperCard | undefined)[],
): ListingHealth {
  const papers = cards.flatMap((card) => (card ? [card.paper] : []));
  const counts = {
    found: found.length,
    read: papers.length,
    withIdentifier: papers.filter(hasIdentifier).length,
    withAbstract: papers.filter(({ abstract }) => abstract !== undefined).length,
  };
  const verdict = verdictOf(site, root, counts);
  const health = { verdict, kind: listing.kind, ...counts };
  if (!isChanged(verdict)) return health;
  const unread = found.filter((_, n) => cards[n] === undefined);
  return { ...health, shape: markupShape(root, unread.length > 0 ? unread : found) };
}

type Counts = Pick<ListingHealth, 'found' | 'read' | 'withIdentifier'>;

function verdictOf({ matches, healthy }: SiteAdapter, root: ParentNode, counts: Counts): HealthVerdict {
  const { found, read, withIdentifier } = counts;
  // An adapter without pages of its own reads whatever page there is: nothing about it is promised.
  if (matches.length === 0) return found > 0 ? 'healthy' : 'empty';
  if (found === 0) return saysEmpty(root, healthy.emptyNotice) ? 'empty' : 'no-cards';
  if (found - read >= found / 2) return 'unreadable';
  if (healthy.identifiers === 'every-card' && withIdentifier < read / 2) return 'no-identifiers';
  return 'healthy';
}

function saysEmpty(root: ParentNode, notice: string | undefined): boolean {
  return notice !== undefined && allIn(root, notice).length > 0;
}

function hasIdentifier({ arxivId, doi, openreviewId, aclId, s2Id }: Paper): boolean {
  return [arxivId, doi, openreviewId, aclId, s2Id].some(Boolean);
}

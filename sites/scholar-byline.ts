import type { PaperFields } from '@/papers/paper';
import { authorsOfByline } from './author-list';

type Byline = Pick<PaperFields, 'authors' | 'authorCount' | 'venue' | 'published'>;

const CUT = /\s*(?:…|\.{3})$/;
const YEAR_AT_END = /(?:^|,\s*|\s)(1[5-9]\d\d|20\d\d)$/;
/** Where a line without authors begins: "2019 - apps.dtic.mil", "Nature, 1966 - nature.com". */
const VENUE_AND_YEAR = /(?:^|,\s*)(?:1[5-9]|20)\d\d$/;
/** "arXiv preprint arXiv:1706.03762", "arXiv preprint cs/0205070", "CoRR, abs/1206.5538". */
const ARXIV_VENUE = /^(?:(?:arXiv\b.*?\b)?arXiv:\s*|arXiv preprint\s+|CoRR\b.*?\babs\/)([\w./-]+)/i;

/**
 * What the green line under a result says: "A Vaswani, N Shazeer… - Advances in neural …, 2017 - nips.cc", that is
 * authors, venue and year, host. Each part may be missing; a dash with spaces around it may stand in a venue, too.
 */
export function bylineOf(line: string): Byline {
  const [names = '', ...parts] = line.split(' - ');
  if (VENUE_AND_YEAR.test(names)) return { authors: [], ...venueOf(names) };
  // Without a year, the one other part is the host, or the publisher.
  const middle =
    parts.length > 1 || YEAR_AT_END.test(parts[0] ?? '') ? parts.slice(0, Math.max(1, parts.length - 1)) : [];
  return { ...authorsOfNames(names), ...venueOf(middle.join(' - ')) };
}

/** The names of a list that may be cut ("A Vaswani, N Shazeer…"); how many they are is known only when it is not. */
export function authorsOfNames(names: string): Pick<Byline, 'authors' | 'authorCount'> {
  const isCut = CUT.test(names);
  const authors = authorsOfByline(names.replace(CUT, ''));
  return { authors, authorCount: isCut || authors.length === 0 ? undefined : authors.length };
}

/** Venue and year of "Scientific data, 2016"; either may be missing, and a long venue is cut: "Journal of the …". */
export function venueOf(text: string): Pick<Byline, 'venue' | 'published'> {
  const venue = text.replace(YEAR_AT_END, '').replace(/,\s*$/, '');
  return { venue: /^[\s…]*$/.test(venue) ? undefined : venue, published: YEAR_AT_END.exec(text)?.[1] };
}

/** The arXiv id of a preprint, which Scholar prints for its venue. */
export function arxivIdOfVenue(venue: string | undefined): string | undefined {
  return ARXIV_VENUE.exec(venue ?? '')?.[1];
}

/** True of a court's opinion, which is cited by its reporters: "269 US 385, 46 S. Ct. 126 - Supreme Court, 1926". */
export function isReporterCitation(line: string): boolean {
  return /^\d+ \p{Lu}[\p{L}\d. ]* \d+(?:,| - |$)/u.test(line);
}

import type { PaperFields } from '@/papers/paper';
import { authorsOfByline } from './author-list';

type Byline = Pick<PaperFields, 'authors' | 'authorCount' | 'venue' | 'published'>;

const CUT = /\s*(?:…|\.{3})$/;
const YEAR_AT_END = /(?:^|,\s*|\s)(1[5-9]\d\d|20\d\d)$/;

/**
 * What the green line under a result says: "A Vaswani, N Shazeer… - Advances in neural …, 2017 - nips.cc", that is
 * authors, venue and year, host. Each part may be missing; a dash with spaces around it may stand in a venue, too.
 */
export function bylineOf(line: string): Byline {
  const [names = '', ...parts] = line.split(' - ');
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
